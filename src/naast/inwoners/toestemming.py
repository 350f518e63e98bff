"""Consent and who acts for the inwoner, as the head of a dossier shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from naast.core.klok import vandaag
from naast.core.vast import vast
from naast.core.velden import phone_link
from naast.inwoners.models import Inwoner, Toestemming, Toestemmingsdoel, Vertegenwoordiger


@dataclass(frozen=True)
class Stand:
    """A consent, and whether it holds today, in words."""

    toestemming: Toestemming
    geldt: bool
    woorden: str


def for_dossier(traject: Any) -> dict[str, Any]:
    """What the head and the card need: those that hold first."""
    return head_of(traject.inwoner, vandaag())


def head_of(inwoner: Inwoner, dag: date) -> dict[str, Any]:
    """`vertegenwoordigers` (with the address that calls) and consents, of an inwoner."""
    acting = [v for v in _vertegenwoordigers(inwoner.pk) if v.holds_on(dag)]
    stands = [_stand(row, dag) for row in _toestemmingen(inwoner.pk)]
    return {
        "vertegenwoordigers": [(v, phone_link(v.telefoon)) for v in acting],
        "toestemmingen": sorted(stands, key=lambda stand: not stand.geldt),
        "geldende_toestemmingen": [stand.toestemming for stand in stands if stand.geldt],
    }


def holding(inwoner: Inwoner, dag: date, doelen: Iterable[str]) -> list[Toestemming]:
    """The consents for one of these that may be relied on."""
    wanted = set(doelen)
    rows = _toestemmingen(inwoner.pk)
    return [row for row in rows if row.waarvoor in wanted and row.holds_on(dag)]


DELEN_MET_EEN_ANDER = (Toestemmingsdoel.ORGANISATIE, Toestemmingsdoel.OPVOLGER)


def _stand(row: Toestemming, dag: date) -> Stand:
    if row.ingetrokken_op and row.ingetrokken_op <= dag:
        return Stand(row, False, "ingetrokken")
    return Stand(row, True, "geldt") if row.holds_on(dag) else Stand(row, False, "voorbij")


@vast
def _vertegenwoordigers(inwoner_id: int) -> QuerySet[Vertegenwoordiger]:
    return Vertegenwoordiger.objects.filter(inwoner_id=inwoner_id).order_by("pk")


@vast
def _toestemmingen(inwoner_id: int) -> QuerySet[Toestemming]:
    rows = Toestemming.objects.filter(inwoner_id=inwoner_id).order_by("-gegeven_op", "-pk")
    return rows.select_related("vertegenwoordiger", "door")
