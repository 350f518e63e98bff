"""Pages about one year: which one was asked for, and the way to the others."""

from collections.abc import Sequence

from django.http import HttpRequest

from naast.core.onderdelen.weg import Tab


def chosen(request: HttpRequest, years: Sequence[int], otherwise: int) -> int:
    """The year that was asked for (`?jaar=`) when it is one of these."""
    asked = {str(year): year for year in years}
    return asked.get(request.GET.get("jaar", ""), otherwise)


def year_tabs(years: Sequence[int], jaar: int) -> list[Tab]:
    """A tab for each year."""
    return [Tab(str(year), f"?jaar={year}", year == jaar) for year in years]
