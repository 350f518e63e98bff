"""A passkey in a real browser, under the security policy of the server."""

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from playwright.sync_api import Page

from naast.accounts.tests.test_inloggen import code
from naast.testing.keuring import faults_of
from naast.testing.live import Live
from naast.testing.people import WACHTWOORD, Persoon, persoon

pytestmark = pytest.mark.browser


@pytest.fixture
def noor(live: Live) -> Persoon:
    """With her password as production keeps it; in the other tests that would be slow."""
    noor = persoon("noor")
    noor.account.password = PBKDF2PasswordHasher().encode(WACHTWOORD, "zout", iterations=1000)
    noor.account.save()
    return noor


@pytest.fixture
def key(page: Page) -> None:
    """A telephone or key that says yes."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_passkey_is_added_and_logs_in_without_a_password(
    live: Live, page: Page, noor: Persoon, key: None
) -> None:
    said: list[str] = []
    page.on("console", lambda line: said.append(line.text) if line.type == "error" else None)
    # Browsers know passkeys for names, not for addresses in numbers.
    url = live.url.replace("127.0.0.1", "localhost")
    page.goto(f"{url}/inloggen/")
    page.get_by_label("E-mailadres").fill(noor.account.email)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    assert faults_of(page) == []
    page.get_by_label("Code").fill(code())
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/vandaag/")

    page.goto(f"{url}/inloggen/sleutels/nieuw/")
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Verder").click()
    assert faults_of(page) == []
    page.locator("label", has_text="Ook inloggen zonder wachtwoord").click()
    page.get_by_role("button", name="Sleutel toevoegen").click()
    page.wait_for_url("**/herstelcodes/")
    assert faults_of(page) == []
    page.goto(f"{url}/inloggen/sleutels/")
    assert faults_of(page) == []

    page.get_by_role("button", name="Uitloggen").click()
    page.goto(f"{url}/inloggen/")
    page.get_by_role("button", name="Inloggen met een sleutel").click()
    page.wait_for_url("**/vandaag/")
    assert said == []
