"""Hands for the browser tests: the same journey with a keyboard, or with a thumb or a mouse.

A journey asks for what a person reads on the page: the words of a link or button, the label of a
field. `Toetsenbord` gets there with Tab, arrows, space and Enter only, as somebody without a mouse
does; what cannot be reached that way fails. `Vinger` taps (on a touch screen) or clicks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

MEEST = 250
"""Stops on a page; who has not found it by then walks in circles."""
WEG = """(target) => {
  const here = document.activeElement;
  const order = here.compareDocumentPosition(target);
  const back = (order & Node.DOCUMENT_POSITION_PRECEDING)
    && !(order & Node.DOCUMENT_POSITION_CONTAINS);
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((one) => one.checkVisibility() && one.type !== "hidden" && !one.disabled);
  const between = all.filter((one) => {
    const [from, to] = back ? [target, here] : [here, target];
    return (from.compareDocumentPosition(one) & 4) && (to.compareDocumentPosition(one) & 2);
  });
  const groups = between.map((one) => (one.type === "radio" ? one.name : one));
  return [Boolean(back), new Set(groups).size];
}"""
"""Which way, and how many stops lie between at the least: a date has more than one."""
DATUMS = ("%d%m%Y", "%m%d%Y")
TIJDEN = ("%H%M", "%I%M%p")


class Hand(Protocol):
    """What a person does on a page."""

    page: Page

    def follow(self, link: str | Locator) -> None:
        """Go where a link goes."""

    def press(self, knop: str) -> None:
        """Press a button."""

    def write(self, label: str, tekst: str) -> None:
        """Put a text in a field, in place of what was there."""

    def choose(self, keuze: str, groep: str = "") -> None:
        """Choose an answer among tiles; `groep` is the question, where more have that answer."""

    def put_day(self, label: str, dag: date) -> None:
        """Fill in a date."""

    def put_time(self, label: str, tijd: time) -> None:
        """Fill in a time of the day."""


def _words(tekst: str) -> re.Pattern[str]:
    """These words and no others, but for '(niet verplicht)'."""
    return re.compile(rf"^\s*{re.escape(tekst)}\s*(\(niet verplicht\))?\s*$")


def _field(page: Page, label: str) -> Locator:
    return page.get_by_role("main").get_by_label(_words(label)).first


def _answer(page: Page, keuze: str, groep: str) -> Locator:
    place = page.get_by_role("main")
    if groep:
        place = place.get_by_role("group", name=_words(groep))
    words = re.compile(rf"^\s*{re.escape(keuze)}(?!\w)")  # a line of explanation may follow
    return (
        place.get_by_role("radio", name=words).or_(place.get_by_role("checkbox", name=words)).first
    )


class Vinger:
    """A thumb on a touch screen; a mouse where the screen knows no touch."""

    def __init__(self, page: Page, *, raakt: bool) -> None:
        self.page, self.raakt = page, raakt

    def follow(self, link: str | Locator) -> None:
        """Tap it and wait for the page."""
        with self.page.expect_navigation():
            self._tap(_link(self.page, link))

    def press(self, knop: str) -> None:
        """Tap it and wait for the page."""
        with self.page.expect_navigation():
            self._tap(_button(self.page, knop))

    def write(self, label: str, tekst: str) -> None:
        """Tap in the field and type."""
        _field(self.page, label).fill(tekst)

    def choose(self, keuze: str, groep: str = "") -> None:
        """Tap the tile: its words, not the small round thing in it."""
        answer = _answer(self.page, keuze, groep)
        name = answer.get_attribute("id")
        self._tap(self.page.locator(f'label[for="{name}"]').first)
        expect(answer).to_be_checked()

    def put_day(self, label: str, dag: date) -> None:
        """As the picker of the phone gives it."""
        _field(self.page, label).fill(dag.isoformat())

    def put_time(self, label: str, tijd: time) -> None:
        """As the picker of the phone gives it."""
        _field(self.page, label).fill(f"{tijd:%H:%M}")

    def _tap(self, what: Locator) -> None:
        if self.raakt:
            what.tap()
        else:
            what.click()


class Toetsenbord:
    """No mouse: the page is walked through with Tab."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def follow(self, link: str | Locator) -> None:
        """Walk to it and press Enter."""
        self._walk_to(_link(self.page, link))
        self._enter()

    def press(self, knop: str) -> None:
        """Walk to it and press Enter."""
        self._walk_to(_button(self.page, knop))
        self._enter()

    def write(self, label: str, tekst: str) -> None:
        """Walk to the field, choose all that stands there, type."""
        field = _field(self.page, label)
        self._walk_to(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(tekst)
        expect(field).to_have_value(tekst)

    def choose(self, keuze: str, groep: str = "") -> None:
        """Walk to the question; arrows go through radio buttons, space ticks a box."""
        answer = _answer(self.page, keuze, groep)
        if answer.get_attribute("type") == "checkbox":
            self._walk_to(answer)
            self.page.keyboard.press("Space")
        else:
            self._choose_one(answer)
        expect(answer).to_be_checked()

    def _choose_one(self, answer: Locator) -> None:
        name = answer.get_attribute("name")
        first = answer.page.locator(f'input[name="{name}"]').first
        self._approach(first, lambda: self._active("name") == name)
        for _ in range(MEEST):
            if self._has_focus(answer):
                break
            self.page.keyboard.press("ArrowDown")
        if not answer.is_checked():
            self.page.keyboard.press("Space")

    def put_day(self, label: str, dag: date) -> None:
        """Type the digits; the language of the browser says in which order."""
        self._type_parts(label, [f"{dag:{order}}" for order in DATUMS], dag.isoformat())

    def put_time(self, label: str, tijd: time) -> None:
        """Type the digits, with or without am and pm."""
        self._type_parts(label, [f"{tijd:{order}}" for order in TIJDEN], f"{tijd:%H:%M}")

    def _type_parts(self, label: str, orders: list[str], wanted: str) -> None:
        field = _field(self.page, label)
        self._walk_to(field)
        for digits in orders:
            for _ in range(3):
                self.page.keyboard.press("ArrowLeft")
            self.page.keyboard.type(digits)
            if field.input_value() == wanted:
                return
        raise AssertionError(f"{label!r} says {field.input_value()!r}, not {wanted!r}")

    def _enter(self) -> None:
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def _walk_to(self, what: Locator) -> None:
        what.wait_for()
        self._approach(what, lambda: self._has_focus(what))

    def _approach(self, what: Locator, there: Callable[[], bool]) -> None:
        """Without looking for as long as it cannot be there, then step by step."""
        if what.evaluate("one => Boolean(one.closest('main'))"):
            self._skip_header()
        back, stops = what.evaluate(WEG)
        key = "Shift+Tab" if back else "Tab"
        for _ in range(stops):
            self.page.keyboard.press(key)
        for _ in range(MEEST):
            if there():
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"not reached with {key} on {self.page.url}")

    def _skip_header(self) -> None:
        """On a page that has just opened: the first stop leads past the menu.

        A page that opens at a part of it has its first stop there.
        """
        if self.page.evaluate("document.activeElement === document.body"):
            self.page.keyboard.press("Tab")
            if self._active("href") == "#inhoud":
                self.page.keyboard.press("Enter")

    def _has_focus(self, what: Locator) -> bool:
        return bool(what.evaluate("one => one === document.activeElement"))

    def _active(self, attribute: str) -> str:
        return str(self.page.evaluate("a => document.activeElement.getAttribute(a)", attribute))


def _link(page: Page, link: str | Locator) -> Locator:
    if not isinstance(link, str):
        return link
    return page.get_by_role("main").get_by_role("link", name=link).first


def _button(page: Page, knop: str) -> Locator:
    return page.get_by_role("main").get_by_role("button", name=knop, exact=True).first
