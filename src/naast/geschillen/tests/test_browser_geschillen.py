"""The pages of a geschil in a real browser: phone, wide screen, an objection by hand."""

from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.geschillen import actions
from naast.geschillen.keuzes import Status
from naast.geschillen.tests.gevallen import begonnen, geldend, geschil_in
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser

PAGES = {
    "kiezen": "/trajecten/{traject}/geschillen/nieuw/",
    "geen besluit beginnen": "/trajecten/{traject}/geschillen/nieuw/geen_besluit/",
    "klacht beginnen": "/trajecten/{traject}/geschillen/nieuw/klacht/",
    "bezwaar mogelijk": "/geschillen/{bezwaar_mogelijk}/",
    "in gebreke": "/geschillen/{bezwaar_in_gebreke}/",
    "bemiddeling": "/geschillen/{bemiddeling}/",
    "afgesloten": "/geschillen/{afgesloten}/",
    "te laat bezwaar": "/geschillen/{bezwaar_mogelijk}/stap/bezwaar/",
    "ontvangst": "/geschillen/{bezwaar_in_gebreke}/stap/ontvangst/",
    "afsluiten": "/geschillen/{bemiddeling}/stap/afsluiten/",
    "brief ontbreekt": "/geschillen/{bezwaar_mogelijk}/brieven/bezwaarschrift.pdf",
}


class Geschillen(NamedTuple):
    """A server with geschillen of Annie, and their keys."""

    live: Live
    sleutels: dict[str, int]

    def adres(self, naam: str) -> str:
        """The address of a page by its name in PAGES."""
        return self.live.url + PAGES[naam].format(**self.sleutels)


@pytest.fixture(scope="module")
def geschillen(live: Live) -> Geschillen:
    """One in each of some states; a term of the first was corrected."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        traject = traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)
        keys = {
            str(status): geschil_in(status, traject, noor).pk
            for status in (Status.BEZWAAR_IN_GEBREKE, Status.BEMIDDELING, Status.AFGESLOTEN)
        }
        first = begonnen(traject, noor, "bezwaar", gronden="Zij kan niet zelf stofzuigen.")
        actions.correct_termijn(
            termijn=geldend(first, "bezwaar"),
            door=noor,
            uiterlijk_op=VANDAAG.date().replace(day=9),
            reden="de brief noemt 9 maart",
        )
        keys |= {"bezwaar_mogelijk": first.pk, "traject": traject.pk}
    return Geschillen(live, keys)


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_fits_and_can_be_used_by_everybody(
    naam: str, geschillen: Geschillen, page: Page
) -> None:
    geschillen.live.log_in(page, "noor")
    # A browser calls the answer 409 of a letter that cannot be made an error of the page.
    assert [line for line in look(page, geschillen.adres(naam)) if "409" not in line] == []


def test_an_objection_from_the_decision_to_the_letter(geschillen: Geschillen, page: Page) -> None:
    geschillen.live.log_in(page, "noor")
    page.goto(geschillen.adres("kiezen"))
    page.get_by_role("link", name="Bezwaar").first.click()
    page.get_by_label("Waar gaat het over?").fill("de traplift")
    page.get_by_label("Dag waarop het besluit is verstuurd").fill("2026-03-02")
    page.get_by_role("button", name="Geschil beginnen").click()
    page.get_by_text("Uiterlijk maandag 13 april 2026.").wait_for()
    page.get_by_text("Dit is nog nodig voor de brief:").wait_for()
    page.get_by_role("link", name="Bezwaar verstuurd").click()
    page.get_by_text("per post", exact=True).click()
    page.get_by_role("button", name="Bezwaar vastleggen").click()
    page.get_by_text("Het moet uiterlijk maandag 20 april 2026 zijn ontvangen").wait_for()
    assert page.get_by_role("heading", name="Besluit op het bezwaar").is_visible()
