"""A gemeente of any size, made by the generator of the demo."""

from collections.abc import Iterator
from pathlib import Path

from naast.demo.bronnen import Jaar
from naast.demo.jaarwerk import make_year
from naast.demo.mensen import Bevolking
from naast.demo.profielen import WERKWIJZEN
from naast.demo.rijen import Bestanden

GEMEENTE, AANBIEDER = "Assen", "MEE Samen"
_ZAAD = "bench"
_GROOTSTE_JAAR = 100_000
_EERSTE_JAAR = 2010


def year_of(*, hulpvragen: int, contactmomenten: int, jaar: int = 2023) -> Bestanden:
    """One year with exactly these numbers."""
    return _year(Bevolking(), jaar, hulpvragen, contactmomenten)


def lines(aantal: int) -> Bestanden:
    """One delivery of exactly so many lines, in the proportions of a real year."""
    bestanden = year_of(hulpvragen=aantal // 8, contactmomenten=aantal * 5 // 8)
    too_many = bestanden.regels - aantal
    if not 0 <= too_many < len(bestanden.contactmomenten):
        raise ValueError(f"{bestanden.regels} lines cannot be cut to {aantal}")
    del bestanden.contactmomenten[len(bestanden.contactmomenten) - too_many :]
    return bestanden


def years_with(contactmomenten: int) -> Iterator[Bestanden]:
    """As many years as it takes for so many contactmomenten together."""
    bevolking = Bevolking()
    for number in range(-(-contactmomenten // _GROOTSTE_JAAR)):
        count = min(_GROOTSTE_JAAR, contactmomenten - number * _GROOTSTE_JAAR)
        yield _year(bevolking, _EERSTE_JAAR + number, max(count // 5, 1), count)


def write(bestanden: Bestanden, folder: Path) -> Path:
    """As the files of a delivery."""
    bestanden.write(folder)
    return folder


def _year(bevolking: Bevolking, jaar: int, hulpvragen: int, contactmomenten: int) -> Bestanden:
    """Half as many people as hulpvragen; one contact in twenty is a snelle vraag."""
    quick = contactmomenten // 20
    werkwijze = WERKWIJZEN[AANBIEDER]._replace(
        contacten_per_hulpvraag=(contactmomenten - quick) / hulpvragen,
        snelle_vragen=quick,
        loopt_door=0.0,
    )
    opgave = Jaar(
        GEMEENTE, AANBIEDER, jaar, max(hulpvragen // 2, 1), hulpvragen, None, hulpvragen // 10
    )
    return make_year(opgave, werkwijze, bevolking, seed=_ZAAD)
