"""Doing something with a melding; with `actions_afspraak` the only writers of `Melding`.

Accepting a melding and answering it at once also make something in the dossier: those two are in
`trajecten.actions` and end here, in `end_melding`.
"""

from datetime import date, datetime
from typing import TypedDict, Unpack
from uuid import UUID

from naast.afspraken.actions import check_not_far, lock_agenda
from naast.contracten.models import Beginpunt, Overeenkomst
from naast.contracten.queries import contract_on
from naast.contracten.termijnen import afspraak_uiterlijk, contact_uiterlijk
from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd, Verouderd
from naast.core.klok import lokale_datum, vandaag
from naast.inwoners.models import Inwoner
from naast.meldingen.eerste_afspraak import does_not_go_on, why_not_for
from naast.meldingen.kenmerk import new_kenmerk
from naast.meldingen.models import Afhandeling, Melding
from naast.meldingen.states import MELDING
from naast.meldingen.verzetten import Wens, cancel
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker


class MeldingGegevens(TypedDict, total=False):
    """What the melder may tell, all of it optional."""

    verwijzer: str
    melder_naam: str
    melder_telefoon: str
    melder_email: str
    toestemming: bool | None
    voornaam: str
    achternaam: str
    telefoon: str
    email: str
    postcode: str
    adres: str
    contactwijze: str
    bereikbaar: str
    vraag: str
    let_op: str
    spoed_reden: str
    behandelaar: Medewerker | None


@action("meldingen.create_melding")
def create_melding(
    *,
    verzoek: UUID,
    gemeente: Gemeente,
    aanbieder: Aanbieder,
    kanaal: str,
    melder: str,
    ontvangen_at: datetime,
    spoed: bool = False,
    **gegevens: Unpack[MeldingGegevens],
) -> Melding:
    """Store a melding with its last days; the same `verzoek` gives the same melding again.

    Runs in the context of the aanbieder. Raises Geweigerd (veld `aanbieder`) when the aanbieder
    has no contract with the gemeente.
    """
    ontvangen_op = lokale_datum(ontvangen_at)
    overeenkomst = contract_on(gemeente_id=gemeente.pk, aanbieder_id=aanbieder.pk, op=ontvangen_op)
    if overeenkomst is None:
        raise Geweigerd(
            f"{aanbieder.naam} werkt niet in {gemeente.naam}. Kies een andere organisatie.",
            veld="aanbieder",
        )
    melding = Melding(
        gemeente=gemeente,
        aanbieder=aanbieder,
        overeenkomst=overeenkomst,
        kenmerk=new_kenmerk(),
        kanaal=kanaal,
        melder=melder,
        ontvangen_at=ontvangen_at,
        ontvangen_op=ontvangen_op,
        spoed=spoed,
        **gegevens,
    )
    _set_last_days(melding, overeenkomst)
    return once(verzoek, Melding, lambda: _stored(melding))


def _stored(melding: Melding) -> Melding:
    melding.save()
    return melding


def _set_last_days(melding: Melding, overeenkomst: Overeenkomst | None) -> None:
    """Compute both last days anew, each only when its term has started."""
    if overeenkomst is None:
        return
    melding.uiterlijk_op = contact_uiterlijk(
        overeenkomst, ontvangen_op=melding.ontvangen_op, spoed=melding.spoed
    )
    if melding.eerste_contact_op or overeenkomst.afspraak_vanaf == Beginpunt.MELDING:
        melding.afspraak_uiterlijk_op = afspraak_uiterlijk(
            overeenkomst,
            ontvangen_op=melding.ontvangen_op,
            contact_op=melding.eerste_contact_op or melding.ontvangen_op,
            spoed=melding.spoed,
        )


def locked(melding: Melding) -> Melding:
    """The row, held until the end of the transaction."""
    return (
        Melding.objects.select_for_update(of=("self",))
        .select_related("overeenkomst")
        .get(pk=melding.pk)
    )


@action("meldingen.record_first_contact")
def record_first_contact(*, melding: Melding, op: date, door: Medewerker) -> Melding:
    """First contact on a local date: the term for the appointment starts."""
    row = locked(melding)
    row.status = MELDING.naar("record_first_contact", row.status)
    _set_first_contact(row, op, veld="op")
    row.behandelaar = row.behandelaar or door
    row.save()
    return row


def _set_first_contact(row: Melding, op: date, *, veld: str) -> None:
    check_has_been(op, veld=veld)
    check_not_before(op, row.ontvangen_op, wat="De melding kwam binnen", veld=veld)
    row.eerste_contact_op = op
    _set_last_days(row, row.overeenkomst)


def set_first_appointment(row: Melding, op: date, *, veld: str) -> None:
    """The day of the first appointment, not before the first contact; not stored yet."""
    check_not_far(op, veld=veld)
    first = row.eerste_contact_op or row.ontvangen_op
    check_not_before(op, first, wat="Het eerste contact was", veld=veld)
    row.eerste_afspraak_op = op


@action("meldingen.mark_spoed")
def mark_spoed(*, melding: Melding, reden: str) -> Melding:
    """Urgent, with the reason: the shorter last days of the contract hold from now on."""
    row = locked(melding)
    row.status = MELDING.naar("mark_spoed", row.status, reden=reden)
    if row.spoed:
        raise Verouderd("Deze melding heeft al spoed.")
    row.spoed, row.spoed_reden = True, reden.strip()
    _set_last_days(row, row.overeenkomst)
    row.save()
    return row


@action("meldingen.take_melding")
def take_melding(*, melding: Melding, door: Medewerker, van: int | None) -> Melding:
    """Become the one who handles it. `van`: who did so on the page that was looked at."""
    row = locked(melding)
    row.status = MELDING.naar("take_melding", row.status)
    if row.behandelaar_id == door.pk:
        return row
    if row.behandelaar_id != van:
        raise Verouderd("Een collega was u net voor en behandelt deze melding nu.")
    row.behandelaar = door
    check_hour(row, door)
    row.save()
    return row


def check_hour(row: Melding, door: Medewerker) -> None:
    """A first appointment that is still to come goes along, so its hour must be free."""
    lock_agenda(door)
    if why := why_not_for(door, row):
        raise Geweigerd(why)


@action("meldingen.refer_melding")
def refer_melding(
    *,
    melding: Melding,
    naar: str,
    toelichting: str,
    door: Medewerker,
    op_verzoek_van: str = "",
    verteld: bool = False,
) -> Melding:
    """Another organisation takes this up: `naar` says which.

    `op_verzoek_van` and `verteld`: of a first appointment that was still to come.
    """
    uitleg = f"Doorverwezen naar {naar}. {toelichting}".strip()
    return end_melding(
        actie="refer_melding",
        melding=melding,
        afhandeling=Afhandeling.DOORVERWEZEN,
        toelichting=uitleg,
        door=door,
        afzegging=Wens(f"Doorverwezen naar {naar}.", op_verzoek_van, verteld),
    )


@action("meldingen.withdraw_melding")
def withdraw_melding(
    *,
    melding: Melding,
    reden: str,
    door: Medewerker,
    op_verzoek_van: str = "",
    verteld: bool = False,
) -> Melding:
    """The inwoner needs no support any more, or cannot be reached: with the reason.

    `op_verzoek_van` and `verteld`: of a first appointment that was still to come.
    """
    return end_melding(
        actie="withdraw_melding",
        melding=melding,
        afhandeling=Afhandeling.INGETROKKEN,
        toelichting=reden,
        door=door,
        afzegging=Wens("De melding is ingetrokken.", op_verzoek_van, verteld),
    )


def end_melding(
    *,
    actie: str,
    melding: Melding,
    afhandeling: Afhandeling,
    door: Medewerker,
    afzegging: Wens | None,
    toelichting: str = "",
    inwoner: Inwoner | None = None,
    contact_op: date | None = None,
    afspraak_op: date | None = None,
) -> Melding:
    """The one end of every melding; runs inside an action.

    With an `afzegging` a first appointment that is still to come does not go on; without, it goes
    along.
    `contact_op` and `afspraak_op` fill the first contact and the first appointment when nobody
    had recorded them yet, so that no term stays open on a melding that was handled.
    """
    row = locked(melding)
    row.status = MELDING.naar(actie, row.status, reden=toelichting)
    if row.eerste_contact_op is None and contact_op:
        _set_first_contact(row, contact_op, veld="contact_op")
    if afzegging and does_not_go_on(row, gesprek=afspraak_op is not None):
        cancel(row, door, afzegging)
        if afspraak_op:
            row.eerste_afspraak_op, row.eerste_afspraak_om, row.afspraak_plaats = None, None, ""
    if row.eerste_afspraak_op is None and afspraak_op:
        set_first_appointment(row, afspraak_op, veld="afspraak_op")
    row.afhandeling, row.toelichting = afhandeling, toelichting.strip()
    row.afgehandeld_op = vandaag()
    row.behandelaar = row.behandelaar or door
    row.inwoner = inwoner or row.inwoner
    row.save()
    return row
