"""When the office of a provider is open."""

from datetime import date, datetime, time

import pytest

from naast.core.kantoor import Kantoorkalender, Openingstijd
from naast.core.klok import lokaal_moment

VRIJDAG = date(2026, 5, 1)
MAANDAG = date(2026, 5, 4)
KANTOOR = Kantoorkalender()


def at(dag: date, uur: int, minuut: int = 0) -> datetime:
    return lokaal_moment(dag, time(uur, minuut))


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (at(VRIJDAG, 7, 59), False),
        (at(VRIJDAG, 8), True),
        (at(VRIJDAG, 17, 59), True),
        (at(VRIJDAG, 18), False),
        (at(VRIJDAG, 23, 30), False),
        (at(date(2026, 5, 2), 12), False),
        (at(date(2026, 5, 5), 12), False),
        (at(date(2026, 5, 15), 12), True),
        # the working days around the two clock changes
        (at(date(2026, 3, 27), 8), True),
        (at(date(2026, 3, 30), 8), True),
        (at(date(2026, 10, 26), 7, 59), False),
        (at(date(2026, 10, 26), 8), True),
    ],
)
def test_office_hours_are_local(moment: datetime, is_open: bool) -> None:
    assert KANTOOR.is_open(moment) is is_open


def test_the_next_opening_skips_the_weekend_and_holidays() -> None:
    assert KANTOOR.open_from(at(VRIJDAG, 7)) == at(VRIJDAG, 8)
    assert KANTOOR.open_from(at(VRIJDAG, 9)) == at(VRIJDAG, 9)
    assert KANTOOR.open_from(at(VRIJDAG, 18)) == at(MAANDAG, 8)
    assert KANTOOR.open_from(at(MAANDAG, 18)) == at(date(2026, 5, 6), 8)


def test_an_office_has_its_own_days_and_hours() -> None:
    zaterdag = date(2026, 5, 2)
    week = (None, *KANTOOR.week[1:5], Openingstijd(time(10), time(13)), None)
    eigen = Kantoorkalender(week=week, sluitingsdagen=frozenset({VRIJDAG}))
    assert eigen.is_vrij(VRIJDAG)
    assert eigen.is_vrij(MAANDAG)
    assert eigen.is_werkdag(zaterdag)
    assert eigen.open_from(at(VRIJDAG, 9)) == at(zaterdag, 10)


def test_hours_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="gaat open"):
        Openingstijd(time(18), time(8))
    with pytest.raises(ValueError, match="zeven dagen"):
        Kantoorkalender(week=())
    with pytest.raises(ValueError, match="ten minste een dag"):
        Kantoorkalender(week=(None,) * 7)
