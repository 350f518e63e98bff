"""Notice of default, penalty and appeal when nobody decides in time."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from naast.core.dwangsom import dwangsom, ingebrekestelling


@pytest.mark.parametrize(
    ("dagen", "euro"),
    [
        (0, 0),
        (1, 23),
        (14, 322),
        (15, 357),
        (28, 812),
        (29, 857),
        (42, 1442),
        (43, 1442),
        (60, 1442),
    ],
)
def test_the_penalty_after_a_number_of_days(dagen: int, euro: int) -> None:
    assert dwangsom(dagen, op=date(2026, 6, 1)) == Decimal(euro)


def test_a_number_of_days_is_never_negative() -> None:
    with pytest.raises(ValueError, match="nooit onder 0"):
        dwangsom(-1, op=date(2026, 6, 1))


def test_after_a_notice_the_penalty_runs_two_weeks_later_for_42_days() -> None:
    gevolg = ingebrekestelling(
        beslistermijn_eindigde_op=date(2026, 6, 15), ontvangen_op=date(2026, 6, 16)
    )
    assert gevolg.hersteltermijn.uiterlijk_op == date(2026, 6, 30)
    assert gevolg.dwangsom_vanaf == date(2026, 7, 1)
    assert gevolg.dwangsom_tot_en_met == date(2026, 8, 11)
    assert gevolg.beroep_vanaf == date(2026, 7, 1)
    assert gevolg.dwangsom_op(date(2026, 6, 30)) == 0
    assert gevolg.dwangsom_op(date(2026, 7, 1)) == 23
    assert gevolg.dwangsom_op(date(2026, 8, 10)) == 1442 - 45
    assert gevolg.dwangsom_op(date(2026, 8, 11)) == 1442
    assert gevolg.dwangsom_op(date(2027, 1, 1)) == 1442


def test_free_days_lengthen_the_two_weeks_and_not_the_42_days() -> None:
    gevolg = ingebrekestelling(
        beslistermijn_eindigde_op=date(2026, 4, 1), ontvangen_op=date(2026, 4, 30)
    )
    assert gevolg.hersteltermijn.uiterlijk_op == date(2026, 5, 18)
    assert gevolg.dwangsom_vanaf == date(2026, 5, 19)
    dagen = gevolg.dwangsom_tot_en_met - gevolg.dwangsom_vanaf + timedelta(days=1)
    assert dagen == timedelta(days=42)

    eindigt_op_zondag = ingebrekestelling(
        beslistermijn_eindigde_op=date(2026, 6, 1), ontvangen_op=date(2026, 6, 6)
    )
    assert eindigt_op_zondag.dwangsom_vanaf == date(2026, 6, 23)
    assert eindigt_op_zondag.dwangsom_tot_en_met == date(2026, 8, 3)


def test_a_notice_before_the_term_has_ended_is_too_early() -> None:
    einde = date(2026, 6, 15)
    for dag in (date(2026, 6, 14), einde):
        with pytest.raises(ValueError, match="te vroeg"):
            ingebrekestelling(beslistermijn_eindigde_op=einde, ontvangen_op=dag)
    assert ingebrekestelling(
        beslistermijn_eindigde_op=einde, ontvangen_op=einde + timedelta(days=1)
    )
