"""The penalty as the page shows it: from its first day to its last, and when it stops."""

from datetime import date, timedelta

import pytest

from naast.geschillen.models import Geschil
from naast.geschillen.tests.test_termijnen import at_noon, begin, page, step
from naast.testing.client import TestClient
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db

LAATSTE_VAN_DE_TWEE_WEKEN = date(2026, 6, 3)


@pytest.fixture
def geschil(als_noor: TestClient, annie: Traject) -> Geschil:
    """Asked on 30 April, to be decided by 18 May; the notice came on Wednesday 20 May 2026."""
    with at_noon("2026-05-20"):
        made = begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-04-30")
        step(als_noor, made, "ingebrekestelling", op="2026-05-20", wijze="digitaal")
    return made


@pytest.mark.parametrize(
    ("dag", "bedrag", "morgen"),
    [
        (1, "23", "23 euro"),
        (13, "299", "23 euro"),
        (14, "322", "35 euro"),
        (15, "357", "35 euro"),
        (28, "812", "45 euro"),
        (29, "857", "45 euro"),
        (41, "1.397", "45 euro"),
        (42, "1.442", ""),
        (43, "1.442", ""),
    ],
)
def test_the_penalty_on_each_day_and_what_tomorrow_adds(
    als_noor: TestClient, geschil: Geschil, dag: int, bedrag: str, morgen: str
) -> None:
    with at_noon((LAATSTE_VAN_DE_TWEE_WEKEN + timedelta(days=dag)).isoformat()):
        shown = page(als_noor, geschil)
    assert f"€ {bedrag}<" in shown
    assert f"{min(dag, 42)} {'dag' if dag == 1 else 'dagen'} te laat" in shown
    assert (f"Morgen komt er {morgen} bij" if morgen else "Er komt niets meer bij") in shown


def test_on_the_last_day_of_the_two_weeks_there_is_no_penalty(
    als_noor: TestClient, geschil: Geschil
) -> None:
    with at_noon(LAATSTE_VAN_DE_TWEE_WEKEN.isoformat()):
        shown = page(als_noor, geschil)
    assert "Komt er geen besluit, dan begint die donderdag 4 juni 2026" in shown
    assert "€" not in shown


@pytest.mark.parametrize(
    ("besloten", "woorden"),
    [
        ("2026-05-19", "Het besluit was er al voor de ingebrekestelling aankwam"),
        ("2026-05-20", "Er is op tijd besloten"),
        ("2026-06-03", "Er is op tijd besloten"),
        ("2026-06-04", "De dag van het besluit telt niet mee: er is geen dwangsom"),
        ("2026-06-05", "1 dag te laat, geteld tot en met donderdag 4 juni 2026"),
    ],
)
def test_a_decision_ends_the_penalty_also_one_that_crossed_the_notice(
    als_noor: TestClient, geschil: Geschil, besloten: str, woorden: str
) -> None:
    with at_noon("2026-07-20"):
        shown = step(als_noor, geschil, "besluit", op=besloten)
    assert woorden in shown
    assert "Morgen komt er" not in shown


@pytest.mark.parametrize(
    ("einde", "woorden"),
    [
        ("2026-06-02", "Er was nog geen dwangsom toen het geschil eindigde"),
        ("2026-06-06", "3 dagen te laat, geteld tot en met zaterdag 6 juni 2026. Toen eindigde"),
    ],
)
def test_after_the_end_of_a_geschil_nothing_is_counted_any_more(
    als_noor: TestClient, geschil: Geschil, einde: str, woorden: str
) -> None:
    with at_noon(einde):
        step(
            als_noor,
            geschil,
            "afsluiten",
            op=einde,
            uitkomst="ingetrokken",
            toelichting="Zij trekt de aanvraag in.",
        )
    with at_noon("2026-07-20"):
        shown = page(als_noor, geschil)
    assert woorden in shown
    assert "Morgen komt er" not in shown
