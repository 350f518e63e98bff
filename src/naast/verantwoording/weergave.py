"""A report as the screens show it: groups with an anchor, and what can be opened per figure."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import slugify

from naast.verantwoording.documenten.opbouw import Cel, Figuur, Verslag
from naast.verantwoording.documenten.samenstellen import compose
from naast.verantwoording.documenten.woorden import (
    OVERZICHT_KOPPEN,
    UITLEG_KLEIN,
    UITLEG_OVERZICHT,
    eerder_in_woorden,
    overzicht,
    stand_in_woorden,
    tegels,
)
from naast.verantwoording.models import Rapportage
from naast.verantwoording.opstellen import Geteld

_ANDERE_NAMEN = {
    "waarde": "alles wat telt",
    "aantal": "alles wat telt",
    "op_tijd": "op tijd",
    "te_laat": "te laat",
    "boven_richtlijn": "boven de richtlijn",
    "respons": "alle uitgenodigden",
}


class Opening(NamedTuple):
    """A list of registrations behind a number."""

    naam: str
    aantal: int
    url: str


class Blok(NamedTuple):
    """One figure on a screen."""

    figuur: Figuur
    anker: str
    eerder: str
    openingen: list[Opening]

    @property
    def breed(self) -> bool:
        """Whether it needs the whole width: for a picture, or for several tables."""
        tabellen = self.figuur.tabellen
        return bool(self.figuur.trend) or len(tabellen) > 1 or any(t.grafieken for t in tabellen)

    @property
    def stil(self) -> bool:
        """Whether the title of the card says what its only table is."""
        return len(self.figuur.tabellen) == 1


class Deelblok(NamedTuple):
    """A group of figures on a screen."""

    titel: str
    anker: str
    blokken: list[Blok]


def as_page(rapport: Mapping[str, Any], openingen: Mapping[str, list[Opening]]) -> dict[str, Any]:
    """The context of the pages that show a report."""
    verslag = compose(rapport)
    return {
        "verslag": verslag,
        "stand": stand_in_woorden(verslag),
        "tegels": tegels(verslag),
        "koppen": OVERZICHT_KOPPEN,
        "overzicht": _rows(verslag),
        "groepen": list(_groepen(verslag, openingen)),
        "uitleg_overzicht": UITLEG_OVERZICHT,
        "uitleg_klein": UITLEG_KLEIN,
    }


def _rows(verslag: Verslag) -> list[tuple[Figuur, str, list[tuple[str, Cel]]]]:
    """Rows of the overview: the figure, where it stands on the page, and named values."""
    return [
        (figuur, _anker(figuur), list(zip(OVERZICHT_KOPPEN[2:], cellen, strict=True)))
        for figuur, cellen in overzicht(verslag)
    ]


def _groepen(verslag: Verslag, openingen: Mapping[str, list[Opening]]) -> Iterable[Deelblok]:
    for groep in verslag.groepen:
        blokken = [
            Blok(
                figuur, _anker(figuur), eerder_in_woorden(figuur), openingen.get(figuur.sleutel, [])
            )
            for figuur in groep.figuren
        ]
        yield Deelblok(groep.titel, slugify(groep.titel), blokken)


def _anker(figuur: Figuur) -> str:
    return f"cijfer-{figuur.sleutel.replace('_', '-')}"


def openingen(rapportage: Rapportage, geteld: Geteld) -> dict[str, list[Opening]]:
    """What can be opened of each figure."""
    return {sleutel: openings_of(rapportage, sleutel, parts) for sleutel, parts in geteld.items()}


def openings_of(
    rapportage: Rapportage, sleutel: str, parts: Mapping[str, Mapping[str, Any]]
) -> list[Opening]:
    """What can be opened of one figure, empty lists left out."""
    return [
        Opening(name_of_part(path), len(counted["nummers"]), _url(rapportage, sleutel, path))
        for path, counted in parts.items()
        if counted["nummers"]
    ]


def name_of_part(path: str) -> str:
    """'warm' of 'delen/warm', 'eerste contact: op tijd' of 'eerste_contact/op_tijd'."""
    steps = [step for step in path.split("/") if step not in ("delen", "bestemmingen", "signalen")]
    words = [_ANDERE_NAMEN.get(step, step.replace("_", " ")) for step in steps]
    return ": ".join(words)


def _url(rapportage: Rapportage, sleutel: str, path: str) -> str:
    address = reverse("verantwoording:open", args=[rapportage.pk, sleutel])
    return f"{address}?{urlencode({'deel': path})}"
