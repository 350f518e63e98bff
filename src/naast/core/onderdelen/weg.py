"""Finding one's way: back, to the views beside this one, and through the pages of a list."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.core.paginator import Page
from django.template.context import Context


class Tab(NamedTuple):
    """One of a row of views of the same thing, each with an address of its own."""

    tekst: str
    url: str
    huidig: bool = False
    aantal: int | None = None


class Kruimel(NamedTuple):
    """A step back on the way to this page."""

    tekst: str
    url: str


def terug(tekst: str, url: str) -> dict[str, str]:
    """The way back, above the title."""
    return {"tekst": tekst, "url": url}


def kruimelpad(kruimels: Sequence[tuple[str, str]], hier: str) -> dict[str, Any]:
    """The way from the first page to here."""
    return {"kruimels": [Kruimel(*step) for step in kruimels], "hier": hier}


def stappen(stap: int, totaal: int, naam: str = "") -> dict[str, Any]:
    """Where one is in a form of several pages: 'Stap 2 van 5'."""
    return {"stap": stap, "totaal": totaal, "naam": naam, "vakjes": range(1, totaal + 1)}


def tabbladen(tabs: Sequence[Tab], label: str = "Onderdelen") -> dict[str, Any]:
    """Views of the same thing beside each other, as links."""
    return {"tabs": tabs, "label": label}


def bladeren(context: Context, pagina: Page[Any], label: str = "Bladeren") -> dict[str, Any]:
    """Pages of a list; keeps the rest of the address."""

    def address(number: int) -> str:
        query = context["request"].GET.copy()
        query["pagina"] = str(number)
        return f"?{query.urlencode()}"

    return {
        "pagina": pagina,
        "vorige": address(pagina.previous_page_number()) if pagina.has_previous() else "",
        "volgende": address(pagina.next_page_number()) if pagina.has_next() else "",
        "label": label,
    }
