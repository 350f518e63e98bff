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
    """A line of the main menu as it is declared.

    `ook`: the contexts of which the pages belong to this line wherever their address begins.
    """

    tekst: str
    naam: str
    icoon: str
    ook: Sequence[str] = ()


class Menupunt(NamedTuple):
    """A line of the main menu as the page shows it."""

    tekst: str
    url: str
    icoon: str
    huidig: bool
    aantal: int = 0


DOSSIERS = Punt(
    "Dossiers",
    "trajecten:list",
    "mensen",
    ook=("trajecten", "geschillen", "veiligheid", "bijlagen", "inzage"),
)
RAPPORTEN = Punt("Rapporten", "verantwoording:list", "cijfers", ook=("verantwoording",))

PUNTEN: dict[str, Sequence[Punt]] = {
    Rol.CLIENTONDERSTEUNER: (
        Punt("Vandaag", "trajecten:vandaag", "vandaag"),
        Punt("Agenda", "afspraken:week", "agenda"),
        DOSSIERS,
        Punt("Meldingen", "meldingen:list", "melding"),
        Punt("Snelle vraag", "trajecten:snelle_vraag", "vraag"),
        Punt("Sociale kaart", "sociale_kaart:list", "kaart"),
        RAPPORTEN,
    ),
    Rol.TEAMLEIDER: (
        Punt("Vandaag", "trajecten:vandaag", "vandaag"),
        Punt("Agenda", "afspraken:week", "agenda"),
        DOSSIERS,
        Punt("Meldingen", "meldingen:list", "melding"),
        Punt("Team", "trajecten:team", "persoon"),
        Punt("Sociale kaart", "sociale_kaart:list", "kaart"),
        RAPPORTEN,
    ),
    Rol.CONTRACTMANAGER: (
        Punt("Rapporten", "verantwoording:gemeente_list", "cijfers"),
        Punt("Doelen", "verantwoording:targets", "goed"),
        Punt("Kosten", "verantwoording:costs", "euro"),
    ),
}


def menu_for(rol: str, path: str, context: str = "") -> list[Menupunt]:
    """The menu of a role on the page with this path, of this context.

    A page below a line belongs to that line; else to the line that names its context.
    """
    found = [(punt, _address(punt.naam)) for punt in PUNTEN.get(rol, ())]
    known = [(punt, url) for punt, url in found if url]
    of_context = next((url for punt, url in known if context in punt.ook), "")
    here = max((url for _, url in known if path.startswith(url)), key=len, default=of_context)
    return [Menupunt(punt.tekst, url, punt.icoon, url == here) for punt, url in known]


def navigatie(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `navigatie`, empty for who is not at work here."""
    medewerker = getattr(request, "medewerker", None)
    if medewerker is None:
        return {"navigatie": []}
    match = request.resolver_match
    return {"navigatie": menu_for(medewerker.rol, request.path, match.namespace if match else "")}


def _address(naam: str) -> str:
    try:
        return reverse(naam)
    except NoReverseMatch:
        return ""
