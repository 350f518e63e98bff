"""How a report is put together: groups of figures, each with its definition, tables and picture.

One tree for the PDF, the tables, the page and the screens, so that they cannot differ.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from naast.verantwoording.documenten.getallen import Soort, in_tekst

_EEN = {
    "aanvragen": "aanvraag",
    "contacten": "contact",
    "doorverwijzingen": "doorverwijzing",
    "hulpvragen": "hulpvraag",
    "inwoners": "inwoner",
    "klachten": "klacht",
    "trajecten": "traject",
}


@dataclass(frozen=True)
class Cel:
    """One value, and how to write it. `pad` is its way in the figure ('delen/warm')."""

    waarde: Any
    soort: Soort = Soort.AANTAL
    pad: str = ""

    @property
    def tekst(self) -> str:
        """For reading."""
        return in_tekst(self.waarde, self.soort)


@dataclass(frozen=True)
class Rij:
    """A row of a table: its head and its values; `maat` is the key of the row."""

    naam: str
    cellen: tuple[Cel, ...]
    maat: str = ""


@dataclass(frozen=True)
class Grafiek:
    """A picture that fits on a phone; `alternatief` says in words what it shows."""

    titel: str
    alternatief: str
    draw: Callable[[], str]

    @property
    def svg(self) -> str:
        """Drawn when asked for: a table or a list needs no pictures."""
        return self.draw()


@dataclass(frozen=True)
class Tabel:
    """A table with a title; `koppen` has one word more than a row has values."""

    titel: str
    koppen: tuple[str, ...]
    rijen: tuple[Rij, ...]
    grafieken: tuple[Grafiek, ...] = ()

    @property
    def is_breed(self) -> bool:
        """Whether a row has more than one value."""
        return len(self.koppen) > 2


@dataclass(frozen=True)
class Figuur:
    """One figure of the report; `letter` is that of the Programma van Eisen, or empty.

    `trend` is the picture of its value over periods; each table has its own pictures.
    """

    sleutel: str
    letter: str
    naam: str
    definitie: str
    hoofd: Cel | None
    eenheid: str
    vorige: Cel | None = None
    jaar_eerder: Cel | None = None
    tabellen: tuple[Tabel, ...] = ()
    trend: Grafiek | None = None

    @property
    def kop(self) -> str:
        """The name with its letter: 'a. Geholpen inwoners'."""
        return f"{self.letter}. {self.naam}" if self.letter else self.naam

    @property
    def bij_hoofd(self) -> str:
        """The unit beside the value: '1 inwoner', '2 inwoners', nothing beside 'niet bekend'."""
        tekst = self.hoofd.tekst if self.hoofd else "niet"
        if tekst == "1":
            wat, _, rest = self.eenheid.partition(" ")
            return f"{_EEN.get(wat, wat)} {rest}".rstrip()
        return "" if tekst.startswith("niet") else self.eenheid


@dataclass(frozen=True)
class Groep:
    """Figures that belong together."""

    titel: str
    figuren: tuple[Figuur, ...]


@dataclass(frozen=True)
class Verschil:
    """What a corrected report says differently."""

    naam: str
    was: str
    wordt: str


@dataclass(frozen=True)
class Verslag:
    """A whole report, ready to write or to show."""

    titel: str
    gemeente: str
    aanbieder: str
    periode: str
    datums: str
    versie: int
    verzonden: str
    toelichting: tuple[str, ...]
    onderdrukt: bool
    contract: tuple[tuple[str, str], ...]
    verschillen: tuple[Verschil, ...]
    groepen: tuple[Groep, ...] = field(default=())

    @property
    def figuren(self) -> list[Figuur]:
        """All figures; those of the Programma van Eisen first, in its order."""
        found = [figuur for groep in self.groepen for figuur in groep.figuren]
        return sorted(found, key=lambda figuur: (not figuur.letter, figuur.letter))
