"""The only writer of `Netwerklid`."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.versie import check_versie
from naast.inwoners.models import Inwoner, Netwerklid


class LidGegevens(TypedDict):
    """What is known of somebody around an inwoner."""

    naam: str
    relatie: str
    soort: str
    organisatie: str
    nabijheid: int
    belasting: str
    telefoon: str


@action("inwoners.add_netwerklid")
def add_netwerklid(
    *, verzoek: UUID, inwoner: Inwoner, van_op: date | None, **gegevens: Unpack[LidGegevens]
) -> Netwerklid:
    """Somebody who stands around the inwoner; without `van_op` since before the support."""
    if van_op:
        check_has_been(van_op, veld="van_op")

    def create() -> Netwerklid:
        return Netwerklid.objects.create(
            aanbieder_id=inwoner.aanbieder_id,
            gemeente_id=inwoner.gemeente_id,
            inwoner=inwoner,
            van_op=van_op,
            **gegevens,
        )

    return once(verzoek, Netwerklid, create)


@action("inwoners.change_netwerklid")
def change_netwerklid(
    *, lid: Netwerklid, versie: str, sinds_op: date | None, **gegevens: Unpack[LidGegevens]
) -> Netwerklid:
    """Mend a mistake; with `sinds_op` it is so since that day, and how it was before stays."""
    row = _locked(lid)
    check_versie(row, versie)
    if sinds_op:
        _end(row, sinds_op, veld="sinds_op")
        row = Netwerklid(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            inwoner_id=row.inwoner_id,
            voorganger=row,
            van_op=sinds_op,
        )
    for name, value in gegevens.items():
        setattr(row, name, value)
    row.save()
    return row


@action("inwoners.end_netwerklid")
def end_netwerklid(*, lid: Netwerklid, tot_op: date) -> Netwerklid:
    """No longer there since that day; the picture of before keeps it."""
    row = _locked(lid)
    _end(row, tot_op, veld="tot_op")
    return row


@action("inwoners.remove_netwerklid")
def remove_netwerklid(*, lid: Netwerklid) -> Netwerklid:
    """Should never have stood there: what is not needed of somebody else is not kept."""
    row = _locked(lid)
    row.delete()
    return lid


def _locked(lid: Netwerklid) -> Netwerklid:
    return Netwerklid.objects.select_for_update(of=("self",)).get(pk=lid.pk)


def _end(row: Netwerklid, op: date, *, veld: str) -> None:
    check_has_been(op, veld=veld)
    if row.tot_op:
        raise Geweigerd("Dit is al niet meer zo. Kies wie er nu is.", veld=veld)
    if row.van_op:
        check_not_before(op, row.van_op, wat="Dit is zo sinds", veld=veld)
    row.tot_op = op
    row.save()
