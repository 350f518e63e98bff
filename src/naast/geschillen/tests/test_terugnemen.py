"""A step that was recorded by mistake is taken back: all is as before, and it says so."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from naast.geschillen.keuzes import Status
from naast.geschillen.models import Geschil
from naast.geschillen.tests.gevallen import WEGEN, begonnen, close, geldend, geschil_in, overlegd
from naast.geschillen.tests.test_met_de_hand import correct
from naast.geschillen.tests.test_termijnen import begin, page, step
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db

MET_STAPPEN = [status for status, (_, steps) in WEGEN.items() if steps]
VAN_EEN_GESCHIL = (
    *("status", "aangevraagd_op", "bekendgemaakt_op", "besluit_op", "kenmerk"),
    *("uitkomst", "toelichting", "afgesloten_op"),
)


def _stand(geschil: Geschil) -> list[Any]:
    """All that a step may change, but for the day on which somebody looks again."""
    row = Geschil.objects.get(pk=geschil.pk)
    terms = row.termijnen.order_by("pk").values("soort", "geldt", "afgedaan_op", "uiterlijk_op")
    steps = row.stappen.exclude(soort="teruggenomen").order_by("pk")
    return [
        {naam: getattr(row, naam) for naam in VAN_EEN_GESCHIL},
        list(terms),
        list(steps.values("soort", "op", "ontvangen_op")),
    ]


def _take_back(als: TestClient, geschil: Geschil, **anders: str) -> Any:
    address = reverse("geschillen:take_back", args=[geschil.pk])
    shown = als.get(address)
    if shown.status_code != 200:
        return shown
    form = {name: shown.context["form"][name].value() for name in ("stap", "verzoek")}
    return als.post(address, form | {"reden": "verkeerde geschil"} | anders, follow=True)


@pytest.mark.parametrize("status", MET_STAPPEN)
def test_all_is_as_it_was_before_the_last_step(
    status: str, als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    soort, steps = WEGEN[status]
    geschil = begonnen(annie, noor.medewerker, soort)
    for do in steps[:-1]:
        do(Geschil.objects.get(pk=geschil.pk), noor.medewerker)
    before = _stand(geschil)
    steps[-1](Geschil.objects.get(pk=geschil.pk), noor.medewerker)
    assert _stand(geschil) != before
    assert _take_back(als_noor, geschil).status_code == 200
    assert _stand(geschil) == before


def test_the_page_tells_what_was_taken_back_by_whom_and_why(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    assert "Deze stap terugnemen" not in page(als_noor, geschil)
    step(als_noor, geschil, "bezwaar", op="2026-03-09", wijze="digitaal")
    assert "Bezwaar afmaken" not in als_noor.get("/vandaag/").content.decode()
    assert "Deze stap terugnemen" in page(als_noor, geschil)
    empty = _take_back(als_noor, geschil, reden=" ").content.decode()
    assert "Waarom klopt deze stap niet?" in empty
    assert Geschil.objects.get(pk=geschil.pk).status == Status.BEZWAAR_LOOPT
    told = _take_back(als_noor, geschil).content.decode()
    assert "‘Bezwaar verstuurd’ van maandag 9 maart 2026." in told
    assert "verkeerde geschil" in told
    assert "Stap teruggenomen" in told
    assert geldend(geschil, "bezwaar").afgedaan_op is None
    assert "maandag 13 april 2026" in told


def test_receipt_that_was_confirmed_by_mistake_is_no_longer_known(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "klacht", overheid="ja")
    step(als_noor, geschil, "klacht", op="2026-03-02", wijze="post")
    before = _stand(geschil)
    step(als_noor, geschil, "ontvangst", ontvangen_op="2026-03-03", op="2026-03-10")
    assert _stand(geschil) != before
    _take_back(als_noor, geschil)
    assert _stand(geschil) == before


def test_a_closed_geschil_opens_again_and_somebody_looks_at_it(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = geschil_in(Status.BEZWAAR_LOOPT, annie, noor.medewerker)
    before = _stand(geschil)
    close(geschil, noor.medewerker)
    _take_back(als_noor, geschil)
    assert _stand(geschil) == before
    assert Geschil.objects.get(pk=geschil.pk).opvolgen_op == date(2026, 3, 24)


def test_one_after_the_other_until_how_it_began(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = begonnen(annie, noor.medewerker, "bezwaar")
    before = _stand(geschil)
    overlegd(geschil, noor.medewerker)
    overlegd(geschil, noor.medewerker)
    assert _take_back(als_noor, geschil).status_code == 200
    assert _take_back(als_noor, geschil).status_code == 200
    assert _stand(geschil) == before
    assert _take_back(als_noor, geschil).status_code == 409


def test_not_once_a_last_day_was_set_by_hand_since(als_noor: TestClient, annie: Traject) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    step(als_noor, geschil, "bezwaar", op="2026-03-09", wijze="digitaal")
    correct(als_noor, geschil, "besluit_op_bezwaar", "2026-09-01")
    before = _stand(geschil)
    assert "Terugnemen kan dan niet meer" in _take_back(als_noor, geschil).content.decode()
    assert _stand(geschil) == before


def test_a_note_in_the_wrong_geschil_goes_whatever_last_day_was_set_since(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    overlegd(geschil, noor.medewerker)
    correct(als_noor, geschil, "bezwaar", "2026-04-20")
    told = _take_back(als_noor, geschil).content.decode()
    assert "Gebeld met de consulent." not in told
    assert "Stap teruggenomen" in told
    assert geldend(geschil, "bezwaar").uiterlijk_op == date(2026, 4, 20)


def test_of_a_decision_that_was_taken_back_no_day_stays(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-02-02")
    step(als_noor, geschil, "besluit", op="2026-03-02", besluit_op="2026-02-27")
    address = reverse("geschillen:change", args=[geschil.pk])
    shown = als_noor.get(address).context["form"]
    form = {name: shown[name].value() or "" for name in shown.fields}
    assert als_noor.post(address, form | {"besluit_op": "2026-02-26"}).status_code == 302
    assert "26 februari 2026" in page(als_noor, geschil)
    _take_back(als_noor, geschil)
    row = Geschil.objects.get(pk=geschil.pk)
    assert (row.besluit_op, row.bekendgemaakt_op) == (None, None)


def test_a_page_of_before_another_step_takes_nothing_back(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = begonnen(annie, noor.medewerker, "bezwaar")
    seen = overlegd(geschil, noor.medewerker)
    overlegd(geschil, noor.medewerker)
    before = _stand(geschil)
    assert _take_back(als_noor, geschil, stap=str(seen.pk)).status_code == 409
    assert _stand(geschil) == before
