"""The clock: the only place in Naast where the present moment is read.

Everything else gets 'today' or 'now' passed in, or asks it here. Days are local days in the
Netherlands: Saturday 00:30 is still Friday in UTC, and a term is lost on such an hour.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

# For test runs of the command line in another process: an ISO moment with its offset.
OMGEVINGSVARIABELE = "NAAST_NU"

_bevroren_op: datetime | None = None
_dicht: ContextVar[str] = ContextVar("klok_dicht", default="")


def nu() -> datetime:
    """The present moment, aware, in UTC."""
    if reden := _dicht.get():
        raise ValueError(reden)
    if _bevroren_op is not None:
        return _bevroren_op
    uit_omgeving = os.environ.get(OMGEVINGSVARIABELE)
    if uit_omgeving:
        return _as_aware(datetime.fromisoformat(uit_omgeving))
    return datetime.now(UTC)


def vandaag() -> date:
    """Today's date in the Netherlands."""
    return lokale_datum(nu())


def lokale_datum(moment: datetime) -> date:
    """The date in the Netherlands at this aware moment; ValueError when it has no time zone."""
    return _as_aware(moment).astimezone(AMSTERDAM).date()


def lokaal_moment(dag: date, tijd: time = time(12)) -> datetime:
    """The aware moment at which a clock in the Netherlands shows this date and time.

    The hour that comes twice (last Sunday of October) gives the first of the two, unless
    ``tijd.fold`` is 1. The hour that is skipped (last Sunday of March) gives the moment just as
    long after 02:00 as asked: 02:30 becomes 03:30.
    """
    lokaal = datetime.combine(dag, tijd, tzinfo=AMSTERDAM)
    return lokaal.astimezone(UTC).astimezone(AMSTERDAM)


@contextmanager
def bevroren(moment: datetime | date) -> Iterator[datetime]:
    """Stop the clock at this moment (a date means noon local time), for tests.

    It holds for the whole process, so that the threads of a test server see the same moment.
    Nested use gives the outer moment back afterwards.
    """
    global _bevroren_op
    vast = _as_aware(moment) if isinstance(moment, datetime) else lokaal_moment(moment)
    vorige = _bevroren_op
    _bevroren_op = vast.astimezone(UTC)
    try:
        yield _bevroren_op
    finally:
        _bevroren_op = vorige


@contextmanager
def dicht(reden: str) -> Iterator[None]:
    """Whoever reads the clock within this block gets ValueError; other threads may go on."""
    token = _dicht.set(reden)
    try:
        yield
    finally:
        _dicht.reset(token)


def _as_aware(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError(f"Dit moment heeft geen tijdzone: {moment.isoformat()}")
    return moment.astimezone(UTC)
