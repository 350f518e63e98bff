"""The whole demo, delivery by delivery, in order of time."""

from collections.abc import Iterator
from typing import NamedTuple

from naast.demo.bronnen import Jaar, jaren
from naast.demo.jaarwerk import make_year
from naast.demo.mensen import Bevolking
from naast.demo.profielen import WERKWIJZEN
from naast.demo.rijen import Bestanden

ZAAD = "naast"


class Jaarlevering(NamedTuple):
    """What one aanbieder delivers over one year."""

    opgave: Jaar
    bestanden: Bestanden


def deliveries() -> Iterator[Jaarlevering]:
    """Each year of each aanbieder; the same in every run and on every machine."""
    bevolking = Bevolking()
    for opgave in jaren():
        werkwijze = WERKWIJZEN[opgave.aanbieder]
        yield Jaarlevering(opgave, make_year(opgave, werkwijze, bevolking, seed=ZAAD))
