"""The three calendars and counting working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naast.core.besluitdagen import BESLUITDAGEN
from naast.core.kalenders import (
    ATW,
    Kalender,
    contractkalender,
    eerste_werkdag_vanaf,
    plus_kalenderdagen,
    plus_werkdagen,
    tel_werkdagen,
    vrije_dagen,
    werkdagen_reeks,
)

CONTRACT = contractkalender()
CONTRACT_MET_BESLUITDAGEN = contractkalender(besluitdagen_vrij=True)

dagen = st.dates(min_value=date(2015, 1, 1), max_value=date(2035, 12, 31))
kalenders = st.builds(
    contractkalender,
    goede_vrijdag_vrij=st.booleans(),
    bevrijdingsdag_vrij=st.booleans(),
    besluitdagen_vrij=st.booleans(),
) | st.just(ATW)


def easter(jaar: int) -> date:
    """Easter Sunday by Gauss's method with Lichtenberg's correction, apart from any library."""
    k = jaar // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = jaar % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    sz = 7 - (jaar + jaar // 4 + s) % 7
    oe = 7 - (og - sz) % 7
    return date(jaar, 3, 1) + timedelta(days=og + oe - 1)


def kings_day(jaar: int) -> date:
    dag = date(jaar, 4, 27)
    return date(jaar, 4, 26) if dag.weekday() == 6 else dag


def holidays_of_the_law(jaar: int) -> set[date]:
    """Atw art. 3(1) and (2), the Sundays left out, worked out by hand."""
    pasen = easter(jaar)
    return {
        date(jaar, 1, 1),
        pasen - timedelta(days=2),
        pasen + timedelta(days=1),
        kings_day(jaar),
        date(jaar, 5, 5),
        pasen + timedelta(days=39),
        pasen + timedelta(days=50),
        date(jaar, 12, 25),
        date(jaar, 12, 26),
    }


@pytest.mark.parametrize(
    ("jaar", "pasen"),
    [
        (2015, date(2015, 4, 5)),
        (2019, date(2019, 4, 21)),
        (2024, date(2024, 3, 31)),
        (2026, date(2026, 4, 5)),
        (2035, date(2035, 3, 25)),
    ],
)
def test_the_independent_easter_gives_known_easters(jaar: int, pasen: date) -> None:
    assert easter(jaar) == pasen


@pytest.mark.parametrize("jaar", range(2015, 2036))
def test_every_day_of_the_year_agrees_with_the_law(jaar: int) -> None:
    wet = holidays_of_the_law(jaar)
    besluit = {b.dag for b in BESLUITDAGEN}
    dag = date(jaar, 1, 1)
    while dag.year == jaar:
        zonder_besluit = dag.weekday() >= 5 or dag in wet
        assert CONTRACT.is_vrij(dag) is zonder_besluit, dag
        assert ATW.is_vrij(dag) is (zonder_besluit or dag in besluit), dag
        assert ATW.is_werkdag(dag) is not ATW.is_vrij(dag)
        dag += timedelta(days=1)


def test_liberation_day_is_free_in_every_year_not_only_in_lustrum_years() -> None:
    assert all(ATW.is_vrij(date(jaar, 5, 5)) for jaar in range(2015, 2036))


def test_kings_day_moves_to_saturday_when_the_27th_is_a_sunday() -> None:
    assert ATW.reden_vrij(date(2025, 4, 26)) == "Koningsdag"
    assert ATW.reden_vrij(date(2025, 4, 27)) == "een zondag"
    assert ATW.is_werkdag(date(2025, 4, 28))


def test_a_contract_chooses_its_free_days() -> None:
    goede_vrijdag, bevrijdingsdag, besluitdag = (
        date(2026, 4, 3),
        date(2026, 5, 5),
        date(2026, 5, 15),
    )
    streng = contractkalender(goede_vrijdag_vrij=False, bevrijdingsdag_vrij=False)
    assert CONTRACT.is_vrij(goede_vrijdag)
    assert streng.is_werkdag(goede_vrijdag)
    assert CONTRACT.is_vrij(bevrijdingsdag)
    assert streng.is_werkdag(bevrijdingsdag)
    assert CONTRACT.is_werkdag(besluitdag)
    assert CONTRACT_MET_BESLUITDAGEN.is_vrij(besluitdag)
    assert streng.is_vrij(date(2026, 4, 6)), "Easter Monday is not a choice"


def test_5_may_stays_free_when_it_is_also_ascension_day() -> None:
    hemelvaart = date(2016, 5, 5)
    assert contractkalender(bevrijdingsdag_vrij=False).reden_vrij(hemelvaart) == "Hemelvaartsdag"
    assert CONTRACT.reden_vrij(hemelvaart) == "Bevrijdingsdag en Hemelvaartsdag"


def test_a_calendar_says_why_a_day_is_free() -> None:
    assert ATW.reden_vrij(date(2026, 4, 3)) == "Goede Vrijdag"
    assert ATW.reden_vrij(date(2026, 5, 15)) == (
        "gelijkgesteld met een feestdag: vrijdag na Hemelvaartsdag"
    )
    assert ATW.reden_vrij(date(2026, 5, 16)) == "een zaterdag"
    assert ATW.reden_vrij(date(2026, 5, 18)) is None


def test_decree_days_are_weekdays_with_a_source_and_appear_once() -> None:
    data = [b.dag for b in BESLUITDAGEN]
    assert data == sorted(set(data))
    for besluit in BESLUITDAGEN:
        assert besluit.bron
        assert CONTRACT.is_werkdag(besluit.dag), "it would be free without the decree"


def test_calendars_are_values_and_years_are_cached() -> None:
    assert contractkalender() is CONTRACT
    assert {CONTRACT, Kalender("contract")} == {CONTRACT}
    assert vrije_dagen(CONTRACT, 2026) is vrije_dagen(CONTRACT, 2026)


@pytest.mark.parametrize(
    ("kalender", "dag", "n", "uitkomst"),
    [
        (CONTRACT, date(2026, 5, 1), 2, date(2026, 5, 6)),
        (CONTRACT, date(2026, 5, 1), 10, date(2026, 5, 19)),
        (CONTRACT_MET_BESLUITDAGEN, date(2026, 5, 1), 10, date(2026, 5, 20)),
        # Easter: Thursday before Good Friday, and a melding on Easter Sunday
        (CONTRACT, date(2026, 4, 2), 1, date(2026, 4, 7)),
        (CONTRACT, date(2026, 4, 5), 2, date(2026, 4, 8)),
        # both clock changes lie inside these terms
        (CONTRACT, date(2026, 3, 27), 2, date(2026, 3, 31)),
        (CONTRACT, date(2026, 10, 23), 2, date(2026, 10, 27)),
        # 31 December; 2 January 2026 is a decree day and counts by default
        (CONTRACT, date(2025, 12, 31), 1, date(2026, 1, 2)),
        (CONTRACT_MET_BESLUITDAGEN, date(2025, 12, 31), 1, date(2026, 1, 5)),
        # leap day
        (CONTRACT, date(2028, 2, 28), 1, date(2028, 2, 29)),
        (CONTRACT, date(2028, 2, 29), 2, date(2028, 3, 2)),
        # Christmas, backwards, nothing
        (CONTRACT, date(2026, 12, 24), 1, date(2026, 12, 28)),
        (CONTRACT, date(2026, 5, 6), -2, date(2026, 5, 1)),
        (CONTRACT, date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_working_days_are_added(kalender: Kalender, dag: date, n: int, uitkomst: date) -> None:
    assert plus_werkdagen(kalender, dag, n) == uitkomst


@pytest.mark.parametrize(
    ("na", "tot_en_met", "aantal"),
    [
        (date(2026, 5, 1), date(2026, 5, 1), 0),
        (date(2026, 5, 1), date(2026, 5, 3), 0),
        (date(2026, 5, 1), date(2026, 5, 5), 1),
        (date(2026, 5, 1), date(2026, 5, 6), 2),
        (date(2026, 5, 1), date(2026, 5, 7), 3),
        (date(2026, 5, 6), date(2026, 5, 1), -2),
        (date(2026, 5, 3), date(2026, 5, 2), 0),
        (date(2025, 12, 31), date(2026, 12, 31), 253),
    ],
)
def test_working_days_are_counted(na: date, tot_en_met: date, aantal: int) -> None:
    assert tel_werkdagen(CONTRACT, na, tot_en_met) == aantal


def test_calendar_days_take_no_notice_of_free_days() -> None:
    assert plus_kalenderdagen(date(2028, 2, 22), 14) == date(2028, 3, 7)


@given(kalenders, dagen, st.integers(min_value=0, max_value=60))
def test_adding_and_counting_are_each_others_inverse(kalender: Kalender, dag: date, n: int) -> None:
    assert tel_werkdagen(kalender, dag, plus_werkdagen(kalender, dag, n)) == n


@given(kalenders, dagen, st.integers(min_value=1, max_value=60))
def test_a_term_in_working_days_ends_on_a_working_day(
    kalender: Kalender, dag: date, n: int
) -> None:
    assert kalender.is_werkdag(plus_werkdagen(kalender, dag, n))
    assert kalender.is_werkdag(plus_werkdagen(kalender, dag, -n))


@given(kalenders, dagen, st.integers(min_value=0, max_value=30))
def test_a_later_start_never_ends_sooner(kalender: Kalender, dag: date, n: int) -> None:
    morgen = dag + timedelta(days=1)
    assert plus_werkdagen(kalender, dag, n) <= plus_werkdagen(kalender, morgen, n)
    assert plus_werkdagen(kalender, dag, n) < plus_werkdagen(kalender, dag, n + 1)


@given(kalenders, dagen, st.integers(min_value=-500, max_value=500))
def test_counting_equals_walking_day_by_day(kalender: Kalender, dag: date, afstand: int) -> None:
    ander = dag + timedelta(days=afstand)
    eerst, laatst = sorted((dag, ander))
    gelopen = sum(
        kalender.is_werkdag(eerst + timedelta(days=i + 1)) for i in range((laatst - eerst).days)
    )
    assert tel_werkdagen(kalender, dag, ander) == (gelopen if ander >= dag else -gelopen)


@given(kalenders, dagen, dagen)
def test_the_series_for_sql_gives_the_same_count(kalender: Kalender, a: date, b: date) -> None:
    van, tot = min(a, b) - timedelta(days=3), max(a, b) + timedelta(days=1)
    reeks = dict(werkdagen_reeks(kalender, van, tot))
    assert len(reeks) == (tot - van).days
    assert tot not in reeks
    assert reeks[van] == 0
    assert reeks[b] - reeks[a] == tel_werkdagen(kalender, a, b)


def test_an_empty_period_gives_an_empty_series() -> None:
    assert werkdagen_reeks(CONTRACT, date(2026, 1, 1), date(2026, 1, 1)) == []


@given(kalenders, dagen)
def test_the_first_working_day_from_a_date_skips_free_days_only(
    kalender: Kalender, dag: date
) -> None:
    eerste = eerste_werkdag_vanaf(kalender, dag)
    assert kalender.is_werkdag(eerste)
    assert tel_werkdagen(kalender, dag, eerste) == (0 if eerste == dag else 1)
