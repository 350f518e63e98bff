"""A contact for several hulpvragen, with its place and who was there, through its pages."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from naast.afspraken.actions import plan_afspraak
from naast.audit.models import Gebeurtenis
from naast.core import klok
from naast.core.klok import nu, vandaag
from naast.inwoners.actions_netwerk import remove_netwerklid
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, contact_in, lid_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.actions import Aandeel, add_hulpvraag
from naast.trajecten.contactsjablonen import SJABLONEN
from naast.trajecten.models import Contactmoment, Hulpvraag, Tijddeel, Traject

pytestmark = pytest.mark.django_db

CONTACT = {
    "vorm": "gesprek",
    "met": "inwoner",
    "dag": "2026-03-10",
    "tijd": "09:15",
    "minuten": "45",
    "reistijd_minuten": "20",
}


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie has three questions."""
    traject = traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)
    for words in ("Ik wil verhuizen", "Ik snap de brief niet"):
        add_hulpvraag(
            verzoek=uuid4(),
            traject=traject,
            ontvangen_op=date(2026, 3, 10),
            omschrijving=words,
            leefgebieden=["wonen"],
        )
    return traject


def _add(traject: Traject) -> str:
    return reverse("trajecten:add_contact", args=[traject.pk])


def _questions(traject: Traject) -> list[Hulpvraag]:
    return list(traject.hulpvragen.order_by("pk"))


def _chosen(*vragen: Hulpvraag) -> dict[str, Any]:
    return {"hulpvragen": [str(v.pk) for v in vragen]}


def _parts() -> list[tuple[int, int]]:
    return list(Tijddeel.objects.values_list("minuten", "reistijd_minuten"))


def _check_now() -> None:
    """What the database checks on commit."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def test_after_an_appointment_the_contact_is_there_but_for_the_note(
    als_noor: TestClient, annie: Traject, noor: Persoon, assen: Gemeente
) -> None:
    row = plan_afspraak(
        verzoek=uuid4(),
        aanbieder=annie.aanbieder,
        gemeente=annie.gemeente,
        medewerker=noor.medewerker,
        inwoner=annie.inwoner,
        soort="keukentafelgesprek",
        bericht_via="zelf",
        op=vandaag(),
        om=time(15),
        duur=45,
        vorm="thuis",
        waar="",
    )
    detail = reverse("afspraken:detail", args=[row.pk])
    assert "Contact vastleggen" not in als_noor.get(detail).content.decode()
    with klok.bevroren(nu() + timedelta(hours=8)):
        als_noor.post(reverse("afspraken:outcome", args=[row.pk]), {"afloop": "doorgegaan"})
        assert "Contact vastleggen" in als_noor.get(detail).content.decode()
        asked = als_noor.get(reverse("trajecten:contact_after", args=[row.pk]), follow=True)
        form = asked.context["form"]
        names = ("vorm", "minuten", "plaats", "met")
        known = {name: form[name].value() for name in names}
        assert known == {
            "vorm": "keukentafelgesprek",
            "minuten": 45,
            "plaats": "thuis",
            "met": ["inwoner", "gemeente"],
        }
        assert (form["dag"].value(), form["tijd"].value()) == (vandaag(), "15:00")
        assert f'href="{reverse("trajecten:dossier", args=[annie.pk])}' in asked.content.decode()
    joop = traject_van(JOOP, assen, noor.medewerker)
    other = f"{_add(joop)}?afspraak={row.pk}"
    assert als_noor.get(other).context["form"]["minuten"].value() is None


def test_time_for_several_hulpvragen_is_divided_equally(
    als_noor: TestClient, annie: Traject
) -> None:
    first, second, _ = _questions(annie)
    done = als_noor.post(_add(annie), CONTACT | _chosen(first, second))
    assert done.status_code == 302
    contact = Contactmoment.objects.get()
    assert (contact.hulpvraag, contact.minuten, contact.reistijd_minuten) == (None, 45, 20)
    assert _parts() == [(23, 10), (22, 10)]
    page = als_noor.get(done.headers["Location"]).content.decode()
    assert "23 minuten en 10 minuten reizen voor: De gemeente wil" in page
    _check_now()


def test_time_is_divided_as_typed_and_what_is_left_over_is_said(
    als_noor: TestClient, annie: Traject
) -> None:
    first, second, third = _questions(annie)
    form = CONTACT | _chosen(first, second)
    refused = als_noor.post(
        _add(annie), form | {f"deel_{first.pk}": "30", f"deel_{second.pk}": "10"}
    ).content.decode()
    assert "U verdeelde 40 minuten, en het contact duurde 45 minuten" in refused
    assert "Er blijven 5 minuten over" in refused
    assert 'class="uitklap" open' in refused
    not_chosen = als_noor.post(_add(annie), form | {f"deel_{third.pk}": "5"}).content.decode()
    assert "Kies die hulpvraag ook, of maak het vak leeg." in not_chosen
    assert not Contactmoment.objects.exists()
    als_noor.post(_add(annie), form | {f"deel_{first.pk}": "30"})
    assert _parts() == [(30, 13), (15, 7)]


def test_what_is_sent_twice_in_one_form_counts_once(als_noor: TestClient, annie: Traject) -> None:
    first, second, _ = _questions(annie)
    twice = {"met": ["inwoner", "gemeente", "inwoner"], **_chosen(first, first)}
    assert als_noor.post(_add(annie), CONTACT | twice).status_code == 302
    contact = Contactmoment.objects.get()
    assert (contact.hulpvraag, contact.met) == (first, ["inwoner", "gemeente"])
    assert als_noor.post(_add(annie), CONTACT | _chosen(second, first, second)).status_code == 302
    assert _parts() == [(23, 10), (22, 10)]
    question = {"omschrijving": "Huur", "fase": "toegang", "ontvangen_op": "2026-03-10"}
    address = reverse("trajecten:add_hulpvraag", args=[annie.pk])
    als_noor.post(address, question | {"leefgebieden": ["wonen", "wonen", "inkomen"]})
    assert annie.hulpvragen.get(omschrijving="Huur").leefgebieden == ["wonen", "inkomen"]


def test_one_hulpvraag_has_all_the_time_and_none_is_in_general(
    als_noor: TestClient, annie: Traject
) -> None:
    first, *_ = _questions(annie)
    als_noor.post(_add(annie), CONTACT | _chosen(first))
    als_noor.post(_add(annie), CONTACT)
    assert {c.hulpvraag for c in Contactmoment.objects.all()} == {first, None}
    assert not Tijddeel.objects.exists()


def test_a_division_is_mended_and_goes_away_with_all_in_the_log(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    first, second, third = _questions(annie)
    contact = contact_in(
        annie, noor.medewerker, minuten=60, hulpvragen=[Aandeel(first, 50), Aandeel(second)]
    )
    address = reverse("trajecten:correct_contact", args=[contact.pk])

    def send(**more: Any) -> int:
        shown = als_noor.get(address).context["form"]["versie"].value()
        return als_noor.post(address, CONTACT | {"versie": shown} | more).status_code

    page = als_noor.get(address).content.decode()
    assert f'name="deel_{first.pk}" value="50"' in page
    assert send(**_chosen(first, second, third)) == 302
    assert _parts() == [(15, 7), (15, 7), (15, 6)]
    assert f'name="deel_{first.pk}" value' not in als_noor.get(address).content.decode()
    assert send(**_chosen(third)) == 302
    assert _parts() == []
    contact.refresh_from_db()
    assert contact.hulpvraag == third
    _check_now()
    assert Gebeurtenis.objects.filter(tabel="trajecten_tijddeel").count() == 2 + 2 + 3 + 3


def test_the_database_refuses_parts_that_do_not_add_up(annie: Traject, noor: Persoon) -> None:
    first, second, third = _questions(annie)
    both = [Aandeel(first), Aandeel(second)]
    contact = contact_in(annie, noor.medewerker, minuten=60, hulpvragen=both)
    one = contact_in(annie, noor.medewerker, hulpvragen=[Aandeel(third)])
    who = {"aanbieder_id": annie.aanbieder_id, "gemeente_id": annie.gemeente_id}
    wrong = [
        lambda: Tijddeel.objects.filter(hulpvraag=first).update(minuten=31),
        lambda: Tijddeel.objects.filter(hulpvraag=first).update(reistijd_minuten=1),
        lambda: Tijddeel.objects.filter(hulpvraag=first).delete(),
        lambda: Contactmoment.objects.filter(pk=contact.pk).update(minuten=61),
        lambda: Contactmoment.objects.filter(pk=contact.pk).update(hulpvraag=first),
        lambda: Tijddeel.objects.create(
            **who, contactmoment=one, hulpvraag=first, minuten=30, reistijd_minuten=0
        ),
    ]

    def commit(change: Callable[[], object]) -> None:
        with transaction.atomic():
            change()
            _check_now()

    for change in wrong:
        with pytest.raises(IntegrityError, match="samen niet de hele tijd"):
            commit(change)
    with transaction.atomic():
        Tijddeel.objects.filter(hulpvraag=first).update(minuten=20)
        Tijddeel.objects.filter(hulpvraag=second).update(minuten=40)
        _check_now()


@pytest.mark.parametrize("soort", SJABLONEN)
def test_an_ordinary_contact_is_filled_in_and_says_so(
    soort: str, als_noor: TestClient, annie: Traject
) -> None:
    page = als_noor.get(_add(annie), {"soort": soort})
    made = SJABLONEN[soort]
    form = page.context["form"]
    for name, value in made.waarden().items():
        assert form[name].value() == value
    words = page.content.decode()
    assert f"Naast vulde {made.minuten} in" in words
    assert f'<a href="?soort={soort}" aria-current="page">{made.naam}</a>' in words


def test_without_a_kind_the_minutes_are_asked(als_noor: TestClient, annie: Traject) -> None:
    page = als_noor.get(_add(annie), {"soort": "onzin"})
    assert page.context["form"]["minuten"].value() is None
    refused = als_noor.post(_add(annie), CONTACT | {"minuten": ""}).content.decode()
    assert "Vul een getal in bij ‘Minuten, zonder reizen’" in refused


def test_a_place_belongs_to_a_contact_in_person(als_noor: TestClient, annie: Traject) -> None:
    there = {"plaats": "wijkcentrum", "outreachend": "on"}
    refused = als_noor.post(_add(annie), CONTACT | there | {"vorm": "telefoon"}).content.decode()
    assert "Bij telefoon hoort geen plaats" in refused
    assert "Dit kan alleen als u er zelf heen ging" in refused
    done = als_noor.post(_add(annie), CONTACT | there)
    page = als_noor.get(done.headers["Location"]).content.decode()
    assert "in een wijkcentrum of inloop · outreachend" in page
    als_noor.post(_add(annie), CONTACT | {"vorm": "huisbezoek"})
    assert Contactmoment.objects.get(vorm="huisbezoek").plaats == "thuis"


def test_somebody_of_the_network_is_named_and_may_go_again(
    als_noor: TestClient, annie: Traject, assen: Gemeente, bij_mee: Persoon
) -> None:
    fenna = lid_van(annie)
    stranger = lid_van(traject_van(JOOP, assen, bij_mee.medewerker), naam="Buurman")
    wrong = als_noor.post(_add(annie), CONTACT | {"netwerklid": str(stranger.pk)})
    assert wrong.status_code == 200
    done = als_noor.post(_add(annie), CONTACT | {"netwerklid": str(fenna.pk)})
    contact = Contactmoment.objects.get()
    assert (contact.netwerklid, contact.met) == (fenna, ["inwoner", "netwerk"])
    assert "(Fenna (dochter))" in als_noor.get(done.headers["Location"]).content.decode()
    remove_netwerklid(lid=fenna)
    contact.refresh_from_db()
    assert contact.netwerklid is None
