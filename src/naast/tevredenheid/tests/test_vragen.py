"""After closing the inwoner is asked for an opinion, or not with a reason; paper is typed in."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.core.klok import vandaag
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon
from naast.tevredenheid.models import Enquete, GeenEnquete
from naast.trajecten.models import Traject
from naast.trajecten.vandaag import tasks

pytestmark = pytest.mark.django_db

LAATSTE_DAG = date(2026, 3, 24)


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """A traject that ended today."""
    row = traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=30)
    row.hulpvragen.update(status="afgesloten", afgesloten_op=vandaag())
    row.status, row.afgesloten_op, row.afsluitreden = "afgesloten", vandaag(), "Klaar"
    row.save()
    return row


def _asked(wie: Persoon, dag: date = date(2026, 3, 10)) -> list[Any]:
    rows = tasks(wie.medewerker, wie="mij", vandaag=dag)
    return [row for row in rows if row.actie == "Vragen"]


def _post(client: TestClient, naam: str, pk: int, **values: str) -> str:
    form = {"verzoek": str(uuid4())} | values
    address = reverse(f"tevredenheid:{naam}", args=[pk])
    return str(client.post(address, form, follow=True).content.decode())


def test_the_owner_is_asked_until_fourteen_days_after_closing(
    noor: Persoon, bas: Persoon, annie: Traject
) -> None:
    (taak,) = _asked(noor)
    assert (taak.uiterlijk_op, taak.titel) == (
        LAATSTE_DAG,
        "Vraag naar de mening van Annie Zonderland",
    )
    assert _asked(bas) == []
    assert _asked(noor, LAATSTE_DAG)[0].termijn == "vandaag de laatste dag"
    assert _asked(noor, date(2026, 3, 25)) == []
    annie.extern_id = "t-1"
    annie.save()
    assert _asked(noor) == []


def test_one_click_says_that_the_invitation_was_given(
    als_noor: TestClient, als_piet: TestClient, noor: Persoon, annie: Traject
) -> None:
    address = reverse("tevredenheid:ask", args=[annie.pk])
    assert als_piet.get(address).status_code == 404
    filled_in = als_noor.get(address).context["form"]["uitgenodigd_op"].value()
    early = _post(als_noor, "ask", annie.pk, uitgenodigd_op="2026-03-09")
    assert "Het traject eindigde op dinsdag 10 maart 2026." in early
    assert "Bewaard: de inwoner is uitgenodigd." in _post(
        als_noor, "ask", annie.pk, uitgenodigd_op=str(filled_in)
    )
    row = Enquete.objects.get()
    assert (row.traject, row.uitgenodigd_op, row.cijfer) == (annie, vandaag(), None)
    assert _asked(noor) == []
    again = _post(als_noor, "ask", annie.pk, uitgenodigd_op="2026-03-10")
    assert "De inwoner is al gevraagd, op dinsdag 10 maart 2026." in again
    assert Enquete.objects.count() == 1


def test_not_asking_has_a_reason(als_noor: TestClient, noor: Persoon, annie: Traject) -> None:
    assert "Schrijf op waarom niet." in _post(als_noor, "decline", annie.pk, reden="anders")
    assert len(_asked(noor)) == 1
    assert "u vraagt niet naar de mening" in _post(
        als_noor, "decline", annie.pk, reden="te_zwaar", toelichting="Net verhuisd."
    )
    assert _asked(noor) == []
    assert str(GeenEnquete.objects.get()).endswith("voor de inwoner: Net verhuisd.")
    assert "Er staat al dat u het niet vraagt" in _post(
        als_noor, "decline", annie.pk, reden="wil_niet"
    )
    more = reverse("trajecten:more", args=[annie.pk])
    dossier = als_noor.get(more).content.decode()
    assert "Niet gevraagd op 10 maart 2026" in dossier
    assert "Toch vragen" in dossier


def test_who_would_not_be_asked_may_be_asked_after_all(
    als_noor: TestClient, annie: Traject
) -> None:
    _post(als_noor, "decline", annie.pk, reden="te_zwaar")
    _post(als_noor, "ask", annie.pk, uitgenodigd_op="2026-03-10")
    assert not GeenEnquete.objects.exists()
    dossier = als_noor.get(reverse("trajecten:more", args=[annie.pk])).content.decode()
    assert "Uitgenodigd op 10 maart 2026" in dossier
    assert "De inwoner is al gevraagd" in _post(als_noor, "decline", annie.pk, reden="wil_niet")


def test_a_running_traject_asks_nothing(
    als_noor: TestClient, noor: Persoon, bij_mee: Persoon, assen: Gemeente
) -> None:
    running = traject_van(ANNIE, assen, noor.medewerker)
    assert _asked(noor) == []
    assert "Het traject loopt nog." in _post(
        als_noor, "ask", running.pk, uitgenodigd_op="2026-03-10"
    )
    dossier = als_noor.get(reverse("trajecten:more", args=[running.pk])).content.decode()
    assert "Mening van de inwoner" not in dossier


@pytest.mark.parametrize(("getypt", "cijfer"), [("8", 8), ("7,5", "7.5"), ("10", 10), ("", None)])
def test_the_answer_is_typed_in_from_paper(
    getypt: str, cijfer: str | int | None, als_noor: TestClient, annie: Traject
) -> None:
    row = Enquete.objects.create(
        aanbieder=annie.aanbieder,
        gemeente=annie.gemeente,
        traject=annie,
        uitgenodigd_op=vandaag(),
    )
    address = reverse("tevredenheid:answer", args=[row.pk])
    versie = str(als_noor.get(address).context["form"]["versie"].value())
    told = {"versie": versie, "ingevuld_op": "2026-03-10", "cijfer": getypt}
    for wrong in ("0,9", "11", "acht", "7,555"):
        page = _post(als_noor, "answer", row.pk, **(told | {"cijfer": wrong}))
        assert "Vul een cijfer van 1 tot en met 10 in" in page
    early = _post(als_noor, "answer", row.pk, **(told | {"ingevuld_op": "2026-03-09"}))
    assert "De uitnodiging was op dinsdag 10 maart 2026." in early

    page = _post(als_noor, "answer", row.pk, **told)

    assert "Het antwoord staat erin." in page
    card = als_noor.get(reverse("trajecten:more", args=[annie.pk])).content.decode()
    assert (f"een {getypt}." if getypt else "geen cijfer") in card
    row.refresh_from_db()
    assert row.cijfer == (Decimal(cijfer) if cijfer else None)
