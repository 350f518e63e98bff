"""Days that a person fills in: what they do to a term, and what cannot be."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.geschillen.models import Geschil
from naast.geschillen.tests.gevallen import GEMEENTE, geldend
from naast.geschillen.tests.test_termijnen import at_noon, begin, page, step
from naast.testing.client import TestClient
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


def correct(als: TestClient, geschil: Geschil, soort: str, op: str) -> None:
    """Set the last day of a term by hand."""
    address = reverse("geschillen:correct", args=[geldend(geschil, soort).pk])
    form = {"uiterlijk_op": op, "reden": "de inwoner vindt later goed", "verzoek": uuid4()}
    assert als.post(address, form).status_code == 302


def test_a_last_day_set_by_hand_stays_when_a_committee_turns_up(
    als_noor: TestClient, annie: Traject
) -> None:
    with at_noon("2026-05-11"):
        geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-23")
        step(als_noor, geschil, "bezwaar", op="2026-04-30", wijze="digitaal")
        correct(als_noor, geschil, "besluit_op_bezwaar", "2026-09-01")
        committee = {"ontvangen_op": "2026-04-30", "op": "2026-05-07", "met_commissie": "on"}
        step(als_noor, geschil, "ontvangst", **committee)
        assert geldend(geschil, "besluit_op_bezwaar").uiterlijk_op == date(2026, 9, 1)
        step(als_noor, geschil, "uitstel", op="2026-05-11", weken=2)
        assert geldend(geschil, "besluit_op_bezwaar").uiterlijk_op == date(2026, 9, 15)
        step(als_noor, geschil, "ontvangst", **committee)
        assert geldend(geschil, "besluit_op_bezwaar").uiterlijk_op == date(2026, 9, 15)


def test_a_committee_stays_when_receipt_is_confirmed_again(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "klacht", overheid="ja")
    step(als_noor, geschil, "klacht", op="2026-03-02", wijze="post")
    received = {"ontvangen_op": "2026-03-03", "op": "2026-03-10"}
    step(als_noor, geschil, "ontvangst", **received, met_commissie="on")
    assert geldend(geschil, "klacht").uiterlijk_op == date(2026, 5, 12)
    step(als_noor, geschil, "ontvangst", **received, kenmerk="K-7")
    assert geldend(geschil, "klacht").uiterlijk_op == date(2026, 5, 12)


def test_the_law_on_putting_off_is_not_held_against_who_is_no_public_body(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "klacht", overheid="nee", instantie="Thuiszorg Voorbeeld")
    shown = step(
        als_noor,
        geschil,
        "klacht",
        op="2026-03-09",
        wijze="digitaal",
        antwoord_uiterlijk_op="2026-04-06",
    )
    assert "Beslissing uitgesteld" not in shown
    refused = step(als_noor, geschil, "uitstel", op="2026-03-10", weken=2)
    assert "volgt haar eigen klachtenregeling" in refused
    assert geldend(geschil, "klacht").uiterlijk_op == date(2026, 4, 6)


def test_a_mark_that_was_known_is_not_lost_when_the_decision_comes(
    als_noor: TestClient, annie: Traject
) -> None:
    asked = {"wet": "wmo", "aangevraagd_op": "2026-01-05", "kenmerk": "W-12"}
    geschil = begin(als_noor, annie, "geen_besluit", **asked)
    assert "W-12" in step(als_noor, geschil, "besluit", op="2026-03-09")
    other = begin(als_noor, annie, "geen_besluit", **asked)
    step(als_noor, other, "besluit", op="2026-03-09", kenmerk="B-3")
    other.refresh_from_db()
    assert other.kenmerk == "B-3"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (
            {"wet": "wmo", "gemeld_op": "2026-03-05", "aangevraagd_op": "2026-03-02"},
            "De melding was op donderdag 5 maart 2026",
        ),
        (
            {"wet": "wmo", "aangevraagd_op": "2026-03-02", "beslissen_uiterlijk_op": "2026-05-01"},
            "Bij deze wet rekent Naast die dag uit: maandag 16 maart 2026",
        ),
        (
            {"wet": "overig", "gemeld_op": "2026-03-02", "beslissen_uiterlijk_op": "2026-05-01"},
            "Vul ook de dag van de aanvraag in",
        ),
    ],
)
def test_days_that_do_not_fit_together_are_refused_and_never_left_aside(
    als_noor: TestClient, annie: Traject, days: dict[str, Any], words: str
) -> None:
    address = reverse("geschillen:create", args=[annie.pk, "geen_besluit"])
    form = {"onderwerp": "hulp", "verzoek": uuid4()} | GEMEENTE | days
    assert words in als_noor.post(address, form).content.decode()
    assert not Geschil.objects.exists()


def test_a_decision_is_not_announced_before_it_was_asked_for(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-01-05")
    step(als_noor, geschil, "besluit", op="2026-03-09")
    address = reverse("geschillen:change", args=[geschil.pk])
    opened = als_noor.get(address).context["form"].initial
    form = {k: v for k, v in opened.items() if v is not None} | {"verzoek": uuid4()}
    refused = als_noor.post(address, form | {"bekendgemaakt_op": "2026-01-02"}).content.decode()
    assert "De aanvraag was op maandag 5 januari 2026" in refused
    assert als_noor.post(address, form | {"bekendgemaakt_op": "2026-03-06"}).status_code == 302
    assert "vrijdag 6 maart" in page(als_noor, geschil)
