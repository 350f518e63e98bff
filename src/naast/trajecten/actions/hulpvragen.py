"""The questions of an inwoner."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.versie import check_versie
from naast.trajecten.actions.contacten import first_day
from naast.trajecten.actions.duur import check_explained
from naast.trajecten.models import Hulpvraag, Traject
from naast.trajecten.states import HULPVRAAG, TRAJECT


class HulpvraagGegevens(TypedDict, total=False):
    """A question as the supporter writes it down."""

    omschrijving: str
    leefgebieden: list[str]
    wet: str
    fase: str
    verborgen: bool
    wlz_aanvraag: bool


@action("trajecten.add_hulpvraag")
def add_hulpvraag(
    *, verzoek: UUID, traject: Traject, ontvangen_op: date, **vraag: Unpack[HulpvraagGegevens]
) -> Hulpvraag:
    """A question that came up in a running traject."""

    def create() -> Hulpvraag:
        row = (
            Traject.objects.select_for_update(of=("self",))
            .select_related("melding")
            .get(pk=traject.pk)
        )
        TRAJECT.naar("add_hulpvraag", row.status)
        check_has_been(ontvangen_op, veld="ontvangen_op")
        grens, wat = first_day(row)
        check_not_before(ontvangen_op, grens, wat=wat, veld="ontvangen_op")
        return store_hulpvraag(row, ontvangen_op, vraag)

    return once(verzoek, Hulpvraag, create)


def store_hulpvraag(traject: Traject, ontvangen_op: date, vraag: HulpvraagGegevens) -> Hulpvraag:
    """Write the row; runs inside an action."""
    if not vraag.get("leefgebieden"):
        raise Geweigerd("Kies waar de vraag over gaat.", veld="leefgebieden")
    return Hulpvraag.objects.create(
        aanbieder_id=traject.aanbieder_id,
        gemeente_id=traject.gemeente_id,
        traject=traject,
        ontvangen_op=ontvangen_op,
        **vraag,
    )


@action("trajecten.change_hulpvraag")
def change_hulpvraag(
    *, hulpvraag: Hulpvraag, versie: str, **vraag: Unpack[HulpvraagGegevens]
) -> Hulpvraag:
    """What the question turns out to be about; `versie` is that of the page."""
    row = Hulpvraag.objects.select_for_update().get(pk=hulpvraag.pk)
    HULPVRAAG.naar("change_hulpvraag", row.status)
    check_versie(row, versie)
    for naam, waarde in vraag.items():
        setattr(row, naam, waarde)
    row.save()
    return row


@action("trajecten.close_hulpvraag")
def close_hulpvraag(*, hulpvraag: Hulpvraag, op: date, resultaat: str, passend: str) -> Hulpvraag:
    """The question ends: with what result, and whether it fitted as the inwoner sees it."""
    row = Hulpvraag.objects.select_for_update().get(pk=hulpvraag.pk)
    return end_hulpvraag(row, op=op, resultaat=resultaat, passend=passend)


def end_hulpvraag(row: Hulpvraag, *, op: date, resultaat: str, passend: str) -> Hulpvraag:
    """The one end of a locked hulpvraag; runs inside an action."""
    row.status = HULPVRAAG.naar("close_hulpvraag", row.status)
    check_has_been(op, veld="op")
    check_not_before(op, row.ontvangen_op, wat="De hulpvraag kwam", veld="op")
    check_explained(row)
    row.afgesloten_op, row.resultaat, row.passend = op, resultaat, passend
    row.save()
    return row
