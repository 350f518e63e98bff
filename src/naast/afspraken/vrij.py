"""When somebody is free: hours, less days off, less appointments. Pure; all moments in UTC.

Moments are compared in UTC because two moments of one local time zone compare by the clock on the
wall, which is wrong in the hour that comes twice.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from naast.afspraken.models import Afwezigheid, Beschikbaarheid, Weekdag
from naast.core.aansluiten import Moment
from naast.core.kalenders import contractkalender, vrije_dagen
from naast.core.klok import AMSTERDAM, lokaal_moment

STAP = timedelta(minutes=30)
EERSTE_AFSPRAAK = timedelta(minutes=60)
"""Nobody says how long a first appointment takes; an hour is what is planned for it."""


class Blok(NamedTuple):
    """A stretch of time, `einde` not included."""

    begin: datetime
    einde: datetime


def block_of(moment: Moment) -> Blok | None:
    """What a line of another context takes of the agenda; nothing when only the day is known."""
    return first_hour(moment.dag, moment.om) if moment.om else None


def first_hour(op: date, om: time) -> Blok:
    """What a first appointment at this local time takes."""
    begin = lokaal_moment(op, om).astimezone(UTC)
    return Blok(begin, begin + EERSTE_AFSPRAAK)


def is_absent(dag: date, afwezig: Iterable[Afwezigheid]) -> bool:
    """Whether one of these covers the day."""
    return any(a.van_op <= dag <= a.tot_en_met_op for a in afwezig)


def hours_on(dag: date, uren: Iterable[Beschikbaarheid]) -> list[tuple[time, time]]:
    """The local hours that hold on this day, early to late; none on a public holiday."""
    if dag in vrije_dagen(contractkalender(), dag.year):
        return []
    weekdag = Weekdag.values[dag.weekday()]
    return sorted(
        (u.van, u.tot)
        for u in uren
        if u.weekdag == weekdag
        and u.geldig_van <= dag
        and (u.geldig_tot is None or dag < u.geldig_tot)
    )


def blocks_on(
    dag: date, uren: Iterable[Beschikbaarheid], afwezig: Iterable[Afwezigheid] = ()
) -> list[Blok]:
    """The stretches of a day at which somebody can be booked."""
    if is_absent(dag, afwezig):
        return []
    return [
        Blok(lokaal_moment(dag, van).astimezone(UTC), lokaal_moment(dag, tot).astimezone(UTC))
        for van, tot in hours_on(dag, uren)
    ]


def less(blokken: Iterable[Blok], bezet: Iterable[Blok]) -> list[Blok]:
    """What is left of the blocks after taking out what is taken."""
    left = [Blok(b.begin.astimezone(UTC), b.einde.astimezone(UTC)) for b in blokken]
    for taken in bezet:
        left = [part for block in left for part in _without(block, taken)]
    return left


def _without(block: Blok, taken: Blok) -> list[Blok]:
    if taken.einde <= block.begin or block.einde <= taken.begin:
        return [block]
    parts = (Blok(block.begin, taken.begin), Blok(taken.einde, block.einde))
    return [part for part in parts if part.begin < part.einde]


def starts(blokken: Sequence[Blok], *, duur: timedelta, vanaf: datetime) -> list[datetime]:
    """Moments, on the half hour, at which something of this length still fits."""
    found = []
    for block in blokken:
        moment = _on_the_half_hour(max(block.begin, vanaf.astimezone(UTC)))
        while moment + duur <= block.einde:
            found.append(moment)
            moment += STAP
    return found


def _on_the_half_hour(moment: datetime) -> datetime:
    """The first half hour at or after this moment, by the clock in the Netherlands."""
    local = moment.astimezone(AMSTERDAM)
    over = timedelta(
        minutes=local.minute % 30, seconds=local.second, microseconds=local.microsecond
    )
    return moment + (STAP - over if over else timedelta())


def is_within(blok: Blok, blokken: Iterable[Blok]) -> bool:
    """Whether the stretch lies whole in one of the blocks."""
    begin, einde = blok.begin.astimezone(UTC), blok.einde.astimezone(UTC)
    return any(b.begin <= begin and einde <= b.einde for b in blokken)
