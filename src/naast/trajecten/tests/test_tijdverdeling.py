"""Dividing time: the parts always add up, and nobody gets a minute less than is fair."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naast.core.errors import Geweigerd
from naast.trajecten.tijdverdeling import divide, divide_time

MINUTEN = st.integers(0, 1440)
WEIGHTS = st.lists(st.integers(0, 1440), min_size=1, max_size=12)


UNHURRIED = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@UNHURRIED
@given(MINUTEN, WEIGHTS)
def test_parts_add_up_and_none_is_a_minute_off(total: int, weights: list[int]) -> None:
    parts = divide(total, weights)
    whole = sum(weights)
    exact = [total * w / whole if whole else total / len(weights) for w in weights]

    assert sum(parts) == total
    assert all(abs(part - fair) < 1 for part, fair in zip(parts, exact, strict=True))
    assert all(part == 0 for part, w in zip(parts, weights, strict=True) if whole and w == 0)


@UNHURRIED
@given(MINUTEN, st.integers(1, 12))
def test_equal_parts_differ_one_minute_at_most_and_the_first_have_more(total: int, n: int) -> None:
    parts = divide(total, [1] * n)

    assert max(parts) - min(parts) <= 1
    assert parts == sorted(parts, reverse=True)


@UNHURRIED
@given(MINUTEN, MINUTEN, st.lists(st.none() | st.integers(0, 400), max_size=8))
def test_a_contact_is_divided_to_the_minute_or_refused(
    minuten: int, reistijd: int, typed: list[int | None]
) -> None:
    given_out = sum(part or 0 for part in typed)
    fits = given_out == minuten or (given_out < minuten and None in typed)
    if typed and not fits:
        with pytest.raises(Geweigerd, match=f"U verdeelde {given_out} minuten"):
            divide_time(minuten, reistijd, typed)
        return
    parts = divide_time(minuten, reistijd, typed)

    assert len(parts) == len(typed)
    if typed:
        assert sum(part.minuten for part in parts) == minuten
        assert sum(part.reistijd_minuten for part in parts) == reistijd
    assert all(p.minuten == t for p, t in zip(parts, typed, strict=True) if t is not None)


def test_what_is_left_goes_to_the_boxes_left_open() -> None:
    assert [p.minuten for p in divide_time(45, 0, [None, None])] == [23, 22]
    assert [p.minuten for p in divide_time(45, 0, [40, None])] == [40, 5]
    assert [p.reistijd_minuten for p in divide_time(45, 9, [30, 15])] == [6, 3]
    assert [p.reistijd_minuten for p in divide_time(0, 9, [None, None])] == [5, 4]
