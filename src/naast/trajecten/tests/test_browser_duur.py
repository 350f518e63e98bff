"""What support may take, in a real browser: phone and wide screen."""

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import (
    ANNIE,
    JOOP,
    contact_in,
    herziening_van,
    overdracht_van,
    overschrijding_van,
    traject_van,
)
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.trajecten.models import Hulpvraag, Traject

pytestmark = pytest.mark.browser

PAGES = {
    "dossier met reden": "/trajecten/{met}/",
    "dossier zonder reden": "/trajecten/{zonder}/",
    "afsluiten gaat nog niet": "/hulpvragen/{vraag}/afsluiten/",
    "dossier na de wlz": "/trajecten/{over}/",
}


@pytest.fixture(scope="module")
def sleutels(live: Live) -> dict[str, int]:
    """Two dossiers past the guideline, one of them explained."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        assen = Gemeente.objects.get(slug="assen")
        explained = traject_van(ANNIE, assen, noor, dagen_geleden=40)
        asked = traject_van(JOOP, assen, noor, dagen_geleden=9)
        why = "Te zelfstandig voor bewindvoering, wel hulp nodig met geld."
        overschrijding_van(explained, reden="geen_passende_hulp", toelichting=why)
        herziening_van(explained, noor)
        Traject.objects.filter(pk=asked.pk).update(verwacht_einde_op=VANDAAG.date())
        ended = traject_van(JOOP, assen, noor, dagen_geleden=20)
        overdracht_van(ended, noor)
        return {
            "over": ended.pk,
            "met": explained.pk,
            "zonder": asked.pk,
            "vraag": _spent(asked, 260).pk,
        }


def _spent(traject: Traject, minuten: int) -> Hulpvraag:
    vraag = traject.hulpvragen.get()
    assert traject.eigenaar
    contact_in(traject, traject.eigenaar, hulpvraag=vraag, minuten=minuten)
    return vraag


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(
    naam: str, live: Live, sleutels: dict[str, int], page: Page
) -> None:
    live.log_in(page, "noor")
    address = live.url + PAGES[naam].format(**sleutels)
    assert look(page, address) == []


def test_the_overview_of_the_team_lead(live: Live, sleutels: dict[str, int], page: Page) -> None:
    live.log_in(page, "tess")
    assert look(page, f"{live.url}/team/boven-de-richtlijn/") == []
