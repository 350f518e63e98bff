"""The first appointment of a melding: plan it, move it, remind of it."""

from datetime import date, time

from naast.afspraken.actions import check_free_for_first
from naast.afspraken.models import Op
from naast.afspraken.termijnen import is_late, kalender_bij
from naast.core.action import action
from naast.core.errors import Geweigerd
from naast.core.klok import lokaal_moment, nu, vandaag
from naast.meldingen.actions import locked, set_first_appointment
from naast.meldingen.models import Melding, Verzetting
from naast.meldingen.notifications import remind_of_first_appointment, tell_first_appointment
from naast.meldingen.states import MELDING
from naast.organisaties.models import Medewerker


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
) -> Melding:
    """Plan the first appointment, or move it. A day in the past is allowed: then it has been.

    Another moment asks why and at whose wish; only a time beside a day that had none does not.
    """
    row = locked(melding)
    row.status = MELDING.naar("plan_first_appointment", row.status)
    was_op, was_om = row.eerste_afspraak_op, row.eerste_afspraak_om
    set_first_appointment(row, op, veld="op")
    row.behandelaar = row.behandelaar or door
    ahead = lokaal_moment(op, om or time.max) > nu()
    moved = was_op is not None and (op != was_op or (om != was_om and was_om is not None))
    if was_op and moved and ahead:
        _keep_move(row, was_op, was_om, door, reden=reden, op_verzoek_van=op_verzoek_van)
    if om and ahead:
        check_free_for_first(row.behandelaar, op, om, van=("melding", row.pk))
    if (op, om) != (was_op, was_om):
        row.afspraak_gemaakt_at, row.afspraak_herinnerd_at = nu(), None
        if om and ahead:
            tell_first_appointment(row, op, om, verzet=moved)
    row.eerste_afspraak_om, row.afspraak_plaats = om, plaats
    row.save()
    return row


def _keep_move(
    row: Melding,
    was_op: date,
    was_om: time | None,
    door: Medewerker,
    *,
    reden: str,
    op_verzoek_van: str,
) -> None:
    if not reden.strip():
        raise Geweigerd("Schrijf waarom u de afspraak verzet.", veld="reden")
    if not op_verzoek_van:
        raise Geweigerd("Kies wie de afspraak wil verzetten.", veld="op_verzoek_van")
    kalender = kalender_bij(
        gemeente_id=row.gemeente_id, aanbieder_id=row.aanbieder_id, op=vandaag()
    )
    late = is_late(kalender, begin_at=lokaal_moment(was_op, was_om or time.min), op=vandaag())
    Verzetting.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        melding=row,
        medewerker=row.behandelaar or door,
        was_op=was_op,
        was_om=was_om,
        reden=reden.strip(),
        op_verzoek_van=op_verzoek_van,
        te_laat=op_verzoek_van == Op.ORGANISATIE and late,
        verzet_at=nu(),
    )


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
