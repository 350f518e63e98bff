"""The search box in a browser: by keyboard, and without faults for who listens to the page."""

import pytest
from playwright.sync_api import Page, expect

from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Gemeente
from naast.testing.browser import axe_script
from naast.testing.inwoners import ANNIE, contact_in, traject_van
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser


def test_somebody_is_found_with_the_keyboard_alone(live: Live, page: Page) -> None:
    noor = persoon("noor").medewerker
    with als(Werkcontext(rol=noor.rol, aanbieder_id=noor.aanbieder_id)), handeling("toets"):
        annie = traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)
        contact_in(annie, noor, notitie="De traplift is gekeurd.")
    live.log_in(page, "noor")
    page.goto(f"{live.url}/vandaag/")

    page.keyboard.press("/")
    page.keyboard.type("sonderland")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken naar ‘sonderland’")
    expect(page.get_by_role("link", name="Annie Zonderland")).to_be_visible()

    page.locator("h1").click()
    page.keyboard.press("/")
    page.keyboard.type("traplift en/of")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_have_value("traplift en/of")

    page.get_by_role("button", name="Zet deze toets uit").click()
    page.goto(f"{live.url}/zoeken/?q=traplift")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    expect(page.locator("mark")).to_have_text("traplift")
    page.evaluate(axe_script().read_text())
    faults = page.evaluate("async () => (await axe.run()).violations.map((v) => v.id)")
    assert faults == []

    page.get_by_role("link", name="Annie Zonderland").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Annie Zonderland")
