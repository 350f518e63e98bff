"""Signing up in a real browser: on a phone, without JavaScript, and with the keyboard only."""

import pytest
from playwright.sync_api import Browser, Page

from naast.testing.keuring import both_widths
from naast.testing.live import Live

pytestmark = pytest.mark.browser


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Verder").click()


def test_the_whole_way_is_right_on_a_phone_and_on_a_wide_screen(live: Live, page: Page) -> None:
    page.goto(f"{live.url}/gemeente/zoetermeer/")
    page.get_by_role("link", name="Ik help iemand").click()
    assert both_widths(page) == [], "start"
    page.get_by_role("link", name="Beginnen").click()
    go_on(page)
    assert both_widths(page) == [], "melder-fout"
    page.get_by_label("Uw naam").fill("Kees Buur")
    page.get_by_label("Uw e-mailadres").fill("kees@voorbeeld.example")
    go_on(page)
    assert both_widths(page) == [], "wie"
    page.get_by_label("Voornaam").fill("Ans")
    go_on(page)
    assert both_widths(page) == [], "toestemming"
    page.get_by_text("Ja, en Ans vindt het goed").click()
    go_on(page)
    assert both_widths(page) == [], "vraag"
    page.get_by_label("Waar gaat het over?").fill("Ans komt er niet uit met een brief.")
    go_on(page)
    assert both_widths(page) == [], "contact"
    page.get_by_text("Bellen", exact=True).click()
    page.get_by_label("Telefoonnummer").fill("06 12345678")
    go_on(page)
    assert both_widths(page) == [], "adres"
    go_on(page)
    assert both_widths(page) == [], "letop"
    page.get_by_text("Slecht horen").click()
    go_on(page)
    assert both_widths(page) == [], "spoed"
    page.get_by_text("Het kan een paar dagen wachten").click()
    go_on(page)
    assert both_widths(page) == [], "organisatie"
    page.locator("label", has_text="Kies voor mij").click()
    go_on(page)
    assert both_widths(page) == [], "controle"
    page.get_by_role("button", name="Versturen").click()
    assert both_widths(page) == [], "klaar"
    assert page.get_by_text("U hoort uiterlijk donderdag 12 maart").is_visible()


def test_back_after_a_mistake_opens_the_question_and_asks_nothing(live: Live, page: Page) -> None:
    page.goto(f"{live.url}/gemeente/assen/aanmelden/zelf/vraag/wie/")
    go_on(page)
    page.get_by_text("Er klopt nog één ding niet").wait_for()
    page.get_by_label("Voornaam").fill("Ans")
    go_on(page)
    page.get_by_label("Uw verhaal of vraag").wait_for()
    page.go_back()
    assert page.get_by_label("Voornaam").input_value() == "Ans"


def test_with_the_keyboard_only_and_without_javascript(live: Live, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live.url}/gemeente/assen/aanmelden/zelf/vraag/wie/")
    page.get_by_label("Voornaam").focus()
    for keys in (
        ["Ans", "Enter"],
        ["Ik heb een vraag", "Tab", "Enter"],
        ["Space", "Tab", "06 12345678", "Enter"],
        ["Enter"],
        ["Tab", "Enter"],
        ["Space", "Tab", "Enter"],
    ):
        first = page.locator("main form input:not([type=hidden]), main form textarea").first
        first.focus()
        for key in keys:
            if key in ("Enter", "Tab", "Space"):
                page.keyboard.press(key)
            else:
                page.keyboard.type(key)
        page.wait_for_load_state()
    page.get_by_role("button", name="Versturen").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/klaar/")
    assert page.get_by_role("heading", name="Uw aanmelding is binnen").is_visible()
    context.close()
