"""Is the page that a browser shows right: accessibility rules, and no scrolling sideways."""

from playwright.sync_api import Page

from naast.testing.browser import axe_script

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults_of(page: Page) -> list[str]:
    """What is wrong with the page as it stands, in the width that it has."""
    size = page.viewport_size
    page.wait_for_load_state()
    # As a locator: the policy of the server lets no words be turned into script, also not ours.
    page.locator(".htmx-request").first.wait_for(state="detached")
    wide = page.evaluate("document.documentElement.scrollWidth")
    faults = [f"{wide} px breed"] if size and wide > size["width"] else []
    # The policy of the server allows no script but its own; the rules come in through the tool.
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
