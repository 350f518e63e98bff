"""A melding becomes a traject, through the pages: with what was told and planned before."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.meldingen.models import Melding
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, melding_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Melding:
    """Annie signed up on Monday the 9th, in Assen."""
    return melding_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=1)


def _address(name: str, melding: Melding) -> str:
    return reverse(name, args=[melding.pk])


def test_a_melding_becomes_a_traject(als_noor: TestClient, annie: Melding, noor: Persoon) -> None:
    address = _address("trajecten:accept", annie)
    page = als_noor.get(address).content.decode()
    assert "Zonderland" in page
    assert "Kent u deze inwoner al?" not in page
    form = {
        "voornaam": "Annie",
        "achternaam": "Zonderland",
        "geboortedatum_dag": "3",
        "geboortedatum_maand": "5",
        "geboortedatum_jaar": "1950",
        "omschrijving": "Huishoudelijke hulp stopt",
        "leefgebieden": ["wonen", "zorg"],
        "fase": "toegang",
        "contact_op": "2026-03-09",
        "afspraak_op": "2026-03-10",
        "gestart_op": "2026-03-10",
        "verwacht_einde_op": "2026-06-02",
        "verzoek": str(uuid4()),
    }
    for _ in range(2):
        answer = als_noor.post(address, form)
        assert answer.status_code == 302
    traject = Traject.objects.get()
    assert answer.headers["Location"] == reverse("trajecten:dossier", args=[traject.pk])
    assert traject.eigenaar == noor.medewerker
    assert traject.inwoner.geboortejaar == 1950
    assert traject.overeenkomst_id == annie.overeenkomst_id
    hulpvraag = traject.hulpvragen.get()
    assert (hulpvraag.leefgebieden, hulpvraag.fase) == (["wonen", "zorg"], "toegang")
    assert hulpvraag.ontvangen_op == date(2026, 3, 9)
    annie.refresh_from_db()
    assert (annie.status, annie.afhandeling) == ("afgehandeld", "traject")
    assert annie.eerste_contact_op == date(2026, 3, 9)
    assert annie.inwoner == traject.inwoner
    assert "Naar het dossier" in als_noor.get(_address("meldingen:detail", annie)).content.decode()


@pytest.mark.parametrize(
    ("om", "woorden"), [("14:30", "staat nu in uw agenda"), ("", "heeft nog geen tijd")]
)
def test_an_appointment_that_must_still_come_goes_along_to_the_agenda(
    als_noor: TestClient, annie: Melding, noor: Persoon, om: str, woorden: str
) -> None:
    als_noor.post(_address("meldingen:contact", annie), {"op": "2026-03-10"})
    plan = {"op": "2026-03-11", "om": om, "plaats": "bij de inwoner thuis"}
    als_noor.post(_address("meldingen:afspraak", annie), plan)
    agenda = als_noor.get("/agenda/").content.decode()
    assert ("14.30 uur" if om else "nog geen tijd") in agenda
    assert "eerste afspraak, bij de inwoner thuis" in agenda
    als_noor.post("/agenda/uren/", {"geldig_van": "2026-03-10", "woensdag": "13-17"})
    free = als_noor.get("/agenda/vrij/", {"duur": 30}).content.decode()
    assert "op=2026-03-11&amp;om=14%3A00" in free
    assert ("op=2026-03-11&amp;om=15%3A00" in free) is not bool(om)
    form = {
        "achternaam": "Zonderland",
        "omschrijving": "Hulp",
        "leefgebieden": ["zorg"],
        "fase": "orientatie",
        "gestart_op": "2026-03-10",
        "verwacht_einde_op": "2026-06-02",
    }
    answer = als_noor.post(_address("trajecten:accept", annie), form, follow=True)
    assert f"De eerste afspraak op woensdag 11 maart {woorden}" in answer.content.decode()
    agenda = als_noor.get("/agenda/").content.decode()
    assert ("14.30 tot 15.30 uur" in agenda) == bool(om)
    assert ("hele dag, nog geen tijd" in agenda) == (not om)


def test_somebody_known_is_offered_and_not_stored_twice(
    als_noor: TestClient, annie: Melding, assen: Gemeente, noor: Persoon
) -> None:
    form = {
        "achternaam": "Zonderland",
        "omschrijving": "Hulp",
        "leefgebieden": ["zorg"],
        "fase": "orientatie",
        "contact_op": "2026-03-10",
        "afspraak_op": "2026-03-10",
        "gestart_op": "2026-03-10",
        "verwacht_einde_op": "2026-06-02",
    }
    als_noor.post(_address("trajecten:accept", annie), form)
    again = melding_van(ANNIE | {"achternaam": "zonderland"}, assen, noor.medewerker)
    page = als_noor.get(_address("trajecten:accept", again)).content.decode()
    assert "Kent u deze inwoner al?" in page
    unanswered = als_noor.post(_address("trajecten:accept", again), form).content.decode()
    assert "Kies een antwoord bij ‘Kent u deze inwoner al?’" in unanswered
    known = Traject.objects.get().inwoner
    als_noor.post(_address("trajecten:accept", again), form | {"inwoner": str(known.pk)})
    assert [t.inwoner for t in Traject.objects.all()] == [known, known]


def test_what_was_told_at_the_sign_up_goes_along_to_the_head_of_the_dossier(
    als_noor: TestClient, bij_mee: Persoon, assen: Gemeente, noor: Persoon
) -> None:
    form = {
        "achternaam": "Zonderland",
        "omschrijving": "Hulp",
        "leefgebieden": ["zorg"],
        "fase": "orientatie",
        "contact_op": "2026-03-10",
        "afspraak_op": "2026-03-10",
        "gestart_op": "2026-03-10",
        "verwacht_einde_op": "2026-06-02",
    }
    wie = ANNIE | {"let_op": "Hoort slecht.", "contactwijze": "telefoon"}
    first = melding_van(wie, assen, noor.medewerker)
    shown = als_noor.get(_address("trajecten:accept", first)).context["form"]
    told = {"let_op": shown["let_op"].value(), "taal": "Fries", "kwetsbaar": "ja"}
    page = als_noor.post(_address("trajecten:accept", first), form | told, follow=True)
    for words in ("Hoort slecht.", "Fries", "<dt>Kwetsbaar</dt>", "<dt>Liefst via</dt>"):
        assert words in page.content.decode()

    again = melding_van(ANNIE, assen, noor.medewerker)
    known = {"inwoner": str(Traject.objects.get().inwoner_id), "let_op": "Heeft een hond."}
    page = als_noor.post(_address("trajecten:accept", again), form | known, follow=True)
    for words in ("Hoort slecht.<br>Heeft een hond.", "Fries", "<dt>Kwetsbaar</dt>"):
        assert words in page.content.decode()
