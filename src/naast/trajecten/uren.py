"""Hours of a hulpvraag against the guideline of its contract (RKC-8, ASN-5).

Read through the views of the figures, so that dossier, *Vandaag* and account say the same: time
without travel, the contract of the traject or the one that held then. Exactly the guideline is not
past it; one minute more is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Exists, F, Func, IntegerField, OuterRef, QuerySet

from naast.core.vast import vast
from naast.trajecten.models import Hulpvraag, Overschrijding, Traject


class _Minuten(Func):
    """Of a hulpvraag: the minutes spent on it."""

    template = (
        "(SELECT coalesce(sum(b.minuten), 0)::int FROM cijfers.besteding b"
        " WHERE b.hulpvraag_id = %(expressions)s)"
    )
    output_field = IntegerField()


class _Richtlijn(Func):
    """Of a hulpvraag: the guideline in minutes."""

    template = (
        "(SELECT (60 * CASE WHEN v.wlz_aanvraag THEN coalesce(k.richtlijn_wlz_uren, 6)"
        " ELSE coalesce(k.richtlijn_uren, 4) END)::int FROM cijfers.hulpvraag v"
        " LEFT JOIN cijfers.contract k ON k.id = v.overeenkomst_id"
        " WHERE v.id = %(expressions)s)"
    )
    output_field = IntegerField()


@dataclass(frozen=True)
class Uren:
    """What was spent on a hulpvraag, and what the contract counts on. Minutes."""

    minuten: int
    richtlijn: int

    @property
    def voorbij(self) -> bool:
        """More than the guideline."""
        return self.minuten > self.richtlijn

    @property
    def in_woorden(self) -> str:
        """'3 uur 20 van 4 uur'."""
        return f"{hours_in_words(self.minuten)} van {hours_in_words(self.richtlijn)}"


def hours_in_words(minuten: int) -> str:
    """'3 uur 20', '4 uur', '45 minuten'."""
    uren, rest = divmod(minuten, 60)
    if not uren and rest:
        return "1 minuut" if rest == 1 else f"{rest} minuten"
    return f"{uren} uur {rest}" if rest else f"{uren} uur"


def hours_of(rows: QuerySet[Hulpvraag]) -> dict[int, Uren]:
    """Of each of these hulpvragen, by key."""
    return {pk: Uren(minuten, grens) for pk, minuten, grens in _spent(rows)}


def hours_in(traject: Traject) -> dict[int, Uren]:
    """Of each hulpvraag of a traject, by key."""
    return {pk: Uren(minuten, grens) for pk, minuten, grens in _spent_in(traject.pk)}


def _spent(rows: QuerySet[Hulpvraag]) -> QuerySet[Hulpvraag, tuple[int, int, int]]:
    found = rows.order_by().annotate(besteed=_Minuten("pk"), grens=_Richtlijn("pk"))
    return found.values_list("pk", "besteed", "grens")


@vast
def _spent_in(traject_id: int) -> QuerySet[Hulpvraag, tuple[int, int, int]]:
    return _spent(Hulpvraag.objects.filter(traject_id=traject_id))


def hours(hulpvraag: Hulpvraag) -> Uren:
    """Of one hulpvraag."""
    return hours_of(Hulpvraag.objects.filter(pk=hulpvraag.pk))[hulpvraag.pk]


def past_guideline(rows: QuerySet[Hulpvraag]) -> QuerySet[Hulpvraag]:
    """Those that took more than the guideline."""
    return rows.alias(besteed=_Minuten("pk"), grens=_Richtlijn("pk")).filter(besteed__gt=F("grens"))


def without_reason(rows: QuerySet[Hulpvraag]) -> QuerySet[Hulpvraag]:
    """Those of which nobody said why they take longer."""
    return rows.filter(~Exists(Overschrijding.objects.filter(hulpvraag=OuterRef("pk"))))


def asks_reason(hulpvraag: Hulpvraag) -> bool:
    """Past the guideline, and nobody said why."""
    rows = without_reason(Hulpvraag.objects.filter(pk=hulpvraag.pk))
    return past_guideline(rows).exists()


def first_to_explain(traject: Traject) -> Hulpvraag | None:
    """A hulpvraag of this traject of which the reason is asked."""
    rows = past_guideline(without_reason(Hulpvraag.objects.filter(traject=traject)))
    return rows.order_by("pk").first()


_SQL_DAGEN = """
SELECT hulpvraag_id, begonnen_op, minuten FROM cijfers.besteding
WHERE hulpvraag_id = ANY(%s) ORDER BY hulpvraag_id, begonnen_op
"""


def passed_on(grenzen: dict[int, int]) -> dict[int, date]:
    """The day on which each hulpvraag passed its guideline, by key; `grenzen` in minutes."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL_DAGEN, [list(grenzen)])
        return first_past(cursor.fetchall(), grenzen)


def first_past(
    besteed: Iterable[tuple[int, date, int]], grenzen: dict[int, int]
) -> dict[int, date]:
    """The day on which the sum of each went past its `grens`; `besteed` in the order of days."""
    found: dict[int, date] = {}
    totals: dict[int, int] = dict.fromkeys(grenzen, 0)
    for pk, dag, minuten in besteed:
        totals[pk] += minuten
        if totals[pk] > grenzen[pk]:
            found.setdefault(pk, dag)
    return found
