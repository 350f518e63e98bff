"""Moments become Dutch days, and the clock can be stopped."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from naast.core.klok import (
    AMSTERDAM,
    OMGEVINGSVARIABELE,
    bevroren,
    lokaal_moment,
    lokale_datum,
    nu,
    vandaag,
)


@pytest.fixture(autouse=True, name="vandaag")
def running_clock() -> None:
    """Here the clock runs: it is what is tested."""


@pytest.mark.parametrize(
    ("moment", "dag"),
    [
        # Friday 23:30 and Saturday 00:30 local time, in summer and in winter
        (datetime(2026, 5, 1, 21, 30, tzinfo=UTC), date(2026, 5, 1)),
        (datetime(2026, 5, 1, 22, 30, tzinfo=UTC), date(2026, 5, 2)),
        (datetime(2026, 11, 20, 22, 30, tzinfo=UTC), date(2026, 11, 20)),
        (datetime(2026, 11, 20, 23, 30, tzinfo=UTC), date(2026, 11, 21)),
        # the clock goes forward on Sunday 29 March 2026 ...
        (datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
        # ... and back on Sunday 25 October 2026
        (datetime(2026, 10, 24, 21, 59, tzinfo=UTC), date(2026, 10, 24)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
        # 31 December and leap day
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2028, 2, 28, 23, 0, tzinfo=UTC), date(2028, 2, 29)),
        (datetime(2028, 2, 29, 23, 0, tzinfo=UTC), date(2028, 3, 1)),
    ],
)
def test_a_moment_belongs_to_the_local_day(moment: datetime, dag: date) -> None:
    assert lokale_datum(moment) == dag
    with bevroren(moment):
        assert vandaag() == dag
        assert nu() == moment


def test_a_moment_without_time_zone_is_refused() -> None:
    los = datetime(2026, 5, 1, 23, 30, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match="geen tijdzone"):
        lokale_datum(los)
    with pytest.raises(ValueError, match="geen tijdzone"), bevroren(los):
        pass


def test_a_stopped_clock_stands_still_and_goes_on_afterwards() -> None:
    with bevroren(date(2026, 5, 1)) as buiten:
        assert buiten == datetime(2026, 5, 1, 10, tzinfo=UTC)
        with bevroren(date(2026, 5, 2)):
            assert vandaag() == date(2026, 5, 2)
        assert nu() == buiten
        assert nu() == buiten
    assert abs(datetime.now(UTC) - nu()) < timedelta(minutes=1)


def test_a_failing_test_does_not_leave_the_clock_stopped() -> None:
    with pytest.raises(RuntimeError), bevroren(date(2000, 1, 1)):
        raise RuntimeError
    assert vandaag() > date(2000, 1, 1)


def test_another_process_can_be_given_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OMGEVINGSVARIABELE, "2026-05-01T23:30:00+02:00")
    assert vandaag() == date(2026, 5, 1)
    with bevroren(date(2026, 5, 4)):
        assert vandaag() == date(2026, 5, 4)
    monkeypatch.setenv(OMGEVINGSVARIABELE, "2026-05-01T23:30:00")
    with pytest.raises(ValueError, match="geen tijdzone"):
        nu()


def test_a_local_time_becomes_a_moment_also_when_the_clock_changes() -> None:
    zomer = lokaal_moment(date(2026, 5, 1), time(23, 30))
    assert zomer == datetime(2026, 5, 1, 21, 30, tzinfo=UTC)
    overgeslagen = lokaal_moment(date(2026, 3, 29), time(2, 30))
    assert (overgeslagen.hour, overgeslagen.minute) == (3, 30)
    eerste = lokaal_moment(date(2026, 10, 25), time(2, 30))
    tweede = lokaal_moment(date(2026, 10, 25), time(2, 30, fold=1))
    assert tweede - eerste == timedelta(hours=0), "the same wall clock time"
    assert tweede.astimezone(UTC) - eerste.astimezone(UTC) == timedelta(hours=1)
    assert eerste.tzinfo is AMSTERDAM
