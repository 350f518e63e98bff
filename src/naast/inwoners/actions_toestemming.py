"""The only writer of `Toestemming` and `Vertegenwoordiger`."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd, Verouderd
from naast.core.versie import check_versie
from naast.inwoners.models import Inwoner, Toestemming, Vertegenwoordiger
from naast.organisaties.models import Medewerker


@action("inwoners.give_consent")
def give_consent(
    *,
    verzoek: UUID,
    inwoner: Inwoner,
    door: Medewerker,
    waarvoor: str,
    met: str,
    gegeven_op: date,
    vertegenwoordiger: Vertegenwoordiger | None,
    wijze: str,
    tot_op: date | None,
) -> Toestemming:
    """What the inwoner agrees with; by a vertegenwoordiger only who was so on that day."""

    def create() -> Toestemming:
        check_has_been(gegeven_op, veld="gegeven_op")
        if tot_op:
            check_not_before(tot_op, gegeven_op, wat="De toestemming begint", veld="tot_op")
        _check_may_speak(inwoner, vertegenwoordiger, gegeven_op)
        return Toestemming.objects.create(
            aanbieder_id=inwoner.aanbieder_id,
            gemeente_id=inwoner.gemeente_id,
            inwoner=inwoner,
            waarvoor=waarvoor,
            met=met.strip(),
            gegeven_op=gegeven_op,
            vertegenwoordiger=vertegenwoordiger,
            wijze=wijze,
            tot_op=tot_op,
            door=door,
        )

    return once(verzoek, Toestemming, create)


def _check_may_speak(inwoner: Inwoner, who: Vertegenwoordiger | None, op: date) -> None:
    if who is None:
        return
    if who.inwoner_id != inwoner.pk or not who.holds_on(op):
        raise Geweigerd(
            "Deze persoon vertegenwoordigde de inwoner toen niet. Kijk de dag na, of kies wie "
            "toestemming gaf.",
            veld="vertegenwoordiger",
        )


@action("inwoners.withdraw_consent")
def withdraw_consent(*, toestemming: Toestemming, ingetrokken_op: date) -> Toestemming:
    """From that day it holds no more; what was given stays to be seen."""
    row = Toestemming.objects.select_for_update(of=("self",)).get(pk=toestemming.pk)
    if row.ingetrokken_op:
        raise Verouderd("Deze toestemming is al ingetrokken.")
    check_has_been(ingetrokken_op, veld="ingetrokken_op")
    check_not_before(
        ingetrokken_op, row.gegeven_op, wat="De toestemming is gegeven", veld="ingetrokken_op"
    )
    row.ingetrokken_op = ingetrokken_op
    row.save(update_fields=["ingetrokken_op"])
    return row


class VertegenwoordigerGegevens(TypedDict):
    """Who acts for the inwoner, and how to reach them."""

    soort: str
    naam: str
    telefoon: str
    sinds_op: date | None
    tot_op: date | None


@action("inwoners.add_vertegenwoordiger")
def add_vertegenwoordiger(
    *, verzoek: UUID, inwoner: Inwoner, **gegevens: Unpack[VertegenwoordigerGegevens]
) -> Vertegenwoordiger:
    """Somebody who may act for the inwoner."""

    def create() -> Vertegenwoordiger:
        _check_days(gegevens["sinds_op"], gegevens["tot_op"])
        return Vertegenwoordiger.objects.create(
            aanbieder_id=inwoner.aanbieder_id,
            gemeente_id=inwoner.gemeente_id,
            inwoner=inwoner,
            **gegevens,
        )

    return once(verzoek, Vertegenwoordiger, create)


@action("inwoners.change_vertegenwoordiger")
def change_vertegenwoordiger(
    *,
    vertegenwoordiger: Vertegenwoordiger,
    versie: str,
    **gegevens: Unpack[VertegenwoordigerGegevens],
) -> Vertegenwoordiger:
    """Another number, or the last day; how it was stays in the log."""
    row = Vertegenwoordiger.objects.select_for_update().get(pk=vertegenwoordiger.pk)
    check_versie(row, versie)
    _check_days(gegevens["sinds_op"], gegevens["tot_op"])
    for naam, waarde in gegevens.items():
        setattr(row, naam, waarde)
    row.save()
    return row


def _check_days(sinds_op: date | None, tot_op: date | None) -> None:
    if sinds_op:
        check_has_been(sinds_op, veld="sinds_op")
    if sinds_op and tot_op:
        check_not_before(tot_op, sinds_op, wat="Dit begon", veld="tot_op")
