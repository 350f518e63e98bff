"""How long the support of one traject takes: what the card of the dossier shows."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from naast.core.klok import vandaag
from naast.core.vast import vast
from naast.trajecten.models import Herziening, Overdracht, Overschrijding, Traject
from naast.trajecten.uren import Uren, hours_in, hours_in_words


def for_dossier(traject: Traject) -> dict[str, Any]:
    """`uren` and `uren_redenen` by key of the hulpvraag, and why they were exceeded."""
    uren = hours_in(traject)
    redenen = _reasons(traject, uren)
    samen = sum(each.minuten for each in uren.values())
    return {
        "uren": uren,
        "uren_redenen": redenen,
        "uren_samen": hours_in_words(samen),
        "herzieningen": _reviews(traject.pk),
        "te_herzien": _to_review(traject, vandaag()),
        "overdracht": _handover(traject),
    }


@vast
def _reviews(traject_id: int) -> QuerySet[Herziening]:
    return Herziening.objects.filter(traject_id=traject_id).select_related("door")


def _to_review(traject: Traject, dag: date) -> str:
    """What is asked on the last expected day and after it; before it nothing."""
    last = traject.verwacht_einde_op
    if traject.afgesloten_op or last is None or last > dag:
        return ""
    return "Vandaag is het verwachte einde." if last == dag else "Het verwachte einde is voorbij."


def _reasons(traject: Traject, uren: dict[int, Uren]) -> dict[int, Overschrijding]:
    """The newest reason of each hulpvraag; asked only when there is something to explain."""
    if not any(each.voorbij for each in uren.values()):
        return {}
    rows = Overschrijding.objects.filter(hulpvraag__traject=traject).order_by("pk")
    return {row.hulpvraag_id: row for row in rows}


def _handover(traject: Traject) -> Overdracht | None:
    """Only an ended traject can have one."""
    return Overdracht.objects.filter(traject=traject).first() if traject.afgesloten_op else None
