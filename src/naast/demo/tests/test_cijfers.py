"""Loaded and counted, the demo gives back each number of the documents."""

from datetime import date
from typing import Any

import pytest

from naast.demo.bronnen import Jaar, Prijs, jaren, prijzen
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.live import OwnDatabase
from naast.verantwoording.figuren import Bereik, Periode, bereken, figuur

pytestmark = pytest.mark.usefixtures("demo")


def _over(gemeente: str, jaar: int, aanbieder: str | None = None) -> Periode:
    whose = Aanbieder.objects.get(naam=aanbieder).pk if aanbieder else None
    bereik = Bereik(Gemeente.objects.get(naam=gemeente).pk, whose, using="cijfers")
    return Periode(bereik, date(jaar, 1, 1), date(jaar + 1, 1, 1), met_geteld=False)


def _number(sleutel: str, periode: Periode) -> Any:
    return figuur(sleutel, periode).waarden["waarde"]


def test_assen_2024_has_477_inwoners_944_hulpvragen_4097_hours_and_97_wlz_applications(
    demo: OwnDatabase,
) -> None:
    figuren = bereken(_over("Assen", 2024, "MEE Samen"))

    assert figuren["unieke_inwoners"].waarden["waarde"] == 477
    assert figuren["hulpvragen"].waarden["waarde"] == 944
    assert figuren["uren"].waarden["waarde"] == 4097
    assert figuren["wlz_aanvragen"].waarden["waarde"] == 97


@pytest.mark.parametrize(
    "opgave", [jaar for jaar in jaren() if jaar.gemeente == "Zoetermeer"], ids=str
)
def test_each_year_of_zoetermeer_has_its_inwoners_and_answered_hulpvragen(opgave: Jaar) -> None:
    periode = _over(opgave.gemeente, opgave.jaar, opgave.aanbieder)
    hulpvragen = figuur("hulpvragen", periode).waarden["delen"]

    assert _number("unieke_inwoners", periode) == opgave.inwoners
    assert hulpvragen == {
        "ontvangen": opgave.hulpvragen,
        "afgesloten": opgave.hulpvragen,
        "open": 0,
    }


@pytest.mark.parametrize("jaar", range(2015, 2019))
def test_the_city_has_as_many_inwoners_as_both_aanbieders_together(jaar: int) -> None:
    together = sum(o.inwoners for o in jaren() if (o.gemeente, o.jaar) == ("Zoetermeer", jaar))

    assert _number("unieke_inwoners", _over("Zoetermeer", jaar)) == together


@pytest.mark.parametrize("prijs", prijzen(), ids=lambda prijs: f"{prijs.soort} {prijs.jaar}")
def test_the_prices_are_those_of_the_audit_office(prijs: Prijs) -> None:
    periode = _over("Zoetermeer", prijs.jaar)
    which = "begroot" if prijs.soort == "begroot" else "waarde"

    per_inwoner = figuur("kosten_per_inwoner", periode).waarden[which]
    per_hulpvraag = figuur("kosten_per_hulpvraag", periode).waarden[which]
    assert (round(per_inwoner), round(per_hulpvraag)) == (prijs.per_inwoner, prijs.per_hulpvraag)


def test_the_price_of_2019_is_computed_not_copied_from_the_misprint() -> None:
    """The report prints 1,424; its own division gives 1,424.81."""
    begroot = figuur("kosten_per_inwoner", _over("Zoetermeer", 2019)).waarden["begroot"]

    assert begroot == pytest.approx(1709768 / 1200)
