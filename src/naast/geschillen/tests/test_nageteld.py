"""Every kind of term counted a second time: by hand in a table, and by a walk through the days.

The walk knows the Algemene termijnenwet only (art. 1, 2 and 3), and nothing of our calendars but
the days of the royal decrees.
"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naast.core import termijnen
from naast.core.besluitdagen import BESLUITDAGEN
from naast.core.dwangsom import ingebrekestelling
from naast.core.tests.test_kalenders import holidays_of_the_law
from naast.geschillen import termijnen as geschil

EEN_DAG = timedelta(days=1)
BESLUIT = {besluit.dag for besluit in BESLUITDAGEN}
DAGEN = st.dates(min_value=date(2019, 1, 2), max_value=date(2060, 12, 31))

Tel = Callable[[date], date]


def two_weeks_of_default(received: date) -> date:
    """The last day on which a body in default decides free of cost."""
    notice = ingebrekestelling(beslistermijn_eindigde_op=received - EEN_DAG, ontvangen_op=received)
    return notice.hersteltermijn.uiterlijk_op


SOORTEN: dict[int, dict[str, Tel]] = {
    7: {
        "persoonlijk plan": lambda d: termijnen.wmo_persoonlijk_plan(d).uiterlijk_op,
        "ontvangst per post": geschil.laatste_ontvangst_per_post,
    },
    14: {
        "besluit Wmo": lambda d: termijnen.wmo_besluit(d).uiterlijk_op,
        "ingebrekestelling": two_weeks_of_default,
    },
    42: {
        "bezwaar": lambda d: geschil.bezwaar(d).termijn.uiterlijk_op,
        "beroep": lambda d: geschil.beroep(d).termijn.uiterlijk_op,
        "hoger beroep": lambda d: geschil.hoger_beroep(d).termijn.uiterlijk_op,
        "onderzoek": lambda d: termijnen.wmo_onderzoek(d).uiterlijk_op,
        "besluit op bezwaar": lambda d: termijnen.beslistermijn_bezwaar(d).uiterlijk_op,
        "klacht": lambda d: termijnen.klachttermijn_overheid(d).uiterlijk_op,
        "Wlz": lambda d: termijnen.wlz_besluit(d).uiterlijk_op,
    },
    56: {
        "Jeugdwet": lambda d: termijnen.jeugdwet_besluit(d).uiterlijk_op,
        "Participatiewet": lambda d: termijnen.participatiewet_besluit(d).uiterlijk_op,
    },
    84: {
        "besluit op bezwaar, commissie": lambda d: (
            termijnen.beslistermijn_bezwaar(d, met_commissie=True).uiterlijk_op
        ),
    },
}
"""By the length in days, each kind of term: from what happened to its last day."""

# What happened, and the last day of 7 days, two, six, eight and twelve weeks.
TABEL = [
    ("2023-03-31", "2023-04-11", "2023-04-14", "2023-05-12", "2023-05-26", "2023-06-23"),
    ("2023-05-05", "2023-05-12", "2023-05-22", "2023-06-16", "2023-06-30", "2023-07-28"),
    ("2024-02-28", "2024-03-06", "2024-03-13", "2024-04-10", "2024-04-24", "2024-05-22"),
    ("2024-02-29", "2024-03-07", "2024-03-14", "2024-04-11", "2024-04-25", "2024-05-23"),
    ("2024-03-18", "2024-03-25", "2024-04-02", "2024-04-29", "2024-05-13", "2024-06-10"),
    ("2024-04-29", "2024-05-06", "2024-05-13", "2024-06-10", "2024-06-24", "2024-07-22"),
    ("2024-05-02", "2024-05-13", "2024-05-16", "2024-06-13", "2024-06-27", "2024-07-25"),
    ("2024-11-12", "2024-11-19", "2024-11-26", "2024-12-24", "2025-01-07", "2025-02-04"),
    ("2024-11-15", "2024-11-22", "2024-11-29", "2024-12-30", "2025-01-10", "2025-02-07"),
    ("2025-02-28", "2025-03-07", "2025-03-14", "2025-04-11", "2025-04-25", "2025-05-23"),
    ("2025-03-07", "2025-03-14", "2025-03-21", "2025-04-22", "2025-05-02", "2025-06-02"),
    ("2025-03-14", "2025-03-21", "2025-03-28", "2025-04-25", "2025-05-09", "2025-06-06"),
    ("2025-03-15", "2025-03-24", "2025-03-31", "2025-04-28", "2025-05-12", "2025-06-10"),
    ("2025-04-12", "2025-04-22", "2025-04-28", "2025-05-26", "2025-06-10", "2025-07-07"),
    ("2025-04-14", "2025-04-22", "2025-04-28", "2025-05-26", "2025-06-10", "2025-07-07"),
    ("2025-04-20", "2025-04-28", "2025-05-06", "2025-06-02", "2025-06-16", "2025-07-14"),
    ("2025-05-15", "2025-05-22", "2025-06-02", "2025-06-26", "2025-07-10", "2025-08-07"),
    ("2025-11-13", "2025-11-20", "2025-11-27", "2025-12-29", "2026-01-08", "2026-02-05"),
    ("2025-11-14", "2025-11-21", "2025-11-28", "2025-12-29", "2026-01-09", "2026-02-06"),
    ("2025-12-11", "2025-12-18", "2025-12-29", "2026-01-22", "2026-02-05", "2026-03-05"),
    ("2025-12-18", "2025-12-29", "2026-01-05", "2026-01-29", "2026-02-12", "2026-03-12"),
    ("2025-12-19", "2025-12-29", "2026-01-05", "2026-01-30", "2026-02-13", "2026-03-13"),
    ("2025-12-25", "2026-01-05", "2026-01-08", "2026-02-05", "2026-02-19", "2026-03-19"),
    ("2025-12-31", "2026-01-07", "2026-01-14", "2026-02-11", "2026-02-25", "2026-03-25"),
    ("2026-01-01", "2026-01-08", "2026-01-15", "2026-02-12", "2026-02-26", "2026-03-26"),
    ("2026-02-20", "2026-02-27", "2026-03-06", "2026-04-07", "2026-04-17", "2026-05-18"),
    ("2026-03-13", "2026-03-20", "2026-03-27", "2026-04-24", "2026-05-08", "2026-06-05"),
    ("2026-03-16", "2026-03-23", "2026-03-30", "2026-04-28", "2026-05-11", "2026-06-08"),
    ("2026-03-23", "2026-03-30", "2026-04-07", "2026-05-04", "2026-05-18", "2026-06-15"),
    ("2026-03-24", "2026-03-31", "2026-04-07", "2026-05-06", "2026-05-19", "2026-06-16"),
    ("2026-03-27", "2026-04-07", "2026-04-10", "2026-05-08", "2026-05-22", "2026-06-19"),
    ("2026-04-02", "2026-04-09", "2026-04-16", "2026-05-18", "2026-05-28", "2026-06-25"),
    ("2026-04-03", "2026-04-10", "2026-04-17", "2026-05-18", "2026-05-29", "2026-06-26"),
    ("2026-04-13", "2026-04-20", "2026-04-28", "2026-05-26", "2026-06-08", "2026-07-06"),
    ("2026-04-30", "2026-05-07", "2026-05-18", "2026-06-11", "2026-06-25", "2026-07-23"),
    ("2026-05-11", "2026-05-18", "2026-05-26", "2026-06-22", "2026-07-06", "2026-08-03"),
    ("2026-05-18", "2026-05-26", "2026-06-01", "2026-06-29", "2026-07-13", "2026-08-10"),
    ("2026-10-24", "2026-11-02", "2026-11-09", "2026-12-07", "2026-12-21", "2027-01-18"),
    ("2026-11-13", "2026-11-20", "2026-11-27", "2026-12-28", "2027-01-08", "2027-02-05"),
    ("2026-12-18", "2026-12-28", "2027-01-04", "2027-01-29", "2027-02-12", "2027-03-12"),
    ("2026-12-24", "2026-12-31", "2027-01-07", "2027-02-04", "2027-02-18", "2027-03-18"),
    ("2027-03-15", "2027-03-22", "2027-03-30", "2027-04-26", "2027-05-10", "2027-06-07"),
    ("2027-11-13", "2027-11-22", "2027-11-29", "2027-12-27", "2028-01-10", "2028-02-07"),
    ("2027-12-25", "2028-01-03", "2028-01-10", "2028-02-07", "2028-02-21", "2028-03-20"),
    ("2028-01-18", "2028-01-25", "2028-02-01", "2028-02-29", "2028-03-14", "2028-04-11"),
    ("2028-02-15", "2028-02-22", "2028-02-29", "2028-03-28", "2028-04-11", "2028-05-09"),
    ("2028-02-28", "2028-03-06", "2028-03-13", "2028-04-10", "2028-04-24", "2028-05-22"),
    ("2028-02-29", "2028-03-07", "2028-03-14", "2028-04-11", "2028-04-25", "2028-05-23"),
    ("2028-03-17", "2028-03-24", "2028-03-31", "2028-05-01", "2028-05-12", "2028-06-09"),
    ("2031-03-15", "2031-03-24", "2031-03-31", "2031-04-28", "2031-05-12", "2031-06-09"),
    ("2031-03-16", "2031-03-24", "2031-03-31", "2031-04-28", "2031-05-12", "2031-06-09"),
    ("2031-04-20", "2031-04-28", "2031-05-06", "2031-06-03", "2031-06-16", "2031-07-14"),
]


@pytest.mark.parametrize(("gebeurd", "week", "twee", "zes", "acht", "twaalf"), TABEL)
def test_the_last_days_of_the_table(
    gebeurd: str, week: str, twee: str, zes: str, acht: str, twaalf: str
) -> None:
    dag = date.fromisoformat(gebeurd)
    for lengte, laatste in zip(SOORTEN, (week, twee, zes, acht, twaalf), strict=True):
        for naam, tel in SOORTEN[lengte].items():
            assert tel(dag).isoformat() == laatste, naam


def is_free(dag: date) -> bool:
    """A Saturday, a Sunday, a holiday or a day of a decree (Atw art. 3)."""
    return dag.weekday() > 4 or dag in BESLUIT or dag in holidays_of_the_law(dag.year)


def walked(na: date, dagen: int) -> date:
    """Day by day, on to a day that is not free, with two of these at least (Atw art. 1 and 2)."""
    dag, gewerkt = na, 0
    for _ in range(dagen):
        dag += EEN_DAG
        gewerkt += not is_free(dag)
    while is_free(dag) or gewerkt < 2:
        dag += EEN_DAG
        gewerkt += not is_free(dag)
    return dag


@settings(deadline=None)
@given(DAGEN)
def test_every_term_ends_where_a_walk_through_the_days_ends(dag: date) -> None:
    for lengte, soorten in SOORTEN.items():
        expected = walked(dag, lengte)
        assert {naam: tel(dag) for naam, tel in soorten.items()} == dict.fromkeys(soorten, expected)


@settings(deadline=None)
@given(DAGEN, st.booleans(), st.integers(1, 6))
def test_an_answer_that_is_put_off_joins_on_to_the_last_day(
    dag: date, met_commissie: bool, weken: int
) -> None:
    decision = geschil.besluit_op_bezwaar(dag, met_commissie=met_commissie)
    first = walked(dag, 84 if met_commissie else 42)
    assert geschil.verdaagd(decision, weken).termijn.uiterlijk_op == walked(first, 7 * weken)
    complaint = geschil.antwoord_op_klacht(dag, met_commissie=met_commissie)
    first = walked(dag, 70 if met_commissie else 42)
    assert geschil.verdaagd(complaint, weken).termijn.uiterlijk_op == walked(first, 7 * weken)


@settings(deadline=None)
@given(DAGEN, st.integers(0, 60))
def test_the_penalty_is_the_sum_of_its_days(received: date, dagen: int) -> None:
    notice = ingebrekestelling(beslistermijn_eindigde_op=received - EEN_DAG, ontvangen_op=received)
    last_free_of_cost = walked(received, 14)
    per_day = [23] * 14 + [35] * 14 + [45] * 14
    assert notice.dwangsom_vanaf == last_free_of_cost + EEN_DAG
    assert notice.dwangsom_tot_en_met == last_free_of_cost + timedelta(days=42)
    assert notice.dwangsom_op(last_free_of_cost + timedelta(days=dagen)) == sum(per_day[:dagen])
