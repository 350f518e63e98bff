"""Asking for an opinion, in a real browser: phone and wide screen."""

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren, vandaag
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, JOOP, overdracht_van, traject_van
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.tevredenheid.models import Enquete

pytestmark = pytest.mark.browser

PAGES = {
    "dossier": "/trajecten/{klaar}/",
    "uitgenodigd": "/trajecten/{gevraagd}/",
}


@pytest.fixture(scope="module")
def sleutels(live: Live) -> dict[str, int]:
    """Two ended trajecten, of one the inwoner was asked."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        assen = Gemeente.objects.get(slug="assen")
        done = overdracht_van(traject_van(ANNIE, assen, noor), noor).traject
        asked = overdracht_van(traject_van(JOOP, assen, noor), noor).traject
        Enquete.objects.create(
            aanbieder=asked.aanbieder, gemeente=assen, traject=asked, uitgenodigd_op=vandaag()
        )
        return {"klaar": done.pk, "gevraagd": asked.pk}


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(
    naam: str, live: Live, sleutels: dict[str, int], page: Page
) -> None:
    live.log_in(page, "noor")
    assert look(page, live.url + PAGES[naam].format(**sleutels)) == []
