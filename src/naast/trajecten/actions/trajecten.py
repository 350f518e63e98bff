"""The course of a traject: who does it, how long it may take, and its end."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Max

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.errors import Geweigerd
from naast.core.versie import check_versie
from naast.organisaties.models import Medewerker
from naast.trajecten.models import HulpvraagStatus, Traject
from naast.trajecten.queries import to_evaluate
from naast.trajecten.states import TRAJECT


def _locked(traject: Traject) -> Traject:
    return Traject.objects.select_for_update().get(pk=traject.pk)


def _check_page(row: Traject, versie: str | None) -> None:
    """`versie` is that of the page; None when there was none."""
    if versie is not None:
        check_versie(row, versie)


@action("trajecten.mark_complex")
def mark_complex(*, traject: Traject, reden: str, versie: str | None = None) -> Traject:
    """Complex by the judgement of the supporter; the reason is read in the account (figure i)."""
    row = _locked(traject)
    TRAJECT.naar("mark_complex", row.status, reden=reden)
    _check_page(row, versie)
    row.complex_reden = reden.strip()
    row.save()
    return row


@action("trajecten.hand_over_traject")
def hand_over_traject(
    *,
    traject: Traject,
    eigenaar: Medewerker,
    vervanger: Medewerker | None,
    versie: str | None = None,
) -> Traject:
    """Who supports this inwoner, and who when that colleague is away."""
    row = _locked(traject)
    TRAJECT.naar("hand_over_traject", row.status)
    _check_page(row, versie)
    if vervanger == eigenaar:
        raise Geweigerd("Kies voor de vervanging iemand anders.", veld="vervanger")
    row.eigenaar, row.vervanger = eigenaar, vervanger
    row.save()
    return row


@action("trajecten.close_traject")
def close_traject(*, traject: Traject, op: date, reden: str) -> Traject:
    """End the traject with a reason; refused as long as a hulpvraag is open."""
    row = _locked(traject)
    status = TRAJECT.naar("close_traject", row.status, reden=reden)
    check_has_been(op, veld="op")
    check_not_before(op, row.gestart_op, wat="Het traject begon", veld="op")
    for dag, wat in _until_the_end(row):
        check_not_before(op, dag, wat=wat, veld="op")
    if row.hulpvragen.filter(status=HulpvraagStatus.OPEN).exists():
        raise Geweigerd("Er staan nog hulpvragen open. Sluit die eerst af: ze staan hieronder.")
    if to_evaluate(row):
        raise Geweigerd("Kijk eerst met de inwoner terug op het plan. De link staat hieronder.")
    row.status, row.afgesloten_op, row.afsluitreden = status, op, reden.strip()
    row.save()
    return row


def _until_the_end(row: Traject) -> Iterator[tuple[date, str]]:
    """What a traject holds cannot be of after its end: the last day of each kind."""
    last = row.contactmomenten.order_by("-begin").first()
    if last:
        yield last.begonnen_op, "Het laatste contact was"
    answered = row.hulpvragen.aggregate(last=Max("afgesloten_op"))["last"]
    if answered:
        yield answered, "De laatste hulpvraag eindigde"
    measured = row.metingen.aggregate(last=Max("gemeten_op"))["last"]
    if measured:
        yield measured, "De laatste meting was"
