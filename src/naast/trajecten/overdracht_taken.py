"""Handovers after a Wlz indication of which nobody knows yet whether the inwoner got there."""

from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import datum_in_woorden, in_woorden
from naast.meldingen.stappen import how_pressing
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import asked_of, whose
from naast.trajecten.access import visible_overdrachten
from naast.trajecten.duur_taken import MEEST, VAN
from naast.trajecten.keuzes import Aangekomen
from naast.trajecten.models import Overdracht
from naast.trajecten.queries import kalender_bij
from naast.trajecten.verwijs_taken import NAVRAGEN, VOORUIT


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """From a week before the last day to ask; at most MEEST."""
    ik = medewerker.pk if wie == "mij" else None
    rows = _unknown(medewerker, wie, vandaag + VOORUIT - NAVRAGEN)
    return [_task(row, vandaag, ik) for row in rows]


@vast
def _unknown(medewerker: Medewerker, wie: str, tot_en_met: date) -> QuerySet[Overdracht]:
    rows = visible_overdrachten(medewerker).filter(
        asked_of(medewerker, wie, *VAN), aangekomen=Aangekomen.ONBEKEND, datum__lte=tot_en_met
    )
    wide = rows.select_related("traject__inwoner", "traject__eigenaar", "traject__overeenkomst")
    return wide.order_by("datum", "pk")[:MEEST]


def _task(row: Overdracht, vandaag: date, ik: int | None) -> Taak:
    last = row.datum + NAVRAGEN
    return Taak(
        titel=f"Aangekomen bij de Wlz? {row.traject.inwoner}",
        url=reverse("trajecten:wlz_arrival", args=[row.pk]),
        termijn=in_woorden(last, vandaag, kalender_bij(row.traject)),
        soort=how_pressing(last, vandaag),
        uiterlijk_op=last,
        reden=f"{row} op {datum_in_woorden(row.datum, met_jaar=False)}",
        wie=whose(row.traject.eigenaar, ik),
        actie="Navragen",
    )
