"""The meldcode in a real browser: phone, wide screen, from the dossier to the decision."""

from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.klok import bevroren
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.veiligheid import actions
from naast.veiligheid.keuzes import Stap, Status
from naast.veiligheid.tests.gevallen import gezet, kindcheck, klaar_voor_besluit, meldcode_in, werkt

pytestmark = pytest.mark.browser

PAGES = {
    "dossier": "/trajecten/{traject}/",
    "begonnen": "/meldcode/{lopend}/",
    "halverwege": "/meldcode/{halverwege}/",
    "te melden": "/meldcode/{te_melden}/",
    "afgesloten": "/meldcode/{afgesloten}/",
    "signalen": "/meldcode/{lopend}/stap/signalen/",
    "overleg": "/meldcode/{lopend}/stap/overleg/",
    "wegen": "/meldcode/{lopend}/stap/wegen/",
    "besluit": "/meldcode/{klaar}/besluit/",
    "melding": "/meldcode/{te_melden}/melding/",
}


class Meldcodes(NamedTuple):
    """A server with meldcodes about Annie, and their keys."""

    live: Live
    sleutels: dict[str, int]

    def adres(self, naam: str) -> str:
        """The address of a page by its name in PAGES."""
        return self.live.url + PAGES[naam].format(**self.sleutels)


@pytest.fixture(scope="module")
def meldcodes(live: Live) -> Meldcodes:
    """One in each state, and two on the way; Noor decides."""
    noor, bas = persoon("noor").medewerker, persoon("bas").medewerker
    with bevroren(VANDAAG), werkt(noor):
        traject = traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)
        keys = {
            str(status): meldcode_in(status, traject, noor, noor).pk for status in Status.values
        }
        halfway = meldcode_in(Status.LOPEND, traject, noor, noor)
        for stap in (Stap.SIGNALEN, Stap.OVERLEG, Stap.WEGEN):
            gezet(halfway, stap, noor, **({"acuut": "ja"} if stap == Stap.WEGEN else {}))
        kindcheck(halfway, noor, "ja", 2)
        ready = meldcode_in(Status.LOPEND, traject, noor, noor)
        klaar_voor_besluit(ready, noor)
        actions.name_reader(
            meldcode=halfway, door=noor, medewerker=bas, reden="vervangt mij deze week"
        )
        keys |= {"halverwege": halfway.pk, "klaar": ready.pk, "traject": traject.pk}
    return Meldcodes(live, keys)


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_fits_and_can_be_used_by_everybody(
    naam: str, meldcodes: Meldcodes, page: Page
) -> None:
    meldcodes.live.log_in(page, "noor")
    assert look(page, meldcodes.adres(naam)) == []


def test_from_the_dossier_to_a_signed_step(meldcodes: Meldcodes, page: Page) -> None:
    meldcodes.live.log_in(page, "noor")
    page.goto(meldcodes.adres("dossier"))
    page.get_by_role("link", name="Meldcode starten").click()
    page.get_by_label("Welke signalen zijn er?").fill("Zij is bang voor haar zoon.")
    page.get_by_text("Nee", exact=True).click()
    page.get_by_label("Wie beslist?").select_option(label="Noor van den Voorbeeld")
    page.get_by_role("button", name="Starten en ondertekenen").click()
    page.get_by_text("Getekend door Noor van den Voorbeeld, cliëntondersteuner").first.wait_for()
    page.get_by_role("link", name="Overslaan").nth(2).click()
    page.get_by_label("Waarom slaat u deze stap over?").fill("Haar zoon is er altijd bij.")
    page.get_by_role("button", name="Overslaan en ondertekenen").click()
    page.get_by_text("Stap 3 is overgeslagen.").wait_for()
    assert page.get_by_role("link", name="Toch nog doen").is_visible()


def test_a_colleague_sees_a_button_and_no_more(meldcodes: Meldcodes, page: Page) -> None:
    meldcodes.live.log_in(page, "tess")
    page.goto(meldcodes.adres("dossier"))
    page.get_by_role("link", name="Meldcode starten").wait_for()
    assert page.get_by_text("Meldcode van").count() == 0
    page.goto(meldcodes.adres("begonnen"))
    assert page.get_by_text("Annie").count() == 0
