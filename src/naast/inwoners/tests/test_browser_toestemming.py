"""Consent and representative in a real browser: phone and wide screen."""

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.core.tests.test_uiterlijk import look
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, toestemming_van, traject_van, vertegenwoordiger_van
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser

PAGES = {
    "dossier": "/trajecten/{traject}/",
    "toestemming geven": "/trajecten/{traject}/toestemming/",
    "toestemming intrekken": "/toestemmingen/{toestemming}/intrekken/",
    "vertegenwoordiger erbij": "/trajecten/{traject}/vertegenwoordiger/",
    "vertegenwoordiger wijzigen": "/vertegenwoordigers/{vertegenwoordiger}/wijzigen/",
    "doorverwijzen": "/hulpvragen/{hulpvraag}/doorverwijzen/",
}


@pytest.fixture(scope="module")
def sleutels(live: Live) -> dict[str, int]:
    """A dossier with a mentor and two consents."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        annie = traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=30)
        mia = vertegenwoordiger_van(annie)
        toestemming_van(annie, noor, waarvoor="gemeente", met="", wijze="schriftelijk")
        given = toestemming_van(annie, noor, vertegenwoordiger=mia)
        return {
            "traject": annie.pk,
            "hulpvraag": annie.hulpvragen.get().pk,
            "toestemming": given.pk,
            "vertegenwoordiger": mia.pk,
        }


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(
    naam: str, live: Live, sleutels: dict[str, int], page: Page
) -> None:
    live.log_in(page, "noor")
    for width in (320, 1280):
        assert look(page, live.url + PAGES[naam].format(**sleutels), width) == []
