"""Every screen of the reports in a real browser, on a phone and on a wide screen."""

import json
import re
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import nu
from naast.organisaties.models import Gemeente
from naast.testing.keuring import look
from naast.testing.live import Live
from naast.testing.people import persoon
from naast.verantwoording.models import Cijferbijlage, Rapportage, Status
from naast.verantwoording.tests.voorbeeld import DEFINITIES, VERHAAL, figuren

pytestmark = pytest.mark.browser


def _in_full(figuren: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(figuren).replace('"<5"', "3"))
    return made


def _geteld() -> dict[str, Any]:
    """What a frozen report counted; the registrations themselves have been destroyed since."""
    return {
        "b": {
            "waarde": {"soort": "doorverwijzing", "nummers": list(range(1, 65))},
            "delen/warm": {"soort": "doorverwijzing", "nummers": list(range(1, 42))},
        },
        "h": {"waarde": {"soort": "hulpvraag", "nummers": list(range(1, 413))}},
    }


@pytest.fixture(scope="module")
def rapportages(live: Live) -> dict[str, int]:
    """A sent report, the one that corrected it, and a concept."""
    medewerker = persoon("tess").medewerker
    who = {"aanbieder_id": medewerker.aanbieder_id, "gemeente": Gemeente.objects.get(slug="assen")}
    sent = who | {
        "van": date(2025, 1, 1),
        "tot": date(2025, 7, 1),
        "toelichting": VERHAAL,
        "figuren": figuren(),
        "definities": DEFINITIES,
        "contract": [["Eerste contact na een melding", "binnen 2 werkdagen"]],
        "verzonden_at": nu(),
        "verzonden_door": medewerker,
    }
    context = Werkcontext(rol="teamleider", aanbieder_id=medewerker.aanbieder_id)
    with als(context), handeling("toets"):
        old = Rapportage.objects.create(**sent, status=Status.VERVANGEN)
        new = Rapportage.objects.create(
            **sent,
            versie=2,
            vorige=old,
            status=Status.VERZONDEN,
            verschillen=[{"naam": "a. Geholpen inwoners", "was": "229", "wordt": "231"}],
        )
        for row in (old, new):
            Cijferbijlage.objects.create(
                **who, rapportage=row, figuren=_in_full(figuren()), geteld=_geteld()
            )
        concept = Rapportage.objects.create(**who, van=date(2025, 7, 1), tot=date(2026, 1, 1))
    return {"oud": old.pk, "nieuw": new.pk, "concept": concept.pk}


SCHERMEN = (
    ("tess", "/rapportages/{nieuw}/"),
    ("tess", "/rapportages/{concept}/"),
    ("noor", "/rapportages/{nieuw}/cijfer/b/?deel=waarde&pagina=2"),
    ("tess", "/rapportages/{nieuw}/verbeteren/"),
    ("carla", "/gemeente-rapportages/{nieuw}/"),
    ("carla", "/gemeente-rapportages/{oud}/"),
)


@pytest.mark.parametrize(("wie", "adres"), SCHERMEN)
def test_a_screen_is_right_on_a_phone_and_on_a_wide_screen(
    wie: str, adres: str, live: Live, page: Page, rapportages: dict[str, int]
) -> None:
    live.log_in(page, wie)
    address = live.url + adres.format(**rapportages)

    assert look(page, address) == []


def test_the_pages_work_without_script(live: Live, page: Page, rapportages: dict[str, int]) -> None:
    live.log_in(page, "carla")
    page.goto(f"{live.url}/gemeente-rapportages/")
    page.get_by_role("link", name=re.compile("eerste halfjaar 2025.*MEE, versie 2")).click()

    picture = page.get_by_role("img", name="Staafdiagram. Hulpvragen naar leefgebied")
    assert "wonen: <5" in (picture.get_attribute("aria-label") or "")
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    assert download.value.suggested_filename.endswith("-versie-2.pdf")
