"""The look in a real browser: every part, for each audience, on a phone and on a wide screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from naast.testing.keuring import look
from naast.testing.live import Live

pytestmark = pytest.mark.browser

PAGES = (
    *(f"/stijl/?voor={voor}" for voor in ("openbaar", "werk", "gemeente")),
    *("/stijl/?voor=openbaar&fouten=1", "/", "/gemeente/zoetermeer/", "/bestaat-niet/"),
)


@pytest.fixture(scope="module")
def demo(request: pytest.FixtureRequest) -> Iterator[Live]:
    """The real server in demo mode: only there the style page exists."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NAAST_DEMO", "1")
        live: Live = request.getfixturevalue("live")
        yield live


@pytest.mark.parametrize("adres", PAGES)
def test_a_page_is_right_on_a_phone_and_on_a_wide_screen(
    adres: str, demo: Live, page: Page
) -> None:
    assert look(page, demo.url + adres) == []


def test_every_target_on_the_style_page_is_large_enough(demo: Live, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{demo.url}/stijl/?voor=werk&fouten=1")
    small = page.evaluate(
        """() => [...document.querySelectorAll("a, button, input, select, summary, textarea")]
        .filter((one) => getComputedStyle(one).display !== "inline" && !one.closest(".tegel"))
        .filter((one) => one.offsetHeight && one.offsetHeight < 44)
        .map((one) => `${one.offsetHeight} ${one.outerHTML.slice(0, 80)}`)"""
    )
    assert small == []


def test_the_error_summary_has_the_focus_and_leads_to_the_field(demo: Live, page: Page) -> None:
    page.goto(f"{demo.url}/stijl/?fouten=1")
    assert page.evaluate("document.activeElement.hasAttribute('data-fouten')")
    page.get_by_role("link", name="Kies een antwoord bij ‘Voor wie vraagt u hulp?’.").click()
    assert page.evaluate("document.activeElement.id") == "id_wie_0"


def test_a_second_click_sends_nothing(demo: Live, page: Page) -> None:
    page.goto(f"{demo.url}/stijl/")
    stopped = page.evaluate(
        """() => {
          const stopped = [];
          const form = document.querySelector("form[method=post][action='#']");
          document.addEventListener("submit", (event) => {
            stopped.push(event.defaultPrevented);
            event.preventDefault();
          });
          for (let i = 0; i < 2; i++) form.requestSubmit();
          return stopped;
        }"""
    )
    assert stopped == [False, True]


def test_large_text_does_not_push_the_page_sideways(demo: Live, page: Page) -> None:
    page.set_viewport_size({"width": 640, "height": 800})
    page.goto(f"{demo.url}/stijl/?voor=werk")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
