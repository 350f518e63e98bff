"""Dates and terms in plain Dutch."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naast.core.kalenders import Kalender, contractkalender
from naast.core.woorden import (
    dag_kort,
    datum_in_woorden,
    datum_kort,
    getal_in_woorden,
    in_woorden,
)

CONTRACT = contractkalender()
WOENSDAG_6_MEI = date(2026, 5, 6)


@pytest.mark.parametrize(
    ("vandaag", "woorden"),
    [
        (date(2026, 4, 30), "nog 3 werkdagen"),
        (date(2026, 5, 1), "nog 2 werkdagen"),
        (date(2026, 5, 3), "nog 2 werkdagen"),
        (date(2026, 5, 4), "nog 1 werkdag"),
        (date(2026, 5, 5), "morgen de laatste dag"),
        (date(2026, 5, 6), "vandaag de laatste dag"),
        (date(2026, 5, 7), "1 werkdag te laat"),
        (date(2026, 5, 8), "2 werkdagen te laat"),
        (date(2026, 5, 10), "2 werkdagen te laat"),
        (date(2026, 5, 11), "3 werkdagen te laat"),
    ],
)
def test_a_term_that_ends_on_a_wednesday(vandaag: date, woorden: str) -> None:
    assert in_woorden(WOENSDAG_6_MEI, vandaag, CONTRACT) == woorden


def test_a_term_is_late_at_once_also_in_the_weekend() -> None:
    vrijdag = date(2026, 5, 8)
    assert in_woorden(vrijdag, date(2026, 5, 9), CONTRACT) == ("te laat: moest gisteren")
    assert in_woorden(vrijdag, date(2026, 5, 10), CONTRACT) == ("te laat: moest vrijdag")
    assert in_woorden(vrijdag, date(2026, 5, 11), CONTRACT) == "1 werkdag te laat"


def test_a_last_day_on_a_free_day_is_named() -> None:
    zondag = date(2026, 5, 10)
    assert in_woorden(zondag, date(2026, 5, 8), CONTRACT) == "nog tot en met zondag 10 mei"


def test_over_new_year_and_leap_day() -> None:
    assert in_woorden(date(2027, 1, 4), date(2026, 12, 31), CONTRACT) == "nog 1 werkdag"
    assert in_woorden(date(2028, 3, 1), date(2028, 2, 28), CONTRACT) == "nog 2 werkdagen"


def test_without_a_calendar_all_days_count() -> None:
    assert in_woorden(WOENSDAG_6_MEI, date(2026, 5, 1), None) == "nog 5 dagen"
    assert in_woorden(WOENSDAG_6_MEI, date(2026, 5, 7), None) == "1 dag te laat"
    assert in_woorden(WOENSDAG_6_MEI, date(2026, 5, 20), None) == "14 dagen te laat"


@given(
    st.dates(min_value=date(2015, 1, 1), max_value=date(2035, 12, 31)),
    st.integers(-400, 400),
    st.sampled_from([CONTRACT, None]),
)
def test_words_say_late_when_and_only_when_the_last_day_has_passed(
    vandaag: date, afstand: int, kalender: Kalender | None
) -> None:
    woorden = in_woorden(vandaag + timedelta(days=afstand), vandaag, kalender)
    assert ("te laat" in woorden) is (afstand < 0)
    assert " 0 " not in woorden
    assert "-" not in woorden


def test_dates_and_numbers() -> None:
    assert datum_in_woorden(date(2026, 3, 24)) == "dinsdag 24 maart 2026"
    assert datum_in_woorden(date(2028, 2, 29), met_jaar=False) == "dinsdag 29 februari"
    assert datum_kort(date(2026, 3, 4)) == "4 maart 2026"
    assert dag_kort(date(2026, 3, 24)) == "di 24 mrt"
    assert [dag_kort(date(2026, m, 1)).split()[-1] for m in (1, 5, 12)] == ["jan", "mei", "dec"]
    assert getal_in_woorden(6) == "zes"
    assert getal_in_woorden(12) == "twaalf"
    assert getal_in_woorden(13) == "13"
