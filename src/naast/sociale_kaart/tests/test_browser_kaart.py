"""The sociale kaart in a real browser: phone, wide screen, keyboard only, without script."""

from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.organisaties.models import Gemeente
from naast.sociale_kaart.tests.conftest import GELDLOKET, maaltijden, organisatie, voorziening
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser

PAGES = {
    "kaart": "/sociale-kaart/",
    "gezocht": "/sociale-kaart/?zoek=geld&leefgebied=inkomen",
    "niets gevonden": "/sociale-kaart/?zoek=xyz",
    "nakijken": "/sociale-kaart/?stand=nakijken",
    "gestopt": "/sociale-kaart/?stand=gestopt",
    "lege kaart": "/sociale-kaart/?gemeente=zoetermeer",
    "voorziening": "/sociale-kaart/{eten}/",
    "oude voorziening": "/sociale-kaart/{geld}/",
    "organisatie": "/sociale-kaart/organisatie/{huis}/",
    "nieuwe organisatie": "/sociale-kaart/nieuw/",
}


class Kaart(NamedTuple):
    """A server with a kaart of Assen, and the keys of what stands on it."""

    live: Live
    sleutels: dict[str, int]

    def adres(self, naam: str) -> str:
        """The address of a page by its name in PAGES."""
        return self.live.url + PAGES[naam].format(**self.sleutels)


@pytest.fixture(scope="module")
def kaart(live: Live) -> Kaart:
    """Something looked over today, and something of long ago with long words."""
    noor = persoon("noor").medewerker
    assert noor.aanbieder
    mee, assen = noor.aanbieder, Gemeente.objects.get(slug="assen")
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=mee.pk)
    with als(context), handeling("toets"):
        with bevroren(VANDAAG):
            eten = maaltijden(mee, assen)
        with bevroren(VANDAAG.replace(year=2024)):
            lang = "Geldloket De Allerlaatsteverzonnenorganisatiemeteenlangenaam"
            loket = organisatie(mee, assen, naam=lang, telefoon="", adres="", plaats="")
            geld = voorziening(loket, mee, **GELDLOKET, wijken=["Centrum", "Noorderpark"])
    return Kaart(live, {"eten": eten.pk, "geld": geld.pk, "huis": eten.organisatie_id})


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(
    naam: str, kaart: Kaart, page: Page
) -> None:
    kaart.live.log_in(page, "noor")
    assert look(page, kaart.adres(naam)) == []


def test_a_voorziening_is_found_and_looked_over_with_the_keyboard_only(
    kaart: Kaart, page: Page
) -> None:
    kaart.live.log_in(page, "noor")
    page.goto(kaart.adres("kaart"))
    page.get_by_label("Zoek op een woord").focus()
    page.keyboard.type("schulden")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Spreekuur geld").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Langer dan een jaar geleden nagekeken").wait_for()
    page.get_by_role("button", name="Ja, vandaag nagekeken").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Nagekeken op 10 maart 2026 door MEE.").wait_for()


def test_an_organisation_is_added_without_javascript(kaart: Kaart, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    kaart.live.log_in(page, "noor")
    page.goto(kaart.adres("nieuwe organisatie"))
    page.get_by_text("Assen", exact=True).click()
    page.get_by_label("Naam").fill("Taalhuis De Letterbak")
    page.get_by_role("button", name="Organisatie toevoegen").click()
    page.get_by_label("Hoe heet het?").fill("Taalmaatje")
    page.get_by_label("Wat is het?").fill("Elke week samen oefenen.")
    page.get_by_text("onderwijs", exact=True).click()
    page.get_by_role("button", name="Voorziening toevoegen").click()
    page.get_by_role("heading", name="Taalmaatje").wait_for()
    context.close()
