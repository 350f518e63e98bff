"""From a hulpvraag to the end of the traject, through the pages."""

from datetime import date

import pytest
from django.urls import reverse

from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, contact_in, meting_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Hulpvraag, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since Tuesday the 3rd."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


def _at(name: str, record: Traject | Hulpvraag) -> str:
    return reverse(f"trajecten:{name}", args=[record.pk])


def test_a_hulpvraag_is_added_and_closed_with_its_result(
    als_noor: TestClient, annie: Traject
) -> None:
    form = {
        "omschrijving": "Ik wil leren reizen met de bus",
        "leefgebieden": ["welzijn"],
        "fase": "toegang",
        "ontvangen_op": "2026-03-10",
        "verborgen": "on",
    }
    refused = als_noor.post(_at("add_hulpvraag", annie), form | {"leefgebieden": []})
    assert "Kies waar de vraag over gaat" in refused.content.decode()
    refused = als_noor.post(_at("add_hulpvraag", annie), form | {"fase": ""})
    assert "Kies in welke fase de inwoner zit." in refused.content.decode()
    too_early = als_noor.post(_at("add_hulpvraag", annie), form | {"ontvangen_op": "2026-03-02"})
    assert "De melding kwam binnen op dinsdag 3 maart 2026" in too_early.content.decode()
    als_noor.post(_at("add_hulpvraag", annie), form)
    made = annie.hulpvragen.get(verborgen=True)
    end = {"resultaat": "beantwoord", "passend": "ja", "op": "2026-03-09"}
    refused = als_noor.post(_at("close_hulpvraag", made), end)
    assert "De hulpvraag kwam op dinsdag 10 maart 2026" in refused.content.decode()
    answer = als_noor.post(_at("close_hulpvraag", made), end | {"op": "2026-03-10"})
    assert answer.headers["Location"].endswith(f"#hulpvraag-{made.pk}")
    made.refresh_from_db()
    assert (made.status, made.resultaat, made.passend) == ("afgesloten", "beantwoord", "ja")
    assert (
        als_noor.post(_at("close_hulpvraag", made), end | {"op": "2026-03-10"}).status_code == 409
    )


def test_a_traject_closes_only_when_its_hulpvragen_have(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    contact_in(annie, noor.medewerker)
    hulpvraag = annie.hulpvragen.get()
    form = {"reden": "Alles is beantwoord", "op": "2026-03-10"}
    refused = als_noor.post(_at("close", annie), form).content.decode()
    assert "Er staan nog hulpvragen open" in refused
    assert _at("close_hulpvraag", hulpvraag) in refused
    end = {"resultaat": "beantwoord", "passend": "ja", "op": "2026-03-10"}
    als_noor.post(_at("close_hulpvraag", hulpvraag), end)
    too_early = als_noor.post(_at("close", annie), form | {"op": "2026-03-09"})
    assert "Het laatste contact was op dinsdag 10 maart 2026" in too_early.content.decode()
    assert als_noor.post(_at("close", annie), form | {"reden": ""}).status_code == 200
    assert als_noor.post(_at("close", annie), form).status_code == 302
    annie.refresh_from_db()
    assert (annie.status, annie.afgesloten_op) == ("afgesloten", date(2026, 3, 10))
    assert "Hulpvraag toevoegen" not in als_noor.get(_at("dossier", annie)).content.decode()
    late = {
        "omschrijving": "Nog iets",
        "leefgebieden": ["zorg"],
        "fase": "toegang",
        "ontvangen_op": "2026-03-10",
    }
    assert als_noor.post(_at("add_hulpvraag", annie), late).status_code == 409


def test_a_traject_ends_after_the_last_of_what_it_holds(
    als_noor: TestClient, annie: Traject
) -> None:
    end = {"resultaat": "beantwoord", "passend": "ja", "op": "2026-03-08"}
    als_noor.post(_at("close_hulpvraag", annie.hulpvragen.get()), end)
    meting_van(annie, "eind", financien=3)
    form = {"reden": "Alles is beantwoord", "op": "2026-03-07"}
    too_early = als_noor.post(_at("close", annie), form).content.decode()
    assert "De laatste hulpvraag eindigde op zondag 8 maart 2026" in too_early
    too_early = als_noor.post(_at("close", annie), form | {"op": "2026-03-09"}).content.decode()
    assert "De laatste meting was op dinsdag 10 maart 2026" in too_early
    assert als_noor.post(_at("close", annie), form | {"op": "2026-03-10"}).status_code == 302


def test_a_closed_dossier_offers_no_new_appointment_and_measures_on_its_last_day(
    als_noor: TestClient, annie: Traject
) -> None:
    assert "Nieuwe afspraak" in als_noor.get(_at("more", annie)).content.decode()
    end = {"status": "afgesloten", "afgesloten_op": date(2026, 3, 9), "afsluitreden": "Klaar"}
    Traject.objects.update(**end)
    assert "Nieuwe afspraak" not in als_noor.get(_at("more", annie)).content.decode()
    form = als_noor.get(_at("add_meting", annie)).context["form"]
    assert form["gemeten_op"].value() == date(2026, 3, 9)
