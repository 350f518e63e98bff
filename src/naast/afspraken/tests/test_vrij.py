"""Free moments: pure, on days and hours."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from naast.afspraken.models import Afwezigheid, Beschikbaarheid, Weekdag
from naast.afspraken.termijnen import days_to_remind, is_late
from naast.afspraken.vrij import Blok, blocks_on, is_within, less, starts
from naast.core.kalenders import contractkalender
from naast.core.klok import AMSTERDAM, lokaal_moment


def _hours(dag: str, van: int, tot: int, **anders: date) -> Beschikbaarheid:
    values = {"geldig_van": date(2026, 1, 1)} | anders
    return Beschikbaarheid(weekdag=dag, van=time(van), tot=time(tot), **values)


def _at(dag: date, uur: int, minuut: int = 0) -> datetime:
    return lokaal_moment(dag, time(uur, minuut)).astimezone(UTC)


DAG = date(2026, 3, 12)


def test_hours_hold_on_their_weekday_from_their_first_day_until_before_their_last() -> None:
    uren = [_hours("donderdag", 9, 12, geldig_van=DAG, geldig_tot=DAG + timedelta(days=7))]
    assert len(blocks_on(DAG, uren)) == 1
    assert blocks_on(DAG - timedelta(days=7), uren) == []
    assert blocks_on(DAG + timedelta(days=7), uren) == []
    assert blocks_on(DAG + timedelta(days=1), uren) == []


@pytest.mark.parametrize(
    ("dag", "vrij"),
    [(date(2026, 4, 27), 0), (date(2026, 4, 28), 1), (date(2026, 12, 25), 0)],
)
def test_nobody_is_booked_on_a_holiday(dag: date, vrij: int) -> None:
    uren = [_hours(weekdag, 9, 12) for weekdag in Weekdag.values]
    assert len(blocks_on(dag, uren)) == vrij


def test_a_day_off_counts_from_its_first_to_its_last_day() -> None:
    uren = [_hours(weekdag, 9, 12) for weekdag in Weekdag.values]
    away = [Afwezigheid(van_op=DAG, tot_en_met_op=DAG + timedelta(days=1))]
    free = [bool(blocks_on(DAG + timedelta(days=n), uren, away)) for n in (-1, 0, 1, 2)]
    assert free == [True, False, False, True]


def test_what_is_taken_is_cut_out_and_what_touches_is_not() -> None:
    day = [Blok(_at(DAG, 9), _at(DAG, 12))]
    assert less(day, [Blok(_at(DAG, 8), _at(DAG, 9))]) == day
    assert less(day, [Blok(_at(DAG, 10), _at(DAG, 11))]) == [
        Blok(_at(DAG, 9), _at(DAG, 10)),
        Blok(_at(DAG, 11), _at(DAG, 12)),
    ]
    assert less(day, [Blok(_at(DAG, 8), _at(DAG, 13))]) == []


def test_moments_are_on_the_half_hour_and_whole() -> None:
    blocks = [Blok(_at(DAG, 9, 10), _at(DAG, 11))]
    found = starts(blocks, duur=timedelta(minutes=60), vanaf=_at(DAG, 0))
    assert found == [_at(DAG, 9, 30), _at(DAG, 10)]
    later = starts(blocks, duur=timedelta(minutes=60), vanaf=_at(DAG, 9, 31))
    assert later == [_at(DAG, 10)]
    assert starts(blocks, duur=timedelta(minutes=120), vanaf=_at(DAG, 0)) == []


@pytest.mark.parametrize(("dag", "uren"), [(date(2026, 3, 29), 5), (date(2026, 10, 25), 7)])
def test_a_night_with_a_change_of_the_clock_has_one_hour_less_or_more(dag: date, uren: int) -> None:
    (block,) = blocks_on(dag, [_hours("zondag", 0, 6)])
    assert block.einde - block.begin == timedelta(hours=uren)
    moments = starts([block], duur=timedelta(hours=1), vanaf=_at(dag, 0))
    assert len(moments) == 2 * uren - 1
    assert is_within(Blok(moments[-1].astimezone(AMSTERDAM), block.einde), [block])


@pytest.mark.parametrize(
    ("op", "te_laat"),
    [
        (date(2026, 4, 1), False),  # Wednesday: Thursday and Tuesday are left
        (date(2026, 4, 2), True),  # Thursday: Good Friday, the weekend and Easter Monday are free
        (date(2026, 4, 7), True),
        (date(2026, 4, 8), True),
    ],
)
def test_two_working_days_over_easter(op: date, te_laat: bool) -> None:
    tuesday = _at(date(2026, 4, 7), 9)
    assert is_late(contractkalender(), begin_at=tuesday, op=op) is te_laat


@pytest.mark.parametrize(
    ("vandaag", "dagen"),
    [
        (date(2026, 3, 10), (date(2026, 3, 11), date(2026, 3, 12))),
        (date(2026, 3, 13), (date(2026, 3, 14), date(2026, 3, 17))),
        (date(2026, 4, 2), (date(2026, 4, 3), date(2026, 4, 8))),
        (date(2026, 3, 14), None),
        (date(2026, 4, 27), None),
    ],
)
def test_who_is_reminded_on_a_day(vandaag: date, dagen: tuple[date, date] | None) -> None:
    assert days_to_remind(vandaag) == dagen
