"""The dossier as a file, in a real browser: asked why, and the page stays for another one."""

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, lid_van, traject_van
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def adres(live: Live) -> str:
    """The page for a dossier of Noor."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        traject = traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)
        lid_van(traject)
    return f"{live.url}/trajecten/{traject.pk}/als-bestand/"


def test_the_page_fits_and_can_be_used_by_everybody(adres: str, live: Live, page: Page) -> None:
    live.log_in(page, "noor")
    assert look(page, adres) == []


def test_two_files_are_made_from_one_page(adres: str, live: Live, page: Page) -> None:
    live.log_in(page, "noor")
    page.goto(adres)
    page.get_by_role("button", name="Bestand maken").click()
    page.get_by_text("Kies een antwoord bij ‘Waarvoor maakt u dit bestand?’.").first.wait_for()
    page.get_by_text("De inwoner vraagt om inzage").click()
    for place, vorm in enumerate(("pdf", "zip", "json")):
        page.locator(f"label[for=id_vorm_{place}]").click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Bestand maken").click()
        assert download.value.suggested_filename == f"dossier-2026-03-10.{vorm}"
