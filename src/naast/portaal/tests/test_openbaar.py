"""The public pages, as somebody sees them who is not logged in."""

import pytest

from naast.organisaties.models import Gemeente
from naast.portaal.navigatie import PUNTEN, menu_for
from naast.testing.client import TestClient

VAST = ("/over/", "/privacy/", "/toegankelijkheid/")


@pytest.mark.django_db
def test_the_front_door_leads_to_every_gemeente_and_to_the_login(client: TestClient) -> None:
    page = client.get("/").content.decode()
    for gemeente in Gemeente.objects.all():
        assert f'href="/gemeente/{gemeente.slug}/"' in page
    assert "Inloggen voor medewerkers" in page
    assert "gratis" in page


@pytest.mark.django_db
def test_the_page_of_a_gemeente_has_three_doors_and_an_unknown_gemeente_a_kind_answer(
    client: TestClient,
) -> None:
    page = client.get("/gemeente/assen/").content.decode()
    for deur in ("Ik heb hulp nodig", "Ik help iemand", "Ik verwijs iemand"):
        assert deur in page
    assert "css/gemeente/assen.css" in page
    assert "van 8.00 tot 18.00 uur" in page
    unknown = client.get("/gemeente/atlantis/")
    assert unknown.status_code == 404
    assert "Er is niets verloren gegaan" in unknown.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("adres", VAST)
def test_every_page_leads_to_who_we_are_privacy_and_accessibility(
    adres: str, client: TestClient
) -> None:
    page = client.get(adres).content.decode()
    assert page.count("<h1>") == 1
    for link in VAST:
        assert f'href="{link}"' in page


@pytest.mark.django_db
def test_the_accessibility_statement_claims_no_status_that_nobody_gave(client: TestClient) -> None:
    page = client.get("/toegankelijkheid/").content.decode()
    assert "Nog niet beoordeeld" in page
    assert "Status A" not in page
    assert "voldoet" not in page


@pytest.mark.django_db
def test_the_style_page_is_there_in_the_demo_only(client: TestClient) -> None:
    assert client.get("/stijl/").status_code == 404


def test_a_menu_marks_one_line_and_leads_nowhere_that_is_not_there() -> None:
    for rol in PUNTEN:
        menu = menu_for(rol, "/nergens/")
        assert not any(line.huidig for line in menu)
        assert all(line.url for line in menu)
        for line in menu:
            assert [other.tekst for other in menu_for(rol, line.url) if other.huidig] == [
                line.tekst
            ]
    targets = menu_for("teamleider", "/doelen/", "verantwoording")
    assert [line.tekst for line in targets if line.huidig] == ["Rapporten"]


@pytest.mark.django_db
def test_the_wrong_way_to_an_address_gets_words_and_keeps_what_is_allowed(
    client: TestClient,
) -> None:
    answer = client.post("/over/")
    assert answer.status_code == 405
    assert "Er is niets veranderd" in answer.content.decode()
    assert "GET" in answer.headers["Allow"]
    assert client.get("/over/").status_code == 200
