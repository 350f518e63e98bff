"""When a term set in a law ends (Algemene termijnenwet art. 1, 2 and 4)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naast.core.atw import (
    Duur,
    is_governed_by_atw,
    teruggerekende_termijn,
    vervolgtermijn,
    wettelijke_termijn,
)
from naast.core.kalenders import ATW, contractkalender, tel_werkdagen

dagen = st.dates(min_value=date(2015, 1, 1), max_value=date(2035, 12, 31))
duren_onder_de_wet = st.one_of(
    st.builds(Duur, st.integers(1, 90), st.just("dag")),
    st.builds(Duur, st.integers(1, 12), st.just("week")),
    st.builds(Duur, st.integers(1, 3), st.just("maand")),
    st.builds(Duur, st.integers(1, 20), st.just("werkdag")),
)


def last_day(na: date, duur: Duur) -> date:
    return wettelijke_termijn(gebeurtenis="gebeurd", na=na, duur=duur).uiterlijk_op


@pytest.mark.parametrize(
    ("na", "duur", "uiterlijk_op"),
    [
        # art. 1: the day before, the day and the day after a weekend
        (date(2026, 6, 5), Duur(2, "week"), date(2026, 6, 19)),
        (date(2026, 6, 6), Duur(2, "week"), date(2026, 6, 22)),
        (date(2026, 6, 7), Duur(2, "week"), date(2026, 6, 22)),
        (date(2026, 6, 8), Duur(2, "week"), date(2026, 6, 22)),
        # Good Friday to Easter Monday
        (date(2026, 3, 26), Duur(1, "week"), date(2026, 4, 2)),
        (date(2026, 3, 27), Duur(1, "week"), date(2026, 4, 7)),
        (date(2026, 3, 30), Duur(1, "week"), date(2026, 4, 7)),
        (date(2026, 3, 31), Duur(1, "week"), date(2026, 4, 7)),
        # Ascension Day, decree day and weekend in a row
        (date(2026, 4, 30), Duur(2, "week"), date(2026, 5, 18)),
        # over the end of a year, with the decree day 2 January 2026
        (date(2025, 12, 18), Duur(2, "week"), date(2026, 1, 5)),
        (date(2026, 12, 17), Duur(2, "week"), date(2026, 12, 31)),
        # months: same day number, shorter month, leap day
        (date(2026, 1, 30), Duur(1, "maand"), date(2026, 3, 2)),
        (date(2028, 1, 31), Duur(1, "maand"), date(2028, 2, 29)),
        (date(2028, 2, 29), Duur(1, "maand"), date(2028, 3, 29)),
        (date(2026, 11, 30), Duur(3, "maand"), date(2027, 3, 1)),
        # art. 2: at least two days that are not free in a term of three days or more
        (date(2026, 6, 5), Duur(3, "dag"), date(2026, 6, 9)),
        (date(2026, 6, 4), Duur(3, "dag"), date(2026, 6, 8)),
        (date(2026, 4, 2), Duur(5, "dag"), date(2026, 4, 8)),
        (date(2026, 4, 2), Duur(6, "dag"), date(2026, 4, 8)),
        # ... and not in a term of two days
        (date(2026, 6, 5), Duur(2, "dag"), date(2026, 6, 8)),
        # art. 4: the longest that the Atw still governs, and one more
        (date(2026, 5, 2), Duur(12, "week"), date(2026, 7, 27)),
        (date(2026, 5, 2), Duur(13, "week"), date(2026, 8, 1)),
        (date(2026, 5, 10), Duur(90, "dag"), date(2026, 8, 10)),
        (date(2026, 5, 9), Duur(91, "dag"), date(2026, 8, 8)),
        (date(2026, 5, 1), Duur(3, "maand"), date(2026, 8, 3)),
        (date(2026, 5, 5), Duur(4, "maand"), date(2026, 9, 5)),
        (date(2026, 6, 5), Duur(1, "jaar"), date(2027, 6, 5)),
        (date(2028, 2, 29), Duur(1, "jaar"), date(2029, 2, 28)),
        # working days in a law
        (date(2026, 4, 2), Duur(3, "werkdag"), date(2026, 4, 9)),
    ],
)
def test_the_last_day_of_a_statutory_term(na: date, duur: Duur, uiterlijk_op: date) -> None:
    assert last_day(na, duur) == uiterlijk_op


def test_the_explanation_shows_each_step() -> None:
    def uitleg(na: date, duur: Duur) -> str:
        return wettelijke_termijn(gebeurtenis="bekendgemaakt", na=na, duur=duur).uitleg

    assert uitleg(date(2026, 3, 24), Duur(6, "week")) == (
        "bekendgemaakt op dinsdag 24 maart 2026; zes weken eindigen op dinsdag 5 mei, "
        "een vrije dag (Bevrijdingsdag); dus woensdag 6 mei"
    )
    assert uitleg(date(2026, 3, 23), Duur(6, "week")) == (
        "bekendgemaakt op maandag 23 maart 2026; zes weken eindigen op maandag 4 mei"
    )
    assert uitleg(date(2026, 12, 26), Duur(1, "week")) == (
        "bekendgemaakt op zaterdag 26 december 2026; een week eindigt op zaterdag 2 januari 2027, "
        "in het weekend; dus maandag 4 januari"
    )
    assert uitleg(date(2026, 6, 5), Duur(3, "dag")) == (
        "bekendgemaakt op vrijdag 5 juni 2026; drie dagen eindigen op maandag 8 juni, en dan zijn "
        "er nog geen twee dagen geweest die niet vrij zijn; dus dinsdag 9 juni"
    )


def test_the_first_day_is_the_day_after_the_event_free_or_not() -> None:
    termijn = wettelijke_termijn(gebeurtenis="gemeld", na=date(2026, 6, 5), duur=Duur(1, "week"))
    assert termijn.eerste_dag == date(2026, 6, 6)


def test_hours_and_years_are_outside_the_law_and_hours_have_no_last_day() -> None:
    assert not is_governed_by_atw(Duur(24, "uur"))
    assert not is_governed_by_atw(Duur(1, "jaar"))
    with pytest.raises(ValueError, match="geen laatste dag"):
        last_day(date(2026, 6, 5), Duur(72, "uur"))
    with pytest.raises(ValueError, match="ten minste 1"):
        Duur(0, "week")


def test_a_term_counted_backwards_may_end_on_a_free_day() -> None:
    zitting = date(2026, 6, 22)
    tien_dagen = teruggerekende_termijn(gebeurtenis="zitting", voor=zitting, duur=Duur(10, "dag"))
    assert tien_dagen == date(2026, 6, 11)
    een_week = teruggerekende_termijn(gebeurtenis="zitting", voor=zitting, duur=Duur(1, "week"))
    assert een_week == date(2026, 6, 14)
    assert ATW.is_vrij(een_week)
    with pytest.raises(ValueError, match="dagen of weken"):
        teruggerekende_termijn(gebeurtenis="zitting", voor=zitting, duur=Duur(1, "maand"))


def test_a_joined_term_starts_after_the_lengthened_end_of_the_first() -> None:
    eerst = wettelijke_termijn(gebeurtenis="gebeurd", na=date(2026, 3, 24), duur=Duur(6, "week"))
    samen = vervolgtermijn(eerst, waarom="verdaagd na de termijn", duur=Duur(2, "week"))
    assert eerst.uiterlijk_op == date(2026, 5, 6)
    assert samen.uiterlijk_op == date(2026, 5, 20)
    assert samen.eerste_dag == eerst.eerste_dag
    assert samen.uitleg.startswith(eerst.uitleg)


def test_the_contract_calendar_can_take_the_place_of_the_law() -> None:
    termijn = wettelijke_termijn(
        gebeurtenis="gemeld",
        na=date(2026, 5, 1),
        duur=Duur(10, "werkdag"),
        kalender=contractkalender(),
    )
    assert termijn.uiterlijk_op == date(2026, 5, 19)


@given(dagen, duren_onder_de_wet)
def test_the_last_day_is_never_free(na: date, duur: Duur) -> None:
    assert ATW.is_werkdag(last_day(na, duur))


@given(dagen, duren_onder_de_wet)
def test_a_term_never_ends_sooner_for_a_later_event(na: date, duur: Duur) -> None:
    assert last_day(na, duur) <= last_day(na + timedelta(days=1), duur)


@given(dagen, st.integers(3, 90))
def test_a_term_of_three_days_holds_two_days_that_are_not_free(na: date, aantal: int) -> None:
    einde = last_day(na, Duur(aantal, "dag"))
    assert tel_werkdagen(ATW, na, einde) >= 2
    assert einde >= na + timedelta(days=aantal)


@given(dagen, st.integers(1, 90))
def test_a_term_is_lengthened_over_free_days_only(na: date, aantal: int) -> None:
    gewoon = na + timedelta(days=aantal)
    einde = last_day(na, Duur(aantal, "dag"))
    assert tel_werkdagen(ATW, gewoon, einde) <= 1 or tel_werkdagen(ATW, na, einde) == 2
