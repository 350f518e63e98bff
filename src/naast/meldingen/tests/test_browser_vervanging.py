"""Offering a replacement, in a real browser: phone and wide screen."""

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.core.tests.test_uiterlijk import look
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, melding_van, vervanging_van
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser

PAGES = {
    "melding": "/meldingen/{melding}/",
    "aanbieden": "/meldingen/{melding}/vervanging/",
    "antwoord": "/meldingen/vervanging/{vervanging}/",
}


@pytest.fixture(scope="module")
def sleutels(live: Live) -> dict[str, int]:
    """A melding with an offer that waits for its answer."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        melding = melding_van(ANNIE, Gemeente.objects.get(slug="zoetermeer"), noor)
        return {"melding": melding.pk, "vervanging": vervanging_van(melding, noor).pk}


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(
    naam: str, live: Live, sleutels: dict[str, int], page: Page
) -> None:
    live.log_in(page, "noor")
    for width in (320, 1280):
        assert look(page, live.url + PAGES[naam].format(**sleutels), width) == []
