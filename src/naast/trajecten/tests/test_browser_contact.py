"""The form of a contact in a real browser: an ordinary one in a few keys, time divided."""

from datetime import timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren, nu, vandaag
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, contact_in, lid_van, traject_van
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.trajecten.actions import Aandeel, add_hulpvraag
from naast.trajecten.models import Contactmoment, Tijddeel, Traject

pytestmark = pytest.mark.browser

MEESTE_TOETSEN = 8
"""Keys for an ordinary contact. A slow typist makes two keys a second."""


def _as_noor() -> Werkcontext:
    noor = persoon("noor").medewerker
    return Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)


@pytest.fixture(scope="module")
def annie(live: Live) -> Traject:
    """Annie, with two questions and a daughter."""
    with bevroren(VANDAAG), als(_as_noor()), handeling("toets"):
        noor = persoon("noor").medewerker
        traject = traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)
        add_hulpvraag(
            verzoek=uuid4(),
            traject=traject,
            ontvangen_op=vandaag(),
            omschrijving="Ik wil verhuizen naar een woning zonder trap, dicht bij mijn dochter.",
            leefgebieden=["wonen"],
        )
        lid_van(traject)
        return traject


@pytest.fixture(scope="module")
def verdeeld(annie: Traject) -> Contactmoment:
    """A visit of an hour for both questions, most of it for one."""
    with bevroren(VANDAAG), als(_as_noor()), handeling("toets"):
        first, second = annie.hulpvragen.order_by("pk")
        return contact_in(
            annie,
            persoon("noor").medewerker,
            begin=nu() - timedelta(hours=3),
            vorm="huisbezoek",
            plaats="thuis",
            minuten=60,
            reistijd_minuten=20,
            hulpvragen=[Aandeel(first, 45), Aandeel(second)],
        )


def _last() -> Contactmoment:
    with als(_as_noor()):
        return Contactmoment.objects.latest("pk")


def _keys(page: Page, *keys: str) -> int:
    for key in keys:
        page.keyboard.press(key)
    return len(keys)


def test_an_ordinary_contact_takes_a_few_keys_and_no_mouse(
    live: Live, annie: Traject, page: Page
) -> None:
    live.log_in(page, "noor")
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/?soort=telefoontje")
    # The cursor is in the minutes, and what is typed replaces what was filled in.
    pressed = _keys(page, "1", "5", "Enter")
    page.get_by_text("Het contact staat erin.").wait_for()
    assert pressed <= MEESTE_TOETSEN
    made = _last()
    assert (made.vorm, made.met, made.minuten) == ("telefoon", ["inwoner"], 15)


def test_on_a_phone_the_minutes_are_in_sight_and_the_kinds_are_folded(
    live: Live, annie: Traject, page: Page
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    live.log_in(page, "noor")
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/?soort=telefoontje")
    expect(page.get_by_label("Minuten, zonder reizen")).to_be_in_viewport()
    other = page.get_by_role("link", name="E-mail")
    expect(other).to_be_hidden()
    page.get_by_text("Een ander soort contact").click()
    other.click()
    page.wait_for_url("**?soort=e-mail")


def test_a_visit_with_travel_for_one_question_stays_within_thirty_seconds(
    live: Live, annie: Traject, page: Page
) -> None:
    live.log_in(page, "noor")
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/?soort=huisbezoek")
    # Minutes, travel; then day and time are passed; the first question.
    pressed = _keys(page, "5", "0", "Tab", "2", "0")
    while not page.evaluate("document.activeElement.name === 'hulpvragen'"):
        pressed += _keys(page, "Tab")
    pressed += _keys(page, "Space", "Enter")
    page.get_by_text("Het contact staat erin.").wait_for()
    assert pressed <= 20, pressed
    made = _last()
    assert (made.minuten, made.reistijd_minuten, made.plaats) == (50, 20, "thuis")
    assert made.hulpvraag_id


def test_dividing_shows_what_is_left(live: Live, annie: Traject, page: Page) -> None:
    live.log_in(page, "noor")
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/?soort=keukentafelgesprek")
    page.locator("label", has_text="Ik wil verhuizen").first.click()
    page.get_by_text("De tijd anders verdelen").click()
    left = page.locator("[data-over]")
    assert left.inner_text() == "Kies hierboven twee of meer hulpvragen om te verdelen."
    page.get_by_text(ANNIE["vraag"], exact=True).click()
    assert left.inner_text() == "De andere 60 minuten worden gelijk verdeeld over 2 lege vakken."
    page.get_by_label("Minuten voor: Ik wil verhuizen").fill("15")
    assert left.inner_text() == "De andere 45 minuten gaan naar het vak dat leeg is."
    page.get_by_label("Minuten, zonder reizen").fill("10")
    assert left.inner_text() == "U verdeelde 5 minuten te veel."
    page.get_by_label("Minuten, zonder reizen").fill("60")
    page.get_by_role("button", name="Contact opslaan").click()
    page.get_by_text("Het contact staat erin.").wait_for()
    with als(_as_noor()):
        parts = Tijddeel.objects.filter(contactmoment=_last()).order_by("minuten")
        assert [part.minuten for part in parts] == [15, 45]


def test_a_place_is_asked_only_where_there_is_one(live: Live, annie: Traject, page: Page) -> None:
    live.log_in(page, "noor")
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/")
    place = page.get_by_label("Waar was het?")
    assert place.is_visible()
    page.get_by_text("telefoon", exact=True).click()
    assert not place.is_visible()
    page.get_by_label("Minuten, zonder reizen").fill("5")
    page.get_by_role("button", name="Contact opslaan").click()
    page.get_by_text("Het contact staat erin.").wait_for()


def test_the_pages_are_right_on_a_phone_and_on_a_wide_screen(
    live: Live, annie: Traject, verdeeld: Contactmoment, page: Page
) -> None:
    live.log_in(page, "noor")
    for path in (
        f"/trajecten/{annie.pk}/contact/?soort=huisbezoek",
        f"/contacten/{verdeeld.pk}/wijzigen/",
        f"/trajecten/{annie.pk}/",
    ):
        assert look(page, live.url + path) == [], path
