"""Sending a message, and reading it, in a real browser: phone and wide screen."""

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, melding_van
from naast.testing.keuring import both_widths
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser


def test_a_message_is_sent_and_read(live: Live, page: Page) -> None:
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        melding = melding_van(ANNIE, Gemeente.objects.get(slug="zoetermeer"), noor)

    page.goto(f"{live.url}/gemeente/zoetermeer/")
    assert both_widths(page) == [], "gemeente"
    page.get_by_role("link", name="Stuur een bericht").click()
    page.get_by_role("button", name="Versturen").click()
    assert both_widths(page) == [], "bericht-fout"
    page.get_by_label("Uw kenmerk").fill(melding.kenmerk.lower().replace("-", " "))
    page.get_by_label("Uw bericht").fill("Ik heb een ander telefoonnummer.\n06 00 00 00 03")
    assert both_widths(page) == [], "bericht"
    page.get_by_role("button", name="Versturen").click()
    assert both_widths(page) == [], "bericht-verstuurd"

    live.log_in(page, "noor")
    page.goto(f"{live.url}/vandaag/")
    assert both_widths(page) == [], "vandaag"
    page.get_by_role("link", name="Nieuw bericht: Annie Zonderland").first.click()
    assert both_widths(page) == [], "melding-ongelezen"
    page.get_by_role("button", name="Gelezen").click()
    assert both_widths(page) == [], "melding-gelezen"
    assert page.get_by_text("Gelezen door Noor").count() == 1
