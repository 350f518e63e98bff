"""When a move comes too late, and when the inwoner is reminded: pure, on dates."""

from datetime import date, datetime, timedelta

from naast.afspraken.models import Afspraak
from naast.contracten.queries import contract_on
from naast.contracten.termijnen import kalender_van
from naast.core.kalenders import Kalender, contractkalender, plus_werkdagen, tel_werkdagen
from naast.core.klok import lokale_datum

LAAT_WERKDAGEN = 2
"""PvE 3.7 says 'well in time' and no number. Fewer than two working days is not: a letter does not
arrive any more, and nobody can arrange something else."""
TELT_ALS_TE_LAAT = f"Dit telt als te laat {{}}: minder dan {LAAT_WERKDAGEN} werkdagen ervoor."
WAT_TE_LAAT_IS = (
    f"Afspraken die wij minder dan {LAAT_WERKDAGEN} werkdagen van tevoren verzetten of afzegden, "
    "in de laatste 13 weken."
)

BRIEF_NA_DAGEN = 7
"""Who was told by letter less than a week ago needs no second one."""

VERST = timedelta(days=2 * 365)


def kalender_bij(*, gemeente_id: int, aanbieder_id: int, op: date) -> Kalender:
    """The working days of the contract that the appointment is made under."""
    contract = contract_on(gemeente_id=gemeente_id, aanbieder_id=aanbieder_id, op=op)
    return kalender_van(contract) if contract else contractkalender()


def is_late(kalender: Kalender, *, begin_at: datetime, op: date) -> bool:
    """Whether changing this appointment on `op` leaves too few working days."""
    return tel_werkdagen(kalender, op, lokale_datum(begin_at)) < LAAT_WERKDAGEN


def is_late_for(afspraak: Afspraak, op: date) -> bool:
    """As `is_late`, for one appointment under its contract."""
    kalender = kalender_bij(
        gemeente_id=afspraak.gemeente_id, aanbieder_id=afspraak.aanbieder_id, op=op
    )
    return is_late(kalender, begin_at=afspraak.begin_at, op=op)


def days_to_remind(vandaag: date) -> tuple[date, date] | None:
    """The days [van, tot) of which people are reminded today: up to the next working day.

    On Friday those are Saturday, Sunday and Monday. None on a day that is no working day.
    """
    kalender = contractkalender()
    if kalender.is_vrij(vandaag):
        return None
    one = timedelta(days=1)
    return vandaag + one, plus_werkdagen(kalender, vandaag, 1) + one


def days_to_remind_by_letter(vandaag: date) -> tuple[date, date]:
    """The days [van, tot) of which a letter that is posted today reminds.

    From the fourth working day on: then it is there two working days before.
    """
    kalender, one = contractkalender(), timedelta(days=1)
    return plus_werkdagen(kalender, vandaag, 4), plus_werkdagen(kalender, vandaag, 5) + one
