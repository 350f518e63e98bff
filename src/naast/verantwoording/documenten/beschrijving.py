"""How a figure is described: its name, its unit and its parts."""

from collections.abc import Mapping
from dataclasses import dataclass

from naast.verantwoording.definities import FIGUREN
from naast.verantwoording.documenten.getallen import Soort


@dataclass(frozen=True)
class Deel:
    """One number inside a figure; `pad` is the way to it in the JSON ("eerste_contact/p90")."""

    naam: str
    pad: str
    soort: Soort = Soort.AANTAL


@dataclass(frozen=True)
class Verdeling:
    """A count for each value of something: every key under `pad` is a row."""

    titel: str
    kop: str
    pad: str
    namen: Mapping[str, str]


@dataclass(frozen=True)
class Kruistabel:
    """The same measures of several things beside each other."""

    titel: str
    kop: str
    kolommen: tuple[tuple[str, str], ...]
    maten: tuple[Deel, ...]


@dataclass(frozen=True)
class Beschrijving:
    """One figure. `hoofd` is the way to the value that stands for it."""

    sleutel: str
    eenheid: str
    soort: Soort = Soort.AANTAL
    delen: tuple[Deel, ...] = ()
    verdelingen: tuple[Verdeling, ...] = ()
    kruistabellen: tuple[Kruistabel, ...] = ()
    hoofd: str = "waarde"

    @property
    def naam(self) -> str:
        """The name that its definition has."""
        return FIGUREN[self.sleutel].titel

    @property
    def letter(self) -> str:
        """The letter in the Programma van Eisen, or nothing."""
        return self.sleutel if len(self.sleutel) == 1 else ""
