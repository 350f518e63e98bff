"""The agenda in a real browser: phone, wide screen, keyboard only, without script."""

from datetime import date, time
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page

from naast.afspraken import actions
from naast.afspraken.models import Afspraak
from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.inwoners.actions import create_inwoner
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Gemeente, Medewerker
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon

pytestmark = pytest.mark.browser

PAGES = {
    "week": "/agenda/",
    "week van het team": "/agenda/?wie=team",
    "lege week": "/agenda/?dag=2026-05-01",
    "dag": "/agenda/dag/?dag=2026-03-12",
    "dag van het team": "/agenda/dag/?dag=2026-03-12&wie=team",
    "vrije momenten": "/agenda/vrij/",
    "vrije momenten van het team": "/agenda/vrij/?wie=team&duur=90",
    "nieuw": "/agenda/nieuw/?inwoner={annie}",
    "nieuw zonder inwoner": "/agenda/nieuw/?zoek=zonder",
    "afspraak": "/agenda/{gepland}/",
    "beeldgesprek": "/agenda/{video}/",
    "verzette afspraak": "/agenda/{verzet}/",
    "afspraak van eerder": "/agenda/{geweest}/",
    "te laat verzet": "/agenda/te-laat/",
}


class Werk(NamedTuple):
    """A server with a week of Noor, and the keys of what stands in it."""

    live: Live
    sleutels: dict[str, int]

    def adres(self, naam: str) -> str:
        """The address of a page by its name in PAGES."""
        return self.live.url + PAGES[naam].format(**self.sleutels)


@pytest.fixture(scope="module")
def werk(live: Live) -> Werk:
    """Appointments of every kind, in one week."""
    noor, bas = persoon("noor").medewerker, persoon("bas").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    assen = Gemeente.objects.get(slug="assen")
    with als(context), handeling("toets"):
        with bevroren(VANDAAG.replace(day=9, hour=8)):
            annie = _inwoner(noor, assen, "Annie", "Van den Berg-Abdelkader")
            joop = _inwoner(noor, assen, "Joop", "Nergenshuizen")
            been = _plan(noor, assen, inwoner=annie, op=date(2026, 3, 9), om=time(13))
        with bevroren(VANDAAG):
            _hours(noor, bas)
            planned = _plan(noor, assen, inwoner=annie)
            return Werk(live, _week(noor, bas, assen, annie, joop) | _keys(been, planned, annie))


def _keys(been: Afspraak, planned: Afspraak, annie: Inwoner) -> dict[str, int]:
    return {"geweest": been.pk, "gepland": planned.pk, "annie": annie.pk}


def _hours(noor: Medewerker, bas: Medewerker) -> None:
    assert noor.aanbieder
    days = {key: [(time(9), time(17))] for key in ("maandag", "dinsdag", "donderdag")}
    for wie in (noor, bas):
        actions.set_beschikbaarheid(
            aanbieder=noor.aanbieder, medewerker=wie, geldig_van=date(2026, 3, 9), uren=days
        )
    actions.add_afwezigheid(
        aanbieder=noor.aanbieder,
        medewerker=noor,
        van_op=date(2026, 3, 13),
        tot_en_met_op=date(2026, 3, 14),
    )


def _week(
    noor: Medewerker, bas: Medewerker, assen: Gemeente, annie: Inwoner, joop: Inwoner
) -> dict[str, int]:
    link = "https://beeldbellen.example/kamer/een-lange-naam-voor-deze-kamer-0123456789"
    video = _plan(noor, assen, inwoner=joop, om=time(14), vorm="video", waar=link)
    _plan(bas, assen, inwoner=joop, op=date(2026, 3, 16), bericht_via="brief")
    old = _plan(noor, assen, inwoner=annie, op=date(2026, 3, 11), om=time(9))
    actions.move_afspraak(
        afspraak=old,
        medewerker=bas,
        reden="Noor is op cursus",
        op_verzoek_van="organisatie",
        bericht_via="zelf",
        op=date(2026, 3, 12),
        om=time(9, 30),
        duur=45,
        vorm="telefoon",
        waar="06 00 00 00 01",
    )
    gone = _plan(noor, assen, inwoner=joop, op=date(2026, 3, 10), om=time(15))
    actions.cancel_afspraak(
        afspraak=gone, reden="Griep", op_verzoek_van="inwoner", bericht_via="zelf"
    )
    surgery = {"soort": "spreekuur", "vorm": "locatie", "waar": "Bibliotheek, eerste verdieping"}
    _plan(noor, assen, titel="Spreekuur Peelo", op=date(2026, 3, 10), om=time(11), **surgery)
    return {"video": video.pk, "verzet": old.pk}


def _inwoner(noor: Medewerker, assen: Gemeente, voornaam: str, achternaam: str) -> Inwoner:
    assert noor.aanbieder
    return create_inwoner(
        aanbieder=noor.aanbieder,
        gemeente=assen,
        voornaam=voornaam,
        achternaam=achternaam,
        telefoon="06 00 00 00 01",
        email=f"{voornaam.lower()}@voorbeeld.example",
    )


def _plan(wie: Medewerker, assen: Gemeente, **anders: Any) -> Afspraak:
    values: dict[str, Any] = {
        "verzoek": uuid4(),
        "aanbieder": wie.aanbieder,
        "gemeente": assen,
        "medewerker": wie,
        "soort": "gesprek",
        "bericht_via": "zelf",
        "op": date(2026, 3, 12),
        "om": time(10),
        "duur": 60,
        "vorm": "thuis",
        "waar": "",
    }
    return actions.plan_afspraak(**(values | anders))


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(naam: str, werk: Werk, page: Page) -> None:
    werk.live.log_in(page, "tess" if naam == "uren" else "noor")
    assert look(page, werk.adres(naam)) == []


def test_the_days_lie_under_each_other_on_a_phone_and_beside_each_other_on_a_wide_screen(
    werk: Werk, page: Page
) -> None:
    werk.live.log_in(page, "noor")
    page.goto(werk.adres("week"))
    places = (
        "[...document.querySelectorAll('.agenda__kolom')].map(k => k.getBoundingClientRect().{})"
    )
    page.set_viewport_size({"width": 320, "height": 800})
    assert len(set(page.evaluate(places.format("left")))) == 1
    page.set_viewport_size({"width": 1280, "height": 800})
    assert len(set(page.evaluate(places.format("top")))) == 1


def test_an_appointment_is_planned_with_the_keyboard_from_a_free_moment(
    werk: Werk, page: Page
) -> None:
    werk.live.log_in(page, "noor")
    page.goto(f"{werk.adres('vrije momenten')}?inwoner={werk.sleutels['annie']}")
    page.get_by_role("link", name="13.00 uur, dinsdag 17 maart").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Nieuwe afspraak").wait_for()
    page.get_by_label("Ik heb het zelf verteld").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_text("De afspraak van dinsdag 17 maart 2026 om 13.00 uur staat erin.").wait_for()


def test_moving_works_without_javascript(werk: Werk, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    werk.live.log_in(page, "noor")
    page.goto(werk.adres("beeldgesprek"))
    page.get_by_role("link", name="Verzetten").click()
    page.get_by_label("Dag", exact=True).fill("2026-03-19")
    page.get_by_label("Waarom verzet u de afspraak?").fill("Joop belde")
    page.get_by_text("De inwoner", exact=True).click()
    page.get_by_role("button", name="Verzetten").click()
    page.get_by_text("De afspraak is verzet naar donderdag 19 maart 2026").wait_for()
    context.close()
