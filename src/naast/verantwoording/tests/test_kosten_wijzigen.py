"""The contractmanager writes down the money of a contract for a year."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from naast.audit.models import Gebeurtenis
from naast.contracten.models import Contractjaar, Overeenkomst
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient

pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])


@pytest.fixture
def contract(mee: Aanbieder, zoetermeer: Gemeente) -> Overeenkomst:
    return Overeenkomst.objects.get(aanbieder=mee, gemeente=zoetermeer)


def _address(contract: Overeenkomst, jaar: int = 2026) -> str:
    return f"/gemeente-kosten/{jaar}/{contract.pk}/"


def _send(client: TestClient, contract: Overeenkomst, bedrag: str, versie: str = "") -> Any:
    page = client.get(_address(contract))
    shown = str(page.context["form"]["versie"].value())
    return client.post(_address(contract), {"bedrag": bedrag, "versie": versie or shown})


def _stored(gemeente: Gemeente) -> Decimal | None:
    with als(Werkcontext(rol="contractmanager", gemeente_id=gemeente.pk)):
        return Contractjaar.objects.get().bedrag


def test_an_amount_is_written_down_changed_taken_back_and_noted_in_the_log(
    als_zeno: TestClient, als_tess: TestClient, contract: Overeenkomst, zoetermeer: Gemeente
) -> None:
    saved = _send(als_zeno, contract, "1.344.000")
    assert saved["Location"] == "/gemeente-kosten/?jaar=2026"
    assert "€ 1.344.000" in als_zeno.get(saved["Location"]).content.decode()
    assert "€ 1.344.000" in als_tess.get("/kosten/?jaar=2026").content.decode()

    _send(als_zeno, contract, "")
    assert "€ 1.344.000" not in als_zeno.get(saved["Location"]).content.decode()

    with als(Werkcontext(rol="contractmanager", gemeente_id=zoetermeer.pk)):
        row = Contractjaar.objects.get()
        events = Gebeurtenis.objects.filter(tabel="contracten_contractjaar", object_id=row.pk)
        assert [event.actie for event in events] == ["contracten.set_bedrag"] * 2
    assert (row.overeenkomst, row.jaar, row.bedrag) == (contract, 2026, None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0", "0"),
        ("1344000,50", "1344000.50"),
        ("1.344.000,5", "1344000.50"),
        ("€ 1 344 000", "1344000"),
        ("500,-", "500"),
        ("9999999999,99", "9999999999.99"),
    ],
)
def test_an_amount_may_be_typed_as_people_write_it(
    typed: str, meant: str, als_zeno: TestClient, contract: Overeenkomst, zoetermeer: Gemeente
) -> None:
    _send(als_zeno, contract, typed)

    assert _stored(zoetermeer) == Decimal(meant)


@pytest.mark.parametrize("typed", ["-1", "veel", "12,345", "10000000000", "1,344,000", "nan"])
def test_what_is_no_amount_is_a_fault_beside_its_field(
    typed: str, als_zeno: TestClient, contract: Overeenkomst
) -> None:
    refused = _send(als_zeno, contract, typed)

    assert refused.context["form"].errors["bedrag"][0].startswith("Vul een bedrag in euro in")


def test_nobody_overwrites_a_colleague_unseen(
    als_zeno: TestClient, contract: Overeenkomst, zoetermeer: Gemeente
) -> None:
    old = str(als_zeno.get(_address(contract)).context["form"]["versie"].value())
    _send(als_zeno, contract, "1200")
    late = _send(als_zeno, contract, "900", versie=old)

    assert "Een collega heeft deze gegevens intussen gewijzigd" in late.content.decode()
    assert _stored(zoetermeer) == 1200


def test_only_the_years_of_the_contracts_can_be_filled_in(
    als_zeno: TestClient, contract: Overeenkomst
) -> None:
    first = contract.van.year
    years = (0, first - 1, first, 2026, 2027, 2028, 99999)
    answers = [als_zeno.get(_address(contract, year)).status_code for year in years]

    assert answers == [404, 404, 200, 200, 200, 404, 404]


def test_only_the_gemeente_of_the_contract_writes_its_money(
    als_piet: TestClient,
    als_noor: TestClient,
    als_tess: TestClient,
    als_carla: TestClient,
    contract: Overeenkomst,
    mee: Aanbieder,
    assen: Gemeente,
) -> None:
    for client in (als_piet, als_noor):
        for path in ("/kosten/", "/gemeente-kosten/", _address(contract)):
            assert client.get(path).status_code == 403
    assert als_tess.post(_address(contract), {"bedrag": "1"}).status_code == 403
    assert als_carla.post(_address(contract), {"bedrag": "1"}).status_code == 404

    for context in (
        Werkcontext(rol="contractmanager", gemeente_id=assen.pk),
        Werkcontext(rol="teamleider", aanbieder_id=mee.pk),
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), als(context), handeling("toets"):
            Contractjaar.objects.create(
                overeenkomst=contract,
                gemeente_id=contract.gemeente_id,
                aanbieder=mee,
                jaar=2026,
                bedrag=1,
            )
