"""The terms of the law reference, through the pages."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from naast.core import klok
from naast.geschillen.models import Geschil, Geschiltermijn
from naast.geschillen.tests.gevallen import GEMEENTE, geldend
from naast.testing.client import TestClient
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


def at_noon(dag: str) -> Any:
    """The clock stands at noon of this day."""
    return klok.bevroren(date.fromisoformat(dag))


def begin(als: TestClient, traject: Traject, soort: str, **more: Any) -> Geschil:
    """Fill in the first page."""
    address = reverse("geschillen:create", args=[traject.pk, soort])
    form = {"onderwerp": "huishoudelijke hulp", "verzoek": uuid4()} | GEMEENTE | more
    answer = als.post(address, form)
    assert answer.status_code == 302, answer.content.decode()
    return Geschil.objects.get(pk=int(answer["Location"].rstrip("/").split("/")[-1]))


def step(als: TestClient, geschil: Geschil, slug: str, **form: Any) -> str:
    """Fill in the page of a step; the page that one lands on."""
    address = reverse("geschillen:step", args=[geschil.pk, slug])
    answer = als.post(address, {"verzoek": uuid4()} | form, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def page(als: TestClient, geschil: Geschil) -> str:
    """The page of the geschil."""
    return str(als.get(reverse("geschillen:detail", args=[geschil.pk])).content.decode())


@pytest.mark.parametrize(
    ("announced", "last", "words"),
    [
        (
            "2026-03-24",
            date(2026, 5, 6),
            "Bekendgemaakt op dinsdag 24 maart 2026; zes weken eindigen op dinsdag 5 mei, een vrije"
            " dag (Bevrijdingsdag); dus woensdag 6 mei",
        ),
        ("2026-04-03", date(2026, 5, 18), "vrijdag 15 mei, een vrije dag"),
        ("2026-11-13", date(2026, 12, 28), "dus maandag 28 december"),
        ("2026-03-23", date(2026, 5, 4), "zes weken eindigen op maandag 4 mei"),
    ],
)
def test_six_weeks_to_object(
    als_noor: TestClient, annie: Traject, announced: str, last: date, words: str
) -> None:
    with at_noon("2026-11-16"):
        geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op=announced)
        assert geldend(geschil, "bezwaar").uiterlijk_op == last
        shown = page(als_noor, geschil)
    assert words in shown
    assert "Awb artikel 6:7 en 6:8" in shown


def test_a_wmo_application_is_decided_in_two_weeks(als_noor: TestClient, annie: Traject) -> None:
    with at_noon("2026-05-01"):
        geschil = begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-04-30")
        termijn = geldend(geschil, "besluit")
    assert termijn.uiterlijk_op == date(2026, 5, 18)
    assert termijn.bron == "Wmo 2015 artikel 2.3.5"
    assert termijn.gecontroleerd


def test_a_term_that_nobody_read_in_the_law_says_so(als_noor: TestClient, annie: Traject) -> None:
    geschil = begin(als_noor, annie, "geen_besluit", wet="wlz", aangevraagd_op="2026-03-02")
    assert "Deze termijn is niet nagelezen in de wet" in page(als_noor, geschil)


def test_a_law_without_a_known_term_asks_for_the_last_day(
    als_noor: TestClient, annie: Traject
) -> None:
    address = reverse("geschillen:create", args=[annie.pk, "geen_besluit"])
    form = {"onderwerp": "uitkering", "wet": "overig", "aangevraagd_op": "2026-03-02"} | GEMEENTE
    refused = als_noor.post(address, form).content.decode()
    assert "Van deze wet kent Naast de beslistermijn niet" in refused
    assert not Geschil.objects.exists()
    geschil = begin(
        als_noor,
        annie,
        "geen_besluit",
        wet="overig",
        aangevraagd_op="2026-03-02",
        beslissen_uiterlijk_op="2026-04-27",
    )
    termijn = geldend(geschil, "besluit")
    assert (termijn.uiterlijk_op, termijn.met_de_hand) == (date(2026, 4, 27), True)


@pytest.mark.parametrize(
    ("committee", "weeks_later", "last"),
    [(False, 0, date(2026, 6, 15)), (True, 0, date(2026, 7, 27)), (True, 6, date(2026, 9, 7))],
)
def test_the_decision_on_an_objection(
    als_noor: TestClient, annie: Traject, committee: bool, weeks_later: int, last: date
) -> None:
    with at_noon("2026-05-11"):
        geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-23")
        step(als_noor, geschil, "bezwaar", op="2026-04-30", wijze="digitaal")
        if committee:
            step(
                als_noor,
                geschil,
                "ontvangst",
                ontvangen_op="2026-04-30",
                op="2026-05-07",
                met_commissie="on",
            )
        if weeks_later:
            step(als_noor, geschil, "uitstel", op="2026-05-11", weken=weeks_later)
            again = step(als_noor, geschil, "uitstel", op="2026-05-11", weken=1)
            assert "Uitstellen mag één keer (Awb artikel 7:10)" in again
        assert geldend(geschil, "besluit_op_bezwaar").uiterlijk_op == last
        kept = geschil.termijnen.filter(soort="besluit_op_bezwaar").count()
    assert kept == 1 + committee + bool(weeks_later)


def test_the_day_before_on_and_after_the_last_day(als_noor: TestClient, annie: Traject) -> None:
    with at_noon("2026-03-25"):
        geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-24")
    for moment, words in (
        ("2026-05-05T23:59", "morgen de laatste dag"),
        ("2026-05-06T23:30", "vandaag de laatste dag"),
        ("2026-05-07T00:30", "1 werkdag te laat"),
    ):
        local = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
        with klok.bevroren(local):
            assert words in page(als_noor, geschil)


def test_sent_on_the_last_day_is_in_time_and_a_day_later_asks_why(
    als_noor: TestClient, annie: Traject
) -> None:
    with at_noon("2026-05-08"):
        geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-24")
        late = step(als_noor, geschil, "bezwaar", op="2026-05-07", wijze="digitaal")
        assert "De laatste dag was woensdag 6 mei 2026" in late
        excused = step(
            als_noor,
            geschil,
            "bezwaar",
            op="2026-05-07",
            wijze="digitaal",
            waarom_te_laat="Zij lag in het ziekenhuis.",
        )
        assert "Te laat: de laatste dag was woensdag 6 mei 2026" in excused
        other = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-24")
        in_time = step(als_noor, other, "bezwaar", op="2026-05-06", wijze="digitaal")
        assert "Op tijd: ontvangen uiterlijk op de laatste dag" in in_time


@pytest.mark.parametrize(
    ("received", "words"),
    [
        ("2026-05-13", "Op tijd gepost en ontvangen uiterlijk op woensdag 13 mei 2026"),
        ("2026-05-14", "Op tijd gepost, maar ontvangen na woensdag 13 mei 2026"),
    ],
)
def test_what_is_posted_in_time_must_arrive_within_a_week(
    als_noor: TestClient, annie: Traject, received: str, words: str
) -> None:
    with at_noon("2026-05-15"):
        geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-24")
        assert "bij de instantie" not in page(als_noor, geschil)
        with at_noon("2026-05-06"):
            assert "uiterlijk woensdag 13 mei bij de instantie" in page(als_noor, geschil)
        sent = step(als_noor, geschil, "bezwaar", op="2026-05-06", wijze="post")
        assert "Het moet uiterlijk woensdag 13 mei 2026 zijn ontvangen" in sent
        shown = step(als_noor, geschil, "ontvangst", ontvangen_op=received, op="2026-05-15")
    assert words in shown


def test_no_decision_a_notice_a_penalty_and_an_appeal(als_noor: TestClient, annie: Traject) -> None:
    with at_noon("2026-05-18"):
        geschil = begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-04-30")
        early = step(als_noor, geschil, "ingebrekestelling", op="2026-05-18", wijze="digitaal")
        assert "mag nog beslissen tot en met maandag 18 mei 2026" in early
    with at_noon("2026-05-19"):
        step(als_noor, geschil, "ingebrekestelling", op="2026-05-19", wijze="digitaal")
        assert geldend(geschil, "herstel_aanvraag").uiterlijk_op == date(2026, 6, 2)
        assert "Nog geen dwangsom" in page(als_noor, geschil)
    with at_noon("2026-06-02"):
        refused = step(als_noor, geschil, "beroep", op="2026-06-02", wijze="digitaal")
        assert "kan pas na dinsdag 2 juni 2026 (Awb artikel 6:12)" in refused
    for days, amount in ((14, "322"), (15, "357"), (28, "812"), (29, "857"), (42, "1.442")):
        with at_noon((date(2026, 6, 2) + timedelta(days=days)).isoformat()):
            shown = page(als_noor, geschil)
        assert f"€ {amount}<" in shown
        assert f"{days} dagen te laat" in shown
    with at_noon("2026-08-01"):
        shown = page(als_noor, geschil)
        assert "€ 1.442<" in shown
        assert "Er komt niets meer bij" in shown
        assert "beroep loopt" in step(
            als_noor, geschil, "beroep", op="2026-08-01", wijze="digitaal"
        )
        assert not Geschiltermijn.objects.filter(geschil=geschil, soort="beroep").exists()


def test_a_posted_notice_waits_for_the_day_of_receipt(als_noor: TestClient, annie: Traject) -> None:
    with at_noon("2026-05-26"):
        geschil = begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-04-30")
        shown = step(als_noor, geschil, "ingebrekestelling", op="2026-05-19", wijze="post")
        assert "Vraag na wanneer de ingebrekestelling is ontvangen" in shown
        refused = step(als_noor, geschil, "beroep", op="2026-05-26", wijze="digitaal")
        assert "Leg eerst vast wanneer de instantie" in refused
        step(als_noor, geschil, "ontvangst", ontvangen_op="2026-05-21", op="2026-05-26")
        assert geldend(geschil, "herstel_aanvraag").uiterlijk_op == date(2026, 6, 4)
        step(als_noor, geschil, "ontvangst", ontvangen_op="2026-05-21", op="2026-05-26")
        assert geschil.termijnen.filter(soort="herstel_aanvraag").count() == 1


def test_the_penalty_stops_the_day_before_the_decision(
    als_noor: TestClient, annie: Traject
) -> None:
    with at_noon("2026-07-01"):
        geschil = begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-04-30")
        step(als_noor, geschil, "ingebrekestelling", op="2026-05-19", wijze="digitaal")
        shown = step(als_noor, geschil, "besluit", op="2026-06-05", besluit_op="2026-06-05")
        assert "2 dagen te laat, geteld tot en met donderdag 4 juni 2026" in shown
        assert "€ 46<" in shown
        assert geldend(geschil, "bezwaar").uiterlijk_op == date(2026, 7, 17)


def test_a_melding_first_and_then_the_application(als_noor: TestClient, annie: Traject) -> None:
    geschil = begin(als_noor, annie, "geen_besluit", wet="wmo", gemeld_op="2026-03-09")
    assert geldend(geschil, "onderzoek").uiterlijk_op == date(2026, 4, 20)
    assert geldend(geschil, "persoonlijk_plan").uiterlijk_op == date(2026, 3, 16)
    step(als_noor, geschil, "aanvraag", op="2026-03-10")
    assert geldend(geschil, "besluit").uiterlijk_op == date(2026, 3, 24)
    assert geldend(geschil, "onderzoek").afgedaan_op == date(2026, 3, 10)


@pytest.mark.parametrize(
    ("threat", "last"), [({}, date(2026, 4, 7)), ({"spoed": "on"}, date(2026, 3, 13))]
)
def test_help_with_debts_is_sooner_when_something_threatens(
    als_noor: TestClient, annie: Traject, threat: dict[str, str], last: date
) -> None:
    geschil = begin(als_noor, annie, "geen_besluit", wet="wgs", gemeld_op="2026-03-10", **threat)
    assert geldend(geschil, "schuldhulpgesprek").uiterlijk_op == last


@pytest.mark.parametrize(
    ("weeks", "committee", "last"),
    [
        (0, False, date(2026, 4, 20)),
        (4, False, date(2026, 5, 18)),
        (0, True, date(2026, 5, 18)),
        (4, True, date(2026, 6, 15)),
    ],
)
def test_a_complaint_to_a_public_body(
    als_noor: TestClient, annie: Traject, weeks: int, committee: bool, last: date
) -> None:
    geschil = begin(als_noor, annie, "klacht", overheid="ja")
    step(als_noor, geschil, "klacht", op="2026-03-09", wijze="digitaal")
    if committee:
        step(
            als_noor,
            geschil,
            "ontvangst",
            ontvangen_op="2026-03-09",
            op="2026-03-10",
            met_commissie="on",
        )
    if weeks:
        five = step(als_noor, geschil, "uitstel", op="2026-03-10", weken=5)
        assert "ten hoogste vier weken (Awb artikel 9:11)" in five
        step(als_noor, geschil, "uitstel", op="2026-03-10", weken=weeks)
    assert geldend(geschil, "klacht").uiterlijk_op == last


def test_a_complaint_to_a_provider_follows_its_own_rules(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "klacht", overheid="nee", instantie="Thuiszorg Voorbeeld")
    refused = step(als_noor, geschil, "klacht", op="2026-03-09", wijze="digitaal")
    assert "Vul de laatste dag voor een antwoord in" in refused
    shown = step(
        als_noor,
        geschil,
        "klacht",
        op="2026-03-09",
        wijze="digitaal",
        antwoord_uiterlijk_op="2026-04-06",
    )
    assert "volgens de klachtenregeling" in shown
