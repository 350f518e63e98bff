"""Every screen of the permission table, for who may see it, on a phone and on a wide screen."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from naast.testing.browser_fixtures import open_page
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.tests.dossier import dossier_van_noor
from naast.tests.toegang import ROLLEN, TABEL, Dossier, Regel

pytestmark = pytest.mark.browser

BESTANDEN = {
    "portaal:robots",
    "portaal:security",
    "trajecten:plan_pdf",
    "veiligheid:pdf",
    "bijlagen:download",
    "sociale_kaart:download",
    "verantwoording:download",
    "verantwoording:gemeente_download",
}
# Tess has the screens of Noor too; Piet and Zeno have those of Noor and Carla elsewhere.
KIJKERS = (("noor", "tess"), ("carla",))
# The table is tried by who logged in long ago and is asked for the password first.
NA_HET_WACHTWOORD = (
    *("mfa_deactivate_totp", "mfa_generate_recovery_codes"),
    *("mfa_add_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn"),
)


class Gevuld(NamedTuple):
    """A server, and the records of the permission table on it."""

    live: Live
    dossier: Dossier

    def address(self, naam: str) -> str:
        """The whole address of the screen with this name."""
        return self.live.url + self.dossier.address(naam)


@pytest.fixture(scope="module")
def gevuld(live: Live) -> Gevuld:
    """The records that the table is tried on, stored for good."""
    return Gevuld(live, dossier_van_noor())


@pytest.fixture(scope="module")
def page_of(gevuld: Gevuld, browser: Browser) -> Callable[[str], Page]:
    """The page on which somebody goes from screen to screen; a new one for each takes longer."""

    @cache
    def page(wie: str) -> Page:
        opened = open_page(browser)
        if wie != "anoniem":
            gevuld.live.log_in(opened, wie)
        return opened

    return page


def viewers(regel: Regel) -> list[str]:
    """Who gets the screen, one of each kind; of what is for everybody all see the same."""
    answers = dict(zip(ROLLEN, regel.get.split(), strict=True))
    if answers["anoniem"] == "200":
        return ["anoniem"]
    found = ([one for one in kind if answers[one] == "200"][:1] for kind in KIJKERS)
    return [one for kind in found for one in kind]


SCHERMEN = [
    *(
        (regel.naam, wie)
        for regel in TABEL
        if regel.naam not in BESTANDEN
        for wie in viewers(regel)
    ),
    *((naam, "noor") for naam in NA_HET_WACHTWOORD),
]


@pytest.mark.parametrize(("naam", "wie"), SCHERMEN)
def test_a_screen_is_right_on_a_phone_and_on_a_wide_screen(
    naam: str, wie: str, gevuld: Gevuld, page_of: Callable[[str], Page]
) -> None:
    page = page_of(wie)

    assert look(page, gevuld.address(naam)) == []
    assert page.url == gevuld.address(naam)


@pytest.mark.parametrize("naam", sorted(BESTANDEN))
def test_what_is_left_out_is_a_file_and_no_screen(
    naam: str, gevuld: Gevuld, page_of: Callable[[str], Page]
) -> None:
    page = page_of("carla" if "gemeente" in naam else "noor")
    answer = page.request.get(gevuld.address(naam))

    assert answer.status == 200
    assert not answer.headers["content-type"].startswith("text/html")
