"""An appeal because no decision came: the decision may still come, and everything goes on."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.geschillen import queries
from naast.geschillen.models import Geschil
from naast.geschillen.tests.gevallen import geldend
from naast.geschillen.tests.test_termijnen import at_noon, begin, page, step
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def geschil(als_noor: TestClient, annie: Traject) -> Geschil:
    """The penalty began on 4 June 2026; on 10 June the appeal was posted."""
    with at_noon("2026-06-10"):
        made = begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-04-30")
        step(als_noor, made, "ingebrekestelling", op="2026-05-20", wijze="digitaal")
        step(als_noor, made, "beroep", op="2026-06-10", wijze="post")
    return made


def test_a_decision_during_the_appeal_stops_the_penalty_and_not_the_appeal(
    als_noor: TestClient, geschil: Geschil
) -> None:
    with at_noon("2026-07-01"):
        assert "Besluit ontvangen" in page(als_noor, geschil)
        assert "Morgen komt er 45 euro bij" in page(als_noor, geschil)
        shown = step(als_noor, geschil, "besluit", op="2026-06-24")
        assert "20 dagen te laat, geteld tot en met dinsdag 23 juni 2026" in shown
        assert "Er komt niets meer bij" in shown
        assert "beroep loopt" in shown
        assert not geschil.termijnen.filter(soort="bezwaar").exists()
        again = step(als_noor, geschil, "besluit", op="2026-06-25")
        assert "Dit beroep gaat over een besluit dat er al is" in again


def test_the_day_of_a_decision_during_the_appeal_can_be_mended(
    als_noor: TestClient, geschil: Geschil
) -> None:
    with at_noon("2026-07-01"):
        step(als_noor, geschil, "besluit", op="2026-06-24")
        address = reverse("geschillen:change", args=[geschil.pk])
        opened = als_noor.get(address).context["form"].initial
        form = {k: v for k, v in opened.items() if v is not None} | {"verzoek": uuid4()}
        als_noor.post(address, form | {"bekendgemaakt_op": "2026-06-22"})
        assert "18 dagen te laat, geteld tot en met zondag 21 juni" in page(als_noor, geschil)
        assert not geschil.termijnen.filter(soort="bezwaar").exists()


def test_a_decision_after_the_judgment_begins_the_term_to_object(
    als_noor: TestClient, geschil: Geschil
) -> None:
    with at_noon("2026-09-21"):
        step(als_noor, geschil, "uitspraak", op="2026-09-07", oordeel="gegrond")
        assert geldend(geschil, "hoger_beroep").uiterlijk_op == date(2026, 10, 19)
        shown = step(als_noor, geschil, "besluit", op="2026-09-21")
        assert "bezwaar is mogelijk" in shown
        assert geldend(geschil, "bezwaar").uiterlijk_op == date(2026, 11, 2)
        assert geldend(geschil, "hoger_beroep").afgedaan_op == date(2026, 9, 21)


def test_an_objection_after_that_judgment_may_be_in_default_again(
    als_noor: TestClient, geschil: Geschil
) -> None:
    with at_noon("2026-09-21"):
        step(als_noor, geschil, "uitspraak", op="2026-09-07", oordeel="gegrond")
        step(als_noor, geschil, "besluit", op="2026-09-21")
        step(als_noor, geschil, "bezwaar", op="2026-09-21", wijze="digitaal")
    with at_noon("2026-12-30"):
        step(als_noor, geschil, "ingebrekestelling", op="2026-12-15", wijze="digitaal")
        early = step(als_noor, geschil, "beroep", op="2026-12-29", wijze="digitaal")
        assert "kan pas na dinsdag 29 december 2026 (Awb artikel 6:12)" in early
        assert "beroep loopt" in step(
            als_noor, geschil, "beroep", op="2026-12-30", wijze="digitaal"
        )
        shown = step(als_noor, geschil, "besluit-op-bezwaar", op="2026-12-30", oordeel="gegrond")
        assert "De dag van het besluit telt niet mee" in shown


def test_an_appeal_against_a_decision_waits_for_no_other(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "beroep", bekendgemaakt_op="2026-03-02")
    shown = step(als_noor, geschil, "beroep", op="2026-03-09", wijze="digitaal")
    assert "Besluit op bezwaar ontvangen</a>" not in shown
    refused = step(als_noor, geschil, "besluit-op-bezwaar", op="2026-03-10", oordeel="gegrond")
    assert "Begin dan een nieuw geschil" in refused


def test_the_day_on_which_the_court_had_a_posted_appeal_is_recorded(
    als_noor: TestClient, annie: Traject
) -> None:
    with at_noon("2026-04-24"):
        geschil = begin(als_noor, annie, "beroep", bekendgemaakt_op="2026-03-02")
        sent = step(als_noor, geschil, "beroep", op="2026-04-13", wijze="post")
        assert "Het moet uiterlijk maandag 20 april 2026 zijn ontvangen: vraag dat na" in sent
        shown = step(als_noor, geschil, "ontvangst", ontvangen_op="2026-04-21", op="2026-04-24")
        assert "Op tijd gepost, maar ontvangen na maandag 20 april 2026" in shown


@pytest.mark.parametrize(
    ("wet", "soort"),
    [("wmo", "persoonlijk_plan"), ("wmo", "onderzoek"), ("wgs", "schuldhulpgesprek")],
)
def test_what_was_done_before_the_decision_is_no_task_any_more(
    wet: str, soort: str, als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = begin(als_noor, annie, "geen_besluit", wet=wet, gemeld_op="2026-03-05")
    assert "Plan, gesprek of onderzoek klaar" in page(als_noor, geschil)
    too_soon = step(als_noor, geschil, "gedaan", termijn=soort, op="2026-03-04")
    assert "De melding was op donderdag 5 maart 2026" in too_soon
    wrong = step(als_noor, geschil, "gedaan", termijn="besluit", op="2026-03-09")
    assert "Wat is er klaar?" in wrong
    step(als_noor, geschil, "gedaan", termijn=soort, op="2026-03-09", notitie="Bij de balie.")
    assert geldend(geschil, soort).afgedaan_op == date(2026, 3, 9)
    far = queries.tasks(noor.medewerker, wie="mij", vandaag=date(2026, 12, 31))
    words = geldend(geschil, soort).get_soort_display()
    assert far
    assert not [taak for taak in far if words in taak.titel.lower()]
    assert "Bij de balie." in page(als_noor, geschil)
