"""The main menu, per role: read in one place what somebody can reach.

A line is `Punt(words, url name, icon)`; the first line of a role is its home page. Addresses
that this installation does not have are left out, so that a menu never leads nowhere.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from naast.organisaties.models import Rol


class Punt(NamedTuple):
    """A line of the main menu as it is declared."""

    tekst: str
    naam: str
    icoon: str


class Menupunt(NamedTuple):
    """A line of the main menu as the page shows it."""

    tekst: str
    url: str
    icoon: str
    huidig: bool
    aantal: int = 0


PUNTEN: dict[str, Sequence[Punt]] = {
    Rol.CLIENTONDERSTEUNER: (
        Punt("Vandaag", "trajecten:vandaag", "vandaag"),
        Punt("Agenda", "afspraken:week", "agenda"),
        Punt("Dossiers", "trajecten:list", "mensen"),
        Punt("Meldingen", "meldingen:list", "melding"),
        Punt("Snelle vraag", "trajecten:snelle_vraag", "vraag"),
        Punt("Sociale kaart", "sociale_kaart:list", "kaart"),
        Punt("Rapporten", "verantwoording:list", "cijfers"),
    ),
    Rol.TEAMLEIDER: (
        Punt("Vandaag", "trajecten:vandaag", "vandaag"),
        Punt("Agenda", "afspraken:week", "agenda"),
        Punt("Dossiers", "trajecten:list", "mensen"),
        Punt("Meldingen", "meldingen:list", "melding"),
        Punt("Team", "trajecten:team", "persoon"),
        Punt("Sociale kaart", "sociale_kaart:list", "kaart"),
        Punt("Rapporten", "verantwoording:list", "cijfers"),
    ),
    Rol.CONTRACTMANAGER: (Punt("Rapporten", "verantwoording:gemeente_list", "cijfers"),),
}


def menu_for(rol: str, path: str) -> list[Menupunt]:
    """The menu of a role on the page with this path; a page below a line belongs to that line."""
    found = [(punt, _address(punt.naam)) for punt in PUNTEN.get(rol, ())]
    known = [(punt, url) for punt, url in found if url]
    here = max((url for _, url in known if path.startswith(url)), key=len, default="")
    return [Menupunt(punt.tekst, url, punt.icoon, url == here) for punt, url in known]


def navigatie(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `navigatie`, empty for who is not at work here."""
    medewerker = getattr(request, "medewerker", None)
    return {"navigatie": menu_for(medewerker.rol, request.path) if medewerker else []}


def _address(naam: str) -> str:
    try:
        return reverse(naam)
    except NoReverseMatch:
        return ""
