"""The timeline: in pages, by kind, with the steps between the contacts."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from naast.core import klok
from naast.core.klok import nu
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, contact_in, meting_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente, noor: Persoon) -> Traject:
    """A traject of two months, with a contact every day of the last 45 days."""
    traject = traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=60)
    for dag in range(45):
        vorm = ("gesprek", "email", "administratie")[dag % 3]
        begin = nu() - timedelta(days=dag, hours=1)
        contact_in(traject, noor.medewerker, begin=begin, vorm=vorm, notitie=f"Notitie {dag:02}.")
    return traject


def _page(client: TestClient, traject: Traject, **query: str) -> str:
    answer = client.get(reverse("trajecten:dossier", args=[traject.pk]), query)
    assert answer.status_code == 200
    page = str(answer.content.decode())
    return page[page.index('id="tijdlijn-deel"') :]


def _notes(page: str) -> list[int]:
    return [int(found) for found in re.findall(r"Notitie (\d\d)", page)]


def test_each_contact_stands_on_one_page_newest_first(als_noor: TestClient, annie: Traject) -> None:
    pages = [_page(als_noor, annie, blad=str(number)) for number in (1, 2, 3)]
    assert [n for page in pages for n in _notes(page)] == list(range(45))
    assert ["Nieuwer" in page for page in pages] == [False, True, True]
    assert ["Ouder" in page for page in pages] == [True, True, False]
    assert "Hier staat niets meer" in _page(als_noor, annie, blad="9")


def test_each_step_stands_on_one_page_between_the_contacts_of_its_day(
    als_noor: TestClient, annie: Traject
) -> None:
    meting_van(annie)
    pages = [_page(als_noor, annie, blad=str(number)) for number in (1, 2, 3)]
    for step, where in (("Zelfredzaamheid gemeten", 0), ("Traject begonnen", 2), ("Via ", 2)):
        assert [step in page for page in pages] == [number == where for number in range(3)]
    first = pages[0]
    assert first.index("Notitie 00") < first.index("Zelfredzaamheid gemeten")
    assert first.index("Zelfredzaamheid gemeten") < first.index("Notitie 01")


@pytest.mark.parametrize(("dagen", "blad"), [(19, 0), (20, 1), (39, 1), (40, 2)])
def test_a_step_on_the_day_where_a_page_ends_stands_on_that_page_only(
    als_noor: TestClient, annie: Traject, dagen: int, blad: int
) -> None:
    with klok.bevroren(nu() - timedelta(days=dagen)):
        meting_van(annie)
    pages = [_page(als_noor, annie, blad=str(number)) for number in (1, 2, 3)]
    assert [page.count("Zelfredzaamheid gemeten") for page in pages] == [
        int(number == blad) for number in range(3)
    ]


def test_one_kind_is_shown_by_itself_and_stays_chosen_on_the_next_page(
    als_noor: TestClient, annie: Traject
) -> None:
    mails = _page(als_noor, annie, soort="berichten")
    assert _notes(mails) == list(range(1, 45, 3))
    assert "Traject begonnen" not in mails
    steps = _page(als_noor, annie, soort="stappen")
    assert _notes(steps) == []
    assert "Traject begonnen" in steps
    talks = _page(als_noor, annie, soort="gesprekken")
    assert _notes(talks) == list(range(0, 45, 3))
    assert 'aria-current="true">Gesprekken' in talks


@pytest.mark.parametrize("blad", ["0", "-1", "zeven", "99999999999999", "²", ""])
def test_a_page_that_is_no_number_is_the_first(
    als_noor: TestClient, annie: Traject, blad: str
) -> None:
    assert _notes(_page(als_noor, annie, blad=blad, soort="onzin"))[0] == 0


def test_a_contact_is_found_on_its_page_and_mending_it_leads_back_there(
    als_noor: TestClient, annie: Traject
) -> None:
    rows = list(annie.contactmomenten.order_by("-begin"))
    for place, blad in ((0, ""), (19, ""), (20, "?blad=2"), (44, "?blad=3")):
        contact = rows[place]
        there = f"/trajecten/{annie.pk}/{blad}#contact-{contact.pk}"
        assert als_noor.get(reverse("trajecten:contact", args=[contact.pk]))["Location"] == there
        assert f'id="contact-{contact.pk}"' in als_noor.get(there).content.decode()
        form = als_noor.get(reverse("trajecten:correct_contact", args=[contact.pk]))
        assert form.context["terug"] == there
