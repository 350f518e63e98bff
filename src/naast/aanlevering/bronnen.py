"""Where a delivery comes from: a folder, a zip, or a workbook. Nothing is ever unpacked to disk."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from naast.aanlevering import werkboek, zipbron
from naast.aanlevering.formaat import BESTANDEN, BIJ_NAAM
from naast.core.csvlezer import Meld, Rij, read_csv
from naast.core.leesfouten import Leesfout

Rijen = Callable[[Meld], Iterator[Rij]]

GEEN_BEKEND = "minstens een van deze bestanden: " + ", ".join(b.bestandsnaam for b in BESTANDEN)


@dataclass
class Levering:
    """The files of a delivery by their name in the format, and what is not read."""

    bestanden: dict[str, Rijen] = field(default_factory=dict)
    overig: list[str] = field(default_factory=list)
    fouten: list[tuple[str, Leesfout]] = field(default_factory=list)

    def add(self, naam: str, rijen: Rijen, *, blad: bool = False) -> None:
        """Take a file (or sheet) when the format knows its name; once only."""
        bekend = bekende_naam(naam, blad=blad)
        if bekend is None:
            self.overig.append(naam)
        elif bekend in self.bestanden:
            self.refuse(naam, Leesfout("bestand_dubbel", "elk bestand één keer in de aanlevering"))
        else:
            self.bestanden[bekend] = rijen

    def refuse(self, naam: str, fout: Leesfout) -> None:
        """A file of the delivery cannot be taken."""
        self.fouten.append((naam, fout))


def bekende_naam(naam: str, *, blad: bool = False) -> str | None:
    """'Inwoners.CSV' is the file 'inwoners', as is a sheet 'Inwoners'; None for other names."""
    klein = naam.strip().lower()
    kaal = klein.removesuffix(".csv")
    return kaal if kaal in BIJ_NAAM and (blad or klein != kaal) else None


@contextmanager
def open_levering(pad: Path) -> Iterator[Levering]:
    """Open a folder, a zip or an .xlsx; `Leesfout` when it is none of these or has no file."""
    with ExitStack() as stapel:
        levering = _open(pad, stapel)
        if not levering.bestanden and not levering.fouten:
            raise Leesfout("geen_bestanden", GEEN_BEKEND)
        yield levering


def _open(pad: Path, stapel: ExitStack) -> Levering:
    try:
        if pad.is_dir():
            return _folder(pad, stapel)
        return _archive(stapel.enter_context(_open_file(pad)), stapel)
    except OSError as fout:
        raise Leesfout(
            "bestand", "een map, een zip of een .xlsx die er is en te lezen is", waarde=str(pad)
        ) from fout


def _archive(stroom: BinaryIO, stapel: ExitStack) -> Levering:
    levering = Levering()
    archief = zipbron.open_zip(stroom, stapel)
    if zipbron.is_werkboek(archief):
        _add_sheets(levering, archief, stroom, stapel)
        return levering
    for naam, deel in zipbron.entries(archief):
        levering.add(naam, _csv(_zip_part(archief, deel)))
    return levering


def _zip_part(archief: zipbron.Archief, deel: zipbron.Deel) -> Callable[[], BinaryIO]:
    return lambda: zipbron.open_part(archief, deel)


def _folder(pad: Path, stapel: ExitStack) -> Levering:
    levering = Levering()
    paden = sorted(p for p in pad.iterdir() if not p.name.startswith((".", "~$")))
    for los in paden:
        if bekende_naam(los.name) is None:
            levering.overig.append(los.name)
            continue
        if (fout := _not_a_file(los)) is not None:
            levering.refuse(los.name, fout)
            continue
        levering.add(los.name, _csv(_file(los, stapel)))
    werkboeken = [p for p in paden if p.suffix.lower() == ".xlsx"]
    if not levering.bestanden and not levering.fouten and len(werkboeken) == 1:
        levering.overig.remove(werkboeken[0].name)
        stroom = stapel.enter_context(_open_file(werkboeken[0]))
        _add_sheets(levering, zipbron.open_zip(stroom, stapel), stroom, stapel)
    return levering


def _add_sheets(
    levering: Levering, archief: zipbron.Archief, stroom: BinaryIO, stapel: ExitStack
) -> None:
    for naam, rijen in werkboek.open_werkboek(archief, stroom, stapel):
        levering.add(naam, rijen, blad=True)


def _file(pad: Path, stapel: ExitStack) -> Callable[[], BinaryIO]:
    return lambda: stapel.enter_context(_open_file(pad))


def _csv(openen: Callable[[], BinaryIO]) -> Rijen:
    def rijen(meld: Meld) -> Iterator[Rij]:
        try:
            yield from read_csv(openen(), meld)
        except OSError as fout:
            raise Leesfout(
                "bestand", "een bestand dat te lezen is", waarde=str(fout.strerror)
            ) from fout

    return rijen


def _not_a_file(pad: Path) -> Leesfout | None:
    soort = pad.lstat().st_mode
    if stat.S_ISLNK(soort):
        return Leesfout("koppeling", "het bestand zelf, geen verwijzing (symbolische link)")
    if not stat.S_ISREG(soort):
        return Leesfout("bestand", "een gewoon bestand, geen map of apparaat")
    return None


def _open_file(pad: Path) -> AbstractContextManager[BinaryIO]:
    """Open a regular file and nothing else: a pipe would wait for ever."""
    nummer = os.open(pad, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(nummer).st_mode):
        os.close(nummer)
        raise Leesfout("bestand", "een map, een zip of een .xlsx", waarde=pad.name)
    return os.fdopen(nummer, "rb", buffering=256 * 1024)
