"""The whole line in one go, in a real browser: from a resident who signs up to the gemeente.

The clock of the server stands at 10 March; the report is made on 2 April, when March is over. The
resident, the team lead and the contractmanager have no script.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from naast.core.klok import AMSTERDAM
from naast.testing.live import Live

pytestmark = pytest.mark.browser

APRIL = datetime(2026, 4, 2, 9, tzinfo=AMSTERDAM)
VRAAG = "Mijn hulp in huis stopt en ik begrijp de brief niet."


@contextmanager
def _without_script(browser: Browser, **soort: Any) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", java_script_enabled=False, **soort)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Somebody with a phone and without script."""
    with _without_script(browser, viewport={"width": 320, "height": 640}) as page:
        yield page


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """Somebody at a desk and without script."""
    with _without_script(browser) as page:
        yield page


def test_from_a_resident_who_signs_up_to_the_figures_of_the_gemeente(
    live: Live, phone: Page, page: Page, plain: Page
) -> None:
    kenmerk = _a_resident_signs_up(phone, live.url)
    live.log_in(page, "noor")
    _the_supporter_accepts(page, live.url, kenmerk)
    _the_supporter_helps(page)
    _the_supporter_closes(page)
    live.set_clock(APRIL)
    live.log_in(plain, "tess")
    _the_team_lead_reports(plain, live.url)
    live.log_in(plain, "carla")
    _the_contractmanager_reads(plain, live.url)
    plain.goto(f"{live.url}/trajecten/")
    expect(plain.get_by_role("heading", name="Deze pagina is niet voor u")).to_be_visible()


def _a_resident_signs_up(page: Page, url: str) -> str:
    """Enter goes on, as on the keyboard of a phone; the last page has the day and the kenmerk."""
    page.goto(f"{url}/gemeente/assen/")
    page.get_by_role("link", name="Ik heb hulp nodig").click()
    page.get_by_role("link", name="Beginnen").click()
    page.get_by_label("Voornaam").fill("Ans")
    page.get_by_label("Achternaam").fill("Voorbeeld")
    page.keyboard.press("Enter")
    page.get_by_label("Uw verhaal of vraag").fill(VRAAG)
    _press(page, "Verder")
    page.get_by_text("Bellen", exact=True).click()
    page.get_by_label("Telefoonnummer").fill("06 12345678")
    page.keyboard.press("Enter")
    page.get_by_label("Postcode").fill("9401 ab")
    page.keyboard.press("Enter")
    _press(page, "Verder")
    page.get_by_text("Het kan een paar dagen wachten").click()
    _press(page, "Verder")
    expect(page.get_by_text("MEE krijgt uw aanmelding")).to_be_visible()
    _press(page, "Versturen")
    expect(page.get_by_text("U hoort uiterlijk donderdag 12 maart")).to_be_visible()
    found = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", page.get_by_role("main").inner_text())
    assert found
    return found.group()


def _the_supporter_accepts(page: Page, url: str, kenmerk: str) -> None:
    page.goto(f"{url}/vandaag/")
    task = page.locator("li.taak", has_text="Eerste contact: Ans Voorbeeld")
    expect(task).to_contain_text("nog 2 werkdagen")
    expect(task).to_contain_text("uiterlijk do 12 mrt")
    task.get_by_role("link").press("Enter")
    expect(page.get_by_text(f"Melding {kenmerk}")).to_be_visible()
    page.get_by_role("button", name="Contact vastleggen").press("Enter")
    page.get_by_label("Dag", exact=True).fill("2026-03-11")
    page.get_by_label("Tijd").fill("14:30")
    page.get_by_label("Plaats").fill("bij de inwoner thuis")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Dit heeft spoed").press("Enter")
    page.get_by_label("Waarom is er spoed?").fill("De hulp stopt maandag")
    _press(page, "Spoed vastleggen")
    expect(page.get_by_text("Later dan de laatste dag")).to_be_visible()
    page.get_by_role("link", name="Aannemen als traject").press("Enter")
    page.get_by_text("wonen", exact=True).click()
    _press(page, "Traject beginnen")
    expect(page.get_by_text("woensdag 11 maart staat nu in uw agenda")).to_be_visible()


def _the_supporter_helps(page: Page) -> None:
    page.get_by_role("link", name="Contact toevoegen").press("Enter")
    page.get_by_label("Minuten, zonder reizen").fill("45")
    page.get_by_label("Begintijd").fill("09:00")
    page.keyboard.press("Enter")
    expect(page.get_by_text("· 45 minuten ·")).to_be_visible()
    page.get_by_role("link", name="Doorverwijzen").press("Enter")
    page.get_by_label("Naar wie verwijst u?").fill("het wijkteam")
    page.locator("label", has_text="Warm").click()
    page.get_by_label("Met wie is er gesproken?").fill("mevrouw Bedacht")
    _press(page, "Doorverwijzing opslaan")
    expect(page.get_by_role("alert").get_by_text("Zonder toestemming")).to_be_visible()
    page.get_by_text("De inwoner vindt dit goed").click()
    _press(page, "Doorverwijzing opslaan")
    expect(page.get_by_text("Warm doorverwezen naar het wijkteam")).to_be_visible()


def _the_supporter_closes(page: Page) -> None:
    question = page.get_by_role("article").filter(has_text=VRAAG)
    question.get_by_role("link", name="Afsluiten").press("Enter")
    page.locator("label", has_text=re.compile("^\\s*beantwoord\\s*$")).click()
    page.get_by_text("ja", exact=True).click()
    _press(page, "Hulpvraag afsluiten")
    page.get_by_role("link", name="Traject afsluiten").press("Enter")
    page.get_by_label("Waarom sluit u het traject af?").fill("De vraag is beantwoord.")
    _press(page, "Traject afsluiten")
    expect(page.get_by_text("Het traject is afgesloten.")).to_be_visible()


def _the_team_lead_reports(page: Page, url: str) -> None:
    page.goto(f"{url}/rapportages/maken/")
    page.get_by_text("Assen", exact=True).click()
    page.get_by_text("andere maanden", exact=True).click()
    for label in ("Van maand", "Tot en met maand"):
        page.get_by_label(label).fill("2026-03")
    _press(page, "Rapportage maken")
    helped = page.locator("#cijfer-a")
    expect(helped).to_contain_text(re.compile("1 inwoner$", re.MULTILINE))
    helped.get_by_text("Wat telt dit cijfer?").click()
    expect(helped.get_by_text("minstens één hulpvraag")).to_be_visible()
    asked = page.locator("#cijfer-h")
    asked.get_by_text("Bekijk de registraties").press("Enter")
    asked.get_by_role("link", name="wonen").press("Enter")
    page.get_by_role("link", name=re.compile("^hulpvraag")).press("Enter")
    expect(page.get_by_role("heading", name="Ans Voorbeeld")).to_be_visible()
    page.goto(f"{url}/rapportages/")
    page.get_by_role("link", name=re.compile("maart 2026")).press("Enter")
    page.get_by_role("link", name="Toelichting schrijven").first.press("Enter")
    page.get_by_label("Wat ziet u in deze cijfers?").fill("De eerste inwoner is geholpen.")
    _press(page, "Toelichting bewaren")
    page.get_by_role("link", name="Bekijken en versturen").first.press("Enter")
    expect(page.locator("#cijfer-a")).to_contain_text("<5 inwoners")
    _press(page, "Rapportage versturen")
    expect(page.get_by_text("verzonden", exact=True).first).to_be_visible()


def _the_contractmanager_reads(page: Page, url: str) -> None:
    page.goto(f"{url}/gemeente-rapportages/")
    page.get_by_role("link", name=re.compile("maart 2026")).first.press("Enter")
    expect(page.locator("#cijfer-a")).to_contain_text("<5 inwoners")
    expect(page.get_by_text("De eerste inwoner is geholpen.")).to_be_visible()
    assert page.get_by_role("link", name=re.compile("^hulpvraag")).count() == 0
    pdf = pikepdf.open(BytesIO(_download(page, "PDF")))
    assert bool(pdf.Root.MarkInfo.Marked)
    book = openpyxl.load_workbook(BytesIO(_download(page, "Excel")))
    assert ("a", "Geholpen inwoners", "<5") in {row[:3] for row in book["Overzicht"].values}
    assert b"opendocument.spreadsheet" in _download(page, "OpenDocument")[:100]


def _press(page: Page, knop: str) -> None:
    page.get_by_role("button", name=knop).press("Enter")


def _download(page: Page, naam: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=naam, exact=True).click()
    return Path(download.value.path()).read_bytes()
