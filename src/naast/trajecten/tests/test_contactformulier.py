"""A contact of the dossier is written down, mended, or refused."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, contact_in, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Contactmoment, Hulpvraag, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since Tuesday the 3rd."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


def _at(name: str, record: Traject | Hulpvraag) -> str:
    return reverse(f"trajecten:{name}", args=[record.pk])


def test_a_contact_is_written_down_once_with_its_time(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    page = als_noor.get(_at("add_contact", annie)).content.decode()
    assert 'value="2026-03-10"' in page
    assert 'value="10:00"' in page
    form = {
        "vorm": "huisbezoek",
        "met": ["inwoner", "gemeente"],
        "dag": "2026-03-10",
        "tijd": "09.15",
        "minuten": "45",
        "reistijd_minuten": "",
        "hulpvragen": str(annie.hulpvragen.get().pk),
        "functie": "bemiddelen",
        "notitie": "Gesprek met het Wmo-loket",
        "verzoek": str(uuid4()),
    }
    for _ in range(2):
        answer = als_noor.post(_at("add_contact", annie), form)
    contact = Contactmoment.objects.get()
    assert answer.headers["Location"] == f"{_at('dossier', annie)}#contact-{contact.pk}"
    assert contact.begin.isoformat() == "2026-03-10T08:15:00+00:00"
    assert (contact.minuten, contact.reistijd_minuten) == (45, 0)
    assert (contact.medewerker, contact.inwoner) == (noor.medewerker, annie.inwoner)
    assert f'id="contact-{contact.pk}"' in als_noor.get(_at("dossier", annie)).content.decode()


def test_a_contact_that_was_written_down_wrongly_is_mended(
    als_noor: TestClient, als_piet: TestClient, annie: Traject, noor: Persoon
) -> None:
    contact = contact_in(annie, noor.medewerker, notitie="Thuis gesproken", minuten=300)
    address = reverse("trajecten:correct_contact", args=[contact.pk])
    shown = als_noor.get(address)
    page = shown.content.decode()
    assert 'value="300"' in page
    assert "Thuis gesproken" in page
    assert als_piet.get(address).status_code == 404
    form = {
        "vorm": "gesprek",
        "met": "inwoner",
        "dag": "2026-03-10",
        "tijd": "09:00",
        "minuten": "30",
        "notitie": "Thuis gesproken",
        "versie": shown.context["form"]["versie"].value(),
    }
    assert als_noor.post(address, form | {"minuten": "-1"}).status_code == 200
    answer = als_noor.post(address, form)
    assert answer.headers["Location"].endswith(f"#contact-{contact.pk}")
    event = Gebeurtenis.objects.get(actie="trajecten.correct_contactmoment")
    assert (event.voor or {})["minuten"] == 300
    assert (event.na or {})["minuten"] == 30


@pytest.mark.parametrize(
    ("veld", "waarde", "woorden"),
    [
        ("minuten", "-5", "van 0 tot en met 1440"),
        ("minuten", "veel", "van 0 tot en met 1440"),
        ("minuten", "1441", "van 0 tot en met 1440"),
        ("tijd", "25:61", "Schrijf de tijd als uren:minuten"),
        ("tijd", "11:00", "Dit contact moet nog komen"),
        ("dag", "2026-03-11", "Dit contact moet nog komen"),
        ("dag", "2026-03-02", "De melding kwam binnen op dinsdag 3 maart 2026"),
        ("dag", "1024-03-10", "Kijk het jaar na"),
        ("met", [], "Kies met wie u contact had"),
        ("hulpvragen", "999999", "Selecteer een geldige keuze"),
        ("minuten", "", "Vul een getal in bij ‘Minuten, zonder reizen’"),
        ("plaats", "maan", "Selecteer een geldige keuze"),
    ],
)
def test_a_contact_that_cannot_be_is_refused_and_stays_typed(
    als_noor: TestClient, annie: Traject, veld: str, waarde: object, woorden: str
) -> None:
    good = {
        "vorm": "gesprek",
        "met": "inwoner",
        "dag": "2026-03-10",
        "tijd": "09:15",
        "minuten": "45",
        "notitie": "Dit blijft staan",
    }
    page = als_noor.post(_at("add_contact", annie), good | {veld: waarde}).content.decode()
    assert woorden in page
    assert "Dit blijft staan" in page
    assert als_noor.post(_at("add_contact", annie), good).status_code == 302


def test_a_contact_of_before_the_end_may_still_be_written_down(
    als_noor: TestClient, annie: Traject
) -> None:
    Hulpvraag.objects.update(status="afgesloten", afgesloten_op=date(2026, 3, 9))
    als_noor.post(_at("close", annie), {"reden": "Klaar", "op": "2026-03-09"})
    form = {"vorm": "telefoon", "met": "inwoner", "minuten": "5", "tijd": "09:00"}
    late = als_noor.post(_at("add_contact", annie), form | {"dag": "2026-03-10"})
    assert "Het traject is afgesloten op maandag 9 maart 2026" in late.content.decode()
    in_time = als_noor.post(_at("add_contact", annie), form | {"dag": "2026-03-09"})
    assert in_time.status_code == 302
    assert annie.gestart_op == date(2026, 3, 10) - timedelta(days=7)


def test_an_ordinary_contact_is_one_click_from_the_dossier_until_it_is_closed(
    als_noor: TestClient, annie: Traject
) -> None:
    address = _at("add_contact", annie)
    page = als_noor.get(_at("dossier", annie)).content.decode()
    for kind in ("telefoontje", "huisbezoek", "e-mail", "mdo", "administratie"):
        assert f'href="{address}?soort={kind}"' in page
    end = {"status": "afgesloten", "afgesloten_op": date(2026, 3, 9), "afsluitreden": "Klaar"}
    Traject.objects.update(**end)
    closed = als_noor.get(_at("dossier", annie)).content.decode()
    assert "?soort=telefoontje" not in closed
    assert "Contact van eerder toevoegen" in closed
    assert "Vraag de inwoner met wie" not in closed
    assert "Leg het hier vast" not in als_noor.get(_at("more", annie)).content.decode()
    assert als_noor.get(address).context["form"]["dag"].value() == date(2026, 3, 9)
