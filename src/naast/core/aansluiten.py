"""Where contexts join a page that lies below them, without that page importing them.

A context registers when the app starts (`AppConfig.ready`): its tasks for *Vandaag*, its card for
the dossier, what it has in the agenda or moved there too late, what it wants to hear of
appointments, what it holds about an inwoner
(`core.dossierexport`). Cards stand in the order of INSTALLED_APPS.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Protocol

from naast.core.dossierexport import Dossierbron, Onderdeel
from naast.core.taken import Taak


class Takenbron(Protocol):
    """What somebody must do in one context. `wie`: mij, niemand or team."""

    def __call__(self, medewerker: Any, *, wie: str, vandaag: date) -> list[Taak]: ...


@dataclass(frozen=True)
class Deel:
    """A card on the dossier page: a template, and the variables it needs."""

    sjabloon: str
    context: dict[str, Any] = field(default_factory=dict)


Dossierdeel = Callable[[Any], Deel]
"""Makes the card for a traject. One of the `hoofd` belongs to who somebody is and how it stands,
and comes with the page; the others come right after it."""


Bron = tuple[str, int]
"""What a line of the agenda is of: the kind of record and its number."""


@dataclass(frozen=True)
class Moment:
    """A line in the agenda of a medewerker; `om` is None when only the day is known."""

    medewerker_id: int
    medewerker: str
    dag: date
    om: time | None
    wie: str
    hoe: str
    url: str
    van: Bron


Agendabron = Callable[[Sequence[int], date, date], list[Moment]]
"""What these medewerkers have on the days [van, tot), by day and time."""


@dataclass(frozen=True)
class TeLaat:
    """An appointment that we moved or cancelled too late, as a line of the list (PvE 3.7)."""

    wie: str
    url: str
    was: str
    stand: str
    gewijzigd_at: datetime
    reden: str
    medewerker: str


Telaatbron = Callable[[Any, date, date], list[TeLaat]]
"""What a medewerker may see of those that were changed on the local days [van, tot)."""

Gezet = Callable[[Any, Any], None]
"""Hears of an appointment that got a moment, and of the one that it replaces (or None)."""

_gezet: dict[str, Gezet] = {}
_te_laat: dict[str, Telaatbron] = {}
_agenda: dict[str, Agendabron] = {}
_taken: dict[str, Takenbron] = {}
_hoofddelen: dict[str, Dossierdeel] = {}
_delen: dict[str, Dossierdeel] = {}
_bronnen: dict[str, Dossierbron] = {}


def join(
    naam: str,
    *,
    taken: Takenbron | None = None,
    dossier: Dossierdeel | None = None,
    hoofd: Dossierdeel | None = None,
    agenda: Agendabron | None = None,
    te_laat: Telaatbron | None = None,
    gezet: Gezet | None = None,
    inzage: Dossierbron | None = None,
) -> None:
    """Let context `naam` join; a second time replaces the first."""
    if taken:
        _taken[naam] = taken
    if dossier:
        _delen[naam] = dossier
    if hoofd:
        _hoofddelen[naam] = hoofd
    if agenda:
        _agenda[naam] = agenda
    if te_laat:
        _te_laat[naam] = te_laat
    if gezet:
        _gezet[naam] = gezet
    if inzage:
        _bronnen[naam] = inzage


def tasks(medewerker: Any, *, wie: str, vandaag: date) -> list[Taak]:
    """The tasks of all contexts that joined."""
    return [taak for bron in _taken.values() for taak in bron(medewerker, wie=wie, vandaag=vandaag)]


def head_parts(traject: Any) -> list[Deel]:
    """The cards that come with the page of a dossier."""
    return [make(traject) for make in _hoofddelen.values()]


def dossier_parts(traject: Any) -> list[Deel]:
    """The cards that come after it, of all contexts that joined."""
    return [make(traject) for make in _delen.values()]


def moments(medewerkers: Sequence[int], van: date, tot: date) -> list[Moment]:
    """What stands in the agenda of these people, of all contexts that joined."""
    return [moment for bron in _agenda.values() for moment in bron(medewerkers, van, tot)]


def changed_late(medewerker: Any, van: date, tot: date) -> list[TeLaat]:
    """Of all contexts that joined, the last change first."""
    found = [row for bron in _te_laat.values() for row in bron(medewerker, van, tot)]
    return sorted(found, key=lambda row: row.gewijzigd_at, reverse=True)


def appointment_set(new: Any, old: Any | None) -> None:
    """Tell all contexts that joined; within the action that sets it."""
    for hear in _gezet.values():
        hear(new, old)


def held_tables() -> set[str]:
    """The tables that come into the export of a dossier."""
    return {tabel for bron in _bronnen.values() for tabel in bron.tabellen}


def held_of(inwoner: Any) -> list[Onderdeel]:
    """All that the contexts that joined hold about an inwoner."""
    return [deel for bron in _bronnen.values() for deel in bron.lees(inwoner)]
