"""Is the page that a browser shows right: accessibility rules, and no scrolling sideways."""

import os
import re
from pathlib import Path

from playwright.sync_api import Page

from naast.testing.browser import axe_script

PHONE, WIDE = 320, 1280
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def look(page: Page, adres: str) -> list[str]:
    """What is wrong with the page at this address, on a phone and on a wide screen.

    Accessibility, sideways scrolling, and what the page says in the console of the browser.
    """
    said: list[str] = []
    page.on("console", lambda line: said.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda fault: said.append(str(fault)))
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto(adres)
    page.keyboard.press("Tab")  # the skip link shows itself only now
    return [*both_widths(page), *(line for line in said if "404" not in line)]


def both_widths(page: Page) -> list[str]:
    """What is wrong with the page as it stands, on a phone and on a wide screen.

    With a folder in `NAAST_PLAATJES` pictures of it are left there, to look at.
    """
    faults = []
    for width in (PHONE, WIDE):
        page.set_viewport_size({"width": width, "height": 800})
        faults += [f"op {width} px: {fault}" for fault in faults_of(page)]
        if folder := os.environ.get("NAAST_PLAATJES"):
            name = re.sub(r"\W+", "-", page.url.split("/", 3)[3]).strip("-") or "begin"
            page.screenshot(path=Path(folder, f"{name}-{width}.png"), full_page=True)
    return faults


def faults_of(page: Page) -> list[str]:
    """What is wrong with the page as it stands, in the width that it has."""
    size = page.viewport_size
    page.wait_for_load_state()
    # As a locator: the policy of the server lets no words be turned into script, also not ours.
    page.locator(".htmx-request").first.wait_for(state="detached")
    wide = page.evaluate("document.documentElement.scrollWidth")
    faults = [f"{wide} px breed"] if size and wide > size["width"] else []
    # The policy of the server allows no script but its own; the rules come in through the tool.
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_script().read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(
        "async (rules) => (await axe.run({runOnly: rules, resultTypes: ['violations']})).violations"
        ".map((one) => `${one.id}: ${one.nodes[0].html}`)",
        RULES,
    )
    return [*faults, *found]


def small_targets(page: Page, least: int = 24) -> list[str]:
    """What is too small for a finger (WCAG 2.2, 2.5.8); a link within a sentence may be."""
    found: list[str] = page.evaluate(
        """(least) => [...document.querySelectorAll(
            "a[href], button, input:not([type=hidden]), select, textarea, summary")]
          .map((one) => one.closest("label") || one.labels?.[0]?.closest(".tegel") || one)
          .filter((one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
          .filter((one) => getComputedStyle(one).display !== "inline")
          .filter((one) => one.offsetWidth && (one.offsetHeight < least || one.offsetWidth < least))
          .map((one) => `${one.offsetWidth} x ${one.offsetHeight}: ${one.outerHTML.slice(0, 90)}`)
        """,
        least,
    )
    return found
