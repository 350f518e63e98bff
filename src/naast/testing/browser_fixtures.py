"""Fixtures `browser` (one for a module) and `page` (fresh for each test).

Not one for the run: Playwright keeps an event loop in the thread, and what comes after it in the
same process may want its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.db import connections

from naast.testing.browser import find_chromium, use_working_node

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    # Not above: every run of the tests would wait for it, also one without a browser.
    from playwright.sync_api import sync_playwright

    chromium = find_chromium()
    use_working_node()
    # Playwright keeps an event loop in this thread; Django would then refuse every query of a test.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium.path,
            args=list(chromium.args),
            env={**os.environ, **chromium.env},
            chromium_sandbox=False,
        )
        yield launched
        launched.close()
        # Connections made while the loop runs are out of reach afterwards, and would stay open.
        connections.close_all()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as somebody in the Netherlands has it, without cookies of another test."""
    context = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
