"""Referring to the sociale kaart or elsewhere, and what came of it, through the pages."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.core.klok import vandaag
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.actions import stop_voorziening
from naast.sociale_kaart.models import Voorziening
from naast.sociale_kaart.tests.conftest import maaltijden
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon
from naast.trajecten.actions import close_hulpvraag, close_traject
from naast.trajecten.models import Doorverwijzing, Hulpvraag
from naast.trajecten.vandaag import tasks

pytestmark = pytest.mark.django_db


@pytest.fixture
def vraag(bij_mee: Persoon, assen: Gemeente) -> Hulpvraag:
    """Annie's question about welzijn, of a month ago."""
    traject = traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=30)
    hulpvraag = traject.hulpvragen.get()
    hulpvraag.leefgebieden = ["welzijn"]
    hulpvraag.save()
    return hulpvraag


@pytest.fixture
def eten(mee: Aanbieder, assen: Gemeente, bij_mee: Persoon) -> Voorziening:
    """Eating together, of the Noaberhuis in Peelo."""
    return maaltijden(mee, assen)


def _refer(client: TestClient, vraag: Hulpvraag, **anders: Any) -> str:
    form = {
        "verzoek": str(uuid4()),
        "naar": "Samen eten, Stichting Noaberhuis",
        "wijze": "warm",
        "toestemming": "on",
        "gesproken_met": "mevrouw Bedacht",
        "datum": "2026-03-10",
    }
    answer = client.post(reverse("trajecten:refer", args=[vraag.pk]), form | anders, follow=True)
    return str(answer.content.decode())


def _arrive(client: TestClient, row: Doorverwijzing, **told: str) -> str:
    address = reverse("trajecten:arrival", args=[row.pk])
    versie = client.get(address).context["form"]["versie"].value()
    form = {"verzoek": str(uuid4()), "versie": versie, "aangekomen": "onbekend"} | told
    return str(client.post(address, form, follow=True).content.decode())


def test_what_is_on_the_kaart_is_proposed_and_linked(
    als_noor: TestClient, noor: Persoon, bas: Persoon, vraag: Hulpvraag, eten: Voorziening
) -> None:
    page = als_noor.get(reverse("trajecten:refer", args=[vraag.pk])).content.decode()
    assert '<option value="Samen eten, Stichting Noaberhuis">' in page
    assert "?naar=Samen%20eten%2C%20Stichting%20Noaberhuis" in page
    assert "tel:0000000010" in page
    dossier = _refer(
        als_noor,
        vraag,
        naar="samen eten, stichting NOABERHUIS",
        gesproken_op="2026-03-09",
        overgedragen_door=bas.medewerker.pk,
    )
    row = Doorverwijzing.objects.get()
    assert (row.voorziening, row.overgedragen_door) == (eten, bas.medewerker)
    assert row.gesproken_op == date(2026, 3, 9)
    assert reverse("sociale_kaart:detail", args=[eten.pk]) in dossier
    assert "gesproken met mevrouw Bedacht op 9 maart 2026 door Bas Testman" in dossier


def test_who_is_not_on_the_kaart_is_written_down(als_noor: TestClient, vraag: Hulpvraag) -> None:
    assert "Schrijf hoogstens 160 tekens." in _refer(als_noor, vraag, naar="x" * 161)
    _refer(als_noor, vraag, naar="de tante van de buurman", wijze="koud", gesproken_op="2026-03-09")
    row = Doorverwijzing.objects.get()
    assert (row.naar, row.voorziening) == ("de tante van de buurman", None)
    assert (row.gesproken_op, row.overgedragen_door) == (None, None)


def test_what_stopped_is_not_proposed(
    als_noor: TestClient, vraag: Hulpvraag, eten: Voorziening, mee: Aanbieder
) -> None:
    stop_voorziening(voorziening=eten, aanbieder=mee)
    page = als_noor.get(reverse("trajecten:refer", args=[vraag.pk])).content.decode()
    assert "Samen eten" not in page
    _refer(als_noor, vraag)
    assert Doorverwijzing.objects.get().voorziening is None


def test_whether_somebody_arrived_is_asked_and_written_down(
    als_noor: TestClient, noor: Persoon, vraag: Hulpvraag, eten: Voorziening
) -> None:
    _refer(als_noor, vraag, datum="2026-02-24", gesproken_op="2026-02-24")
    row = Doorverwijzing.objects.get()
    (taak,) = _asked(noor, date(2026, 3, 10))
    assert taak.uiterlijk_op == date(2026, 3, 10)
    assert taak.termijn == "vandaag de laatste dag"
    assert "Samen eten" in taak.reden
    assert _asked(noor, date(2026, 3, 2)) == []

    assert "kies hierboven ‘ja’" in _arrive(als_noor, row, aangekomen_op="2026-03-01")
    too_early = _arrive(als_noor, row, aangekomen="ja", aangekomen_op="2026-02-23")
    assert "De verwijzing was op dinsdag 24 februari 2026" in too_early
    later = _arrive(als_noor, row, teruggekomen_op="2026-03-11")
    assert "Deze dag moet nog komen" in later
    dossier = _arrive(
        als_noor, row, aangekomen="ja", aangekomen_op="2026-03-03", antwoord="Zij eet mee."
    )

    assert "op 3 maart 2026." in dossier
    assert "Antwoord: Zij eet mee." in dossier
    assert _asked(noor, date(2026, 3, 10)) == []
    dossier = _arrive(
        als_noor, row, aangekomen="nee", antwoord="Zij kwam niet.", teruggekomen_op="2026-03-09"
    )
    assert "niet aangekomen" in dossier
    assert "Kwam op 9 maart 2026 bij ons terug." in dossier
    row.refresh_from_db()
    assert row.aangekomen_op is None


def test_it_is_asked_too_when_the_traject_ended_meanwhile(
    als_noor: TestClient, noor: Persoon, vraag: Hulpvraag
) -> None:
    _refer(als_noor, vraag, datum="2026-02-24", gesproken_op="2026-02-24")
    close_hulpvraag(hulpvraag=vraag, op=vandaag(), resultaat="doorverwezen", passend="ja")
    close_traject(traject=vraag.traject, op=vandaag(), reden="Doorverwezen")
    (taak,) = _asked(noor, date(2026, 3, 10))
    assert taak.uiterlijk_op == date(2026, 3, 10)
    assert "aangekomen" in _arrive(als_noor, Doorverwijzing.objects.get(), aangekomen="ja")
    assert _asked(noor, date(2026, 3, 10)) == []
    Doorverwijzing.objects.update(aangekomen="onbekend")
    assert len(_asked(noor, date(2026, 4, 25))) == 1
    assert _asked(noor, date(2026, 4, 26)) == []


def test_two_people_do_not_overwrite_each_other(
    als_noor: TestClient, als_bas: TestClient, vraag: Hulpvraag
) -> None:
    _refer(als_noor, vraag)
    row = Doorverwijzing.objects.get()
    address = reverse("trajecten:arrival", args=[row.pk])
    old = als_noor.get(address).context["form"]["versie"].value()
    _arrive(als_bas, row, aangekomen="ja")
    assert "heeft deze gegevens intussen gewijzigd" in _arrive(
        als_noor, row, aangekomen="nee", versie=old
    )
    row.refresh_from_db()
    assert row.aangekomen == "ja"


def _asked(wie: Persoon, dag: date) -> list[Any]:
    rows = tasks(wie.medewerker, wie="mij", vandaag=dag)
    return [row for row in rows if row.actie == "Navragen"]
