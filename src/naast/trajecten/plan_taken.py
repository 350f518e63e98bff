"""What of the plans must happen: open acties of which the last day is near or has passed."""

from datetime import date, timedelta

from django.db.models import QuerySet

from naast.core.adressen import adres
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import in_woorden
from naast.meldingen.stappen import how_pressing
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import asked_of, whose
from naast.trajecten.access import visible_acties
from naast.trajecten.keuzes import Uitvoerder
from naast.trajecten.models import Actie, TrajectStatus
from naast.trajecten.plan_overzicht import who
from naast.trajecten.queries import kalender_bij, of_traject

VOORUIT = timedelta(days=7)
MEEST = 100


def plan_tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """Open acties of running trajecten that end within a week or have ended; at most MEEST."""
    ik = medewerker.pk if wie == "mij" else None
    rows = _acties(medewerker, wie, vandaag + VOORUIT)
    return [_task(actie, vandaag, ik) for actie in rows]


@vast
def _acties(medewerker: Medewerker, wie: str, tot_en_met: date) -> QuerySet[Actie]:
    return (
        visible_acties(medewerker)
        .filter(
            plan__traject__status=TrajectStatus.LOPEND,
            gedaan_op__isnull=True,
            vervallen_op__isnull=True,
            uiterlijk_op__lte=tot_en_met,
        )
        .filter(asked_of(medewerker, wie, "plan__traject__eigenaar", "plan__traject__vervanger"))
        .select_related("plan__traject__eigenaar", "plan__traject__overeenkomst")
        .only("omschrijving", "uitvoerder", "naam", "uiterlijk_op", *of_traject("plan__traject"))
        .order_by("uiterlijk_op", "pk")[:MEEST]
    )


def _task(actie: Actie, vandaag: date, ik: int | None) -> Taak:
    traject, last = actie.plan.traject, actie.uiterlijk_op
    return Taak(
        titel=f"Actie uit het plan: {traject.inwoner}",
        url=adres("trajecten:settle_actie", actie.pk),
        termijn=in_woorden(last, vandaag, kalender_bij(traject)),
        soort=how_pressing(last, vandaag),
        uiterlijk_op=last,
        reden=f"{_whom(actie, ik)}: {actie.omschrijving}",
        wie=whose(traject.eigenaar, ik),
        actie="Nagaan",
    )


def _whom(actie: Actie, ik: int | None) -> str:
    """Who does it; whoever reads the list is not told the own name."""
    traject = actie.plan.traject
    mine = actie.uitvoerder == Uitvoerder.ONDERSTEUNER and traject.eigenaar_id == ik
    return "U" if mine and not actie.naam else who(actie, traject)
