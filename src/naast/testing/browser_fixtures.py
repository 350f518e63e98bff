"""Fixtures `browser` (one for all browser tests of this process) and `page` (fresh for each test).

Browser tests come first. After the last of them the browser is closed, as Playwright keeps an event
loop in the thread and what comes after it in the same process may want its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from django.db import connections

from naast.testing.browser import find_chromium, use_working_node

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


class OneBrowser:
    """The Chromium of this process, and Playwright that drives it."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self._running = ExitStack()
        self._browser: Browser | None = None

    def open(self) -> Browser:
        """A Chromium without a window; another when the former was killed."""
        if self._browser is None or not self._browser.is_connected():
            self.close()
            self._browser = self._launch()
        return self._browser

    def close(self) -> None:
        """End it, if it runs, and its event loop."""
        self._browser = None
        self._running.close()

    def _launch(self) -> Browser:
        # Not above: every run of the tests would wait for it, also one without a browser.
        from playwright.sync_api import sync_playwright

        chromium = find_chromium()
        use_working_node()
        patch = self._running.enter_context(pytest.MonkeyPatch.context())
        # With an event loop in this thread Django would refuse every query of a test.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        playwright = self._running.enter_context(sync_playwright())
        # Connections made while the loop runs are out of reach afterwards, and would stay open.
        self._running.callback(connections.close_all)
        launched = playwright.chromium.launch(
            executable_path=chromium.path,
            args=list(chromium.args),
            env={**os.environ, **chromium.env},
            chromium_sandbox=False,
        )
        self._running.callback(launched.close)
        return launched


_ONE = OneBrowser()


def close_browser() -> None:
    """The browser tests of this process are over."""
    _ONE.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium without a window; pages that a module leaves open are closed after it."""
    opened = _ONE.open()
    yield opened
    for left in opened.contexts if opened.is_connected() else ():
        left.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as somebody in the Netherlands has it, without cookies of another test."""
    opened = open_page(browser)
    yield opened
    opened.context.close()


def open_page(browser: Browser) -> Page:
    """In a context of its own, that the caller or the end of the module closes."""
    context = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    context.set_default_timeout(10_000)
    return context.new_page()
