"""The working place in a real browser: phone, wide screen, keyboard only, without script."""

from datetime import timedelta
from typing import NamedTuple
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren, nu, vandaag
from naast.meldingen.actions import mark_spoed, record_first_contact, withdraw_melding
from naast.organisaties.models import Gemeente, Medewerker
from naast.testing.inwoners import ANNIE, JOOP, contact_in, melding_van, traject_van
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.trajecten.actions import add_doorverwijzing
from naast.trajecten.models import Contactmoment, Traject

pytestmark = pytest.mark.browser

PAGES = {
    "vandaag": "/vandaag/",
    "vandaag van het team": "/vandaag/?wie=team",
    "vandaag zonder werk": "/vandaag/?wie=niemand",
    "snelle vraag": "/snelle-vraag/",
    "meldingen": "/meldingen/",
    "niets gevonden": "/meldingen/?zoek=xyz",
    "melding": "/meldingen/{nieuw}/",
    "melding na contact": "/meldingen/{contact}/",
    "melding afgerond": "/meldingen/{klaar}/",
    "aannemen": "/meldingen/{contact}/aannemen/",
    "aannemen van een bekende": "/meldingen/{nieuw}/aannemen/",
    "beantwoorden": "/meldingen/{contact}/beantwoorden/",
    "dossiers": "/trajecten/",
    "dossier": "/trajecten/{vol}/",
    "dossier zonder contact": "/trajecten/{leeg}/",
    "meer van het dossier": "/trajecten/{vol}/meer/",
    "contact": "/trajecten/{vol}/contact/",
    "team": "/team/",
}


class Werk(NamedTuple):
    """A server with some work of Noor, and the keys of what stands in it."""

    live: Live
    sleutels: dict[str, int]

    def adres(self, naam: str) -> str:
        """The address of a page by its name in PAGES."""
        return self.live.url + PAGES[naam].format(**self.sleutels)


@pytest.fixture(scope="module")
def werk(live: Live) -> Werk:
    """Meldingen and dossiers of every kind."""
    noor = persoon("noor").medewerker
    context = Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)
    with bevroren(VANDAAG), als(context), handeling("toets"):
        assen = Gemeente.objects.get(slug="assen")
        return Werk(live, _meldingen(assen, noor) | _dossiers(assen, noor))


def _meldingen(assen: Gemeente, noor: Medewerker) -> dict[str, int]:
    annie = ANNIE | {"let_op": "Hoort slecht", "bereikbaar": "na 10 uur"}
    new = melding_van(annie, assen, noor, dagen_geleden=6)
    mark_spoed(melding=new, reden="Vrijdag geen huis meer")
    mo = {"voornaam": "Mo", "achternaam": "Verweggistan", "vraag": "Hulp bij een bezwaar"}
    referred = {"melder": "verwijzer", "melder_naam": "Huisarts Bedacht"}
    reached = melding_van(mo | referred, assen, noor, dagen_geleden=1)
    record_first_contact(melding=reached, op=vandaag(), door=noor)
    ended = melding_van(JOOP, assen, noor, dagen_geleden=2)
    withdraw_melding(melding=ended, reden="Redt het zelf", door=noor)
    return {"nieuw": new.pk, "contact": reached.pk, "klaar": ended.pk}


def _dossiers(assen: Gemeente, noor: Medewerker) -> dict[str, int]:
    full = traject_van(JOOP, assen, noor, dagen_geleden=80)
    long_name = ANNIE | {"achternaam": "Van den Berg-Abdelkader"}
    empty = traject_van(long_name, assen, noor, dagen_geleden=100)
    for days in range(24):
        contact_in(
            full,
            noor,
            begin=nu() - timedelta(days=70 - days),
            notitie="Samen de brieven gesorteerd. Hij wil weten of hij bezwaar kan maken.",
            reistijd_minuten=20,
        )
    add_doorverwijzing(
        verzoek=uuid4(),
        hulpvraag=full.hulpvragen.get(),
        datum=vandaag(),
        naar="schuldhulp van de gemeente",
        soort_bestemming="schuldhulp",
        wijze="warm",
        toestemming=True,
        gesproken_met="mevrouw Verzonnen",
    )
    contact_in(full, noor)
    return {"vol": full.pk, "leeg": empty.pk}


def _count(model: type[Contactmoment] | type[Traject]) -> int:
    noor = persoon("noor").medewerker
    with als(Werkcontext(rol=noor.rol, aanbieder_id=noor.aanbieder_id)):
        return model._default_manager.count()


@pytest.mark.parametrize("naam", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(naam: str, werk: Werk, page: Page) -> None:
    werk.live.log_in(page, "tess" if naam == "team" else "noor")
    assert look(page, werk.adres(naam)) == []


def test_a_snelle_vraag_takes_a_few_keys_and_no_mouse(werk: Werk, page: Page) -> None:
    before = _count(Contactmoment)
    werk.live.log_in(page, "noor")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(werk.adres("snelle vraag"))
    assert page.get_by_role("button", name="Opslaan").bounding_box()["y"] < 800  # type: ignore[index]
    # The subject has the cursor: space chooses it. Four tabs on is the gemeente, asked once.
    keys = ["Space", "Tab", "Tab", "Tab", "Tab", "Space", "Enter"]
    for key in keys:
        page.keyboard.press(key)
    page.get_by_text("Opgeslagen. Nog een?").wait_for()
    # For the next one everything is filled in but the subject: the third of the list.
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    page.wait_for_load_state()
    page.get_by_text("Opgeslagen. Nog een?").wait_for()
    assert _count(Contactmoment) == before + 2


def test_a_fault_puts_the_cursor_on_the_summary_and_keeps_what_was_typed(
    werk: Werk, page: Page
) -> None:
    werk.live.log_in(page, "noor")
    page.goto(werk.adres("contact"))
    page.get_by_label("Minuten, zonder reizen").fill("2000")
    page.get_by_label("Notitie").fill("Dit blijft staan")
    page.get_by_role("button", name="Contact opslaan").click()
    page.get_by_text("Er klopt nog één ding niet").wait_for()
    assert page.evaluate("document.activeElement.hasAttribute('data-fouten')")
    assert page.get_by_label("Notitie").input_value() == "Dit blijft staan"
    assert page.title().startswith("Fout: ")


def test_all_of_it_works_without_javascript(werk: Werk, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    werk.live.log_in(page, "noor")
    page.goto(werk.adres("dossier"))
    page.get_by_role("link", name="Contact toevoegen").click()
    page.get_by_text("huisbezoek", exact=True).click()
    page.get_by_label("Minuten, zonder reizen").fill("50")
    page.get_by_label("Dag").fill("2026-03-10")
    page.get_by_label("Begintijd").fill("09:00")
    page.get_by_role("button", name="Contact opslaan").click()
    assert "#contact-" in page.url
    assert page.get_by_text("· 50 minuten ·").is_visible()
    context.close()


def test_the_cards_come_after_the_dossier_and_one_kind_is_chosen_without_losing_the_place(
    werk: Werk, page: Page
) -> None:
    werk.live.log_in(page, "noor")
    page.goto(werk.adres("dossier"))
    page.get_by_role("heading", name="Netwerk").wait_for()
    assert page.get_by_text("Meer in dit dossier").count() == 0
    assert page.title() == "Joop Nergenshuizen - Naast"
    kind = page.get_by_role("link", name="Mail en brieven")
    kind.focus()
    page.keyboard.press("Enter")
    page.get_by_text("Hiervan is nog niets vastgelegd.").wait_for()
    assert page.evaluate("() => document.activeElement.id") == "tijdlijn-berichten"
    assert page.get_by_role("heading", name="Netwerk").is_visible()
    page.go_back()
    page.get_by_role("link", name="Ouder").wait_for()


def test_the_menu_of_a_phone_does_not_stay_over_what_one_goes_to(werk: Werk, page: Page) -> None:
    werk.live.log_in(page, "noor")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(werk.adres("dossiers"))
    menu, below = page.locator(".navigatie summary"), page.locator(".navigatie__meer ul")
    menu.press("Enter")
    below.wait_for()
    page.keyboard.press("Escape")
    below.wait_for(state="hidden")
    page.keyboard.press("Enter")  # the cursor is on the word that opened it
    for _ in ("Snelle vraag", "Sociale kaart", "Rapporten"):
        page.keyboard.press("Tab")
        assert below.is_visible()
    page.keyboard.press("Tab")
    below.wait_for(state="hidden")
    menu.click()
    page.locator("h1").click()
    below.wait_for(state="hidden")
