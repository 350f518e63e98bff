"""Whom to ask for an opinion, and what was said."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from naast.core.adressen import adres
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import datum_in_woorden, in_woorden
from naast.meldingen.stappen import how_pressing
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import asked_of, whose
from naast.tevredenheid.models import Enquete, GeenEnquete
from naast.trajecten import access
from naast.trajecten.models import Traject
from naast.trajecten.queries import kalender_bij, of_traject

VRAGEN_BINNEN = timedelta(days=14)
"""Asked until so long after closing: later the inwoner has forgotten what it was like."""
MEEST = 100


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """Closed trajecten of which the inwoner was not asked yet; at most MEEST.

    Not of what came by aanlevering: its surveys come along with it.
    """
    ik = medewerker.pk if wie == "mij" else None
    rows = _to_ask(medewerker, wie, vandaag - VRAGEN_BINNEN)
    return [_task(row, row.afgesloten_op, vandaag, ik) for row in rows if row.afgesloten_op]


@vast
def _to_ask(medewerker: Medewerker, wie: str, sinds: date) -> QuerySet[Traject]:
    asked = Enquete.objects.filter(traject=OuterRef("pk"))
    declined = GeenEnquete.objects.filter(traject=OuterRef("pk"))
    rows = access.visible(medewerker).filter(
        ~Exists(asked), ~Exists(declined), extern_id="", afgesloten_op__gte=sinds
    )
    rows = rows.filter(asked_of(medewerker, wie, "eigenaar", "vervanger"))
    rows = rows.select_related(None).select_related("inwoner", "eigenaar", "overeenkomst")
    return rows.only("afgesloten_op", *of_traject()).order_by("afgesloten_op", "pk")[:MEEST]


def _task(row: Traject, ended: date, vandaag: date, ik: int | None) -> Taak:
    last = ended + VRAGEN_BINNEN
    return Taak(
        titel=f"Vraag naar de mening van {row.inwoner}",
        url=adres("tevredenheid:ask", row.pk),
        termijn=in_woorden(last, vandaag, kalender_bij(row)),
        soort=how_pressing(last, vandaag),
        uiterlijk_op=last,
        reden=f"Traject afgesloten op {datum_in_woorden(ended, met_jaar=False)}",
        wie=whose(row.eigenaar, ik),
        actie="Vragen",
    )


def for_dossier(traject: Traject) -> dict[str, Any]:
    """The card of an ended traject; a running one has none, and asks nothing."""
    if traject.afgesloten_op is None:
        return {"enquete": None, "geen_enquete": None}
    return {
        "enquete": Enquete.objects.filter(traject=traject).order_by("-uitgenodigd_op").first(),
        "geen_enquete": GeenEnquete.objects.filter(traject=traject).first(),
    }
