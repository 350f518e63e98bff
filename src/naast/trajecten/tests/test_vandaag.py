"""*Vandaag*, the snelle vraag and the team: what the day asks."""

from datetime import time, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.core.klok import vandaag
from naast.meldingen.actions import (
    mark_spoed,
    record_first_contact,
    take_melding,
)
from naast.meldingen.actions_afspraak import plan_first_appointment
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import (
    ANNIE,
    JOOP,
    actie_van,
    contact_in,
    doel_van,
    lid_van,
    melding_van,
    meting_van,
    traject_van,
)
from naast.testing.people import Persoon
from naast.trajecten.models import Contactmoment, Hulpvraag, Traject
from naast.trajecten.vandaag import MEEST

pytestmark = pytest.mark.django_db

VANDAAG = "/vandaag/"


def _page(client: TestClient, address: str = VANDAAG, **query: str) -> str:
    return str(client.get(address, query).content.decode())


def test_an_empty_day_says_so(als_noor: TestClient) -> None:
    page = _page(als_noor)
    assert "U bent bij" in page
    assert "Dinsdag 10 maart 2026" in page


def test_a_new_melding_stands_there_for_everybody_with_its_last_day_in_words(
    als_noor: TestClient,
    als_bas: TestClient,
    als_piet: TestClient,
    assen: Gemeente,
    bij_mee: Persoon,
    noor: Persoon,
    bas: Persoon,
) -> None:
    annie = melding_van(ANNIE, assen, noor.medewerker, dagen_geleden=1)
    for client in (als_noor, als_bas):
        page = _page(client)
        assert "Eerste contact: Annie Zonderland" in page
        assert "morgen de laatste dag" in page
        assert "nog van niemand" in page
    assert "Annie" not in _page(als_piet)
    take_melding(melding=annie, door=bas.medewerker, van=None)
    assert "Annie" not in _page(als_noor)
    assert "Annie" in _page(als_bas)
    assert "Annie" in _page(als_noor, wie="team")


def test_appointments_stand_by_their_time_and_spoed_is_seen(
    als_noor: TestClient, assen: Gemeente, bij_mee: Persoon, noor: Persoon
) -> None:
    wie = noor.medewerker
    for naam, om in (("Middag", time(14)), ("Ochtend", time(10, 30))):
        melding = melding_van({"achternaam": naam}, assen, wie)
        record_first_contact(melding=melding, op=vandaag(), door=wie)
        morgen = vandaag() + timedelta(days=1)
        plan_first_appointment(melding=melding, op=morgen, om=om, plaats="thuis", door=wie)
    haast = melding_van({"achternaam": "Haast"}, assen, wie)
    mark_spoed(melding=haast, reden="Geen huis meer")
    page = _page(als_noor)
    assert page.index("Eerste afspraak: Ochtend") < page.index("Middag")
    assert "morgen om 10.30 uur</span>" in page
    assert "Thuis. Melding van" in page
    assert "morgen om 14.00 uur</span>" in page
    assert page.count("uiterlijk <time") == 1
    assert "taak--let-op" in page[: page.index("Haast")].rsplit("<li", 1)[1]


def test_the_choice_of_whose_work_stays(als_noor: TestClient, bij_mee: Persoon) -> None:
    assert 'href="?wie=mij" aria-current="page"' in _page(als_noor)
    assert 'href="?wie=team" aria-current="page"' in _page(als_noor, wie="team")
    assert 'href="?wie=team" aria-current="page"' in _page(als_noor)
    assert 'href="?wie=team" aria-current="page"' in _page(als_noor, wie="onzin")


def test_the_whole_team_is_all_that_one_may_see_and_a_long_list_says_that_there_is_more(
    als_noor: TestClient, assen: Gemeente, bij_mee: Persoon, noor: Persoon, bas: Persoon
) -> None:
    for number in range(MEEST + 1):
        melding_van({"achternaam": f"Nummer {number}"}, assen, noor.medewerker)
        if number == 1:
            traject_van(ANNIE, assen, bas.medewerker, dagen_geleden=90)
            page = _page(als_noor, wie="team")
            assert "Alles wat u mag zien: het werk van iedereen bij MEE." in page
            assert "Annie Zonderland" in page
            assert "Het is veel." not in page
            assert "Alles wat u mag zien" not in _page(als_noor, wie="mij")
    page = _page(als_noor, wie="team")
    assert "Van elke soort staan hier de 100 die het eerst aan de beurt zijn" in page


def test_what_is_late_comes_first_and_each_thing_has_its_reason(
    als_noor: TestClient, assen: Gemeente, bij_mee: Persoon, noor: Persoon
) -> None:
    wie = noor.medewerker
    late = melding_van({"achternaam": "Laat"}, assen, wie, dagen_geleden=6)
    today = melding_van({"achternaam": "Bezoek"}, assen, wie, dagen_geleden=4)
    record_first_contact(melding=today, op=vandaag(), door=wie)
    plan_first_appointment(melding=today, op=vandaag(), om=None, plaats="thuis", door=wie)
    been = melding_van({"achternaam": "Geweest"}, assen, wie, dagen_geleden=4)
    record_first_contact(melding=been, op=vandaag() - timedelta(days=2), door=wie)
    plan_first_appointment(
        melding=been, op=vandaag() - timedelta(days=1), om=None, plaats="", door=wie
    )
    over = traject_van(ANNIE, assen, wie, dagen_geleden=90)
    done = traject_van(JOOP, assen, wie)
    done.hulpvragen.update(status="afgesloten", afgesloten_op=vandaag())
    page = _page(als_noor)
    for words in (
        "2 werkdagen te laat",
        "Eerste afspraak: Bezoek",
        "Hoe ging de eerste afspraak? Geweest",
        "Verwacht einde, 1 hulpvraag open",
        "Alle hulpvragen zijn klaar",
        "2 trajecten met 1 open hulpvraag.",
    ):
        assert words in page
    assert f'href="{reverse("trajecten:close", args=[done.pk])}"' in page
    assert f'href="{reverse("trajecten:dossier", args=[over.pk])}"' in page
    order = [page.index(str(x)) for x in (over, late.achternaam, "Eerste afspraak: Bezoek", done)]
    assert order == sorted(order)


def test_the_pages_ask_as_many_queries_for_one_row_as_for_fifty(
    als_noor: TestClient, assen: Gemeente, bij_mee: Persoon, noor: Persoon
) -> None:
    wie = noor.medewerker
    annie = melding_van(ANNIE, assen, wie)
    traject = traject_van(JOOP, assen, wie, dagen_geleden=80)
    contact_in(traject, wie)
    actie_van(traject, doel_van(traject))
    meting_van(traject)
    lid_van(traject)
    addresses = [
        VANDAAG,
        reverse("meldingen:list"),
        reverse("meldingen:detail", args=[annie.pk]),
        reverse("trajecten:list"),
        reverse("trajecten:dossier", args=[traject.pk]),
    ]
    with_one = [_queries(als_noor, address) for address in addresses]
    for number in range(49):
        melding_van({"achternaam": f"Nummer {number}"}, assen, wie)
        traject_van(JOOP, assen, wie, dagen_geleden=80)
        contact_in(traject, wie, minuten=number)
        actie_van(traject, doel_van(traject))
        meting_van(traject, "tussen")
        lid_van(traject, f"Buur {number}")
        Hulpvraag.objects.create(
            aanbieder=traject.aanbieder,
            gemeente=assen,
            traject=traject,
            ontvangen_op=vandaag(),
            leefgebieden=["zorg"],
        )
    assert [_queries(als_noor, address) for address in addresses] == with_one
    assert with_one == AANTALLEN


AANTALLEN = [25, 11, 14, 13, 22]
"""Vandaag, meldingen, melding, dossiers, dossier; of each, 8 are who it is and for whom."""


def _queries(client: TestClient, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return sum("SAVEPOINT" not in query["sql"] for query in captured)


def test_a_snelle_vraag_is_one_screen_without_a_name_and_then_the_next(
    als_noor: TestClient, noor: Persoon, bij_mee: Persoon
) -> None:
    address = reverse("trajecten:snelle_vraag")
    page = _page(als_noor, address)
    assert 'value="10:00"' in page
    assert "Inwoner" not in page
    zoetermeer = str(Gemeente.objects.get(slug="zoetermeer").pk)
    form = {
        "minuten": "10",
        "vorm": "gesprek",
        "met": "inwoner",
        "gemeente": zoetermeer,
        "dag": "2026-03-10",
        "tijd": "09:55",
        "notitie": "Waar vraag ik een parkeerkaart aan?",
        "verzoek": str(uuid4()),
    }
    refused = als_noor.post(address, form).content.decode()
    assert "Kies waar de vraag over ging." in refused
    assert "parkeerkaart" in refused
    before = Gebeurtenis.objects.count()
    for _ in range(2):
        answer = als_noor.post(address, form | {"leefgebied": "zorg"}, follow=True)
    assert "Opgeslagen. Nog een?" in answer.content.decode()
    contact = Contactmoment.objects.get()
    assert (contact.traject, contact.inwoner, contact.medewerker) == (None, None, noor.medewerker)
    assert (contact.leefgebieden, contact.minuten) == (["zorg"], 10)
    assert contact.gemeente.slug == "zoetermeer"
    assert Gebeurtenis.objects.count() == before + 1
    again = als_noor.get(address).context["form"]
    assert (again["gemeente"].value(), again["vorm"].value()) == (zoetermeer, "gesprek")


def test_the_team_lead_sees_who_has_what_and_opens_the_list_behind_it(
    als_tess: TestClient,
    als_noor: TestClient,
    als_carla: TestClient,
    assen: Gemeente,
    bij_mee: Persoon,
    noor: Persoon,
) -> None:
    melding_van({"achternaam": "Laat"}, assen, noor.medewerker, dagen_geleden=6)
    traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=90)
    address = reverse("trajecten:team")
    answer = als_tess.get(address)
    numbers = {g.naam: (g.waarde, g.url) for g in answer.context["cijfers"]}
    assert {naam: waarde for naam, (waarde, _) in numbers.items()} == {
        "Open": 1,
        "Te laat": 1,
        "Nog van niemand": 1,
        "Over het einde": 1,
        "Boven de richtlijn": 0,
    }
    numbers.pop("Boven de richtlijn")
    for naam, (_, url) in numbers.items():
        listed = _page(als_tess, url)
        assert ("Annie" if naam == "Over het einde" else "Laat") in listed
    (row,) = (c for c in answer.context["collegas"] if c.naam == noor.medewerker.naam)
    assert (row.meldingen, row.trajecten, row.hulpvragen) == (0, 1, 1)
    assert "Annie" in _page(als_tess, row.trajecten_url)
    assert [g.waarde for g in answer.context["wachttijden"]] == ["0,0", "0,0", 1]
    breaches = answer.context["wachttijden"][2]
    assert "1 van de 2 (50%)." in breaches.definitie
    assert "Laat" in _page(als_tess, breaches.url)
    assert als_noor.get(address).status_code == 403
    assert als_carla.get(address).status_code == 403


def test_lists_of_a_team_lead_begin_with_the_team_and_keep_what_was_chosen(
    als_noor: TestClient, als_tess: TestClient
) -> None:
    for address in ("/trajecten/", "/signalen/"):
        assert als_noor.get(address).context["wie"] == "mij"
        assert als_tess.get(address).context["wie"] == "team"
    assert als_tess.get("/trajecten/?stand=lopend&wie=mij").context["wie"] == "mij"
    assert als_tess.get("/trajecten/").context["wie"] == "mij"


def test_the_walls_of_vandaag(
    client: TestClient, als_noor: TestClient, als_tess: TestClient, als_carla: TestClient
) -> None:
    for address in (VANDAAG, "/snelle-vraag/", "/signalen/nieuw/", "/trajecten/", "/meldingen/"):
        assert als_noor.get(address).status_code == 200
        assert als_tess.get(address).status_code == 200
        assert als_carla.get(address).status_code == 403
        assert client.get(address).status_code == 302
    assert als_noor.post(VANDAAG).status_code == 405
    assert Traject.objects.count() == 0
