"""Referrals of which nobody knows yet whether the inwoner got there."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from naast.core.adressen import adres
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import datum_in_woorden, in_woorden
from naast.meldingen.stappen import how_pressing
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import asked_of, whose
from naast.trajecten.access import visible_doorverwijzingen
from naast.trajecten.keuzes import Aangekomen
from naast.trajecten.models import Doorverwijzing, TrajectStatus
from naast.trajecten.queries import kalender_bij, of_traject

NAVRAGEN = timedelta(days=14)
"""Ask at the latest so long after the referral."""
VOORUIT = timedelta(days=7)
OVERGAAN = timedelta(days=60)
MEEST = 100
VAN = ("hulpvraag__traject__eigenaar", "hulpvraag__traject__vervanger")


def referral_tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """From a week before the last day to ask; at most MEEST.

    Also of a traject that ended: the inwoner is still on the way. After OVERGAAN it goes by
    itself then, as nobody is there to ask any more. Not of what came by aanlevering: what became
    of these stands in another system.
    """
    ik = medewerker.pk if wie == "mij" else None
    rows = _unknown(medewerker, wie, vandaag + VOORUIT - NAVRAGEN, vandaag - OVERGAAN)
    return [_task(row, vandaag, ik) for row in rows]


@vast
def _unknown(
    medewerker: Medewerker, wie: str, tot_en_met: date, sinds: date
) -> QuerySet[Doorverwijzing]:
    return (
        visible_doorverwijzingen(medewerker)
        .select_related(None)
        .filter(
            extern_id="",
            aangekomen=Aangekomen.ONBEKEND,
            teruggekomen_op__isnull=True,
            datum__lte=tot_en_met,
        )
        .filter(Q(hulpvraag__traject__status=TrajectStatus.LOPEND) | Q(datum__gte=sinds))
        .filter(asked_of(medewerker, wie, *VAN))
        .select_related(
            "hulpvraag__traject__inwoner",
            "hulpvraag__traject__eigenaar",
            "hulpvraag__traject__overeenkomst",
        )
        .only("naar", "datum", *of_traject("hulpvraag__traject"))
        .order_by("datum", "pk")[:MEEST]
    )


def _task(row: Doorverwijzing, vandaag: date, ik: int | None) -> Taak:
    traject, last = row.hulpvraag.traject, row.datum + NAVRAGEN
    return Taak(
        titel=f"Aangekomen? {traject.inwoner}",
        url=adres("trajecten:arrival", row.pk),
        termijn=in_woorden(last, vandaag, kalender_bij(traject)),
        soort=how_pressing(last, vandaag),
        uiterlijk_op=last,
        reden=f"Verwezen naar {row.naar} op {datum_in_woorden(row.datum, met_jaar=False)}",
        wie=whose(traject.eigenaar, ik),
        actie="Navragen",
    )
