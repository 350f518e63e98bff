"""Dates, times and numbers: what is read, and that nothing else ever slips through."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naast.aanlevering import waarden
from naast.core.leesfouten import Celfout

DAGEN = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAGEN)
def test_a_date_is_read_in_iso_and_in_dutch(dag: date) -> None:
    lees = waarden.datum()
    assert lees(dag.isoformat()) == dag.isoformat()
    assert lees(dag.strftime("%d-%m-") + f"{dag.year:04}") == dag.isoformat()
    assert lees(f"{dag.day}-{dag.month}-{dag.year}") == dag.isoformat()


@given(st.text(max_size=30))
def test_any_text_is_a_date_in_range_or_a_fault(tekst: str) -> None:
    try:
        gelezen = waarden.datum()(tekst)
    except Celfout:
        return
    assert date(1900, 1, 1) <= date.fromisoformat(gelezen) <= date(2100, 12, 31)


@pytest.mark.parametrize(
    "tekst",
    ["1899-12-31", "2024-02-30", "2024-3-1", "24-03-01", "01/03/2024", "20240301", "٢٠٢٤-٠٣-٠١"],
)
def test_other_dates_are_a_fault(tekst: str) -> None:
    with pytest.raises(Celfout):
        waarden.datum()(tekst)


@given(DAGEN, st.integers(0, 23), st.integers(0, 59), st.sampled_from(["Z", "+01:00", "-0530"]))
def test_a_time_with_a_zone_is_that_moment(dag: date, uur: int, minuut: int, zone: str) -> None:
    tekst = f"{dag}T{uur:02}:{minuut:02}{zone}"
    gelezen = datetime.fromisoformat(waarden.tijdstip(tekst))
    verwacht = datetime.fromisoformat(f"{dag}T{uur:02}:{minuut:02}:00{zone}")
    assert gelezen.astimezone(UTC) == verwacht.astimezone(UTC)


@pytest.mark.parametrize(
    ("tekst", "moment"),
    [
        ("2024-01-15T10:30", "2024-01-15T09:30:00+00:00"),
        ("2024-07-15 10:30", "2024-07-15T08:30:00+00:00"),
        ("15-07-2024 10:30:15", "2024-07-15T08:30:15+00:00"),
        ("2024-03-31T01:59", "2024-03-31T00:59:00+00:00"),
        ("2024-03-31T03:00", "2024-03-31T01:00:00+00:00"),
        ("2024-10-27T02:30", "2024-10-27T00:30:00+00:00"),  # twice that night: the first
        ("2024-10-27T03:00", "2024-10-27T02:00:00+00:00"),
        ("2024-10-27T02:30+01:00", "2024-10-27T01:30:00+00:00"),
        ("2024-01-15T10:30:00,5", "2024-01-15T09:30:00.500000+00:00"),
    ],
)
def test_a_time_without_a_zone_is_the_dutch_clock(tekst: str, moment: str) -> None:
    gelezen = datetime.fromisoformat(waarden.tijdstip(tekst))
    assert gelezen.astimezone(UTC) == datetime.fromisoformat(moment)


@given(st.text("0123456789-:T Z+,.", max_size=30))
def test_any_text_is_a_moment_or_a_fault(tekst: str) -> None:
    try:
        gelezen = waarden.tijdstip(tekst)
    except Celfout:
        return
    assert datetime.fromisoformat(gelezen).tzinfo is not None


@pytest.mark.parametrize(
    "tekst", ["2024-03-31T02:00", "2024-03-31T02:59:59", "2024-01-01T24:00", "2024-01-01T10:30+15"]
)
def test_a_time_that_no_clock_shows_is_a_fault(tekst: str) -> None:
    with pytest.raises(Celfout):
        waarden.tijdstip(tekst)


@given(st.decimals(1, 10, places=2), st.sampled_from(".,"))
def test_a_number_is_read_with_point_and_comma(getal: Decimal, teken: str) -> None:
    lees = waarden.decimaal(van=1, tot_en_met=10, plaatsen=2, wat="cijfer")
    assert Decimal(lees(str(getal).replace(".", teken))) == getal


@given(st.text(max_size=12))
def test_any_text_is_a_number_in_range_or_a_fault(tekst: str) -> None:
    try:
        gelezen = waarden.geheel_getal(van=0, tot_en_met=1440, wat="minuten")(tekst)
    except Celfout:
        return
    assert 0 <= int(gelezen) <= 1440


@pytest.mark.parametrize(
    "tekst", ["=1", "@x", "+1", "-1", "-1+A1", "+cmd|' /C calc'!A0", "- a|b!c"]
)
def test_a_formula_is_no_text(tekst: str) -> None:
    with pytest.raises(Celfout):
        waarden.tekst_tot(100)(tekst)
    assert waarden.tekst_tot(100)("-") == "-"
    assert waarden.tekst_tot(100)("- nog te doen") == "- nog te doen"


@pytest.mark.parametrize("kenmerk", ["=A1", "+1", "-12", "a\tb", "x" * 101])
def test_an_identifier_is_visible_and_no_formula(kenmerk: str) -> None:
    with pytest.raises(Celfout):
        waarden.kenmerk(kenmerk)
    assert waarden.kenmerk("-V1StGXR8_Z5") == "-V1StGXR8_Z5"
