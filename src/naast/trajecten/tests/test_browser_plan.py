"""Plan, zelfredzaamheid and netwerk in a real browser: phone, wide screen, keyboard."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren, vandaag
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import (
    ANNIE,
    JOOP,
    actie_van,
    doel_van,
    lid_van,
    meting_van,
    traject_van,
)
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.trajecten.actions import finish_actie
from naast.trajecten.keuzes import Domein

pytestmark = pytest.mark.browser

PAGES = {
    "dossier": "/trajecten/{vol}/",
    "dossier zonder plan": "/trajecten/{leeg}/",
    "plan": "/trajecten/{vol}/plan/",
    "nog geen plan": "/trajecten/{leeg}/plan/",
    "brief": "/trajecten/{vol}/plan/brief/",
    "zelfredzaamheid": "/trajecten/{vol}/zelfredzaamheid/",
    "nog geen meting": "/trajecten/{leeg}/zelfredzaamheid/",
    "netwerk": "/trajecten/{vol}/netwerk/",
    "netwerk bij het begin": "/trajecten/{vol}/netwerk/?op=2026-01-29",
    "nog geen netwerk": "/trajecten/{leeg}/netwerk/",
}


@pytest.fixture(scope="module")
def sleutels(live: Live) -> dict[str, int]:
    """A dossier with all of it, and one without."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        assen = Gemeente.objects.get(slug="assen")
        full = traject_van(ANNIE, assen, noor, dagen_geleden=40)
        empty = traject_van(JOOP, assen, noor)
        hulp, slaap = doel_van(full), doel_van(full, "Ik wil weer zelf naar de bakker.\nElke dag.")
        actie_van(full, hulp)
        finish_actie(actie=actie_van(full, hulp, omschrijving="Brief zoeken"), op=vandaag())
        more = {"omschrijving": "Samen het bezwaar schrijven", "uitvoerder": "ondersteuner"}
        actie_van(full, hulp, **more, uiterlijk_op=vandaag() + timedelta(days=20))
        fenna = {"uitvoerder": "netwerk", "naam": "dochter Fenna"}
        actie_van(full, slaap, omschrijving="Mee naar de bakker", **fenna, uiterlijk_op=vandaag())
        levels = [2, 3, 4, 3, 4, 2, 4, 5, 5, 3, 2, 1, 5]
        first = {d.value: n for d, n in zip(Domein, levels, strict=True)}
        meting_van(full, "start", **first)
        end = first | {"financien": 4, "sociaal_netwerk": 3, "tijdsbesteding": 3}
        del end["justitie"]
        meting_van(full, "eind", **end)
        lid_van(full, belasting="te_zwaar")
        around = [
            ("Buurvrouw Bedacht", "buurvrouw", "informeel", 2),
            ("Piet", "vriend van vroeger", "informeel", 2),
            ("Zus in Verweggistan", "zus", "informeel", 3),
            ("De huisarts", "", "formeel", 2),
            ("Thuiszorg Voorbeeld", "", "formeel", 1),
            ("Wmo-consulent", "", "formeel", 3),
            ("Bewindvoerder", "", "formeel", 3),
        ]
        for naam, relatie, soort, nabij in around:
            since = vandaag() if naam == "Piet" else None
            who = {"relatie": relatie, "soort": soort, "belasting": ""}
            lid_van(full, naam, **who, nabijheid=nabij, van_op=since)
        return {"vol": full.pk, "leeg": empty.pk}


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(
    naam: str, live: Live, sleutels: dict[str, int], page: Page
) -> None:
    live.log_in(page, "noor")
    address = live.url + PAGES[naam].format(**sleutels)
    assert look(page, address) == []


def test_a_meting_is_made_with_the_keyboard_alone(
    live: Live, sleutels: dict[str, int], page: Page
) -> None:
    live.log_in(page, "noor")
    page.goto(f"{live.url}/trajecten/{sleutels['leeg']}/zelfredzaamheid/meten/")
    page.get_by_role("radio", name="bij de start").focus()
    # Day (three parts and its calendar), then thirteen rows: two to the right is level 2.
    page.get_by_role("group", name="Financiën").get_by_role("radio").last.focus()
    for _ in Domein:
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("De meting staat erin.").wait_for()
    assert page.get_by_role("cell", name="2, niet zelfredzaam").count() == len(Domein)
