"""What was typed stays in the browser until it is sent, and no longer."""

import pytest
from playwright.sync_api import Page

from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import bevroren
from naast.meldingen.actions import withdraw_melding
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, JOOP, contact_in, melding_van, traject_van
from naast.testing.keuring import both_widths
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.trajecten.models import Contactmoment, Traject

pytestmark = pytest.mark.browser

KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('naast.concept.')).length"


def _as_noor() -> Werkcontext:
    noor = persoon("noor").medewerker
    return Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)


@pytest.fixture(scope="module")
def annie(live: Live) -> Traject:
    """Annie, supported by Noor."""
    with bevroren(VANDAAG), als(_as_noor()), handeling("toets"):
        noor = persoon("noor").medewerker
        return traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)


@pytest.fixture
def begonnen(live: Live, annie: Traject, page: Page) -> Page:
    """A contact half typed by Noor, and then away from it."""
    return _half_typed(live, annie, page, "noor")


def _half_typed(live: Live, annie: Traject, page: Page, wie: str) -> Page:
    live.log_in(page, wie)
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/")
    page.get_by_text("huisbezoek", exact=True).click()
    page.get_by_label("Notitie").fill("Brief samen gelezen.")
    page.goto(f"{live.url}/vandaag/")
    return page


def test_who_comes_back_may_go_on_and_after_sending_it_is_gone(
    live: Live, annie: Traject, begonnen: Page
) -> None:
    page = begonnen
    page.get_by_role("heading", name="Nog niet opgeslagen").wait_for()
    assert both_widths(page) == []
    page.get_by_role("link", name="Contact toevoegen: Annie Zonderland").click()
    page.get_by_role("heading", name="U was hier bezig").wait_for()
    assert both_widths(page) == []
    assert page.get_by_label("Notitie").input_value() == ""
    page.get_by_role("button", name="Verder gaan").press("Enter")
    assert page.get_by_label("Notitie").input_value() == "Brief samen gelezen."
    assert page.locator("[name=vorm]:checked").input_value() == "huisbezoek"
    page.get_by_role("button", name="Contact opslaan").click()
    page.get_by_text("Vul een getal in").first.wait_for()
    assert page.evaluate(KEPT) == 1
    page.get_by_label("Minuten, zonder reizen").fill("20")
    page.get_by_role("button", name="Contact opslaan").click()
    page.get_by_text("Het contact staat erin.").wait_for()
    assert page.evaluate(KEPT) == 0


def test_a_connection_lost_at_sending_costs_nothing(
    live: Live, annie: Traject, begonnen: Page
) -> None:
    page = begonnen
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/")
    page.get_by_role("button", name="Verder gaan").click()
    page.context.set_offline(True)
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Contact opslaan").click()
    page.wait_for_url("chrome-error://**")
    page.context.set_offline(False)
    page.goto(f"{live.url}/vandaag/")
    page.get_by_role("link", name="Contact toevoegen: Annie Zonderland").click()
    page.get_by_role("button", name="Verder gaan").click()
    assert page.get_by_label("Notitie").input_value() == "Brief samen gelezen."


def test_who_writes_another_contact_first_finds_the_older_one_afterwards(
    live: Live, annie: Traject, begonnen: Page
) -> None:
    page = begonnen
    address = f"{live.url}/trajecten/{annie.pk}/contact/"
    page.goto(address)
    page.get_by_role("heading", name="U was hier bezig").wait_for()
    for text in ("Even", "", ""):
        page.get_by_label("Notitie").fill(text)
        page.get_by_label("Notitie").dispatch_event("input", {"bubbles": True})
        page.dispatch_event("body", "pagehide", {"bubbles": True})
    assert page.evaluate(KEPT) == 1
    page.get_by_role("button", name="Contact opslaan").click()  # with nothing in it yet
    page.get_by_text("Vul een getal in").first.wait_for()
    page.get_by_label("Notitie").fill("Even gebeld.")
    page.goto(address)  # away without sending either: the newest is offered first
    page.get_by_label("Notitie").fill("Hij was niet thuis.")
    page.get_by_role("button", name="Verder gaan").click()
    assert page.get_by_label("Notitie").input_value() == "Even gebeld."
    page.get_by_label("Minuten, zonder reizen").fill("10")
    page.get_by_role("button", name="Contact opslaan").click()
    page.get_by_text("Het contact staat erin.").wait_for()
    for older in ("Hij was niet thuis.", "Brief samen gelezen."):
        page.goto(address)
        page.get_by_role("button", name="Verder gaan").click()
        assert page.get_by_label("Notitie").input_value() == older
        page.goto(address)
        page.get_by_role("button", name="Weggooien").click()
    assert page.evaluate(KEPT) == 0


def test_what_was_typed_and_taken_out_again_is_not_kept(
    live: Live, annie: Traject, page: Page
) -> None:
    live.log_in(page, "noor")
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/")
    page.get_by_label("Notitie").fill("Van een ander dossier.")
    page.dispatch_event("body", "pagehide", {"bubbles": True})
    assert page.evaluate(KEPT) == 1
    page.get_by_label("Notitie").fill("")
    page.goto(f"{live.url}/vandaag/")
    assert page.evaluate(KEPT) == 0


def test_it_may_be_thrown_away(live: Live, annie: Traject, begonnen: Page) -> None:
    begonnen.goto(f"{live.url}/trajecten/{annie.pk}/contact/")
    begonnen.get_by_role("button", name="Weggooien").click()
    assert begonnen.evaluate(KEPT) == 0
    assert begonnen.get_by_role("heading", name="U was hier bezig").count() == 0


def test_who_left_something_unsent_is_not_told_that_all_is_done(
    live: Live, annie: Traject, page: Page
) -> None:
    _half_typed(live, annie, page, "bas")
    done = page.get_by_text("U bent bij")
    page.get_by_role("heading", name="Nog niet opgeslagen").wait_for()
    assert not done.is_visible()
    page.get_by_role("button", name="Weggooien").click()
    done.wait_for()


def test_logging_out_leaves_nothing_behind(begonnen: Page) -> None:
    assert begonnen.evaluate(KEPT) == 1
    begonnen.get_by_role("button", name="Uitloggen").click()
    begonnen.wait_for_load_state()
    assert begonnen.evaluate(KEPT) == 0


def test_who_logs_out_while_typing_leaves_nothing_behind_either(
    live: Live, annie: Traject, page: Page
) -> None:
    live.log_in(page, "noor")
    page.goto(f"{live.url}/trajecten/{annie.pk}/contact/")
    page.evaluate(
        """() => {
          const box = document.querySelector("[name=notitie]");
          box.value = "Nog net getypt.";
          box.dispatchEvent(new Event("input", { bubbles: true }));
          document.querySelector("form:has(.wie__uit)").requestSubmit();
        }"""
    )
    page.wait_for_url(f"{live.url}/")
    assert page.evaluate(KEPT) == 0


def test_of_a_page_that_is_closed_meanwhile_the_words_stay(
    live: Live, annie: Traject, page: Page
) -> None:
    with bevroren(VANDAAG), als(_as_noor()), handeling("toets"):
        melding = melding_van(JOOP, annie.gemeente, persoon("noor").medewerker)
    live.log_in(page, "noor")
    page.goto(f"{live.url}/meldingen/{melding.pk}/doorverwijzen/")
    page.get_by_label("Naar wie verwijst u?").fill("Buurtteam")
    page.get_by_label("Toelichting").fill("Al gebeld.\nBel na vieren.")
    with bevroren(VANDAAG), als(_as_noor()):
        withdraw_melding(melding=melding, reden="Redt het zelf", door=persoon("noor").medewerker)
    page.get_by_role("button", name="Doorverwijzen").click()
    for _ in ("after sending", "and from the list of drafts"):
        page.get_by_role("heading", name="Dit is intussen veranderd").wait_for()
        page.get_by_role("heading", name="Dit typte u").wait_for()
        shown = page.locator("#inhoud").inner_text()
        assert "\nToelichting\n\nAl gebeld.\nBel na vieren." in shown
        assert both_widths(page) == []
        page.goto(f"{live.url}/vandaag/")
        page.get_by_role("link", name="Doorverwijzen: Joop").click()


def test_who_logs_in_next_finds_nothing(live: Live, begonnen: Page) -> None:
    live.log_in(begonnen, "bas")
    begonnen.goto(f"{live.url}/vandaag/")
    assert begonnen.evaluate(KEPT) == 0
    assert not begonnen.get_by_role("heading", name="Nog niet opgeslagen").is_visible()


def test_after_four_days_it_goes(live: Live, begonnen: Page) -> None:
    begonnen.evaluate(
        """() => Object.keys(localStorage).forEach((key) => {
          const draft = JSON.parse(localStorage.getItem(key));
          draft.at -= 4 * 24 * 3600 * 1000;
          localStorage.setItem(key, JSON.stringify(draft));
        })"""
    )
    begonnen.goto(f"{live.url}/vandaag/")
    assert begonnen.evaluate(KEPT) == 0


def test_what_was_kept_does_not_overwrite_what_a_colleague_did_since(
    live: Live, annie: Traject, page: Page
) -> None:
    with bevroren(VANDAAG), als(_as_noor()), handeling("toets"):
        contact = contact_in(annie, persoon("noor").medewerker)
    address = f"{live.url}/contacten/{contact.pk}/wijzigen/"
    live.log_in(page, "noor")
    page.goto(address)
    page.get_by_label("Notitie").fill("Van Noor.")
    page.goto(f"{live.url}/vandaag/")
    with als(_as_noor()), handeling("toets"):
        Contactmoment.objects.filter(pk=contact.pk).update(notitie="Van Bas.")
    page.goto(address)
    page.get_by_role("button", name="Verder gaan").click()
    page.get_by_role("button", name="Contact opslaan").click()
    page.get_by_role("heading", name="Wat er intussen is veranderd").wait_for()
    assert page.get_by_label("Notitie").input_value() == "Van Noor."


def test_who_somebody_is_is_not_kept(live: Live, page: Page) -> None:
    live.log_in(page, "noor")
    page.goto(f"{live.url}/meldingen/nieuw/")
    page.get_by_label("Achternaam").fill("Zonderland")
    page.get_by_label("Wat is de vraag?").fill("Hulp bij een brief")
    page.goto(f"{live.url}/vandaag/")
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert "Hulp bij een brief" in kept
    assert "Zonderland" not in kept
