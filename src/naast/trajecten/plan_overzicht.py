"""The plan as pages and letters show it: each doel with its acties, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from naast.core.adressen import adres
from naast.core.kalenders import Kalender
from naast.core.vast import vast
from naast.core.woorden import in_woorden
from naast.meldingen.stappen import how_pressing
from naast.trajecten.keuzes import Uitvoerder
from naast.trajecten.models import Actie, ActieStatus, Doel, Plan, Traject
from naast.trajecten.queries import kalender_bij


@dataclass(frozen=True)
class Regel:
    """One actie; `termijn` and `soort` only while it is open."""

    actie: Actie
    wie: str
    termijn: str
    soort: str


@dataclass(frozen=True)
class Onderdeel:
    """One doel with what is done for it; without doel what belongs to the whole plan."""

    doel: Doel | None
    regels: list[Regel]

    @property
    def doel_url(self) -> str:
        """Where its words are changed."""
        return adres("trajecten:change_doel", self.doel.pk) if self.doel else ""

    @property
    def actie_url(self) -> str:
        """Where an actie for it is added."""
        if self.doel is None:
            return ""
        page = adres("trajecten:add_actie", self.doel.plan.traject_id)
        return f"{page}?doel={self.doel.pk}"

    @property
    def open_regels(self) -> list[Regel]:
        """Those that are still to be done."""
        return [regel for regel in self.regels if regel.actie.status == ActieStatus.OPEN]


@dataclass(frozen=True)
class Overzicht:
    """A plan with its parts."""

    plan: Plan
    onderdelen: list[Onderdeel]


def overview(traject: Traject, vandaag: date) -> Overzicht | None:
    """The plan of a traject; None without one. A plan begins with its first doel or actie."""
    doelen, rows = _doelen(traject.pk), _acties(traject.pk)
    plans = [*(doel.plan for doel in doelen), *(actie.plan for actie in rows)]
    if not plans:
        return None
    plan = plans[0]
    kalender = kalender_bij(traject)
    acties = [_line(actie, traject, vandaag, kalender) for actie in rows]
    parts = [Onderdeel(doel, _of(acties, doel.pk)) for doel in doelen]
    loose = _of(acties, None)
    return Overzicht(plan, [*parts, *([Onderdeel(None, loose)] if loose else [])])


@vast
def _doelen(traject_id: int) -> QuerySet[Doel]:
    rows = Doel.objects.filter(plan__traject_id=traject_id)
    return rows.select_related("plan").order_by("pk")


@vast
def _acties(traject_id: int) -> QuerySet[Actie]:
    rows = Actie.objects.filter(plan__traject_id=traject_id)
    return rows.select_related("plan").order_by("uiterlijk_op", "pk")


def who(actie: Actie, traject: Traject) -> str:
    """Who does it, by name as far as known."""
    if actie.uitvoerder == Uitvoerder.INWONER:
        return traject.inwoner.naam
    if actie.uitvoerder == Uitvoerder.ONDERSTEUNER:
        return actie.naam or str(traject.eigenaar or actie.get_uitvoerder_display())
    return actie.naam


def _of(regels: Iterable[Regel], doel_id: int | None) -> list[Regel]:
    return [regel for regel in regels if regel.actie.doel_id == doel_id]


def _line(actie: Actie, traject: Traject, vandaag: date, kalender: Kalender) -> Regel:
    is_open = actie.status == ActieStatus.OPEN and traject.afgesloten_op is None
    return Regel(
        actie=actie,
        wie=who(actie, traject),
        termijn=in_woorden(actie.uiterlijk_op, vandaag, kalender) if is_open else "",
        soort=how_pressing(actie.uiterlijk_op, vandaag),
    )
