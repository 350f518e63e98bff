"""Lists of what goes wrong structurally."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from naast.trajecten.keuzes import Leefgebied
from naast.trajecten.models import Signaal

BEKEND = (
    "wachttijd",
    "moeilijke brieven",
    "geen passende hulp",
    "eigen bijdrage",
    "onduidelijk waar iemand moet zijn",
    "van het kastje naar de muur",
    "besluit te laat",
    "te weinig uitleg bij een besluit",
    "alleen digitaal te regelen",
    "vervoer",
    "geen betaalbare woning",
    "bejegening",
)
"""Kinds that are offered; another one may be written."""


def kinds_of(rows: QuerySet[Signaal]) -> list[str]:
    """The known kinds and those written before, each once."""
    written = rows.order_by("soort").values_list("soort", flat=True).distinct()
    known = {soort.casefold(): soort for soort in BEKEND}
    return sorted({**{s.casefold(): s for s in written}, **known}.values(), key=str.casefold)


def narrowed(rows: QuerySet[Signaal], gevraagd: Mapping[str, Any]) -> QuerySet[Signaal]:
    """By part of the kind, leefgebied, and period: `vanaf` and `tot` both count along."""
    vanaf: date | None = gevraagd.get("vanaf")
    tot: date | None = gevraagd.get("tot")
    if soort := gevraagd.get("soort"):
        rows = rows.filter(soort__icontains=soort)
    if leefgebied := gevraagd.get("leefgebied"):
        rows = rows.filter(leefgebied=leefgebied)
    if vanaf:
        rows = rows.filter(datum__gte=vanaf)
    return rows.filter(datum__lte=tot) if tot else rows


def by_domain(rows: QuerySet[Signaal]) -> list[tuple[str, int]]:
    """How many in each life domain, most first; those of none or more come last."""
    counted = rows.order_by().values_list("leefgebied").annotate(aantal=Count("pk"))
    words = dict(Leefgebied.choices) | {"": "geen of meer leefgebieden"}
    found = sorted(counted, key=lambda each: (not each[0], -each[1], each[0]))
    return [(str(words[leefgebied]), aantal) for leefgebied, aantal in found]


def by_kind(rows: QuerySet[Signaal]) -> list[tuple[str, int]]:
    """How many of each kind, most first."""
    counted = rows.order_by().values_list("soort").annotate(aantal=Count("pk"))
    return [(soort, aantal) for soort, aantal in counted.order_by("-aantal", "soort")]
