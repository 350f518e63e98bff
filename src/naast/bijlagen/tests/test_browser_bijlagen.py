"""Files in a real browser: added with the keyboard, downloaded, withdrawn, and far too large."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from naast.bijlagen.models import Bijlage
from naast.bijlagen.tests.bestanden import PDF, bijlage_van
from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def kast() -> None:
    """The server has its folder already."""


@pytest.fixture(scope="module")
def bestand(live: Live) -> Bijlage:
    """A file in a dossier of Noor."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        traject = traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)
        return bijlage_van(traject, noor)


def test_every_page_fits_and_can_be_used_by_everybody(
    bestand: Bijlage, live: Live, page: Page
) -> None:
    live.log_in(page, "noor")
    dossier = f"{live.url}/trajecten/{bestand.traject_id}/"
    paths = [dossier, f"{dossier}bijlagen/", f"{dossier}bijlagen/nieuw/"]
    for path in [*paths, f"{live.url}/bijlagen/{bestand.pk}/intrekken/"]:
        assert look(page, path) == []


def test_added_with_the_keyboard_and_given_back(
    bestand: Bijlage, live: Live, page: Page, tmp_path: Path
) -> None:
    live.log_in(page, "noor")
    (tmp_path / "Brief van de gemeente.pdf").write_bytes(PDF)
    page.goto(f"{live.url}/trajecten/{bestand.traject_id}/bijlagen/nieuw/")
    page.get_by_label("Welk bestand?").set_input_files(tmp_path / "Brief van de gemeente.pdf")
    page.get_by_label("Wat is het?").focus()
    page.keyboard.type("Brief over de keuring")
    page.keyboard.press("Enter")
    page.get_by_text("Het bestand is bewaard").wait_for()
    with page.expect_download() as download:
        page.get_by_role("link", name="Brief van de gemeente.pdf", exact=True).click()
    assert download.value.suggested_filename == "Brief van de gemeente.pdf"
    assert Path(download.value.path()).read_bytes() == PDF


def test_far_too_large_gets_a_page_and_not_a_broken_line(
    bestand: Bijlage, live: Live, page: Page, tmp_path: Path
) -> None:
    live.log_in(page, "noor")
    (tmp_path / "film.pdf").write_bytes(PDF + b"\x00" * (45 << 20))
    page.goto(f"{live.url}/trajecten/{bestand.traject_id}/bijlagen/nieuw/")
    page.get_by_label("Welk bestand?").set_input_files(tmp_path / "film.pdf")
    page.get_by_role("button", name="Toevoegen").click()
    page.get_by_text("kies een kleiner bestand").wait_for()
