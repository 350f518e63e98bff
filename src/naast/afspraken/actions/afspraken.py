"""Planning, moving and ending appointments."""

from datetime import date, datetime, time
from typing import NamedTuple, TypedDict, Unpack
from uuid import UUID

from django.db import IntegrityError, transaction
from psycopg.errors import ExclusionViolation

from naast.afspraken.controle import (
    begin_en_einde,
    check_bericht,
    check_free,
    check_people,
    check_told_in_time,
    check_waar,
)
from naast.afspraken.models import DUBBEL, Afspraak, Brief, Op
from naast.afspraken.notifications import tell
from naast.afspraken.states import AFSPRAAK
from naast.afspraken.termijnen import is_late_for
from naast.core.aansluiten import appointment_set
from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd, Verouderd
from naast.core.klok import nu, vandaag
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker


class Eerder(NamedTuple):
    """When the inwoner heard of an appointment that was made before it came into the agenda."""

    gemaakt_at: datetime
    herinnerd_at: datetime | None


class Moment(TypedDict):
    """When and how: local day and time, `duur` in minutes."""

    op: date
    om: time
    duur: int
    vorm: str
    waar: str


@action("afspraken.plan_afspraak")
def plan_afspraak(
    *,
    verzoek: UUID,
    aanbieder: Aanbieder,
    gemeente: Gemeente,
    medewerker: Medewerker,
    soort: str,
    bericht_via: str,
    inwoner: Inwoner | None = None,
    titel: str = "",
    eerder: Eerder | None = None,
    **moment: Unpack[Moment],
) -> Afspraak:
    """Put an appointment in the agenda of a medewerker, and tell the inwoner.

    Who knows of it already (`eerder`) is told nothing now. The same `verzoek` gives the same
    appointment again. Raises Geweigerd.
    """

    def make() -> Afspraak:
        check_people(aanbieder, medewerker, inwoner)
        check_bericht(bericht_via, inwoner)
        if inwoner is None and not titel.strip():
            raise Geweigerd("Schrijf waar de afspraak over gaat.", veld="titel")
        row = Afspraak(
            aanbieder=aanbieder,
            gemeente=gemeente,
            inwoner=inwoner,
            titel=titel.strip(),
            soort=soort,
            bericht_via=bericht_via,
        )
        _set_moment(row, medewerker, moment)
        if eerder:
            row.gemaakt_at, row.herinnerd_at = eerder
        else:
            tell(row, Brief.BEVESTIGING)
        return _stored_new(row)

    return once(verzoek, Afspraak, make)


def _set_moment(row: Afspraak, medewerker: Medewerker, moment: Moment) -> Afspraak:
    row.begin_at, row.einde_at = begin_en_einde(moment["op"], moment["om"], moment["duur"])
    row.vorm = moment["vorm"]
    row.waar = check_waar(moment["vorm"], moment["waar"], row.inwoner)
    row.medewerker = medewerker
    check_told_in_time(row, row.bericht_via)
    van = ("inwoner", row.inwoner_id) if row.inwoner_id else None
    check_free(medewerker, row.begin_at, row.einde_at, van=van)
    return row


def _stored_new(row: Afspraak, old: Afspraak | None = None) -> Afspraak:
    row.gewijzigd_at = nu()
    row.gemaakt_at = row.gemaakt_at or row.gewijzigd_at
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as fault:
        if isinstance(fault.__cause__, ExclusionViolation):
            raise Geweigerd(DUBBEL, veld="om") from fault
        raise
    appointment_set(row, old)
    return row


def _locked(afspraak: Afspraak) -> Afspraak:
    return (
        Afspraak.objects.select_for_update(of=("self",))
        .select_related("inwoner", "aanbieder", "gemeente", "medewerker")
        .get(pk=afspraak.pk)
    )


@action("afspraken.move_afspraak")
def move_afspraak(
    *,
    afspraak: Afspraak,
    medewerker: Medewerker,
    reden: str,
    op_verzoek_van: str,
    bericht_via: str,
    **moment: Unpack[Moment],
) -> Afspraak:
    """Move an appointment, and tell the inwoner; the appointment as it is from now on.

    Late when we ask for it fewer than two working days before (PvE 3.7). The organisation, the
    inwoner and what it is for stay; the medewerker may become a colleague.
    """
    old = _locked(afspraak)
    letter_waits = bool(old.brief) and old.brief_verstuurd_at is None
    _end(old, "move_afspraak", reden, op_verzoek_van)
    check_people(old.aanbieder, medewerker, old.inwoner)
    check_bericht(bericht_via, old.inwoner)
    check_told_in_time(old, bericht_via)
    first_letter = old.brief if letter_waits else ""
    old.brief = "" if letter_waits else old.brief
    old.save()
    new = Afspraak(
        aanbieder=old.aanbieder,
        gemeente=old.gemeente,
        inwoner=old.inwoner,
        titel=old.titel,
        soort=old.soort,
        bericht_via=bericht_via,
        uid=old.uid,
        volgnummer=old.volgnummer + 1,
        vervangt=old,
    )
    # Who never got the first letter gets one that tells of the appointment, not of a move.
    unheard = first_letter == Brief.BEVESTIGING
    tell(_set_moment(new, medewerker, moment), Brief.BEVESTIGING if unheard else Brief.VERZET)
    return _stored_new(new, old)


@action("afspraken.cancel_afspraak")
def cancel_afspraak(
    *, afspraak: Afspraak, reden: str, op_verzoek_van: str, bericht_via: str
) -> Afspraak:
    """Cancel an appointment, and tell the inwoner."""
    row = _locked(afspraak)
    _end(row, "cancel_afspraak", reden, op_verzoek_van)
    check_bericht(bericht_via, row.inwoner)
    check_told_in_time(row, bericht_via)
    row.bericht_via = bericht_via
    row.volgnummer += 1
    tell(row, Brief.AFZEGGING)
    row.save()
    return row


def _end(row: Afspraak, actie: str, reden: str, op_verzoek_van: str) -> None:
    row.status = AFSPRAAK.naar(actie, row.status, reden=reden)
    row.reden, row.op_verzoek_van = reden.strip(), op_verzoek_van
    row.te_laat_verzet = op_verzoek_van == Op.ORGANISATIE and is_late_for(row, vandaag())
    row.gewijzigd_at = nu()


@action("afspraken.record_held")
def record_held(*, afspraak: Afspraak) -> Afspraak:
    """It took place."""
    return _record(afspraak, "record_held")


@action("afspraken.record_no_show")
def record_no_show(*, afspraak: Afspraak) -> Afspraak:
    """The inwoner did not come, or did not answer."""
    return _record(afspraak, "record_no_show")


def _record(afspraak: Afspraak, actie: str) -> Afspraak:
    row = _locked(afspraak)
    row.status = AFSPRAAK.naar(actie, row.status)
    if row.begin_at > nu():
        raise Geweigerd("Deze afspraak moet nog beginnen. U kunt haar verzetten of afzeggen.")
    row.gewijzigd_at = nu()
    if row.brief_verstuurd_at is None:
        row.brief = ""  # it would tell of what has been
    row.save()
    return row


@action("afspraken.record_letter_sent")
def record_letter_sent(*, afspraak: Afspraak) -> Afspraak:
    """The letter was printed and posted."""
    row = _locked(afspraak)
    if not row.brief or row.brief_verstuurd_at is not None:
        raise Verouderd("Deze brief is al verstuurd, of hoeft niet meer.")
    row.brief_verstuurd_at = nu()
    row.save()
    return row


@action("afspraken.remind")
def remind(*, afspraak: Afspraak) -> bool:
    """Mail a reminder, or ask for a letter that reminds; once. Whether it was done now."""
    row = _locked(afspraak)
    if row.herinnerd_at is not None or not AFSPRAAK.mag("remind", row.status):
        return False
    tell(row, Brief.HERINNERING)
    row.herinnerd_at = nu()
    row.save()
    return True
