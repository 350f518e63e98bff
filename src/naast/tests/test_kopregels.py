"""The security headers and the cookies, on every answer."""

import os
import subprocess
import sys
from typing import Any

import pytest
from pytest_django import Settings

from naast.bijlagen.views.begeleider import KALE_CSP
from naast.core.headers import HEADERS
from naast.testing.client import TestClient
from naast.tests.toegang import TABEL, Dossier

STRICTER = {
    "Referrer-Policy": "no-referrer",  # where the address itself is a secret
    "Content-Security-Policy": KALE_CSP,  # what somebody uploaded
}
pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])


def assert_headers(answer: Any) -> None:
    for name, value in HEADERS.items():
        assert answer[name] in (value, STRICTER.get(name)), name
    for cookie in answer.cookies.values():
        assert cookie["httponly"], cookie
        assert cookie["samesite"] == "Lax", cookie


@pytest.mark.parametrize("naam", sorted({regel.naam for regel in TABEL}))
def test_every_address_has_the_headers(
    naam: str,
    vast_dossier: Dossier,
    client: TestClient,
    als_noor: TestClient,
    als_carla: TestClient,
) -> None:
    for who in (client, als_noor, als_carla):
        answer = who.get(vast_dossier.address(naam))
        assert_headers(answer)
        assert answer["Cache-Control"] is not None


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/static/naast/css/layout.css", 200),
        ("/static/mfa/js/webauthn.js", 200),
        ("/static/bestaat-niet.css", 404),
        ("/bestaat-niet/", 404),
    ],
)
def test_files_and_faults_have_them_too(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)

    assert answer.status_code == status
    assert_headers(answer)


def test_a_wrong_method_a_missing_token_and_a_crash_have_them_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    strict = TestClient(enforce_csrf_checks=True, raise_request_exception=False)
    assert strict.post("/inloggen/", {"login": "x"}).status_code == 403
    for answer in (strict.post("/inloggen/", {}), strict.delete("/privacy/")):
        assert_headers(answer)

    def broken(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("naast.portaal.views.openbaar.render", broken)
    crash = strict.get("/")
    assert crash.status_code == 500
    assert_headers(crash)
    assert "Traceback" not in crash.content.decode()


def test_no_page_allows_script_or_style_inside_it() -> None:
    policy = HEADERS["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "max-age=31536000" in HEADERS["Strict-Transport-Security"]


def test_behind_https_cookies_are_secure(settings: Settings, client: TestClient) -> None:
    program = (
        "from django.conf import settings as s;"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN)"
    )
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "naast.settings",
        "NAAST_HTTPS": "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True", "False"]

    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    cookies = client.get("/inloggen/").cookies
    assert cookies
    assert all(cookie["secure"] for cookie in cookies.values())


def test_security_txt_says_whom_to_tell_and_until_when(client: TestClient) -> None:
    page = client.get("/.well-known/security.txt")

    assert page["Content-Type"] == "text/plain; charset=utf-8"
    lines = dict(line.split(": ", 1) for line in page.content.decode().splitlines())
    assert lines["Contact"].startswith("mailto:")
    assert lines["Expires"] == "2026-09-06T00:00:00Z"


def test_programs_need_not_read_forms(client: TestClient) -> None:
    assert "Disallow: /inloggen/" in client.get("/robots.txt").content.decode()
