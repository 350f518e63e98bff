"""Registrations as plain rows, and what a contract says: all that the figures are counted from."""

from dataclasses import dataclass, field
from typing import Any

GESPREK = {"gesprek", "huisbezoek", "telefoon", "beeldbellen", "chat", "keukentafelgesprek", "mdo"}

Rij = dict[str, Any]


@dataclass
class Afspraken:
    """What a contract says, as far as the figures read it."""

    richtlijn: float = 4
    richtlijn_wlz: float = 6
    vijf_mei_vrij: bool = True
    afspraak_vanaf_melding: bool = False
    klacht_dagen: int = 42


@dataclass
class Stel:
    """A set of registrations: rows as dicts, with whose they are in `wie`."""

    inwoners: list[Rij] = field(default_factory=list)
    meldingen: list[Rij] = field(default_factory=list)
    trajecten: list[Rij] = field(default_factory=list)
    hulpvragen: list[Rij] = field(default_factory=list)
    contacten: list[Rij] = field(default_factory=list)
    tijddelen: list[Rij] = field(default_factory=list)
    doorverwijzingen: list[Rij] = field(default_factory=list)
    klachten: list[Rij] = field(default_factory=list)
    enquetes: list[Rij] = field(default_factory=list)
    signalen: list[Rij] = field(default_factory=list)

    def only(self, wie: str | None) -> "Stel":
        """The rows of one aanbieder."""
        return Stel(*([r for r in rows if wie in (None, r["wie"])] for rows in vars(self).values()))
