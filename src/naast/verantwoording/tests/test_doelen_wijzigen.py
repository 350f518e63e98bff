"""The contractmanager writes down what the gemeente wants to reach."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from naast.audit.models import Gebeurtenis
from naast.contracten.models import Doelstelling
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient

pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])
ADRES = "/gemeente-doelen/2026/"
METING = {
    "bekendheid_gemeten": "28",
    "bekendheid_gevraagd": "240",
    "bekendheid_bron": "Burgerpanel 2026",
}


def _send(client: TestClient, **values: Any) -> Any:
    page = client.get(ADRES)
    versie = page.context["form"]["versie"].value()
    return client.post(ADRES, {"versie": versie} | values)


def test_targets_are_written_down_changed_and_noted_in_the_log(
    als_zeno: TestClient, als_carla: TestClient, zoetermeer: Gemeente
) -> None:
    saved = _send(als_zeno, inwoners="1200", hulpvragen="5000", cijfer="7,5", bekendheid="70")
    assert saved["Location"] == "/gemeente-doelen/?jaar=2026"
    page = als_zeno.get(saved["Location"]).content.decode()
    assert all(text in page for text in ("1.200", "5.000", "7,5", "70%", "niet gemeten"))

    _send(als_zeno, inwoners="1300", **METING)
    page = als_zeno.get(saved["Location"]).content.decode()
    assert all(text in page for text in ("1.300", "28%", "Gevraagd aan 240 inwoners", "2026"))
    assert page.count("geen doel afgesproken") == 3

    row = Doelstelling.objects.get()
    assert (row.gemeente, row.jaar, row.hulpvragen, row.cijfer) == (zoetermeer, 2026, None, None)
    with als(Werkcontext(rol="contractmanager", gemeente_id=zoetermeer.pk)):
        events = Gebeurtenis.objects.filter(tabel="contracten_doelstelling", object_id=row.pk)
        assert [event.actie for event in events] == ["contracten.set_doelstelling"] * 2
    other = als_carla.get("/gemeente-doelen/?jaar=2026").content.decode()
    assert "1.300" not in other
    assert other.count("geen doel afgesproken") == 4


@pytest.mark.parametrize(
    ("values", "veld"),
    [
        ({"inwoners": "0"}, "inwoners"),
        ({"inwoners": "1000000"}, "inwoners"),
        ({"hulpvragen": "veel"}, "hulpvragen"),
        ({"cijfer": "0,9"}, "cijfer"),
        ({"cijfer": "10,1"}, "cijfer"),
        ({"cijfer": "7,55"}, "cijfer"),
        ({"bekendheid": "101"}, "bekendheid"),
        (METING | {"bekendheid_gevraagd": "4"}, "bekendheid_gevraagd"),
        (METING | {"bekendheid_bron": ""}, "bekendheid_bron"),
        (METING | {"bekendheid_gemeten": ""}, "bekendheid_gemeten"),
    ],
)
def test_a_number_that_cannot_be_is_a_fault_beside_its_field(
    values: dict[str, str], veld: str, als_zeno: TestClient
) -> None:
    refused = _send(als_zeno, **values)

    assert list(refused.context["form"].errors) == [veld]
    assert str(refused.context["form"].errors[veld][0]).startswith(("Vul ", "Schrijf "))
    assert not Doelstelling.objects.exists()


@pytest.mark.parametrize("cijfer", ["1", "10", "7.5"])
def test_the_edges_of_a_grade_are_fine(cijfer: str, als_zeno: TestClient) -> None:
    _send(als_zeno, cijfer=cijfer, **METING | {"bekendheid_gevraagd": "5"})

    assert float(Doelstelling.objects.get().cijfer or 0) == float(cijfer)


def test_nobody_overwrites_a_colleague_unseen(als_zeno: TestClient) -> None:
    old = als_zeno.get(ADRES).context["form"]["versie"].value()
    _send(als_zeno, inwoners="1200")
    late = als_zeno.post(ADRES, {"versie": old, "inwoners": "900"})

    assert "Een collega heeft deze gegevens intussen gewijzigd" in late.content.decode()
    assert Doelstelling.objects.get().inwoners == 1200


def test_only_this_year_and_those_beside_it_can_be_set(als_zeno: TestClient) -> None:
    answers = {
        jaar: als_zeno.get(f"/gemeente-doelen/{jaar}/").status_code
        for jaar in (0, 2024, 2025, 2026, 2027, 2028, 99999)
    }

    assert answers == {0: 404, 2024: 404, 2025: 200, 2026: 200, 2027: 200, 2028: 404, 99999: 404}
    chosen = als_zeno.get("/gemeente-doelen/?jaar=2031")
    assert [tab.tekst for tab in chosen.context["tabs"] if tab.huidig] == ["2026"]


def test_piet_and_noor_are_refused_and_nobody_writes_for_another_gemeente(
    als_piet: TestClient,
    als_noor: TestClient,
    als_tess: TestClient,
    mee: Aanbieder,
    assen: Gemeente,
    zoetermeer: Gemeente,
) -> None:
    for client in (als_piet, als_noor):
        for path in ("/doelen/", "/gemeente-doelen/", ADRES):
            assert client.get(path).status_code == 403
    assert als_tess.get("/doelen/").status_code == 200
    assert als_tess.post(ADRES, {"inwoners": "1"}).status_code == 403

    for context in (
        Werkcontext(rol="contractmanager", gemeente_id=zoetermeer.pk),
        Werkcontext(rol="teamleider", aanbieder_id=mee.pk),
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), als(context), handeling("toets"):
            Doelstelling.objects.create(gemeente=assen, jaar=2026, inwoners=1)
