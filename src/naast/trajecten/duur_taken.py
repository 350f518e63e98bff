"""What must happen because support is temporary and short (PvE 2.18)."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from naast.core.adressen import adres
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import in_woorden
from naast.meldingen.stappen import how_pressing
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import asked_of, whose
from naast.trajecten.access import visible_hulpvragen
from naast.trajecten.models import Hulpvraag, HulpvraagStatus, TrajectStatus
from naast.trajecten.queries import kalender_bij
from naast.trajecten.uren import hours_of, passed_on, past_guideline, without_reason

REDEN_BINNEN = timedelta(days=7)
"""The reason is asked within a week of passing the guideline."""
MEEST = 100
VAN = ("traject__eigenaar", "traject__vervanger")


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """Reasons to give for more hours than the guideline, of running trajecten; at most MEEST."""
    found = _to_explain(medewerker, wie)
    if not found:
        return []
    chosen = Hulpvraag.objects.filter(pk__in=found)
    uren = hours_of(chosen)
    since = passed_on({pk: each.richtlijn for pk, each in uren.items()})
    ik = medewerker.pk if wie == "mij" else None
    wide = chosen.select_related("traject__inwoner", "traject__eigenaar", "traject__overeenkomst")
    return [
        _task(row, uren[row.pk].in_woorden, since[row.pk] + REDEN_BINNEN, vandaag, ik)
        for row in wide.order_by("pk")
        if row.pk in since  # a contact may be mended between one question and the next
    ]


@vast
def _to_explain(medewerker: Medewerker, wie: str) -> QuerySet[Hulpvraag, int]:
    rows = past_guideline(without_reason(_candidates(medewerker, wie)))
    return rows.order_by("pk").values_list("pk", flat=True)[:MEEST]


def _candidates(medewerker: Medewerker, wie: str) -> QuerySet[Hulpvraag]:
    """Open ones, and closed ones that came about here: a late contact may take them past it."""
    return visible_hulpvragen(medewerker).filter(
        Q(status=HulpvraagStatus.OPEN) | Q(extern_id=""),
        asked_of(medewerker, wie, *VAN),
        traject__status=TrajectStatus.LOPEND,
    )


def _task(row: Hulpvraag, uren: str, last: date, vandaag: date, ik: int | None) -> Taak:
    traject = row.traject
    return Taak(
        titel=f"Boven de richtlijn: {traject.inwoner}",
        url=adres("trajecten:explain_hours", row.pk),
        termijn=in_woorden(last, vandaag, kalender_bij(traject)),
        soort=how_pressing(last, vandaag),
        uiterlijk_op=last,
        reden=f"Deze hulpvraag kostte {uren}",
        wie=whose(traject.eigenaar, ik),
        actie="Reden geven",
    )
