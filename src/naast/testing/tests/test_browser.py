"""The browser of the tests itself."""

import pytest
from playwright.sync_api import Page

from naast.testing.browser import axe_script

pytestmark = pytest.mark.browser


def test_a_page_opens_and_has_a_title(page: Page) -> None:
    page.goto("data:text/html;charset=utf-8,<title>Één deur</title><h1>Dag</h1>")
    assert page.title() == "Één deur"


def test_the_accessibility_rules_see_a_picture_without_text(page: Page) -> None:
    page.set_content("<html lang=nl><title>Dag</title><main><h1>Dag</h1><img src=x></main>")
    page.add_script_tag(path=axe_script())
    found = page.evaluate("async () => (await axe.run()).violations.map((one) => one.id)")
    assert found == ["image-alt"]
