"""The two ends of a melding that make something in the dossier."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.inwoners.actions import InwonerGegevens, create_inwoner, learn_about
from naast.inwoners.models import Inwoner
from naast.meldingen.actions import check_hour, end_melding
from naast.meldingen.models import Afhandeling, Melding
from naast.meldingen.verzetten import Wens
from naast.organisaties.models import Medewerker
from naast.trajecten.actions.contacten import ContactGegevens, check_begin
from naast.trajecten.actions.eerste_afspraak import take_along_appointment
from naast.trajecten.actions.hulpvragen import HulpvraagGegevens, store_hulpvraag
from naast.trajecten.models import Contactmoment, Traject


class Speelt(TypedDict):
    """What one must know to help somebody."""

    taal: str
    let_op: str
    kwetsbaar: bool | None


@action("trajecten.accept_melding")
def accept_melding(
    *,
    verzoek: UUID,
    melding: Melding,
    eigenaar: Medewerker,
    inwoner: Inwoner | InwonerGegevens,
    hulpvraag: HulpvraagGegevens,
    gestart_op: date,
    verwacht_einde_op: date,
    contact_op: date | None = None,
    afspraak_op: date | None = None,
    speelt: Speelt | None = None,
) -> Traject:
    """Make a traject of a melding, with its inwoner (known, or new) and its first hulpvraag.

    `speelt`: what is to be known of the inwoner, also of one who is known already.
    `contact_op` and `afspraak_op`: first contact and first appointment, needed when they were not
    recorded yet. The hulpvraag was received with the melding. Raises Geweigerd when the owner has
    something else at the hour of a first appointment that is still to come.
    """

    def create() -> Traject:
        _check_start(melding, gestart_op, verwacht_einde_op, contact_op, afspraak_op)
        known = _inwoner_of(melding, inwoner, speelt)
        ended = end_melding(
            actie="accept_melding",
            melding=melding,
            afhandeling=Afhandeling.TRAJECT,
            door=eigenaar,
            afzegging=None,
            inwoner=known,
            contact_op=contact_op,
            afspraak_op=afspraak_op,
        )
        check_hour(ended, eigenaar)
        traject = Traject.objects.create(
            aanbieder_id=ended.aanbieder_id,
            gemeente_id=ended.gemeente_id,
            overeenkomst_id=ended.overeenkomst_id,
            inwoner=known,
            melding=ended,
            eigenaar=eigenaar,
            gestart_op=gestart_op,
            verwacht_einde_op=verwacht_einde_op,
        )
        store_hulpvraag(traject, ended.ontvangen_op, hulpvraag)
        take_along_appointment(traject, ended, verzoek)
        return traject

    return once(verzoek, Traject, create)


def _check_start(
    melding: Melding,
    gestart_op: date,
    verwacht_einde_op: date,
    contact_op: date | None,
    afspraak_op: date | None,
) -> None:
    check_has_been(gestart_op, veld="gestart_op")
    check_not_before(
        gestart_op, melding.ontvangen_op, wat="De melding kwam binnen", veld="gestart_op"
    )
    check_not_before(
        verwacht_einde_op, gestart_op, wat="Het traject begint", veld="verwacht_einde_op"
    )
    if not (contact_op or melding.eerste_contact_op):
        raise Geweigerd("Vul in wanneer het eerste contact was.", veld="contact_op")
    if not (afspraak_op or melding.eerste_afspraak_op):
        raise Geweigerd("Vul in wanneer de eerste afspraak was of is.", veld="afspraak_op")


def _inwoner_of(
    melding: Melding, inwoner: Inwoner | InwonerGegevens, speelt: Speelt | None
) -> Inwoner:
    if not isinstance(inwoner, Inwoner):
        gegevens: InwonerGegevens = {**inwoner, **(speelt or {})}
        return create_inwoner(aanbieder=melding.aanbieder, gemeente=melding.gemeente, **gegevens)
    if speelt and any(value not in ("", None) for value in speelt.values()):
        return learn_about(inwoner=inwoner, **speelt)
    return inwoner


@action("trajecten.answer_as_snelle_vraag")
def answer_as_snelle_vraag(
    *,
    verzoek: UUID,
    melding: Melding,
    door: Medewerker,
    op_verzoek_van: str = "",
    verteld: bool = False,
    **contact: Unpack[ContactGegevens],
) -> Contactmoment:
    """The question of a melding is answered at once: one contact, no traject.

    This talk was the first contact and the first appointment when none had been: nothing remains
    to be planned. `op_verzoek_van` and `verteld`: of an appointment that was still to come.
    """

    def create() -> Contactmoment:
        op = check_begin(contact["begin"])
        check_not_before(op, melding.ontvangen_op, wat="De melding kwam binnen", veld="dag")
        ended = end_melding(
            actie="answer_as_snelle_vraag",
            melding=melding,
            afhandeling=Afhandeling.SNELLE_VRAAG,
            door=door,
            toelichting=contact.get("notitie", ""),
            afzegging=Wens("De vraag is direct beantwoord.", op_verzoek_van, verteld),
            contact_op=op,
            afspraak_op=max(op, melding.eerste_contact_op or op),
        )
        return Contactmoment.objects.create(
            aanbieder_id=ended.aanbieder_id,
            gemeente_id=ended.gemeente_id,
            medewerker=door,
            medewerker_naam=door.naam,
            **contact,
        )

    return once(verzoek, Contactmoment, create)
