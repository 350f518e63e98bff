"""Targets beside what was reached, counted by hand, as each reader sees them."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from naast.core.klok import bevroren
from naast.testing.client import TestClient
from naast.testing.live import OwnDatabase
from naast.testing.people import persoon
from naast.verantwoording.doelen import until_quarter, until_today
from naast.verantwoording.tests.geholpen import agreed, helped

Blad = Callable[..., dict[str, tuple[str, str, str]]]


@pytest.fixture
def blad(own_database: OwnDatabase) -> Blad:
    """Per target of a page: what was agreed, what was reached, how far that is."""

    def read(wie: str, jaar: int = 2025, plaats: str = "") -> dict[str, tuple[str, str, str]]:
        client = TestClient()
        client.force_login(persoon(wie).account)
        own = "verantwoording:own_targets" if wie == "tess" else "verantwoording:targets"
        page = client.get(reverse(own), {"jaar": jaar})
        assert page.status_code == 200
        sheet = next(x for x in page.context["bladen"] if plaats in x.gemeente.slug)
        assert all(x.definitie in page.content.decode() for x in sheet.regels)
        return {x.naam.split()[0]: (x.doel, x.werkelijk, x.stand) for x in sheet.regels}

    return read


def test_two_aanbieders_count_together_for_their_gemeente_and_apart_for_the_teamleider(
    blad: Blad,
) -> None:
    """Ten and seven inwoners, five of whom come to both; grades 6 x 8 and 7 x 7."""
    helped("mee", "zoetermeer", [f"p{n}" for n in range(6)], cijfer=8)
    helped("mee", "zoetermeer", [f"p{n}" for n in range(6, 10)])
    helped("palet-welzijn", "zoetermeer", [f"p{n}" for n in range(5, 12)], cijfer=7)
    helped("mee", "assen", [f"a{n}" for n in range(5)])
    agreed("zoetermeer", inwoners=16, hulpvragen=20, cijfer=Decimal("7.2"), bekendheid=70)

    assert blad("zeno") == {
        "Verschillende": ("16", "12", "75% van het doel"),
        "Afgesloten": ("20", "17", "85% van het doel"),
        "Cijfer": ("7,2", "7,5", "0,3 hoger dan het doel"),
        "Bekendheid": ("70%", "niet gemeten", ""),
    }
    assert blad("tess", plaats="zoetermeer") == {
        "Verschillende": ("16", "10", "63% van het doel van alle aanbieders samen"),
        "Afgesloten": ("20", "10", "50% van het doel van alle aanbieders samen"),
        "Cijfer": ("7,2", "8,0", "0,8 hoger dan het doel"),
        "Bekendheid": ("70%", "niet gemeten", ""),
    }
    assert blad("carla") == {
        "Verschillende": ("geen doel afgesproken", "5", ""),
        "Afgesloten": ("geen doel afgesproken", "5", ""),
        "Cijfer": ("geen doel afgesproken", "nog geen cijfers", ""),
        "Bekendheid": ("geen doel afgesproken", "niet gemeten", ""),
    }


def test_a_small_number_is_hidden_from_the_gemeente_and_not_from_its_aanbieder(blad: Blad) -> None:
    helped("mee", "assen", ["a1", "a2", "a3", "a4"], cijfer=9)
    agreed("assen", inwoners=8, hulpvragen=8, cijfer=7)

    assert list(blad("carla").values())[:3] == [
        ("8", "<5", ""),
        ("8", "<5", ""),
        ("7,0", "niet getoond", ""),
    ]
    assert [x[1] for x in blad("tess", plaats="assen").values()][:3] == ["4", "4", "9,0"]


def test_a_total_never_tells_the_small_number_of_one_aanbieder(blad: Blad) -> None:
    """MEE reports 10, so a total of 13 would say that Palet has 3."""
    helped("mee", "zoetermeer", [f"p{n}" for n in range(10)], cijfer=8)
    helped("palet-welzijn", "zoetermeer", ["x1", "x2", "x3"], cijfer=5)
    agreed("zoetermeer", inwoners=26, hulpvragen=26, cijfer=8)

    assert list(blad("zeno").values())[:3] == [
        ("26", "niet getoond", ""),
        ("26", "niet getoond", ""),
        ("8,0", "niet getoond", ""),
    ]


def test_a_year_counts_from_its_first_day_to_its_last(blad: Blad) -> None:
    for number, day in enumerate(
        (date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1))
    ):
        helped("mee", "assen", [f"{number}-{n}" for n in range(5 + number)], op=day)

    assert blad("carla", 2025)["Verschillende"][1] == "13"
    with bevroren(datetime(2026, 4, 1, tzinfo=ZoneInfo("Europe/Amsterdam"))):
        assert blad("carla", 2026)["Verschillende"][1] == "8"
    assert blad("carla", 2026)["Verschillende"][1] == "nog niet geteld"
    assert blad("tess", 2026, "assen")["Verschillende"][1] == "8"
    assert blad("tess", 2027, "assen")["Verschillende"][1] == "nog niet geteld"


@pytest.mark.parametrize(
    ("vandaag", "kwartaal", "nu"),
    [
        (date(2025, 12, 31), date(2025, 10, 1), date(2026, 1, 1)),
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 1, 2)),
        (date(2026, 3, 31), date(2026, 1, 1), date(2026, 4, 1)),
        (date(2026, 4, 1), date(2026, 4, 1), date(2026, 4, 2)),
        (date(2026, 12, 31), date(2026, 10, 1), date(2027, 1, 1)),
        (date(2027, 1, 1), date(2027, 1, 1), date(2027, 1, 1)),
    ],
)
def test_until_when_a_year_is_counted(vandaag: date, kwartaal: date, nu: date) -> None:
    assert until_quarter(2026, vandaag) == kwartaal
    assert until_today(2026, vandaag) == nu
