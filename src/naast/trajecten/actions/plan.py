"""The plan of a traject: what the inwoner wants to reach, who does what, and how it went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.core.versie import check_versie
from naast.trajecten.keuzes import Uitvoerder
from naast.trajecten.models import Actie, Doel, Hulpvraag, Plan, Traject
from naast.trajecten.states import ACTIE, PLAN, TRAJECT

MET_NAAM = (Uitvoerder.NETWERK, Uitvoerder.ORGANISATIE)


class ActieGegevens(TypedDict):
    """Who does what, and by when; `naam` when that is neither the inwoner nor the supporter."""

    doel: Doel | None
    omschrijving: str
    uitvoerder: str
    naam: str
    uiterlijk_op: date


@dataclass(frozen=True)
class Uitkomst:
    """How it went with one doel."""

    bereikt: str
    toelichting: str


@action("trajecten.add_doel")
def add_doel(
    *, verzoek: UUID, traject: Traject, omschrijving: str, hulpvraag: Hulpvraag | None
) -> Doel:
    """Something that the inwoner wants to reach; the first one begins the plan.

    A plan that was looked back on goes on with it.
    """

    def create() -> Doel:
        plan = _plan_of(traject)
        _check_hulpvraag(plan, hulpvraag)
        plan.status = PLAN.naar("add_doel", plan.status)
        plan.save()
        return Doel.objects.create(
            aanbieder_id=plan.aanbieder_id,
            gemeente_id=plan.gemeente_id,
            plan=plan,
            hulpvraag=hulpvraag,
            omschrijving=omschrijving,
        )

    return once(verzoek, Doel, create)


@action("trajecten.change_doel")
def change_doel(*, doel: Doel, versie: str, omschrijving: str, hulpvraag: Hulpvraag | None) -> Doel:
    """Other words, or another hulpvraag."""
    row = Doel.objects.select_for_update().get(pk=doel.pk)
    plan = _locked_plan(row.plan_id)
    PLAN.naar("change_doel", plan.status)
    check_versie(row, versie)
    _check_hulpvraag(plan, hulpvraag)
    row.omschrijving, row.hulpvraag = omschrijving, hulpvraag
    row.save()
    return row


@action("trajecten.add_actie")
def add_actie(*, verzoek: UUID, traject: Traject, **gegevens: Unpack[ActieGegevens]) -> Actie:
    """Something that somebody will do, for one doel or for the plan as a whole."""

    def create() -> Actie:
        plan = _plan_of(traject)
        PLAN.naar("add_actie", plan.status)
        row = Actie(aanbieder_id=plan.aanbieder_id, gemeente_id=plan.gemeente_id, plan=plan)
        _fill(row, gegevens)
        row.save()
        return row

    return once(verzoek, Actie, create)


@action("trajecten.change_actie")
def change_actie(*, actie: Actie, versie: str, **gegevens: Unpack[ActieGegevens]) -> Actie:
    """What was agreed is something else by now."""
    row = _locked_actie(actie)
    ACTIE.naar("change_actie", row.status)
    check_versie(row, versie)
    _fill(row, gegevens)
    row.save()
    return row


@action("trajecten.finish_actie")
def finish_actie(*, actie: Actie, op: date) -> Actie:
    """It was done."""
    row = _locked_actie(actie)
    ACTIE.naar("finish_actie", row.status)
    check_has_been(op, veld="op")
    row.gedaan_op = op
    row.save()
    return row


@action("trajecten.drop_actie")
def drop_actie(*, actie: Actie, reden: str) -> Actie:
    """It will not be done, with the reason."""
    row = _locked_actie(actie)
    ACTIE.naar("drop_actie", row.status, reden=reden)
    row.vervallen_op, row.vervallen_reden = vandaag(), reden.strip()
    row.save()
    return row


@action("trajecten.postpone_actie")
def postpone_actie(*, actie: Actie, uiterlijk_op: date) -> Actie:
    """It is still to be done, by another day; also what was called done or dropped by mistake."""
    row = _locked_actie(actie)
    ACTIE.naar("postpone_actie", row.status)
    _check_to_come(uiterlijk_op)
    row.uiterlijk_op = uiterlijk_op
    row.gedaan_op = row.vervallen_op = None
    row.vervallen_reden = ""
    row.save()
    return row


@action("trajecten.evaluate_plan")
def evaluate_plan(
    *,
    plan: Plan,
    op: date,
    evaluatie: str,
    uitkomsten: Mapping[int, Uitkomst],
    versie: str | None = None,
) -> Plan:
    """Look back with the inwoner: was each doel reached? `uitkomsten` by key of the doel.

    `versie` is that of the page, of the plan with its doelen: see `core.versie`.
    """
    row = _locked_plan(plan.pk)
    status = PLAN.naar("evaluate_plan", row.status)
    check_has_been(op, veld="op")
    check_not_before(op, row.begonnen_op, wat="Het plan begon", veld="op")
    doelen = list(row.doelen.order_by("pk").select_for_update())
    if versie is not None:
        check_versie(row, versie, *doelen)
    if {doel.pk for doel in doelen} != set(uitkomsten):
        raise Geweigerd("Het plan is intussen gewijzigd. Kijk elk doel nog een keer na.")
    for doel in doelen:
        how = uitkomsten[doel.pk]
        doel.bereikt, doel.toelichting = how.bereikt, how.toelichting
        doel.save()
    row.status, row.geevalueerd_op, row.evaluatie = status, op, evaluatie
    row.save()
    return row


def _plan_of(traject: Traject) -> Plan:
    """The plan of a running traject, begun today when there was none; its traject is locked."""
    row = Traject.objects.select_for_update().get(pk=traject.pk)
    TRAJECT.naar("change_plan", row.status)
    plan = Plan.objects.select_for_update().filter(traject=row).first()
    return plan or Plan.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        traject=row,
        begonnen_op=vandaag(),
    )


def _locked_plan(pk: int) -> Plan:
    return _plan_of(Traject.objects.get(plan=pk))


def _locked_actie(actie: Actie) -> Actie:
    _locked_plan(actie.plan_id)
    return Actie.objects.select_for_update().get(pk=actie.pk)


def _check_hulpvraag(plan: Plan, hulpvraag: Hulpvraag | None) -> None:
    if hulpvraag and hulpvraag.traject_id != plan.traject_id:
        raise Geweigerd("Kies een hulpvraag van dit traject.", veld="hulpvraag")


def _fill(row: Actie, gegevens: ActieGegevens) -> None:
    doel, day = gegevens["doel"], gegevens["uiterlijk_op"]
    if doel and doel.plan_id != row.plan_id:
        raise Geweigerd("Kies een doel van dit plan.", veld="doel")
    if gegevens["uitvoerder"] in MET_NAAM and not gegevens["naam"].strip():
        raise Geweigerd("Vul in wie dit doet.", veld="naam")
    if row.pk is None or day != row.uiterlijk_op:
        _check_to_come(day)
    for name, value in gegevens.items():
        setattr(row, name, value)


def _check_to_come(day: date) -> None:
    if day < vandaag():
        raise Geweigerd(
            "Deze dag is al voorbij. Vul vandaag in, of een latere dag.", veld="uiterlijk_op"
        )
