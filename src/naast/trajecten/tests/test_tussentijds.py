"""Two people change one record: nobody overwrites the other unseen, and each sees what happened."""

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, actie_van, contact_in, lid_van, traject_van, verdeeld_in
from naast.testing.people import Persoon
from naast.trajecten.models import Hulpvraag, Traject

pytestmark = pytest.mark.django_db

VRAAG = {"omschrijving": "De hulp stopt.", "leefgebieden": ["zorg"], "wet": "", "fase": "toegang"}
CONTACT = {
    "vorm": "gesprek",
    "met": "inwoner",
    "dag": "2026-03-10",
    "tijd": "09:00",
    "minuten": "30",
    "notitie": "",
}


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since Tuesday the 3rd."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


def _versie(client: TestClient, address: str) -> str:
    return str(client.get(address).context["form"]["versie"].value())


def _stand(answer: Any) -> dict[str, list[tuple[str, ...]]]:
    stand = answer.context["form"].tussentijds
    return {
        "botsingen": [(v.naam, v.eerst, v.nu, v.getypt) for v in stand.botsingen],
        "overgenomen": [(v.naam, v.eerst, v.nu) for v in stand.overgenomen],
        "verder": [(v.naam, v.eerst, v.nu) for v in stand.verder],
    }


def test_what_both_changed_is_laid_side_by_side_and_what_one_changed_is_taken_over(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    hulpvraag = annie.hulpvragen.get()
    address = reverse("trajecten:change_hulpvraag", args=[hulpvraag.pk])
    seen = _versie(als_noor, address)
    mine = VRAAG | {"omschrijving": hulpvraag.omschrijving, "verzoek": str(uuid4())}
    theirs = VRAAG | {"omschrijving": "De hulp stopt in mei.", "wet": "wmo", "versie": seen}
    assert als_bas.post(address, theirs).status_code == 302

    clash = als_noor.post(address, VRAAG | {"fase": "toegang", "versie": seen})
    page = clash.content.decode()
    assert "Bas Testman sloeg iets op" in page
    assert _stand(clash) == {
        "botsingen": [("De vraag", ANNIE["vraag"], "De hulp stopt in mei.", "De hulp stopt.")],
        "overgenomen": [("Welke wet?", "niets", "Wmo")],
        "verder": [],
    }
    form = clash.context["form"]
    assert (form["omschrijving"].value(), form["wet"].value()) == ("De hulp stopt.", "wmo")
    assert "Mijn tekst bewaren" in page
    assert "Laten zoals uw collega het opsloeg" in page

    again = mine | {"wet": "wmo", "versie": form["versie"].value()}
    assert als_noor.post(address, again).status_code == 302
    hulpvraag.refresh_from_db()
    assert (hulpvraag.omschrijving, hulpvraag.wet) == (ANNIE["vraag"], "wmo")


def test_a_contact_that_two_mend_is_not_overwritten_unseen(
    als_noor: TestClient, als_bas: TestClient, annie: Traject, noor: Persoon
) -> None:
    contact = contact_in(annie, noor.medewerker)
    address = reverse("trajecten:correct_contact", args=[contact.pk])
    seen = _versie(als_noor, address)
    als_bas.post(
        address, CONTACT | {"tijd": "08:30", "met": ["inwoner", "gemeente"], "versie": seen}
    )
    clash = als_noor.post(address, CONTACT | {"notitie": "Brief gelezen", "versie": seen})
    found = _stand(clash)
    assert found["botsingen"] == []
    assert [naam for naam, *_ in found["overgenomen"]] == ["Begin", "Met wie?"]
    form = clash.context["form"]
    assert (form["tijd"].value(), form["met"].value()) == ("08:30", ["inwoner", "gemeente"])
    assert form["notitie"].value() == "Brief gelezen"


def test_another_division_of_the_time_is_noticed_too(
    als_noor: TestClient, als_bas: TestClient, annie: Traject, noor: Persoon
) -> None:
    contact = verdeeld_in(annie, noor.medewerker)
    address = reverse("trajecten:correct_contact", args=[contact.pk])
    seen = _versie(als_noor, address)
    first, second = Hulpvraag.objects.order_by("pk")
    both = CONTACT | {"hulpvragen": [first.pk, second.pk], "versie": seen}
    assert als_bas.post(address, both | {f"deel_{first.pk}": "20"}).status_code == 302
    clash = als_noor.post(address, both).content.decode()
    assert "Bas Testman sloeg iets op" in clash
    assert "zoals de verdeling van de tijd" in clash


def test_the_person_the_plan_and_the_network_say_what_changed(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    lid, actie = lid_van(annie), actie_van(annie)
    person = {"achternaam": "Zonderland", "voornaam": "Annie", "telefoon": "06 00 00 00 01"}
    born = {
        f"geboortedatum_{part}": n for part, n in (("dag", "7"), ("maand", "3"), ("jaar", "1954"))
    }
    step = {"omschrijving": "Bellen", "uitvoerder": "inwoner", "uiterlijk_op": "2026-03-20"}
    near = {"naam": "Fenna", "relatie": "dochter", "soort": "informeel", "nabijheid": "1"}
    near["belasting"] = "te_doen"
    for name, pk, form, change, what in (
        ("inwoner", annie.pk, person, born | {"kwetsbaar": "ja"}, "7 maart 1954"),
        ("change_actie", actie.pk, step, {"uiterlijk_op": "2026-03-25"}, "25 maart 2026"),
        ("change_netwerklid", lid.pk, near, {"belasting": "zwaar"}, "zwaar"),
    ):
        address = reverse(f"trajecten:{name}", args=[pk])
        seen = _versie(als_noor, address)
        assert als_bas.post(address, form | change | {"versie": seen}).status_code == 302, name
        clash = als_noor.post(address, form | {"versie": seen})
        assert clash.status_code == 200, name
        assert what in clash.content.decode(), name
        posted = clash.context["form"]
        for field in change:
            if field != "uiterlijk_op":
                assert posted.data[field] == change[field], field


def test_a_page_of_very_long_ago_still_asks_to_look(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    address = reverse("trajecten:change_hulpvraag", args=[annie.hulpvragen.get().pk])
    clash = als_noor.post(address, VRAAG | {"versie": "0123456789abcdef"}).content.decode()
    assert "kan Naast hier niet laten zien" in clash
    assert "Een collega heeft deze gegevens intussen gewijzigd" in clash


def test_a_fault_in_the_form_does_not_hide_that_a_colleague_was_first(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    hulpvraag = annie.hulpvragen.get()
    address = reverse("trajecten:change_hulpvraag", args=[hulpvraag.pk])
    seen = _versie(als_noor, address)
    theirs = VRAAG | {"omschrijving": "De hulp stopt in mei.", "versie": seen}
    assert als_bas.post(address, theirs).status_code == 302

    faulty = als_noor.post(address, VRAAG | {"leefgebieden": [], "versie": seen})
    assert faulty.context["form"]["versie"].value() == seen
    mended = VRAAG | {"versie": faulty.context["form"]["versie"].value()}
    assert "De hulp stopt in mei." in als_noor.post(address, mended).content.decode()
    hulpvraag.refresh_from_db()
    assert hulpvraag.omschrijving == "De hulp stopt in mei."
