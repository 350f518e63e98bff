"""Sending a message, and reading it, in a real browser: phone and wide screen."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, melding_van
from naast.testing.keuring import faults_of
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser


def check(page: Page, name: str) -> None:
    """Nothing wrong on a phone and on a wide screen; a picture when one is asked for."""
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert faults_of(page) == [], name
        if folder := os.environ.get("NAAST_PLAATJES"):
            page.screenshot(path=Path(folder, f"{name}-{width}.png"), full_page=True)


def test_a_message_is_sent_and_read(live: Live, page: Page) -> None:
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        melding = melding_van(ANNIE, Gemeente.objects.get(slug="zoetermeer"), noor)

    page.goto(f"{live.url}/gemeente/zoetermeer/")
    check(page, "gemeente")
    page.get_by_role("link", name="Stuur een bericht").click()
    page.get_by_role("button", name="Versturen").click()
    check(page, "bericht-fout")
    page.get_by_label("Uw kenmerk").fill(melding.kenmerk.lower().replace("-", " "))
    page.get_by_label("Uw bericht").fill("Ik heb een ander telefoonnummer.\n06 00 00 00 03")
    check(page, "bericht")
    page.get_by_role("button", name="Versturen").click()
    check(page, "bericht-verstuurd")

    live.log_in(page, "noor")
    page.goto(f"{live.url}/vandaag/")
    check(page, "vandaag")
    page.get_by_role("link", name="Nieuw bericht: Annie Zonderland").first.click()
    check(page, "melding-ongelezen")
    page.get_by_role("button", name="Gelezen").click()
    check(page, "melding-gelezen")
    assert page.get_by_text("Gelezen door Noor").count() == 1
