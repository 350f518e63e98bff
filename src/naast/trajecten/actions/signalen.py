"""What goes wrong structurally."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.versie import check_versie
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker
from naast.trajecten.models import Signaal
from naast.trajecten.namen import names_in, names_of_running


class SignaalGegevens(TypedDict, total=False):
    """What goes wrong, and what was done with it."""

    gemeente: Gemeente
    datum: date
    soort: str
    leefgebied: str
    omschrijving: str
    doorgegeven_aan: str
    doorgegeven_op: date | None


@action("trajecten.add_signaal")
def add_signaal(
    *,
    verzoek: UUID,
    aanbieder: Aanbieder,
    door: Medewerker | None = None,
    bevestigd: bool = False,
    **signaal: Unpack[SignaalGegevens],
) -> Signaal:
    """Something that more people run into, for the account to the gemeente: without names.

    A text that holds a name of an inwoner in support is refused until `bevestigd`.
    """

    def create() -> Signaal:
        _check(signaal, bevestigd)
        return Signaal.objects.create(aanbieder=aanbieder, door=door, **signaal)

    return once(verzoek, Signaal, create)


@action("trajecten.change_signaal")
def change_signaal(
    *, signaal: Signaal, versie: str, bevestigd: bool, **gegevens: Unpack[SignaalGegevens]
) -> Signaal:
    """Say it better, or write down what was done with it."""
    row = _own(signaal)
    check_versie(row, versie)
    _check(gegevens, bevestigd)
    for naam, waarde in gegevens.items():
        setattr(row, naam, waarde)
    row.save()
    return row


@action("trajecten.withdraw_signaal")
def withdraw_signaal(*, signaal: Signaal) -> Signaal:
    """No signaal after all: out of the list and the account; the log keeps what it said."""
    _own(signaal).delete()
    return signaal


def _own(signaal: Signaal) -> Signaal:
    row = Signaal.objects.select_for_update(of=("self",)).get(pk=signaal.pk)
    if row.extern_id:
        raise Geweigerd("Dit signaal kwam mee met een aanlevering. Wijzig het in uw eigen systeem.")
    return row


def _check(signaal: SignaalGegevens, bevestigd: bool) -> None:
    check_has_been(signaal["datum"], veld="datum")
    aan, op = signaal.get("doorgegeven_aan", ""), signaal.get("doorgegeven_op")
    if bool(aan) != bool(op):
        raise Geweigerd(
            "Vul in aan wie u het doorgaf én op welke dag.",
            veld="doorgegeven_op" if aan else "doorgegeven_aan",
        )
    if op:
        check_has_been(op, veld="doorgegeven_op")
        check_not_before(op, signaal["datum"], wat="Het signaal was", veld="doorgegeven_op")
    if not bevestigd:
        _check_names(f"{signaal['soort']} {signaal.get('omschrijving', '')} {aan}")


def _check_names(tekst: str) -> None:
    if found := names_in(tekst, names_of_running()):
        raise Geweigerd(
            f"Staat hier een inwoner met naam? Wij zien: {', '.join(found[:3])}. Een signaal gaat "
            "naar de gemeente. Haal de naam weg, of bevestig dat het niet om deze inwoner gaat.",
            veld="bevestigd",
        )
