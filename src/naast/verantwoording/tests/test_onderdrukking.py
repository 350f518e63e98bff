"""What a gemeente sees: no count from 1 to 4, and no way to work one out."""

from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from naast.verantwoording.figuren import Figuur
from naast.verantwoording.onderdrukking import KLEIN, ONDERDRUKT, onderdruk

vast = settings(derandomize=True, deadline=None, max_examples=300)


def _ways(warm: int, koud: int) -> dict[str, Figuur]:
    delen = {"warm": warm, "koud": koud}
    return {"b": Figuur({"waarde": warm + koud, "delen": delen, "bestemmingen": {}})}


def test_a_small_part_takes_the_next_smallest_along() -> None:
    assert onderdruk(_ways(3, 20))["b"]["delen"] == {"warm": KLEIN, "koud": ONDERDRUKT}
    assert onderdruk(_ways(3, 20))["b"]["waarde"] == 23
    assert onderdruk(_ways(6, 20))["b"] == _ways(6, 20)["b"].waarden


def test_zero_stays_zero_and_its_total_is_as_small_as_the_other_part() -> None:
    assert onderdruk(_ways(0, 3))["b"] == {
        "waarde": KLEIN,
        "delen": {"warm": 0, "koud": KLEIN},
        "bestemmingen": {},
    }


def test_two_small_parts_that_can_only_be_four_hide_the_total_too() -> None:
    seen = onderdruk(_ways(4, 4))["b"]
    assert seen["waarde"] == ONDERDRUKT
    assert seen["delen"] == {"warm": KLEIN, "koud": KLEIN}
    assert onderdruk(_ways(3, 4))["b"]["waarde"] == 7


def test_a_total_hidden_in_one_figure_is_hidden_in_every_other() -> None:
    seen = onderdruk(
        {
            "m": Figuur({"waarde": 4, "delen": {"ja": 4, "nee": 4, "onbekend": 0}}),
            "hulpvragen": Figuur(
                {"waarde": 30, "delen": {"ontvangen": 30, "afgesloten": 8, "open": 22}}
            ),
            "uren_per_hulpvraag": Figuur({"gemiddelde": 2.0, "mediaan": 1.0, "aantal": 8}),
        }
    )
    assert seen["hulpvragen"]["delen"]["afgesloten"] == ONDERDRUKT
    assert seen["uren_per_hulpvraag"]["aantal"] == ONDERDRUKT


def test_means_and_shares_over_one_to_four_are_not_shown() -> None:
    def p(aantal: int) -> Any:
        values = {"waarde": 9.0, "gemiddelde": 9.0, "mediaan": 9.0, "p90": 9.0, "aantal": aantal}
        return onderdruk({"p": Figuur(values)})["p"]

    assert p(5)["waarde"] == 9.0
    assert p(4) == dict.fromkeys(("waarde", "gemiddelde", "mediaan", "p90")) | {"aantal": KLEIN}


def test_a_grade_needs_five_grades_though_more_answered() -> None:
    n = Figuur({"waarde": 8.0, "aantal": 9, "respons": 0.5}, {}, {"waarde": 4, "respons": 18})
    assert onderdruk({"n": n})["n"] == {"waarde": None, "aantal": 9, "respons": 0.5}


def test_hours_of_one_to_four_contacts_take_the_other_part_along() -> None:
    uren = Figuur(
        {"waarde": 20.0, "delen": {"met_inwoner": 19.0, "zonder_inwoner": 1.0, "reistijd": 2.0}},
        {},
        {"waarde": 30, "delen/met_inwoner": 27, "delen/zonder_inwoner": 3, "delen/reistijd": 9},
    )
    assert onderdruk({"uren": uren})["uren"] == {
        "waarde": 20.0,
        "delen": {"met_inwoner": None, "zonder_inwoner": None, "reistijd": 2.0},
    }


def test_a_price_does_not_give_the_number_of_people_away() -> None:
    figuren = {
        "unieke_inwoners": Figuur({"waarde": 4}),
        "kosten_per_inwoner": Figuur({"waarde": 250.0, "begroot": 90.0}, {}, {"waarde": 4}),
    }
    assert onderdruk(figuren)["kosten_per_inwoner"] == {"waarde": None, "begroot": 90.0}


def test_earlier_periods_follow_the_same_rule() -> None:
    earlier = {
        "a": Figuur({"waarde": 2}),
        "k": Figuur({"waarde": 5.0, "aantal": 1}),
        "c": Figuur({"waarde": 0}),
    }
    q = Figuur(
        {"waarde": None, "signalen": {"taal": 3, "wachttijd": 8}},
        vergelijking={"vorige_periode": earlier, "jaar_eerder": earlier},
    )
    seen = onderdruk({"q": q})["q"]
    assert seen["vorige_periode"] == seen["jaar_eerder"] == {"a": KLEIN, "k": None, "c": 0}
    assert seen["signalen"] == {"taal": KLEIN, "wachttijd": 8}


def test_a_contract_may_show_totals_but_never_parts() -> None:
    seen = onderdruk({"a": Figuur({"waarde": 3}), **_ways(2, 1)}, totalen=False)
    assert seen["a"]["waarde"] == 3
    assert seen["b"] == {
        "waarde": 3,
        "delen": {"warm": KLEIN, "koud": KLEIN},
        "bestemmingen": {},
    }
    assert onderdruk(_ways(3, 0), totalen=False)["b"]["waarde"] == KLEIN


counts = st.one_of(st.integers(0, 9), st.integers(0, 30))
parts = st.lists(counts, min_size=1, max_size=4)


@vast
@given(parts, st.integers(0, 30))
def test_no_small_count_follows_from_what_is_shown_of_people(wijken: list[int], jong: int) -> None:
    total = sum(wijken)
    ages = {"0-17": min(jong, total), "75+": total - min(jong, total)}
    figuren = {
        "unieke_inwoners": Figuur({"waarde": total}),
        "bereik": Figuur(
            {"delen": {"wijk": {f"w{n}": c for n, c in enumerate(wijken)}, "leeftijd": ages}}
        ),
    }
    seen = onderdruk(figuren)
    groups = list(seen["bereik"]["delen"].values())
    _nothing_follows(seen["unieke_inwoners"]["waarde"], groups)


@vast
@given(counts, counts, counts)
def test_no_small_count_follows_from_what_is_shown_of_closing(
    ja: int, nee: int, onbekend: int
) -> None:
    delen = {"ja": ja, "nee": nee, "onbekend": onbekend}
    total = sum(delen.values())
    figuren = {
        "m": Figuur({"waarde": delen["ja"], "delen": delen}),
        "hulpvragen": Figuur(
            {"waarde": total, "delen": {"ontvangen": total, "afgesloten": total, "open": 0}}
        ),
    }
    seen = onderdruk(figuren)
    assert seen["m"]["waarde"] == seen["m"]["delen"]["ja"]
    _nothing_follows(seen["hulpvragen"]["delen"]["afgesloten"], [seen["m"]["delen"]])


def _nothing_follows(total: int | str, groups: list[dict[str, Any]]) -> None:
    """By trying all: every hidden small count can be two numbers at least."""
    possible: dict[tuple[int, str], set[int]] = {}
    for value in _options(total):
        fits = [_fits(group, value) for group in groups]
        if all(fits):
            for at, ways in enumerate(fits):
                for name, number in (item for way in ways for item in way.items()):
                    possible.setdefault((at, name), set()).add(number)
    for at, group in enumerate(groups):
        assert not [n for n in group.values() if isinstance(n, int) and 0 < n < 5]
        small = [name for name, shown in group.items() if shown == KLEIN]
        assert all(len(possible[at, name]) > 1 for name in small), (total, groups)


def _options(shown: int | str) -> range:
    if isinstance(shown, int):
        return range(shown, shown + 1)
    return range(1, 5) if shown == KLEIN else range(1, 130)


def _fits(group: dict[str, Any], total: int) -> list[dict[str, int]]:
    """The values of the small counts with which the group adds up to the total."""
    small = [name for name, shown in group.items() if shown == KLEIN]
    large = sum(shown == ONDERDRUKT for shown in group.values())
    known = sum(shown for shown in group.values() if isinstance(shown, int))
    found = []
    for values in product(range(1, 5), repeat=len(small)):
        rest = total - known - sum(values)
        if (rest >= large) if large else (rest == 0):
            found.append(dict(zip(small, values, strict=True)))
    return found
