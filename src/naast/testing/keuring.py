"""Is the page that a browser shows right: accessibility rules, and no scrolling sideways."""

from playwright.sync_api import Page

from naast.testing.browser import axe_script

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults_of(page: Page) -> list[str]:
    """What is wrong with the page as it stands, in the width that it has."""
    size = page.viewport_size
    wide = page.evaluate("document.documentElement.scrollWidth")
    faults = [f"{wide} px breed"] if size and wide > size["width"] else []
    # The policy of the server allows no script but its own; the rules come in through the tool.
    page.evaluate(axe_script().read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(
        "async (rules) => (await axe.run({runOnly: rules})).violations"
        ".map((one) => `${one.id}: ${one.nodes[0].html}`)",
        RULES,
    )
    return [*faults, *found]
