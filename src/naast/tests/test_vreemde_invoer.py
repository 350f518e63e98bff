"""What no form asks for: strange signs, huge numbers, keys of another form. Never a page 500."""

import re
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.db import transaction

from naast.meldingen.models import Melding, Status
from naast.testing.client import TestClient
from naast.testing.people import WACHTWOORD
from naast.tests.toegang import TABEL, Dossier

pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])
SEARCHES = ("/trajecten/", "/meldingen/", "/agenda/nieuw/", "/sociale-kaart/")


@pytest.mark.parametrize("path", SEARCHES)
def test_a_nul_in_an_address_gets_a_page_that_says_what_to_do(
    path: str, als_noor: TestClient
) -> None:
    refused = als_noor.get(f"{path}?zoek=a%00b")

    assert refused.status_code == 400
    assert "probeer het nog een keer" in refused.content.decode()
    for odd in ("%ff%ed%a0%80", "%F0%9F%98%80", "x" * 5000, "%25", "_"):
        assert als_noor.get(f"{path}?zoek={odd}&pagina={odd}").status_code == 200


def test_a_nul_in_a_cookie_does_too(client: TestClient) -> None:
    assert client.get("/", HTTP_COOKIE='sessionid="\\000aaaaaaaaaaaaa"').status_code == 400


@pytest.mark.parametrize("pk", ["9" * 19, "9" * 40, "9" * 5000, "%D9%A3", "-1", "1.0", "%00"])
def test_a_number_that_no_record_has_is_not_found(pk: str, als_noor: TestClient) -> None:
    for path in ("trajecten", "meldingen", "agenda", "geschillen", "meldcode", "rapportages"):
        assert als_noor.get(f"/{path}/{pk}/").status_code == 404


@pytest.mark.parametrize("van", ["²", "9" * 5000, "-1", "x", ""])
def test_a_button_with_another_value_than_ours_is_a_stale_page_at_most(
    van: str, dossier: Dossier, als_noor: TestClient
) -> None:
    path = f"/meldingen/{dossier.melding}/oppakken/"

    assert als_noor.post(path, {"van": van}).status_code in (302, 409)


@pytest.mark.parametrize("dag", ["0001-01-01", "1024-03-10", "9999-12-31", "10-03-1026"])
def test_a_day_in_another_age_is_a_fault_beside_its_field(
    dag: str, dossier: Dossier, als_noor: TestClient
) -> None:
    contact = {"vorm": "gesprek", "met": "inwoner", "dag": dag, "tijd": "00:00", "minuten": "30"}
    absence = {"van_op": dag, "tot_en_met_op": dag}
    forms = (
        (f"/trajecten/{dossier.traject}/contact/", contact),
        ("/agenda/afwezig/", absence),
    )
    for path, values in forms:
        page = als_noor.post(path, values)
        assert page.status_code == 200
        assert "Kijk het jaar na" in page.content.decode()


def test_a_body_that_is_too_large_gets_its_own_page(als_noor: TestClient) -> None:
    refused = als_noor.post("/meldingen/nieuw/", {"vraag": "x" * 3_000_000})

    assert refused.status_code == 413
    assert "maak uw tekst korter" in refused.content.decode()


def test_an_upload_of_anybody_is_refused_before_it_is_read(client: TestClient) -> None:
    refused = client.post(
        "/inloggen/",
        b"--x",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=11 << 20,
    )

    assert refused.status_code == 413


def test_the_key_of_one_form_does_nothing_for_another(
    dossier: Dossier, als_noor: TestClient
) -> None:
    verzoek = str(uuid4())
    path = f"/trajecten/{dossier.traject}/complex/"
    seen = als_noor.get(path).context["form"]["versie"].value()
    complex_now = {"verzoek": verzoek, "reden": "Veel vragen tegelijk.", "versie": seen}
    done = als_noor.post(path, complex_now)
    assert done.status_code == 302

    contact = f"/meldingen/{dossier.melding}/contact/"
    assert als_noor.post(contact, {"verzoek": verzoek, "op": "2026-03-10"}).status_code == 409
    assert Melding.objects.get(pk=dossier.melding).status == Status.NIEUW


@pytest.mark.parametrize(
    "next_page",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"],
)
def test_logging_in_and_out_leads_to_no_other_site(
    next_page: str, als_noor: TestClient, client: TestClient
) -> None:
    form = {"login": "noor@mee.example", "password": WACHTWOORD, "next": next_page}
    answers: list[Any] = [
        client.post(f"/inloggen/?next={quote(next_page)}", form),
        als_noor.get(f"/inloggen/?next={quote(next_page)}"),
        als_noor.post("/inloggen/uit/", {"next": next_page}),
    ]
    for answer in answers:
        assert answer.status_code == 302
        assert answer["Location"] in ("/inloggen/code/", "/")


@pytest.mark.parametrize("host", ["evil.example", "a b", "127.0.0.1.evil.example"])
def test_a_host_that_is_not_ours_is_refused(host: str, client: TestClient) -> None:
    assert client.get("/inloggen/", headers={"host": host}).status_code == 400


ODD = ("9" * 40, "9999-12-31", "\u202e<script>alert(1)</script>{{7*7}}=1+1²")
ASKED = (
    "zoek",
    "q",
    "groep",
    "pagina",
    "wie",
    "stand",
    "collega",
    "van",
    "dag",
    "vanaf",
    "inwoner",
    "duur",
)
_NAMES = re.compile(r'<(?:input|select|textarea|button)[^>]* name="([^"]+)"')


def test_no_address_breaks_on_odd_values(
    dossier: Dossier,
    als_tess: TestClient,
    als_noor: TestClient,
    als_carla: TestClient,
    client: TestClient,
) -> None:
    """Every address of ours with each odd value, in the query and in all fields of its page."""
    who = ((2, als_tess), (1, als_noor), (4, als_carla), (0, client))
    ours = [regel for regel in TABEL if ":" in regel.naam]
    for regel in ours:
        visitor = next((one for place, one in who if regel.get.split()[place] == "200"), None)
        if visitor is None:
            continue
        path = dossier.address(regel.naam)
        names = set(_NAMES.findall(visitor.get(path).content.decode(errors="replace")))
        for odd in ODD:
            page = visitor.get(path, dict.fromkeys(ASKED, odd))
            assert page.status_code in (200, 404), (path, odd)
            assert b"<script>alert" not in page.content, path
            with transaction.atomic():
                status = visitor.post(path, dict.fromkeys(names, odd)).status_code
                transaction.set_rollback(True)
            assert status < 500, (path, odd)
