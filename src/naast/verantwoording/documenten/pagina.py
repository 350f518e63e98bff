"""The report as one HTML file: no script, nothing from elsewhere, made to be printed."""

from django.template.loader import render_to_string

from naast.core import kleuren
from naast.verantwoording.documenten.opbouw import Verslag
from naast.verantwoording.documenten.woorden import (
    OVERZICHT_KOPPEN,
    UITLEG_KLEIN,
    UITLEG_OVERZICHT,
    VOET,
    overzicht,
    stand_in_woorden,
    tegels,
)


def html(verslag: Verslag) -> bytes:
    """The page, as UTF-8."""
    page = render_to_string(
        "verantwoording/document.html",
        {
            "verslag": verslag,
            "kleuren": kleuren,
            "koppen": OVERZICHT_KOPPEN,
            "overzicht": overzicht(verslag),
            "tegels": tegels(verslag),
            "stand": stand_in_woorden(verslag),
            "uitleg_klein": UITLEG_KLEIN,
            "uitleg_overzicht": UITLEG_OVERZICHT,
            "voet": VOET,
        },
    )
    return page.encode()
