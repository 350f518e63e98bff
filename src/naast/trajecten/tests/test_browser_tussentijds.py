"""Two browsers with one dossier open: the second to save sees what the first did, and chooses."""

import pytest
from playwright.sync_api import Browser, Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.keuring import both_widths
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.trajecten.models import Hulpvraag

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hulpvraag(live: Live) -> Hulpvraag:
    """The question of Annie."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        traject = traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)
        return traject.hulpvragen.get()


def _open(live: Live, page: Page, wie: str, hulpvraag: Hulpvraag) -> None:
    live.log_in(page, wie)
    page.goto(f"{live.url}/hulpvragen/{hulpvraag.pk}/wijzigen/")


def _save(page: Page, vraag: str, knop: str = "Hulpvraag opslaan") -> None:
    page.get_by_label("De vraag", exact=True).fill(vraag)
    page.locator("label", has_text="oriëntatie").click()
    page.get_by_role("button", name=knop).click()


def test_two_browsers_change_one_dossier(
    live: Live, hulpvraag: Hulpvraag, page: Page, browser: Browser
) -> None:
    other = browser.new_context(locale="nl-NL").new_page()
    _open(live, page, "noor", hulpvraag)
    _open(live, other, "bas", hulpvraag)
    other.get_by_label("Welke wet?").select_option("wmo")
    _save(other, "Bas schreef dit.")
    other.get_by_text("De hulpvraag is gewijzigd.").wait_for()

    _save(page, "Noor schreef dit.")
    page.get_by_role("heading", name="Wat er intussen is veranderd").wait_for()
    assert page.evaluate("document.activeElement.hasAttribute('data-fouten')")
    table = page.get_by_role("table", name="Dit wijzigden u en uw collega allebei")
    assert "Bas schreef dit." in table.inner_text()
    assert page.get_by_label("De vraag", exact=True).input_value() == "Noor schreef dit."
    assert page.get_by_label("Welke wet?").input_value() == "wmo"
    assert both_widths(page) == []
    page.get_by_role("button", name="Mijn tekst bewaren").click()
    page.get_by_text("De hulpvraag is gewijzigd.").wait_for()

    _open(live, other, "bas", hulpvraag)
    assert other.get_by_label("De vraag", exact=True).input_value() == "Noor schreef dit."
    other.context.close()


def test_one_may_leave_what_the_colleague_wrote(
    live: Live, hulpvraag: Hulpvraag, page: Page, browser: Browser
) -> None:
    other = browser.new_context(locale="nl-NL").new_page()
    _open(live, page, "noor", hulpvraag)
    _open(live, other, "bas", hulpvraag)
    _save(other, "Bas was eerst.")
    other.get_by_text("De hulpvraag is gewijzigd.").wait_for()
    _save(page, "Noor was later.")
    page.get_by_role("link", name="Laten zoals uw collega het opsloeg").click()
    page.get_by_role("heading", name="Bas was eerst.").wait_for()
    other.context.close()
