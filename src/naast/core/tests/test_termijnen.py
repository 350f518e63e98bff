"""The terms that are watched for a resident."""

from datetime import UTC, date, datetime, timedelta

import pytest

from naast.core.klok import lokale_datum
from naast.core.termijnen import (
    beroepstermijn,
    beslistermijn_bezwaar,
    bezwaartermijn,
    jeugdwet_besluit,
    klachttermijn_overheid,
    participatiewet_besluit,
    schuldhulp_gesprek,
    tijdigheid,
    wlz_besluit,
    wmo_besluit,
    wmo_onderzoek,
    wmo_persoonlijk_plan,
    wmo_spoed,
)
from naast.core.termijninstellingen import (
    DWANGSOMTARIEVEN,
    TERMIJNINSTELLINGEN,
    Termijninstelling,
    termijninstelling,
)


@pytest.mark.parametrize(
    ("bekendgemaakt_op", "uiterlijk_op"),
    [
        (date(2026, 3, 23), date(2026, 5, 4)),
        (date(2026, 3, 24), date(2026, 5, 6)),
        (date(2026, 3, 25), date(2026, 5, 6)),
        # 15 May 2026 is a decree day
        (date(2026, 4, 1), date(2026, 5, 13)),
        (date(2026, 4, 2), date(2026, 5, 18)),
        (date(2026, 4, 3), date(2026, 5, 18)),
        (date(2026, 4, 6), date(2026, 5, 18)),
        (date(2026, 4, 7), date(2026, 5, 19)),
        # Christmas 2026, 31 December, leap day
        (date(2026, 11, 12), date(2026, 12, 24)),
        (date(2026, 11, 13), date(2026, 12, 28)),
        (date(2026, 11, 19), date(2026, 12, 31)),
        (date(2026, 12, 31), date(2027, 2, 11)),
        (date(2028, 1, 18), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 4, 11)),
    ],
)
def test_the_last_day_to_object_and_to_appeal(bekendgemaakt_op: date, uiterlijk_op: date) -> None:
    termijn = bezwaartermijn(bekendgemaakt_op)
    assert termijn.eerste_dag == bekendgemaakt_op + timedelta(days=1)
    assert termijn.uiterlijk_op == uiterlijk_op
    assert beroepstermijn(bekendgemaakt_op) == termijn


@pytest.mark.parametrize(
    ("moment", "uiterlijk_op"),
    [
        # Friday 23:30 and Saturday 00:30, local time
        (datetime(2026, 3, 20, 22, 30, tzinfo=UTC), date(2026, 5, 1)),
        (datetime(2026, 3, 20, 23, 30, tzinfo=UTC), date(2026, 5, 4)),
        # the night of either clock change
        (datetime(2026, 3, 28, 22, 30, tzinfo=UTC), date(2026, 5, 11)),
        (datetime(2026, 3, 29, 21, 30, tzinfo=UTC), date(2026, 5, 11)),
        (datetime(2026, 3, 29, 22, 30, tzinfo=UTC), date(2026, 5, 11)),
        (datetime(2026, 10, 25, 22, 30, tzinfo=UTC), date(2026, 12, 7)),
        (datetime(2026, 10, 26, 23, 30, tzinfo=UTC), date(2026, 12, 8)),
        # New Year's Eve at midnight
        (datetime(2026, 12, 31, 22, 30, tzinfo=UTC), date(2027, 2, 11)),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), date(2027, 2, 12)),
    ],
)
def test_a_decision_announced_at_night_counts_from_the_local_day(
    moment: datetime, uiterlijk_op: date
) -> None:
    assert bezwaartermijn(lokale_datum(moment)).uiterlijk_op == uiterlijk_op


@pytest.mark.parametrize(
    ("ontvangen_op", "gepost_op", "op_tijd"),
    [
        # the term ends on Wednesday 6 May 2026
        (date(2026, 5, 5), None, True),
        (date(2026, 5, 6), None, True),
        (date(2026, 5, 7), None, False),
        # posted in time: received until a week after the end
        (date(2026, 5, 7), date(2026, 5, 6), True),
        (date(2026, 5, 13), date(2026, 5, 6), True),
        (date(2026, 5, 14), date(2026, 5, 6), False),
        # posted too late
        (date(2026, 5, 7), date(2026, 5, 7), False),
    ],
)
def test_an_objection_is_in_time_or_not(
    ontvangen_op: date, gepost_op: date | None, op_tijd: bool
) -> None:
    termijn = bezwaartermijn(date(2026, 3, 24))
    uitkomst = tijdigheid(termijn, ontvangen_op=ontvangen_op, gepost_op=gepost_op)
    assert uitkomst.op_tijd is op_tijd
    assert "2026" in uitkomst.uitleg


def test_the_week_for_the_post_ends_on_a_day_that_is_not_free() -> None:
    termijn = bezwaartermijn(date(2026, 2, 16))
    assert termijn.uiterlijk_op == date(2026, 3, 30)
    na_pasen = tijdigheid(termijn, ontvangen_op=date(2026, 4, 7), gepost_op=termijn.uiterlijk_op)
    assert na_pasen.op_tijd, "a week later is Easter Monday"


def test_nothing_is_posted_after_it_was_received() -> None:
    with pytest.raises(ValueError, match="na de dag van ontvangst"):
        tijdigheid(
            bezwaartermijn(date(2026, 3, 24)),
            ontvangen_op=date(2026, 5, 4),
            gepost_op=date(2026, 5, 5),
        )


@pytest.mark.parametrize(
    ("met_commissie", "weken_verdaagd", "uiterlijk_op"),
    [
        (False, 0, date(2026, 6, 15)),
        (True, 0, date(2026, 7, 27)),
        (True, 6, date(2026, 9, 7)),
        (False, 6, date(2026, 7, 27)),
        (False, 2, date(2026, 6, 29)),
    ],
)
def test_the_decision_on_an_objection(
    met_commissie: bool, weken_verdaagd: int, uiterlijk_op: date
) -> None:
    termijn = beslistermijn_bezwaar(
        date(2026, 5, 4), met_commissie=met_commissie, weken_verdaagd=weken_verdaagd
    )
    assert termijn.uiterlijk_op == uiterlijk_op
    assert termijn.eerste_dag == date(2026, 5, 5)


def test_a_decision_is_adjourned_by_six_weeks_and_a_complaint_by_four_at_most() -> None:
    with pytest.raises(ValueError, match="ten hoogste 6"):
        beslistermijn_bezwaar(date(2026, 5, 4), weken_verdaagd=7)
    with pytest.raises(ValueError, match="ten hoogste 4"):
        klachttermijn_overheid(date(2026, 5, 4), weken_verdaagd=5)
    with pytest.raises(ValueError, match="ten hoogste 4"):
        klachttermijn_overheid(date(2026, 5, 4), weken_verdaagd=-1)


def test_the_explanation_tells_of_the_adjournment() -> None:
    termijn = beslistermijn_bezwaar(date(2026, 5, 4), met_commissie=True, weken_verdaagd=6)
    assert termijn.uitleg == (
        "bezwaartermijn geëindigd op maandag 4 mei 2026; twaalf weken eindigen op maandag 27 juli; "
        "verdaagd na de termijn op maandag 27 juli 2026; "
        "zes weken eindigen op maandag 7 september"
    )


def test_the_terms_of_the_wmo() -> None:
    assert wmo_onderzoek(date(2026, 5, 1)).uiterlijk_op == date(2026, 6, 12)
    assert wmo_persoonlijk_plan(date(2026, 5, 1)).uiterlijk_op == date(2026, 5, 8)
    assert wmo_persoonlijk_plan(date(2026, 4, 28)).uiterlijk_op == date(2026, 5, 6)
    assert wmo_besluit(date(2026, 4, 29)).uiterlijk_op == date(2026, 5, 13)
    assert wmo_besluit(date(2026, 4, 30)).uiterlijk_op == date(2026, 5, 18)
    assert wmo_besluit(date(2026, 5, 4)).uiterlijk_op == date(2026, 5, 18)


def test_an_urgent_wmo_melding_is_for_the_same_day_also_on_a_sunday() -> None:
    zondag = date(2026, 5, 3)
    assert wmo_spoed(zondag).uiterlijk_op == zondag
    assert "meteen" in wmo_spoed(zondag).uitleg


def test_the_terms_that_are_dated_settings() -> None:
    assert jeugdwet_besluit(date(2026, 6, 1)).uiterlijk_op == date(2026, 7, 27)
    assert participatiewet_besluit(date(2026, 6, 1)).uiterlijk_op == date(2026, 7, 27)
    assert wlz_besluit(date(2026, 6, 1)).uiterlijk_op == date(2026, 7, 13)
    assert schuldhulp_gesprek(date(2026, 6, 1)).uiterlijk_op == date(2026, 6, 29)
    dreigend = schuldhulp_gesprek(date(2026, 6, 4), bedreigend=True)
    assert dreigend.uiterlijk_op == date(2026, 6, 9)


def test_a_complaint_to_a_public_body() -> None:
    assert klachttermijn_overheid(date(2026, 6, 1)).uiterlijk_op == date(2026, 7, 13)
    met_commissie = klachttermijn_overheid(date(2026, 6, 1), met_commissie=True, weken_verdaagd=4)
    assert met_commissie.uiterlijk_op == date(2026, 9, 7)


def test_a_setting_holds_from_its_day_and_the_newest_wins() -> None:
    oud = termijninstelling("beslistermijn_wlz", date(2026, 1, 1))
    nieuw = Termijninstelling(
        oud.sleutel, oud.duur, date(2026, 7, 1), "nieuwe regel", gecontroleerd=True
    )
    tabel = (nieuw, *TERMIJNINSTELLINGEN)
    assert termijninstelling(oud.sleutel, date(2026, 6, 30), tabel) == oud
    assert termijninstelling(oud.sleutel, date(2026, 7, 1), tabel) == nieuw
    with pytest.raises(ValueError, match="2014-12-31"):
        termijninstelling(oud.sleutel, date(2014, 12, 31), tabel)


def test_every_setting_has_a_source() -> None:
    assert all(rij.bron for rij in TERMIJNINSTELLINGEN)
    assert all(rij.bron for rij in DWANGSOMTARIEVEN)
