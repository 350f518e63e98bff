"""A Wlz indication ends the support: to the day of it, with a handover, all at once (ZTM-2)."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from naast.core.klok import nu
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.models import Voorziening
from naast.sociale_kaart.tests.conftest import maaltijden
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, contact_in, doel_van, overdracht_van, traject_van
from naast.testing.people import Persoon
from naast.tests.dossier import afspraak
from naast.trajecten.models import (
    Contactmoment,
    Hulpvraag,
    Overdracht,
    Overschrijding,
    Traject,
    TrajectStatus,
)
from naast.trajecten.vandaag import tasks

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """The traject of Annie, of a month ago, with one open question."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=30)


def _close(client: TestClient, annie: Traject, **values: Any) -> str:
    vraag = annie.hulpvragen.order_by("pk")[0]
    form = {
        "verzoek": str(uuid4()),
        "indicatie_op": "2026-03-06",
        "hulpvraag": str(vraag.pk),
        f"resultaat_{vraag.pk}": "beantwoord",
        f"passend_{vraag.pk}": "ja",
        "naar": "Zorgkantoor Nergenshuizen",
        "wijze": "warm",
        "toestemming": "on",
        "gesproken_met": "mevrouw Bedacht",
        "verteld": "Welke zorg er nu is.",
        "datum": "2026-03-10",
    } | values
    sent = {naam: waarde for naam, waarde in form.items() if waarde is not None}
    address = reverse("trajecten:close_for_wlz", args=[annie.pk])
    return str(client.post(address, sent, follow=True).content.decode())


def _unchanged(annie: Traject) -> bool:
    annie.refresh_from_db()
    still_open = annie.hulpvragen.filter(status="open").exists()
    return annie.status == TrajectStatus.LOPEND and still_open and not Overdracht.objects.exists()


def test_the_indication_closes_the_questions_and_the_traject_on_its_day_and_hands_over(
    als_noor: TestClient, annie: Traject
) -> None:
    page = _close(als_noor, annie)

    assert "Het traject is afgesloten en overgedragen." in page
    assert "Wlz-indicatie van vrijdag 6 maart 2026" in page
    assert "Overgedragen aan Zorgkantoor Nergenshuizen" in page
    annie.refresh_from_db()
    vraag = annie.hulpvragen.get()
    assert (annie.status, annie.afgesloten_op) == ("afgesloten", date(2026, 3, 6))
    assert (vraag.afgesloten_op, vraag.resultaat) == (date(2026, 3, 6), "beantwoord")
    row = Overdracht.objects.get()
    assert (row.indicatie_op, row.verteld) == (date(2026, 3, 6), "Welke zorg er nu is.")


@pytest.mark.parametrize(
    ("values", "fout"),
    [
        ({"indicatie_op": "2026-03-11"}, "Deze dag moet nog komen."),
        ({"indicatie_op": "2026-02-07"}, "Het traject begon op zondag 8 februari 2026."),
        ({"toestemming": None}, "Wmo 2015, artikel 5.3.3"),
        ({"gesproken_met": ""}, "Vul in met wie u hebt gesproken."),
        ({"naar": ""}, "Wie gaat verder met de inwoner?"),
        ({"datum": "2026-03-11"}, "Deze dag moet nog komen."),
        ({"datum": "2026-02-07"}, "Het traject begon op zondag 8 februari 2026."),
    ],
)
def test_with_a_fault_nothing_is_done_by_half(
    values: dict[str, Any], fout: str, als_noor: TestClient, annie: Traject
) -> None:
    assert fout in _close(als_noor, annie, **values)
    assert _unchanged(annie)
    assert "afgesloten en overgedragen" in _close(als_noor, annie)


def test_every_open_question_gets_its_result_and_a_reason_when_it_took_long(
    als_noor: TestClient, noor: Persoon, annie: Traject
) -> None:
    other = Hulpvraag.objects.create(
        aanbieder=annie.aanbieder,
        gemeente=annie.gemeente,
        traject=annie,
        ontvangen_op=date(2026, 3, 2),
        leefgebieden=["wonen"],
        omschrijving="Waar kan ik wonen?",
    )
    contact_in(annie, noor.medewerker, hulpvraag=other, minuten=300, begin=nu() - timedelta(days=5))
    assert "Wat is het resultaat?" in _close(als_noor, annie)
    assert _unchanged(annie)
    ends = {f"resultaat_{other.pk}": "doorverwezen", f"passend_{other.pk}": "ja"}
    assert "meer tijd dan de richtlijn" in _close(als_noor, annie, **ends)
    assert _unchanged(annie)

    page = _close(als_noor, annie, **ends, **{f"reden_{other.pk}": "wachtlijst"})

    assert "afgesloten en overgedragen" in page
    other.refresh_from_db()
    assert other.resultaat == "doorverwezen"
    assert Overschrijding.objects.get().hulpvraag == other


def test_a_question_of_after_the_indication_is_a_fault_of_the_day(
    als_noor: TestClient, annie: Traject
) -> None:
    annie.hulpvragen.update(ontvangen_op=date(2026, 3, 9))
    assert "Een hulpvraag kwam op maandag 9 maart 2026." in _close(als_noor, annie)
    assert _unchanged(annie)


def test_contacts_until_and_with_the_day_are_taken_and_those_after_it_refused(
    als_noor: TestClient, noor: Persoon, annie: Traject
) -> None:
    _close(als_noor, annie)
    contact = {"vorm": "gesprek", "met": "inwoner", "tijd": "09:00", "minuten": "30"}
    address = reverse("trajecten:add_contact", args=[annie.pk])
    refused = als_noor.post(address, contact | {"dag": "2026-03-07"})
    assert "Het traject is afgesloten op vrijdag 6 maart 2026." in refused.content.decode()
    assert not Contactmoment.objects.exists()
    for dag in ("2026-03-05", "2026-03-06"):
        assert als_noor.post(address, contact | {"dag": dag}).status_code == 302


def test_contacts_that_were_after_it_are_looked_at_first(
    als_noor: TestClient, noor: Persoon, annie: Traject
) -> None:
    contact_in(annie, noor.medewerker)
    assert "Er staat nog 1 contact na vrijdag 6 maart 2026." in _close(als_noor, annie)
    assert _unchanged(annie)

    assert "afgesloten en overgedragen" in _close(als_noor, annie, latere_contacten="on")

    annie.refresh_from_db()
    assert (annie.afgesloten_op, annie.contactmomenten.count()) == (date(2026, 3, 6), 1)


def test_first_looking_back_on_the_plan(als_noor: TestClient, annie: Traject) -> None:
    doel_van(annie)
    page = _close(als_noor, annie)
    assert "Kijk eerst met de inwoner terug op het plan." in page
    assert reverse("trajecten:evaluate_plan", args=[annie.pk]) in page
    assert _unchanged(annie)


def test_what_is_on_the_kaart_is_linked_and_cold_tells_nothing(
    als_noor: TestClient, mee: Aanbieder, assen: Gemeente, annie: Traject
) -> None:
    eten: Voorziening = maaltijden(mee, assen)
    cold = {"wijze": "koud", "toestemming": None, "gesproken_met": ""}
    assert "laat leeg wat er is verteld" in _close(als_noor, annie, **cold)
    _close(als_noor, annie, **cold, verteld="", naar=eten.volledige_naam)
    assert Overdracht.objects.get().voorziening == eten


def test_whether_the_inwoner_arrived_is_asked_after_two_weeks(
    als_noor: TestClient, als_piet: TestClient, noor: Persoon, annie: Traject
) -> None:
    row = overdracht_van(annie, noor.medewerker)

    def asked(dag: date) -> list[Any]:
        rows = tasks(noor.medewerker, wie="mij", vandaag=dag)
        return [each for each in rows if each.actie == "Navragen"]

    assert asked(date(2026, 3, 16)) == []
    (taak,) = asked(date(2026, 3, 17))
    assert taak.uiterlijk_op == date(2026, 3, 24)
    assert (taak.titel, taak.soort) == ("Aangekomen bij de Wlz? Annie Zonderland", "neutraal")
    assert als_piet.get(taak.url).status_code == 404
    versie = als_noor.get(taak.url).context["form"]["versie"].value()
    told = {"versie": versie, "aangekomen": "ja", "aangekomen_op": "2026-03-09"}
    early = als_noor.post(taak.url, told).content.decode()
    assert "De indicatie was op dinsdag 10 maart 2026." in early
    assert als_noor.post(taak.url, told | {"aangekomen_op": "2026-03-10"}).status_code == 302
    row.refresh_from_db()
    assert row.aangekomen == "ja"
    assert asked(date(2026, 4, 1)) == []


def test_the_database_keeps_what_was_told_without_consent_out(
    noor: Persoon, annie: Traject
) -> None:
    row = overdracht_van(annie, noor.medewerker)
    with pytest.raises(DatabaseError, match="niets_zonder"), transaction.atomic():
        Overdracht.objects.filter(pk=row.pk).update(toestemming=False)


def test_appointments_that_are_still_in_the_agenda_are_named(
    als_noor: TestClient, noor: Persoon, annie: Traject
) -> None:
    afspraak(noor, annie)
    assert "Er staat nog 1 afspraak met deze inwoner in de agenda." in _close(als_noor, annie)


def test_it_is_done_once(als_noor: TestClient, als_piet: TestClient, annie: Traject) -> None:
    address = reverse("trajecten:close_for_wlz", args=[annie.pk])
    assert als_piet.get(address).status_code == 404
    same = str(uuid4())
    for _ in range(2):
        assert "overgedragen" in _close(als_noor, annie, verzoek=same)
    assert Overdracht.objects.count() == 1
    assert als_noor.get(address).status_code == 409
