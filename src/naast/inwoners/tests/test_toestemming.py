"""Consent and who acts for the inwoner: shown in the head, withdrawn, never overwritten."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.core.klok import vandaag
from naast.inwoners.models import Toestemming, Vertegenwoordiger
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import (
    ANNIE,
    JOOP,
    toestemming_van,
    traject_van,
    vertegenwoordiger_van,
)
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """The traject of Annie."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=30)


def _dossier(client: TestClient, annie: Traject) -> str:
    return str(client.get(reverse("trajecten:dossier", args=[annie.pk])).content.decode())


def _give(client: TestClient, annie: Traject, **values: Any) -> str:
    form = {
        "verzoek": str(uuid4()),
        "waarvoor": "organisatie",
        "met": "het wijkteam",
        "wijze": "mondeling",
        "gegeven_op": "2026-03-09",
    } | values
    address = reverse("trajecten:give_consent", args=[annie.pk])
    return str(client.post(address, form, follow=True).content.decode())


def _withdraw(client: TestClient, row: Toestemming, op: str) -> str:
    address = reverse("trajecten:withdraw_consent", args=[row.pk])
    return str(client.post(address, {"ingetrokken_op": op}, follow=True).content.decode())


def test_consent_stands_in_the_head_of_the_dossier(als_noor: TestClient, annie: Traject) -> None:
    assert "geen die nu geldt" in _dossier(als_noor, annie)
    page = _give(als_noor, annie)
    assert "gegevens delen met een organisatie: het wijkteam" in page
    assert "9 maart 2026, mondeling" in page
    row = Toestemming.objects.get()
    assert (row.gegeven_op, row.vertegenwoordiger, row.tot_op) == (date(2026, 3, 9), None, None)


@pytest.mark.parametrize(
    ("values", "fout"),
    [
        ({"gegeven_op": "2026-03-11"}, "Deze dag moet nog komen."),
        ({"tot_op": "2026-03-08"}, "De toestemming begint op maandag 9 maart 2026."),
        ({"met": ""}, "Vul in met wie de gegevens gedeeld mogen worden."),
        ({"waarvoor": "alles"}, "waarvoor"),
    ],
)
def test_what_cannot_be_is_refused_with_words(
    values: dict[str, str], fout: str, als_noor: TestClient, annie: Traject
) -> None:
    assert fout in _give(als_noor, annie, **values)
    assert not Toestemming.objects.exists()
    assert "De toestemming is vastgelegd." in _give(als_noor, annie)


def test_a_vertegenwoordiger_gives_it_only_while_acting(
    als_noor: TestClient, annie: Traject, assen: Gemeente, noor: Persoon
) -> None:
    mia = vertegenwoordiger_van(annie, tot_op=date(2026, 3, 8))
    other = vertegenwoordiger_van(traject_van(JOOP, assen, noor.medewerker))
    assert "vertegenwoordigde de inwoner toen niet" in _give(
        als_noor, annie, vertegenwoordiger=mia.pk
    )
    _give(als_noor, annie, vertegenwoordiger=other.pk)
    assert not Toestemming.objects.exists()
    page = _give(als_noor, annie, vertegenwoordiger=mia.pk, gegeven_op="2026-03-08")
    assert "mondeling, door Mia Denkbeeld, mentor" in page


def test_withdrawing_keeps_what_was_given(
    als_noor: TestClient, als_piet: TestClient, noor: Persoon, annie: Traject
) -> None:
    row = toestemming_van(annie, noor.medewerker, gegeven_op=date(2026, 3, 9))
    assert als_piet.get(reverse("trajecten:withdraw_consent", args=[row.pk])).status_code == 404
    assert "De toestemming is gegeven op" in _withdraw(als_noor, row, "2026-03-08")

    page = _withdraw(als_noor, row, "2026-03-10")

    assert "ingetrokken op 10 maart 2026" in page
    assert "geen die nu geldt" in page
    row.refresh_from_db()
    assert (row.gegeven_op, row.ingetrokken_op) == (date(2026, 3, 9), vandaag())
    assert (row.holds_on(date(2026, 3, 9)), row.holds_on(vandaag())) == (True, False)
    answer = als_noor.post(
        reverse("trajecten:withdraw_consent", args=[row.pk]), {"ingetrokken_op": "2026-03-10"}
    )
    assert answer.status_code == 409
    assert Gebeurtenis.objects.filter(actie="inwoners.withdraw_consent").count() == 1


def test_it_holds_to_and_with_its_last_day(noor: Persoon, annie: Traject) -> None:
    row = toestemming_van(annie, noor.medewerker, tot_op=date(2026, 3, 12))
    held = [row.holds_on(date(2026, 3, day)) for day in (9, 10, 12, 13)]
    assert held == [False, True, True, False]


def test_the_database_overwrites_no_consent(noor: Persoon, annie: Traject) -> None:
    row = toestemming_van(annie, noor.medewerker)
    for change in ({"met": "iedereen"}, {"gegeven_op": date(2026, 1, 1)}):
        with pytest.raises(DatabaseError, match="verandert niet"), transaction.atomic():
            Toestemming.objects.filter(pk=row.pk).update(**change)
    Toestemming.objects.filter(pk=row.pk).update(ingetrokken_op=vandaag())
    with pytest.raises(DatabaseError, match="verandert niet"), transaction.atomic():
        Toestemming.objects.filter(pk=row.pk).update(ingetrokken_op=None)


def test_referring_points_to_the_consent(
    als_noor: TestClient, noor: Persoon, annie: Traject
) -> None:
    pages = [
        reverse("trajecten:refer", args=[annie.hulpvragen.get().pk]),
        reverse("trajecten:close_for_wlz", args=[annie.pk]),
    ]
    for address in pages:
        page = als_noor.get(address).content.decode()
        assert "nog geen toestemming om gegevens te delen" in page
        assert reverse("trajecten:give_consent", args=[annie.pk]) in page
    toestemming_van(annie, noor.medewerker, waarvoor="gemeente", met="")
    toestemming_van(annie, noor.medewerker)
    for address in pages:
        page = als_noor.get(address).content.decode()
        assert "Gegevens delen met een organisatie: het wijkteam" in page
        assert "delen met de gemeente" not in page


def test_who_acts_for_the_inwoner_is_in_the_head_until_the_last_day(
    als_noor: TestClient, als_bas: TestClient, als_piet: TestClient, annie: Traject
) -> None:
    address = reverse("trajecten:add_vertegenwoordiger", args=[annie.pk])
    form = {"soort": "curator", "naam": "Cor Verzonnen", "telefoon": "06 00 00 00 08"}
    late = form | {"sinds_op": "2026-03-11"}
    assert "Deze dag moet nog komen" in als_noor.post(address, late).content.decode()
    page = als_noor.post(address, form | {"sinds_op": "2026-03-01"}, follow=True).content.decode()
    assert "Cor Verzonnen, curator" in page
    assert 'href="tel:0600000008"' in page
    row = Vertegenwoordiger.objects.get()
    change = reverse("trajecten:change_vertegenwoordiger", args=[row.pk])
    assert als_piet.get(change).status_code == 404
    old = als_noor.get(change).context["form"]["versie"].value()
    again = form | {"sinds_op": "2026-03-01", "versie": old}
    before = again | {"tot_op": "2026-02-28"}
    assert "Dit begon op zondag 1 maart" in als_noor.post(change, before).content.decode()
    page = als_bas.post(change, again | {"tot_op": "2026-03-09"}, follow=True).content.decode()
    assert "Cor Verzonnen, curator" not in page
    assert "intussen gewijzigd" in als_noor.post(change, again).content.decode()
