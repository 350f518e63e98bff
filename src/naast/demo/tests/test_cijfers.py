"""Loaded and counted, the demo gives back each number of the documents."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import RequestFactory
from django.urls import resolve

from naast.accounts.models import Account
from naast.core.context import Werkcontext, als
from naast.demo.bronnen import Jaar, Prijs, jaren, prijzen, subsidies
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker
from naast.testing.live import OwnDatabase
from naast.verantwoording.documenten.getallen import getal
from naast.verantwoording.figuren import Bereik, Periode, bereken, figuur
from naast.verantwoording.views.kosten import show

pytestmark = pytest.mark.usefixtures("demo")


def _lines(jaar: int) -> dict[str, str]:
    """The lines of the page of the contractmanager for a year, by name.

    Without the login, which would stay behind in the demo.
    """
    zeno = Account.objects.get(email="zeno@zoetermeer.example")
    gemeente = Gemeente.objects.get(naam="Zoetermeer")
    with als(Werkcontext(rol="contractmanager", account_id=zeno.pk, gemeente_id=gemeente.pk)):
        request = RequestFactory().get("/gemeente-kosten/", {"jaar": jaar})
        request.user, request.resolver_match = zeno, resolve(request.path)
        vars(request)["medewerker"] = Medewerker.objects.get(account=zeno)
        table = show(request).content.decode().partition("<table")[2].partition("</table>")[0]
    rows = [re.findall(r"<t[hd][^>]*>([^<]*)</t", row) for row in table.split("<tr>")]
    return {cells[0]: " ".join(cells[1:]) for cells in rows if len(cells) > 1}


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


@pytest.mark.parametrize("jaar", range(2015, 2019))
def test_the_contractmanager_reads_tables_3_1_and_3_2_of_each_aanbieder_on_the_screen(
    jaar: int,
) -> None:
    lines = _lines(jaar)
    paid = {s.aanbieder: f"€ {getal(s.bedrag)}" for s in subsidies() if s.jaar == jaar}

    for opgave in (o for o in jaren() if (o.gemeente, o.jaar) == ("Zoetermeer", jaar)):
        inwoners, hulpvragen = getal(Decimal(opgave.inwoners)), getal(Decimal(opgave.hulpvragen))
        bedrag = paid.get(opgave.aanbieder, "niet ingevuld")
        assert lines[opgave.aanbieder].startswith(f"{bedrag} – {inwoners} – {hulpvragen} – ")


def test_the_contractmanager_reads_tables_3_2_and_3_3_of_both_aanbieders_on_the_screen() -> None:
    samen = {jaar: _lines(jaar)["Samen"] for jaar in range(2016, 2019)}

    assert samen == {
        2016: "€ 1.666.674 geen doel 1.818 geen doel 7.434 – € 917 – € 224",
        2017: "€ 1.667.760 1.200 1.270 5.000 4.949 € 1.390 € 1.313 € 334 € 337",
        2018: "€ 1.701.706 1.200 1.154 5.000 5.404 € 1.418 € 1.475 € 340 € 315",
    }
    assert _lines(2019)["Samen"] == "€ 1.709.768 1.200 0 5.000 0 € 1.425 – € 342 –"
