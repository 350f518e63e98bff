"""Where contexts join a page that lies below them, without that page importing them.

A context registers when the app starts (`AppConfig.ready`): its tasks for *Vandaag*, its card for
the dossier. Cards stand in the order of INSTALLED_APPS.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

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
"""Makes the card for a traject."""

_taken: dict[str, Takenbron] = {}
_delen: dict[str, Dossierdeel] = {}


def join(naam: str, *, taken: Takenbron | None = None, dossier: Dossierdeel | None = None) -> None:
    """Let context `naam` join; a second time replaces the first."""
    if taken:
        _taken[naam] = taken
    if dossier:
        _delen[naam] = dossier


def tasks(medewerker: Any, *, wie: str, vandaag: date) -> list[Taak]:
    """The tasks of all contexts that joined."""
    return [taak for bron in _taken.values() for taak in bron(medewerker, wie=wie, vandaag=vandaag)]


def dossier_parts(traject: Any) -> list[Deel]:
    """The cards of all contexts that joined, for one traject."""
    return [make(traject) for make in _delen.values()]
