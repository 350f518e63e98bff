"""The report as sheets of a spreadsheet: an overview, a sheet per group, the definitions."""

from collections.abc import Iterator
from dataclasses import dataclass

from naast.verantwoording.documenten.opbouw import Cel, Figuur, Groep, Verslag
from naast.verantwoording.documenten.woorden import (
    OVERZICHT_KOPPEN,
    UITLEG_KLEIN,
    overzicht,
    stand_in_woorden,
)

Waarde = str | Cel


@dataclass(frozen=True)
class Blad:
    """One sheet. The first row is the head and stays in sight; `breedtes` in characters."""

    naam: str
    koppen: tuple[str, ...]
    breedtes: tuple[int, ...]
    rijen: tuple[tuple[Waarde, ...], ...]


def bladen(verslag: Verslag) -> list[Blad]:
    """All sheets, in the order of reading."""
    return [
        _overzicht(verslag),
        *(_groep(groep) for groep in verslag.groepen),
        _over(verslag),
        _definities(verslag),
    ]


def _overzicht(verslag: Verslag) -> Blad:
    rows = tuple(
        (figuur.letter, figuur.naam, *cellen, figuur.eenheid)
        for figuur, cellen in overzicht(verslag)
    )
    return Blad("Overzicht", (*OVERZICHT_KOPPEN, "Eenheid"), (8, 42, 16, 16, 16, 36), rows)


def _groep(groep: Groep) -> Blad:
    rows = tuple(row for figuur in groep.figuren for row in _figuur(figuur))
    koppen = ("Cijfer", "Onderdeel", "Maat", "Waarde", "Eenheid")
    return Blad(groep.titel, koppen, (40, 44, 34, 14, 36), rows)


def _figuur(figuur: Figuur) -> Iterator[tuple[Waarde, ...]]:
    """One row per number, each complete in itself, so that one can filter and sort."""
    if figuur.hoofd is not None:
        yield (figuur.kop, "", "", figuur.hoofd, figuur.eenheid)
    for tabel in figuur.tabellen:
        for rij in tabel.rijen:
            for kop, cel in zip(tabel.koppen[1:], rij.cellen, strict=True):
                maat = "" if len(tabel.koppen) == 2 else kop
                onderdeel = rij.naam if tabel.titel == figuur.naam else f"{tabel.titel}: {rij.naam}"
                yield (figuur.kop, onderdeel, maat, cel, "")


def _over(verslag: Verslag) -> Blad:
    rows: list[tuple[Waarde, ...]] = [
        ("Wat", verslag.titel),
        ("Gemeente", verslag.gemeente),
        ("Aanbieder", verslag.aanbieder),
        ("Periode", verslag.periode),
        ("Stand", stand_in_woorden(verslag)),
        *(("Toelichting van de aanbieder", alinea) for alinea in verslag.toelichting),
        *((f"Veranderd: {v.naam}", f"was {v.was}, is nu {v.wordt}") for v in verslag.verschillen),
        *((f"Afspraak: {naam}", waarde) for naam, waarde in verslag.contract),
    ]
    if verslag.onderdrukt:
        rows.append(("Kleine aantallen", UITLEG_KLEIN))
    return Blad("Over deze rapportage", ("Onderwerp", "Tekst"), (36, 100), tuple(rows))


def _definities(verslag: Verslag) -> Blad:
    rows = tuple((figuur.letter, figuur.naam, figuur.definitie) for figuur in verslag.figuren)
    return Blad("Definities", ("Letter", "Cijfer", "Wat het telt"), (8, 42, 120), rows)
