"""The sociale kaart as one CSV file: a line per voorziening, with its organisation in front."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO
from uuid import UUID

from naast.core.csvlezer import read_csv
from naast.core.leesfouten import Leesfout
from naast.sociale_kaart.models import Organisatie, Voorziening
from naast.sociale_kaart.uitwisseling.cellen import as_cell, from_cell
from naast.sociale_kaart.uitwisseling.rijen import (
    LIJSTEN,
    ORGANISATIE,
    ORGANISATIE_ID,
    TUSSEN,
    VOORZIENING,
    VOORZIENING_ID,
    Deel,
    Rij,
    Waarden,
)

KOLOMMEN = [ORGANISATIE_ID, *ORGANISATIE.values(), VOORZIENING_ID, *VOORZIENING.values()]
BESTANDSNAAM = "sociale-kaart.csv"

Meld = Callable[[int | None, str, str, Leesfout], None]
"""Notes a fault: line, column, value, what is wrong."""


def write(organisaties: Iterable[Organisatie]) -> bytes:
    """The file, with the mark that a spreadsheet needs to read it as UTF-8."""
    buffer = io.StringIO()
    lines = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    lines.writerow(KOLOMMEN)
    for organisatie in organisaties:
        lines.writerows(_lines(organisatie))
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _lines(organisatie: Organisatie) -> Iterator[list[str]]:
    left = [str(organisatie.uuid), *(_cell(organisatie, naam) for naam in ORGANISATIE)]
    voorzieningen = list(organisatie.voorzieningen.all())
    for row in voorzieningen:
        yield [*left, str(row.uuid), *(_cell(row, naam) for naam in VOORZIENING)]
    if not voorzieningen:
        yield [*left, *("" for _ in range(len(VOORZIENING) + 1))]


def _cell(row: Organisatie | Voorziening, naam: str) -> str:
    value = getattr(row, naam)
    if naam in LIJSTEN:
        value = TUSSEN.join(value)
    return as_cell("" if value is None else str(value))


def read(stroom: BinaryIO, meld: Meld) -> list[Rij]:
    """The rows; faults go to `meld`, and the lines that have one are left out."""
    lines = read_csv(stroom, lambda fout: meld(fout.regel, "", fout.waarde, fout))
    found: list[Rij] = []
    try:
        kop = _header(next(lines, (1, []))[1])
        for nummer, cellen in lines:
            if any(cel.strip() for cel in cellen) and (rij := _row(nummer, kop, cellen, meld)):
                found.append(rij)
    except Leesfout as fout:
        meld(fout.regel, "", fout.waarde, fout)
    return found


def _header(cellen: Sequence[str]) -> list[str]:
    kop = [cel.strip().lower() for cel in cellen]
    unknown = [naam for naam in kop if naam not in KOLOMMEN]
    missing = [naam for naam in ("organisatie", "voorziening") if naam not in kop]
    if unknown or missing or len(set(kop)) < len(kop):
        raise Leesfout(
            "kop",
            "in de eerste regel de namen van de kolommen, elk één keer: organisatie en "
            f"voorziening, en verder naar keuze {', '.join(KOLOMMEN)}",
            regel=1,
            waarde=", ".join(unknown or missing or kop),
        )
    return kop


def _row(nummer: int, kop: list[str], cellen: list[str], meld: Meld) -> Rij | None:
    if len(cellen) != len(kop):
        fout = Leesfout("aantal_cellen", f"{len(kop)} cellen, zoals in de eerste regel")
        meld(nummer, "", f"{len(cellen)} cellen", fout)
        return None
    row = dict(zip(kop, map(from_cell, cellen), strict=True))
    organisatie = _part(nummer, row, ORGANISATIE_ID, ORGANISATIE, meld)
    voorziening = _part(nummer, row, VOORZIENING_ID, VOORZIENING, meld)
    if organisatie is None or voorziening is None:
        return None
    return Rij(nummer, organisatie, voorziening if _is_given(row) else None)


def _is_given(row: dict[str, str]) -> bool:
    """Something about a voorziening stands in the line."""
    return any(row.get(kolom) for kolom in (VOORZIENING_ID, *VOORZIENING.values()))


def _part(
    nummer: int, row: dict[str, str], id_kolom: str, velden: dict[str, str], meld: Meld
) -> Deel | None:
    waarden: Waarden = {
        naam: row[kolom].split(TUSSEN) if naam in LIJSTEN and row[kolom] else row[kolom]
        for naam, kolom in velden.items()
        if kolom in row
    }
    try:
        key = UUID(row[id_kolom]) if row.get(id_kolom) else None
    except ValueError:
        fout = Leesfout("kenmerk", "een kenmerk (UUID), of een lege cel voor iets nieuws")
        meld(nummer, id_kolom, row[id_kolom], fout)
        return None
    return Deel(key, waarden, velden)
