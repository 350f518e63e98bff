"""The first appointment of a melding: plan it, move it, remind of it, follow it in the dossier."""

from collections.abc import Iterable
from datetime import date, time

from django.db.models import QuerySet

from naast.afspraken.actions import check_free_for_first
from naast.afspraken.models import Afspraak, Soort
from naast.afspraken.models import Status as Afspraakstatus
from naast.core.action import action
from naast.core.errors import Geweigerd, Verouderd
from naast.core.klok import AMSTERDAM, lokaal_moment, nu
from naast.meldingen.actions import locked, set_first_appointment
from naast.meldingen.eerste_afspraak import in_words
from naast.meldingen.models import Melding, Status
from naast.meldingen.notifications import remind_of_first_appointment, tell_first_appointment
from naast.meldingen.states import MELDING
from naast.meldingen.verzetten import Wens, keep_change
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import at_work


@action("meldingen.plan_first_appointment")
def plan_first_appointment(
    *,
    melding: Melding,
    op: date,
    om: time | None,
    plaats: str,
    door: Medewerker,
    reden: str = "",
    op_verzoek_van: str = "",
    verteld: bool = False,
    was: str = "",
) -> Melding:
    """Plan the first appointment, or move it. A day in the past is allowed: then it has been.

    Another moment asks why and at whose wish; only a time beside a day that had none does not. Who
    has no mail is told by the one who moves it (`verteld`). `was`: the moment on the page that was
    looked at, in words.
    """
    row = locked(melding)
    row.status = MELDING.naar("plan_first_appointment", row.status)
    if was and was != in_words(row):
        raise Verouderd(f"Een collega was u net voor: de afspraak is nu {in_words(row)}.")
    was_op, was_om = row.eerste_afspraak_op, row.eerste_afspraak_om
    row.behandelaar = row.behandelaar or door
    ahead = lokaal_moment(op, om or time.max) > nu()
    moved = was_op is not None and (op != was_op or (om != was_om and was_om is not None))
    if moved and ahead:
        if not reden.strip():
            raise Geweigerd("Schrijf waarom u de afspraak verzet.", veld="reden")
        keep_change(row, door, Wens(reden, op_verzoek_van, verteld), afgezegd=False)
    set_first_appointment(row, op, veld="op")
    if (op, om) != (was_op, was_om):
        _set_moment(row, op, om, ahead=ahead, moved=moved)
    row.eerste_afspraak_om, row.afspraak_plaats = om, plaats
    row.save()
    return row


def _set_moment(row: Melding, op: date, om: time | None, *, ahead: bool, moved: bool) -> None:
    """The hour is free, and who has mail hears of it; of a day without a time only when moved."""
    if ahead and row.behandelaar:
        _check_at_work(row.behandelaar)
    if om and ahead and row.behandelaar:
        check_free_for_first(row.behandelaar, op, om, van=("melding", row.pk))
    row.afspraak_gemaakt_at, row.afspraak_herinnerd_at = nu(), None
    if ahead and (om or moved):
        tell_first_appointment(row, op, om, verzet=moved)


def _check_at_work(behandelaar: Medewerker) -> None:
    """An appointment in the agenda of who left is kept by nobody."""
    if not at_work(behandelaar.aanbieder_id or 0).filter(pk=behandelaar.pk).exists():
        raise Geweigerd(f"{behandelaar.naam} is hier niet meer. Neem de melding eerst over.")


def follow_first_talk(new: Afspraak, old: Afspraak | None) -> None:
    """After acceptance the first talk got another moment, or a time: then that is when it is.

    The first appointment of the figures (o) is one that was to be, not one that moved away. Runs
    inside the action that sets the appointment.
    """
    if new.soort != Soort.EERSTE_GESPREK or new.inwoner_id is None:
        return
    rows = Melding.objects.select_for_update(of=("self",)).filter(
        inwoner_id=new.inwoner_id, status=Status.AFGEHANDELD
    )
    found: Iterable[Melding]
    if old is None:
        found = _not_held(rows)
    else:
        was = old.begin_at.astimezone(AMSTERDAM)
        found = rows.filter(eerste_afspraak_op=was.date(), eerste_afspraak_om=was.time())
    now = new.begin_at.astimezone(AMSTERDAM)
    for row in found:
        row.eerste_afspraak_op, row.eerste_afspraak_om = now.date(), now.time()
        row.save()


def _not_held(rows: QuerySet[Melding]) -> list[Melding]:
    """The one whose first appointment had no time yet or was cancelled, and no contact since.

    Of the last traject, while it runs: what an earlier one counted stays.
    """
    running = rows.filter(trajecten__gestart_op__isnull=False, trajecten__afgesloten_op=None)
    last = running.order_by("-pk")[:1]
    return [row for row in last if _waits(row) and not _seen_since(row)]


def _waits(row: Melding) -> bool:
    return _has_no_time(row) or _was_cancelled(row)


def _seen_since(row: Melding) -> bool:
    op = row.eerste_afspraak_op
    contacts = Melding.objects.filter(trajecten__contactmomenten__begin__date__gte=op)
    return contacts.filter(pk=row.pk).exists()


def _has_no_time(row: Melding) -> bool:
    """Only the day is known, one after the melding was handled."""
    op, handled = row.eerste_afspraak_op, row.afgehandeld_op
    return bool(op and handled and op > handled and row.eerste_afspraak_om is None)


def _was_cancelled(row: Melding) -> bool:
    """It stood in the agenda, and did not go on."""
    op, om = row.eerste_afspraak_op, row.eerste_afspraak_om
    if op is None or om is None:
        return False
    talks = Afspraak.objects.filter(inwoner=row.inwoner_id, soort=Soort.EERSTE_GESPREK)
    return talks.filter(begin_at=lokaal_moment(op, om), status=Afspraakstatus.AFGEZEGD).exists()


@action("meldingen.remind_first_appointment")
def remind_first_appointment(*, melding: Melding) -> bool:
    """Mail a reminder; without an address: note that somebody did it. Once; whether it was now."""
    row = locked(melding)
    row.status = MELDING.naar("remind_first_appointment", row.status)
    op, om = row.eerste_afspraak_op, row.eerste_afspraak_om
    if row.afspraak_herinnerd_at or op is None or om is None or lokaal_moment(op, om) <= nu():
        return False
    remind_of_first_appointment(row, op, om)
    row.afspraak_herinnerd_at = nu()
    row.save()
    return True
