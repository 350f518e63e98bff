"""The bench measures what it says: sizes to the unit, and a floor that is no page of Naast."""

import pytest
from django.urls import Resolver404, resolve

from naast.bench.bank import table
from naast.bench.generator import lines, year_of, years_with
from naast.bench.metingen import Regel


def test_a_year_has_exactly_the_hulpvragen_and_contactmomenten_asked_for() -> None:
    made = year_of(hulpvragen=500, contactmomenten=2_500)

    assert len(made.hulpvragen) == 500
    assert len(made.contactmomenten) == 2_500
    assert made == year_of(hulpvragen=500, contactmomenten=2_500)


def test_a_delivery_has_exactly_the_lines_asked_for() -> None:
    assert lines(4_000).regels == 4_000


def test_many_contactmomenten_are_spread_over_years_without_a_double_number() -> None:
    years = list(years_with(1_234))
    numbers = [contact.contact_id for year in years for contact in year.contactmomenten]

    assert len(set(numbers)) == 1_234


def test_the_floor_page_is_not_among_the_addresses_of_naast() -> None:
    assert resolve("/bench/pagina/1/", urlconf="naast.bench.urls")
    with pytest.raises(Resolver404):
        resolve("/bench/pagina/1/")


def test_the_table_says_how_many_times_the_floor() -> None:
    line = table([Regel("Vandaag", 0.02, 0.008, 2.5, "vloer")]).splitlines()[-1]

    assert line == "| Vandaag | vloer | 20.0 | 8.0 | 2.50 | ≤ 2.5 |"
