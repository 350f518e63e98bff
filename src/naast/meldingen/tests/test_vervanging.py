"""When the first appointment cannot be in time, a replacement is offered before the term ends."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.core.klok import vandaag
from naast.meldingen.actions import record_first_contact
from naast.meldingen.actions_afspraak import plan_first_appointment
from naast.meldingen.models import Melding, Vervanging
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, melding_van, vervanging_van
from naast.testing.people import Persoon
from naast.trajecten.vandaag import tasks

pytestmark = pytest.mark.django_db

LAATSTE_DAG = date(2026, 3, 24)


@pytest.fixture
def annie(bij_mee: Persoon, zoetermeer: Gemeente) -> Melding:
    """First contact today: the first appointment is due on 24 March, ten working days on."""
    melding = melding_van(ANNIE, zoetermeer, bij_mee.medewerker)
    return record_first_contact(melding=melding, op=vandaag(), door=bij_mee.medewerker)


def _asked(wie: Persoon, dag: date, actie: str = "Aanbieden") -> list[Any]:
    rows = tasks(wie.medewerker, wie="mij", vandaag=dag)
    return [row for row in rows if row.actie == actie]


def _offer(client: TestClient, annie: Melding, **values: str) -> str:
    form = {
        "verzoek": str(uuid4()),
        "aanbod": "aanbieder",
        "wie": "Palet Welzijn",
        "aangeboden_op": "2026-03-10",
        "antwoord": "open",
    } | values
    address = reverse("meldingen:offer_replacement", args=[annie.pk])
    return str(client.post(address, form, follow=True).content.decode())


def test_three_working_days_before_the_term_ends_a_replacement_is_asked_for(
    noor: Persoon, bas: Persoon, annie: Melding
) -> None:
    assert annie.afspraak_uiterlijk_op == LAATSTE_DAG
    assert _asked(noor, date(2026, 3, 18)) == []

    (taak,) = _asked(noor, date(2026, 3, 19))

    assert (taak.uiterlijk_op, taak.termijn) == (LAATSTE_DAG, "nog 3 werkdagen")
    assert taak.reden == "Er is nog geen eerste afspraak"
    assert _asked(noor, LAATSTE_DAG)[0].soort == "let-op"
    assert _asked(noor, LAATSTE_DAG + timedelta(days=1))[0].soort == "fout"
    assert _asked(bas, LAATSTE_DAG) == []


@pytest.mark.parametrize(("dagen", "gevraagd"), [(14, 0), (15, 1)])
def test_an_appointment_on_the_last_day_is_in_time_and_a_day_later_is_not(
    dagen: int, gevraagd: int, noor: Persoon, annie: Melding
) -> None:
    op = vandaag() + timedelta(days=dagen)
    plan_first_appointment(melding=annie, op=op, om=None, plaats="", door=noor.medewerker)

    found = _asked(noor, vandaag())

    assert len(found) == gevraagd
    assert [row.reden for row in found] == ["De eerste afspraak is pas op woensdag 25 maart"][
        :gevraagd
    ]


def test_the_offer_and_the_answer_stand_on_the_melding(
    als_noor: TestClient, als_piet: TestClient, noor: Persoon, annie: Melding
) -> None:
    address = reverse("meldingen:offer_replacement", args=[annie.pk])
    assert "Ook in deze gemeente: Palet Welzijn." in als_noor.get(address).content.decode()
    assert als_piet.get(address).status_code == 404
    assert "De melding kwam binnen" in _offer(als_noor, annie, aangeboden_op="2026-03-09")
    assert "Deze dag moet nog komen" in _offer(als_noor, annie, aangeboden_op="2026-03-11")

    page = _offer(als_noor, annie)

    assert "Een andere aanbieder: Palet Welzijn, aangeboden op 10 maart 2026" in page
    assert "nog geen antwoord" in page
    assert _asked(noor, LAATSTE_DAG) == []
    (taak,) = _asked(noor, vandaag(), "Antwoord vastleggen")
    assert taak.uiterlijk_op == date(2026, 3, 13)
    assert als_piet.get(taak.url).status_code == 404
    answer = als_noor.post(taak.url, {"antwoord": "ja"}, follow=True).content.decode()
    assert "Rond de melding af met ‘Doorverwijzen’." in answer
    assert "de inwoner wil dit" in answer
    row = Vervanging.objects.get()
    assert (row.antwoord, row.antwoord_op) == ("ja", vandaag())
    assert als_noor.post(taak.url, {"antwoord": "nee"}).status_code == 409


def test_an_ended_melding_asks_and_takes_nothing(
    als_noor: TestClient, noor: Persoon, annie: Melding
) -> None:
    row = vervanging_van(annie, noor.medewerker)
    Melding.objects.update(status="afgehandeld", afgehandeld_op=vandaag())
    assert _asked(noor, vandaag(), "Antwoord vastleggen") == []
    address = reverse("meldingen:offer_replacement", args=[annie.pk])
    assert als_noor.get(address).status_code == 409
    assert Vervanging.objects.get() == row
