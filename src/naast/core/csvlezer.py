"""Reading a CSV file line by line, with bounds: never more in memory than one record.

A record that cannot be read is a fault; reading goes on at the next line, so that all faults of a
file come out at once. Line numbers are those of an editor: a line break inside quotes counts.
"""

import csv
from collections import deque
from collections.abc import Callable, Iterator
from typing import BinaryIO

from naast.core.leesfouten import Leesfout

MAX_REGEL = 1024 * 1024
MAX_REGELS_IN_CEL = 1000

Rij = tuple[int, list[str]]
Meld = Callable[[Leesfout], None]

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_GEEN_TEKST = (
    b"PK\x03\x04",
    b"%PDF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"MZ\x90",
    b"\x1f\x8b",
    b"BZh",
    b"\xd0\xcf\x11\xe0",
    b"7z\xbc\xaf",
    b"SQLite format",
)
_UTF8 = "een bestand in UTF-8: kies bij het opslaan of exporteren voor 'CSV UTF-8'"
_TEKST = "een tekstbestand (CSV): dit bestand bevat iets anders"
_AANHALING = (
    'aanhalingstekens in paren: begin en eindig de cel met ", en schrijf een " in de cel als ""'
)


def read_csv(stroom: BinaryIO, meld: Meld) -> Iterator[Rij]:
    """The records of a file, the header first, each with the number of its first line.

    Faults of one line go to `meld`; a file that cannot be read any further raises `Leesfout`.
    """
    regels = _Regels(stroom, meld)
    teken = ""
    for nummer, tekst in regels:
        if not teken:
            teken = _scheidingsteken(tekst, nummer)
        try:
            yield nummer, _record(regels, nummer, tekst, teken)
        except Leesfout as fout:
            meld(fout)


class _Regels:
    """The decoded lines with their numbers; lines that were looked at can be put back."""

    def __init__(self, stroom: BinaryIO, meld: Meld) -> None:
        self._stroom = stroom
        self._meld = meld
        self._terug: deque[tuple[int, str]] = deque()
        self._nummer = 0
        self._codering_gemeld = False

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return self

    def __next__(self) -> tuple[int, str]:
        if self._terug:
            return self._terug.popleft()
        while rauw := self._stroom.readline(MAX_REGEL):
            self._nummer += 1
            if self._nummer == 1:
                rauw = _without_bom(rauw)
            if len(rauw) >= MAX_REGEL - 3 and not rauw.endswith(b"\n"):
                self._skip_long_line(rauw)
                continue
            if b"\0" in rauw:
                self._meld(Leesfout("nulteken", "tekst zonder nultekens (NUL)", regel=self._nummer))
                continue
            return self._nummer, self._decode(rauw)
        raise StopIteration

    def put_back(self, regels: list[tuple[int, str]]) -> None:
        """Give these lines again, in this order."""
        self._terug.extendleft(reversed(regels))

    def _skip_long_line(self, rauw: bytes) -> None:
        self._meld(
            Leesfout(
                "te_lang",
                f"een regel van hoogstens {MAX_REGEL // 1024} kB",
                regel=self._nummer,
                waarde=rauw[:80].decode(errors="replace"),
            )
        )
        while (rauw := self._stroom.readline(MAX_REGEL)) and not rauw.endswith(b"\n"):
            pass

    def _decode(self, rauw: bytes) -> str:
        try:
            return rauw.decode()
        except UnicodeDecodeError as fout:
            tekst = rauw.decode(errors="replace")
            if not self._codering_gemeld:
                plek = len(rauw[: fout.start].decode(errors="replace"))
                self._meld(
                    Leesfout(
                        "codering",
                        _UTF8,
                        regel=self._nummer,
                        waarde=tekst[max(0, plek - 20) : plek + 20].strip(),
                    )
                )
            self._codering_gemeld = True
            return tekst


def _without_bom(rauw: bytes) -> bytes:
    if rauw.startswith(_UTF16):
        raise Leesfout("codering", _UTF8, regel=1, waarde="UTF-16")
    if rauw.startswith(_GEEN_TEKST):
        raise Leesfout("geen_tekst", _TEKST, regel=1)
    if b"\0" in rauw:
        raise Leesfout("geen_tekst", f"{_TEKST} of is geen UTF-8", regel=1)
    return rauw.removeprefix(b"\xef\xbb\xbf")


def _scheidingsteken(kopregel: str, nummer: int) -> str:
    if "\r" in kopregel.rstrip("\r\n"):
        raise Leesfout(
            "regeleinde", "een nieuwe regel met LF of CRLF, zoals elk programma nu doet", regel=1
        )
    if "\t" in kopregel and ";" not in kopregel and "," not in kopregel:
        raise Leesfout(
            "scheidingsteken",
            "een puntkomma of komma tussen de kolommen, geen tab",
            regel=nummer,
            waarde=kopregel.strip(),
        )
    return ";" if kopregel.count(";") >= kopregel.count(",") else ","


def _record(regels: _Regels, nummer: int, tekst: str, teken: str) -> list[str]:
    if '"' in tekst:
        return _quoted(regels, nummer, tekst, teken)
    kaal = tekst.rstrip("\r\n")
    if "\r" in kaal:
        raise Leesfout("regeleinde", "een nieuwe regel met LF of CRLF", regel=nummer, waarde=kaal)
    return kaal.split(teken)


def _quoted(regels: _Regels, nummer: int, tekst: str, teken: str) -> list[str]:
    """A record with quotes: take more lines until they pair; else put these back."""
    erbij = _until_paired(regels, tekst)
    lezer = csv.reader(
        [tekst, *(regel for _, regel in erbij)],
        delimiter=teken,
        strict=True,
        skipinitialspace=True,
    )
    try:
        record = next(lezer)
        if lezer.line_num == 1 + len(erbij):
            return record
    except (csv.Error, StopIteration):
        pass
    regels.put_back(erbij)
    raise Leesfout("aanhalingstekens", _AANHALING, regel=nummer, waarde=tekst.strip())


def _until_paired(regels: _Regels, tekst: str) -> list[tuple[int, str]]:
    oneven = tekst.count('"') % 2
    lengte = len(tekst)
    erbij: list[tuple[int, str]] = []
    while oneven and lengte < MAX_REGEL and len(erbij) < MAX_REGELS_IN_CEL:
        volgende = next(regels, None)
        if volgende is None:
            break
        erbij.append(volgende)
        lengte += len(volgende[1])
        oneven ^= volgende[1].count('"') % 2
    return erbij
