"""The only writer of `Vervanging`: what is offered when the first appointment is too late."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd, Verouderd
from naast.core.klok import vandaag
from naast.meldingen.models import Antwoord, Melding, Vervanging
from naast.meldingen.states import MELDING
from naast.organisaties.models import Medewerker


@action("meldingen.offer_replacement")
def offer_replacement(
    *,
    verzoek: UUID,
    melding: Melding,
    door: Medewerker,
    aangeboden_op: date,
    aanbod: str,
    wie: str,
    antwoord: str,
    toelichting: str,
) -> Vervanging:
    """Another aanbieder or colleague was offered; the answer may come later (PvE 3.17)."""

    def create() -> Vervanging:
        row = Melding.objects.select_for_update().get(pk=melding.pk)
        MELDING.naar("offer_replacement", row.status)
        check_has_been(aangeboden_op, veld="aangeboden_op")
        check_not_before(
            aangeboden_op, row.ontvangen_op, wat="De melding kwam binnen", veld="aangeboden_op"
        )
        return Vervanging.objects.create(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            melding=row,
            aangeboden_op=aangeboden_op,
            aanbod=aanbod,
            wie=wie,
            antwoord=antwoord,
            antwoord_op=None if antwoord == Antwoord.OPEN else aangeboden_op,
            toelichting=toelichting.strip(),
            door=door,
        )

    return once(verzoek, Vervanging, create)


@action("meldingen.answer_replacement")
def answer_replacement(*, vervanging: Vervanging, antwoord: str, toelichting: str) -> Vervanging:
    """What the inwoner says to it, today; said once."""
    row = Vervanging.objects.select_for_update().get(pk=vervanging.pk)
    if row.antwoord != Antwoord.OPEN:
        raise Verouderd(f"Het antwoord staat er al: {row.get_antwoord_display()}.")
    if antwoord == Antwoord.OPEN:
        raise Geweigerd("Kies wat de inwoner antwoordt.", veld="antwoord")
    row.antwoord, row.antwoord_op = antwoord, vandaag()
    row.toelichting = toelichting.strip() or row.toelichting
    row.save()
    return row
