"""The supporter handles a melding, through the pages."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.berichten.models import Bericht
from naast.meldingen.models import Melding
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, melding_van
from naast.testing.people import Persoon
from naast.trajecten.models import Contactmoment

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Melding:
    """Annie signed up on Monday the 9th, in Assen."""
    return melding_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=1)


def _address(name: str, melding: Melding) -> str:
    return reverse(name, args=[melding.pk])


def test_first_contact_starts_the_term_of_the_appointment(
    als_noor: TestClient, annie: Melding, noor: Persoon
) -> None:
    page = als_noor.get(_address("meldingen:detail", annie)).content.decode()
    assert "morgen de laatste dag" in page
    assert "U ziet deze melding omdat u bij MEE werkt." in page
    answer = als_noor.post(_address("meldingen:contact", annie), {"op": "2026-03-10"}, follow=True)
    annie.refresh_from_db()
    assert annie.eerste_contact_op == date(2026, 3, 10)
    assert annie.behandelaar == noor.medewerker
    assert annie.afspraak_uiterlijk_op == date(2026, 3, 24)
    assert "De eerste afspraak is uiterlijk dinsdag 24 maart 2026." in answer.content.decode()


def test_a_day_that_cannot_be_is_refused_and_stays_typed(
    als_noor: TestClient, annie: Melding
) -> None:
    address = _address("meldingen:contact", annie)
    for day, words in (
        ("2026-03-11", "Deze dag moet nog komen"),
        ("2026-03-08", "De melding kwam binnen op maandag 9 maart 2026"),
        ("31-02-2026", "Schrijf de datum als dag-maand-jaar"),
        ("", "Vul een datum in bij ‘Dag van het eerste contact’"),
    ):
        page = als_noor.post(address, {"op": day}).content.decode()
        assert words in page
        assert f'value="{day}"' in page or not day
    annie.refresh_from_db()
    assert annie.eerste_contact_op is None
    assert als_noor.post(address, {"op": "10-03-2026"}).status_code == 302


def test_a_double_click_records_once_and_a_stale_page_says_so(
    als_noor: TestClient, annie: Melding
) -> None:
    address, verzoek = _address("meldingen:contact", annie), str(uuid4())
    for _ in range(2):
        answer = als_noor.post(address, {"op": "2026-03-10", "verzoek": verzoek})
        assert answer.status_code == 302
    stale = als_noor.post(address, {"op": "2026-03-10", "verzoek": str(uuid4())})
    assert stale.status_code == 409
    assert "contact gelegd" in stale.content.decode()


def test_an_appointment_later_than_the_last_day_asks_for_another_offer(
    als_noor: TestClient, annie: Melding
) -> None:
    als_noor.post(_address("meldingen:contact", annie), {"op": "2026-03-10"})
    address = _address("meldingen:afspraak", annie)
    in_time = als_noor.post(
        address, {"op": "2026-03-24", "om": "14:30", "plaats": "thuis"}, follow=True
    )
    assert "bied dat de inwoner aan" not in in_time.content.decode()
    assert "14.30 uur, thuis" in in_time.content.decode()
    moved = als_noor.post(
        address,
        {"op": "2026-03-25", "reden": "Ziek", "op_verzoek_van": "organisatie", "verteld": "on"},
        follow=True,
    )
    assert "bied dat de inwoner aan" in moved.content.decode()


def test_spoed_brings_the_last_day_of_the_appointment_forward(
    als_noor: TestClient, annie: Melding
) -> None:
    als_noor.post(_address("meldingen:contact", annie), {"op": "2026-03-10"})
    address = _address("meldingen:spoed", annie)
    assert "Waarom is er spoed" in als_noor.post(address, {"reden": " "}).content.decode()
    als_noor.post(address, {"reden": "Geen huis meer na vrijdag"})
    annie.refresh_from_db()
    assert annie.spoed
    assert annie.afspraak_uiterlijk_op == date(2026, 3, 10)
    assert als_noor.post(address, {"reden": "Nog een keer"}).status_code == 409


def test_who_takes_it_second_hears_that_a_colleague_was_first(
    als_noor: TestClient, als_bas: TestClient, annie: Melding, noor: Persoon
) -> None:
    address = _address("meldingen:take", annie)
    assert als_noor.post(address, {"van": ""}).status_code == 302
    assert als_bas.post(address, {"van": ""}).status_code == 409
    annie.refresh_from_db()
    assert annie.behandelaar == noor.medewerker
    assert als_bas.post(address, {"van": str(noor.medewerker.pk)}).status_code == 302


def test_a_page_about_a_melding_that_was_ended_says_so_before_one_types(
    als_noor: TestClient, annie: Melding
) -> None:
    als_noor.post(_address("meldingen:withdraw", annie), {"reden": "Redt het zelf"})
    for name in ("meldingen:contact", "meldingen:spoed", "trajecten:accept", "trajecten:answer"):
        stale = als_noor.get(_address(name, annie))
        assert stale.status_code == 409
        assert "Deze melding is al afgerond" in stale.content.decode()


def test_who_does_not_know_of_the_melding_is_not_called_first(
    als_noor: TestClient, assen: Gemeente, bij_mee: Persoon, noor: Persoon
) -> None:
    who = ANNIE | {
        "vraag": "Mevrouw krijgt geen hulp meer. " * 60,
        "melder": "verwijzer",
        "melder_naam": "Huisarts Bedacht",
        "toestemming": False,
    }
    melding = melding_van(who, assen, noor.medewerker)
    page = als_noor.get(_address("meldingen:detail", melding)).content.decode()
    assert "Neem eerst contact op met Huisarts Bedacht." in page
    assert "Lees verder" in page
    als_noor.post(_address("meldingen:contact", melding), {"op": "2026-03-10"})
    page = als_noor.get(_address("meldingen:detail", melding)).content.decode()
    assert "Neem eerst contact op" not in page


def _first_appointment(client: TestClient, melding: Melding, **when: str) -> str:
    form = {"op": "2026-03-11", "om": "14:30", "plaats": "thuis"}
    form |= {"reden": "Komt beter uit", "op_verzoek_van": "inwoner"} | when
    page = client.post(_address("meldingen:afspraak", melding), form, follow=True)
    return str(page.content.decode())


def test_the_inwoner_hears_by_mail_of_the_first_appointment_and_when_it_moves(
    als_noor: TestClient, bij_mee: Persoon, assen: Gemeente, noor: Persoon
) -> None:
    row = melding_van(ANNIE, assen, noor.medewerker, email="annie@voorbeeld.example")
    als_noor.post(_address("meldingen:contact", row), {"op": "2026-03-10"})
    already = Bericht.objects.count()
    _first_appointment(als_noor, row)
    _first_appointment(als_noor, row, om="16:00")
    _first_appointment(als_noor, row, op="2026-03-10", om="08:00")
    told = list(Bericht.objects.order_by("pk")[already:])
    assert [mail.onderwerp for mail in told] == ["Uw afspraak", "Uw afspraak is verzet"]
    assert "woensdag 11 maart 2026 om 14.30 uur" in told[0].tekst
    assert "16.00 uur" in told[1].tekst
    assert not any("Annie" in mail.tekst or "huishoudelijke" in mail.tekst for mail in told)


def test_a_first_appointment_and_another_are_never_at_the_same_time(
    als_noor: TestClient, annie: Melding, assen: Gemeente, noor: Persoon
) -> None:
    als_noor.post(_address("meldingen:contact", annie), {"op": "2026-03-10"})
    _first_appointment(als_noor, annie)
    other = {
        "op": "2026-03-11",
        "om": "15:00",
        "duur": "60",
        "medewerker": str(noor.medewerker.pk),
        "titel": "Overleg",
        "soort": "overleg",
        "vorm": "locatie",
        "waar": "Zaal 2",
        "bericht_via": "zelf",
        "gemeente": str(assen.pk),
    }
    refused = als_noor.post("/agenda/nieuw/", other).content.decode()
    assert "heeft dan al een eerste afspraak, om 14.30 uur" in refused
    als_noor.post("/agenda/nieuw/", other | {"om": "15:30"})
    joop = melding_van(JOOP, assen, noor.medewerker)
    als_noor.post(_address("meldingen:contact", joop), {"op": "2026-03-10"})
    assert "heeft dan al een afspraak, van 15.30" in _first_appointment(als_noor, joop, om="15:00")
    joop.refresh_from_db()
    assert joop.eerste_afspraak_op is None
    assert "15.00 uur" not in _first_appointment(als_noor, annie, om="14:00")
    annie.refresh_from_db()
    assert f"{annie.eerste_afspraak_om:%H:%M}" == "14:00"


def test_a_melding_is_answered_at_once_without_a_dossier(
    als_noor: TestClient, annie: Melding
) -> None:
    form = {
        "leefgebied": "zorg",
        "minuten": "10",
        "vorm": "telefoon",
        "met": "inwoner",
        "notitie": "Bezwaar kan tot 20 april.",
        "dag": "2026-03-10",
        "tijd": "09:30",
    }
    assert als_noor.post(_address("trajecten:answer", annie), form).status_code == 302
    contact = Contactmoment.objects.get()
    assert (contact.traject, contact.inwoner, contact.minuten) == (None, None, 10)
    annie.refresh_from_db()
    assert annie.afhandeling == "snelle_vraag"
    assert annie.eerste_contact_op == annie.eerste_afspraak_op == date(2026, 3, 10)
    page = als_noor.get(_address("meldingen:detail", annie)).content.decode()
    assert "direct beantwoord" in page


def test_a_melding_is_referred_or_withdrawn_with_a_reason(
    als_noor: TestClient, annie: Melding, assen: Gemeente, noor: Persoon
) -> None:
    assert als_noor.post(_address("meldingen:refer", annie), {"naar": ""}).status_code == 200
    als_noor.post(_address("meldingen:refer", annie), {"naar": "de rechtswinkel"})
    joop = melding_van(JOOP, assen, noor.medewerker)
    assert als_noor.post(_address("meldingen:withdraw", joop), {"reden": ""}).status_code == 200
    als_noor.post(_address("meldingen:withdraw", joop), {"reden": "Redt het zelf"})
    annie.refresh_from_db()
    joop.refresh_from_db()
    assert (annie.afhandeling, annie.toelichting) == (
        "doorverwezen",
        "Doorverwezen naar de rechtswinkel.",
    )
    assert (joop.afhandeling, joop.toelichting) == ("ingetrokken", "Redt het zelf")


def test_a_melding_by_telephone_is_written_down(als_noor: TestClient, bij_mee: Persoon) -> None:
    address = reverse("meldingen:create")
    form = {
        "gemeente": "",
        "achternaam": "Zonderland",
        "vraag": "Help",
        "kanaal": "telefoon",
        "melder": "zelf",
        "spoed_reden": "Geen eten in huis",
    }
    refused = als_noor.post(address, form).content.decode()
    assert "Kies voor welke gemeente dit is." in refused
    assert "Geen eten in huis" in refused
    form["gemeente"] = str(Gemeente.objects.get(slug="zoetermeer").pk)
    answer = als_noor.post(address, form, follow=True)
    melding = Melding.objects.get()
    assert melding.kenmerk in answer.content.decode()
    assert melding.spoed
    assert melding.gemeente.slug == "zoetermeer"


def test_the_walls_of_a_melding(
    client: TestClient,
    als_noor: TestClient,
    als_tess: TestClient,
    als_piet: TestClient,
    als_carla: TestClient,
    annie: Melding,
) -> None:
    address = _address("meldingen:detail", annie)
    assert als_noor.get(address).status_code == 200
    assert als_tess.get(address).status_code == 200
    assert als_piet.get(address).status_code == 404
    assert als_carla.get(address).status_code == 403
    assert client.get(address).status_code == 302
    take = _address("meldingen:take", annie)
    assert als_piet.post(take, {"van": ""}).status_code == 404
    assert als_noor.post(take, {"van": ""}).status_code == 302


def test_each_change_leaves_one_event_and_each_page_one_reading(
    als_noor: TestClient, annie: Melding
) -> None:
    before = Gebeurtenis.objects.count()
    als_noor.post(_address("meldingen:contact", annie), {"op": "2026-03-10"})
    (changed,) = Gebeurtenis.objects.all()[before:]
    assert (changed.actie, changed.object_id) == ("meldingen.record_first_contact", annie.pk)
    als_noor.get(_address("meldingen:detail", annie))
    (read,) = Gebeurtenis.objects.all()[before + 1 :]
    assert (read.actie, read.doel) == ("lezen", "melding behandelen")
