"""Numbers, dates and periods as people in the Netherlands write them."""

from datetime import date
from decimal import Decimal

import pytest

from naast.verantwoording.documenten.getallen import (
    Soort,
    as_number,
    getal,
    in_tekst,
    periode_in_woorden,
)


@pytest.mark.parametrize(
    ("waarde", "soort", "tekst"),
    [
        (1234, Soort.AANTAL, "1.234"),
        (1234567.25, Soort.UREN, "1.234.567,3"),
        (2.25, Soort.GEMIDDELDE, "2,3"),
        (-0.5, Soort.GEMIDDELDE, "-0,5"),
        (0.9315, Soort.AANDEEL, "93,2%"),
        (1, Soort.AANDEEL, "100,0%"),
        ("1474.62", Soort.BEDRAG, "€ 1.474,62"),
        (None, Soort.AANTAL, "niet bekend"),
        ("<5", Soort.AANTAL, "<5"),
        (0, Soort.AANTAL, "0"),
    ],
)
def test_a_number_is_written_in_the_dutch_way(waarde: object, soort: Soort, tekst: str) -> None:
    assert in_tekst(waarde, soort) == tekst


def test_a_half_is_rounded_up() -> None:
    assert [getal(Decimal(x), 1) for x in ("0.25", "0.35", "0.05")] == ["0,3", "0,4", "0,1"]


def test_what_is_no_number_is_not_drawn_as_one() -> None:
    assert [as_number(x) for x in ("<5", "NaN", None, True, "4")] == [None, None, None, None, 4]


@pytest.mark.parametrize(
    ("van", "tot", "woorden"),
    [
        (date(2026, 1, 1), date(2026, 7, 1), "eerste halfjaar 2026"),
        (date(2026, 7, 1), date(2027, 1, 1), "tweede halfjaar 2026"),
        (date(2024, 1, 1), date(2025, 1, 1), "heel 2024"),
        (date(2026, 4, 1), date(2026, 7, 1), "tweede kwartaal 2026"),
        (date(2026, 2, 1), date(2026, 3, 1), "februari 2026"),
        (date(2026, 2, 1), date(2026, 5, 1), "1 februari 2026 tot 1 mei 2026"),
        (date(2026, 1, 1), date(2026, 1, 15), "1 januari 2026 tot 15 januari 2026"),
    ],
)
def test_a_period_has_the_name_that_people_use(van: date, tot: date, woorden: str) -> None:
    assert periode_in_woorden(van, tot) == woorden
