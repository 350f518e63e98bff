"""The money of a year beside what was done with it, counted by hand, as each reader sees it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils.html import escape

from naast.contracten.models import Contractjaar, Doelstelling, Overeenkomst
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient
from naast.testing.live import OwnDatabase
from naast.testing.people import persoon
from naast.trajecten.models import Hulpvraag
from naast.verantwoording.figuren import Bereik, Periode, figuur
from naast.verantwoording.kosten import Contractgeld, sheet
from naast.verantwoording.tests.geholpen import agreed, helped

Blad = Callable[..., dict[str, list[str]]]


@pytest.fixture
def blad(own_database: OwnDatabase) -> Blad:
    """The lines of a page by their name: money, inwoners, hulpvragen, and the four prices."""

    def read(wie: str, jaar: int = 2025, plaats: str = "") -> dict[str, list[str]]:
        client = TestClient()
        client.force_login(persoon(wie).account)
        own = "verantwoording:own_costs" if wie == "tess" else "verantwoording:costs"
        page = client.get(reverse(own), {"jaar": jaar})
        assert page.status_code == 200
        sheets = page.context["bladen"] if wie == "tess" else [page.context["blad"]]
        found = next(each for each in sheets if plaats in each.gemeente.slug)
        lines = [*found.regels, *([found.samen] if found.samen else [])]
        text = page.content.decode()
        for line in lines:
            assert all(
                f'data-kop="{cel.kop}"' in text and escape(cel.tekst) in text for cel in line.cellen
            )
        return {line.naam: list(line.waarden) for line in lines}

    return read


def _paid(plaats: str, **bedragen: str) -> None:
    gemeente = Gemeente.objects.get(slug=plaats)
    context = Werkcontext(rol="contractmanager", gemeente_id=gemeente.pk)
    with als(context), handeling("toets"):
        for contract in Overeenkomst.objects.filter(gemeente=gemeente):
            bedrag = bedragen.get(contract.aanbieder.slug.split("-")[0])
            if bedrag is not None:
                Contractjaar.objects.create(
                    overeenkomst=contract,
                    gemeente=gemeente,
                    aanbieder=contract.aanbieder,
                    jaar=2025,
                    bedrag=Decimal(bedrag),
                )


def test_what_an_inwoner_and_a_hulpvraag_cost_for_each_aanbieder_and_together(blad: Blad) -> None:
    """Ten and seven inwoners, five of whom come to both; one hulpvraag each."""
    helped("mee", "zoetermeer", [f"p{n}" for n in range(10)])
    helped("palet-welzijn", "zoetermeer", [f"p{n}" for n in range(5, 12)])
    _paid("zoetermeer", mee="10005", palet="1000.50")
    agreed("zoetermeer", inwoners=16, hulpvragen=20)

    assert blad("zeno") == {
        "MEE": ["€ 10.005", "–", "10", "–", "10", "–", "€ 1.001", "–", "€ 1.001"],
        "Palet Welzijn": ["€ 1.000,50", "–", "7", "–", "7", "–", "€ 143", "–", "€ 143"],
        "Samen": [
            *("€ 11.005,50", "16", "12", "20", "17"),
            *("€ 688", "€ 917", "€ 550", "€ 647"),
        ],
    }


def test_one_aanbieder_is_all_of_them_and_has_the_targets_on_its_own_line(blad: Blad) -> None:
    helped("mee", "assen", [f"a{n}" for n in range(8)])
    _paid("assen", mee="1000")
    agreed("assen", inwoners=5)

    row = ["€ 1.000", "5", "8", "geen doel", "8", "€ 200", "€ 125", "–", "€ 125"]
    assert blad("carla") == {"MEE": row}
    assert blad("tess", plaats="assen") == {"MEE": row}


def test_the_teamleider_sees_the_own_line_in_full_and_nothing_of_another(blad: Blad) -> None:
    helped("mee", "zoetermeer", ["p1", "p2", "p3"])
    helped("palet-welzijn", "zoetermeer", [f"x{n}" for n in range(9)])
    _paid("zoetermeer", mee="600", palet="900")
    agreed("zoetermeer", inwoners=20, hulpvragen=20)

    assert blad("tess", plaats="zoetermeer") == {
        "MEE": ["€ 600", "–", "3", "–", "3", "–", "€ 200", "–", "€ 200"]
    }


def test_neither_a_price_nor_the_total_tells_the_small_number_of_one_aanbieder(blad: Blad) -> None:
    """Palet has three: the total less the ten of MEE would say so, and so would either price."""
    helped("mee", "zoetermeer", [f"p{n}" for n in range(10)])
    helped("palet-welzijn", "zoetermeer", ["x1", "x2", "x3"])
    _paid("zoetermeer", mee="1000", palet="900")
    agreed("zoetermeer", inwoners=20, hulpvragen=20)

    hidden = "niet getoond"
    assert blad("zeno") == {
        "MEE": ["€ 1.000", "–", "10", "–", "10", "–", "€ 100", "–", "€ 100"],
        "Palet Welzijn": ["€ 900", "–", "<5", "–", "<5", "–", hidden, "–", hidden],
        "Samen": ["€ 1.900", "20", hidden, "20", hidden, "€ 95", hidden, "€ 95", hidden],
    }


def test_a_number_that_a_report_hides_for_its_parts_is_hidden_here_too(blad: Blad) -> None:
    """Four questions of eight fitted and four did not: both are '<5', so eight would tell them."""
    helped("mee", "assen", [f"a{n}" for n in range(8)])
    _paid("assen", mee="1000")
    mee = Overeenkomst.objects.get(gemeente__slug="assen").aanbieder_id
    with als(Werkcontext(rol="clientondersteuner", aanbieder_id=mee)), handeling("toets"):
        half = list(Hulpvraag.objects.order_by("pk").values_list("pk", flat=True)[:4])
        Hulpvraag.objects.filter(pk__in=half).update(passend="ja")
        Hulpvraag.objects.exclude(pk__in=half).update(passend="nee")

    assert blad("carla")["MEE"][2:5] == ["8", "geen doel", "niet getoond"]
    assert blad("carla")["MEE"][8] == "niet getoond"
    assert blad("tess", plaats="assen")["MEE"][4] == "8"


def test_without_money_without_work_and_before_the_year_is_over_there_is_no_price(
    blad: Blad,
) -> None:
    helped("mee", "zoetermeer", [f"p{n}" for n in range(10)])
    _paid("zoetermeer", mee="1000")
    agreed("zoetermeer", inwoners=20, hulpvragen=20)

    found = blad("zeno")
    assert found["Palet Welzijn"] == ["niet ingevuld", "–", "0", "–", "0", "–", "–", "–", "–"]
    assert found["Samen"] == ["niet compleet", "20", "10", "20", "10", "–", "–", "–", "–"]
    _paid("zoetermeer", palet="0")
    found = blad("zeno")
    assert found["Palet Welzijn"][0::6] == ["€ 0", "–"]
    assert found["Samen"][5:] == ["€ 50", "€ 100", "€ 50", "€ 100"]
    assert blad("zeno", 2026)["MEE"] == ["niet ingevuld", *["–"] * 8]


def test_a_report_has_no_price_either_while_the_money_of_one_aanbieder_is_missing(
    own_database: OwnDatabase,
) -> None:
    helped("mee", "zoetermeer", [f"p{n}" for n in range(10)])
    zoetermeer = Gemeente.objects.get(slug="zoetermeer").pk
    jaar = Periode(Bereik(zoetermeer, using="cijfers"), date(2025, 1, 1), date(2026, 1, 1))

    def price() -> float | None:
        found: float | None = figuur("kosten_per_inwoner", jaar).waarden["waarde"]
        return found

    _paid("zoetermeer", mee="1000")
    assert price() is None
    _paid("zoetermeer", palet="500")
    assert price() == 150


def test_the_way_to_the_targets_is_there_for_a_year_that_has_them(blad: Blad) -> None:
    client = TestClient()
    client.force_login(persoon("carla").account)

    assert "/gemeente-doelen/?jaar=2025" in client.get("/gemeente-kosten/?jaar=2025").text
    earlier = client.get("/gemeente-kosten/?jaar=2024").text
    assert "Voor 2024 zijn geen doelen vastgelegd." in earlier


def test_two_contracts_of_one_aanbieder_are_one_line_and_need_the_money_of_both() -> None:
    gemeente, mee = Gemeente(naam="Assen"), Aanbieder(pk=7, naam="MEE")
    contracts = [Overeenkomst(gemeente=gemeente, aanbieder=mee) for _ in range(2)]
    doel = Doelstelling(inwoners=10, hulpvragen=30)

    def line(*bedragen: Decimal | None) -> tuple[str, ...]:
        geld = [Contractgeld(c, b) for c, b in zip(contracts, bedragen, strict=True)]
        (regel,) = sheet(gemeente, 2025, geld, doel, None).regels
        return regel.waarden

    assert line(Decimal(100), Decimal(45))[0] == "€ 145"
    assert line(Decimal(100), Decimal(45))[5:] == ("€ 15", "–", "€ 5", "–")
    assert line(Decimal(100), None)[0] == "niet compleet"
