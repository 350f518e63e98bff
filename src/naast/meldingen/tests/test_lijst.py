"""The list of meldingen."""

import pytest
from django.urls import reverse

from naast.meldingen.models import Melding
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, melding_van
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Melding:
    """Annie signed up on Monday the 9th, in Assen."""
    return melding_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=1)


def _address(name: str, melding: Melding) -> str:
    return reverse(name, args=[melding.pk])


def test_what_was_out_of_its_term_is_listed_also_after_it_was_ended(
    als_noor: TestClient, bij_mee: Persoon, assen: Gemeente, noor: Persoon
) -> None:
    wie = noor.medewerker
    for naam, dagen, ended in (("Laat", 5, True), ("Optijd", 1, True), ("Open", 6, False)):
        row = melding_van({"achternaam": naam}, assen, wie, dagen_geleden=dagen)
        if ended:
            als_noor.post(_address("meldingen:contact", row), {"op": "2026-03-10"})
            als_noor.post(_address("meldingen:withdraw", row), {"reden": "Redt het zelf"})
    page = als_noor.get("/meldingen/?stand=buiten-termijn").content.decode()
    assert [naam in page for naam in ("Laat", "Optijd", "Open")] == [True, False, True]
    assert "Gewacht" in page


def test_the_list_finds_by_any_fragment(
    als_noor: TestClient, annie: Melding, assen: Gemeente, noor: Persoon
) -> None:
    melding_van(JOOP, assen, noor.medewerker)
    page = als_noor.get(reverse("meldingen:list")).content.decode()
    assert "Annie Zonderland" in page
    assert "Joop Nergenshuizen" in page
    found = als_noor.get(reverse("meldingen:list"), {"zoek": "ánn onder"}).content.decode()
    assert "Annie Zonderland" in found
    assert "Joop Nergenshuizen" not in found
    assert (
        "Niets gevonden"
        in als_noor.get(reverse("meldingen:list"), {"zoek": "xyz"}).content.decode()
    )
    for stand in ("te-laat", "afgehandeld", "recent", "alle", "onzin"):
        assert als_noor.get(reverse("meldingen:list"), {"stand": stand}).status_code == 200


def test_the_list_behind_the_waiting_times_says_how_long_each_waited(
    als_noor: TestClient, annie: Melding
) -> None:
    recent = f"{reverse('meldingen:list')}?stand=recent"
    assert "nog geen contact" in als_noor.get(recent).content.decode()
    als_noor.post(_address("meldingen:contact", annie), {"op": "2026-03-10"})
    plan = {"op": "2026-03-12", "om": "", "plaats": ""}
    als_noor.post(_address("meldingen:afspraak", annie), plan)
    page = als_noor.get(recent).content.decode()
    assert "1 werkdag tot het eerste contact" in page
    assert "2 werkdagen daarna tot de eerste afspraak" in page
