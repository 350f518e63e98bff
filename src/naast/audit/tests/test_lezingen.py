"""Reading a dossier leaves one event; so does asking for one that is not yours."""

import pytest

from naast.audit.models import Gebeurtenis
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db
Reading = tuple[str, int, str, str]


@pytest.fixture
def traject(bij_mee: Persoon, noor: Persoon, assen: Gemeente) -> Traject:
    return traject_van(ANNIE, assen, noor.medewerker)


def readings() -> list[Reading]:
    rows = Gebeurtenis.objects.filter(actie="lezen").order_by("pk")
    return [(e.tabel, e.object_id, e.doel, e.resultaat) for e in rows]


def test_each_page_of_a_dossier_that_is_read_leaves_one_event(
    traject: Traject, als_noor: TestClient
) -> None:
    als_noor.get(f"/trajecten/{traject.pk}/")
    als_noor.get(f"/trajecten/{traject.pk}/inwoner/")

    assert readings() == [
        ("trajecten_traject", traject.pk, "inwoner ondersteunen", "gelukt"),
        ("trajecten_traject", traject.pk, "gegevens wijzigen", "gelukt"),
    ]


def test_asking_for_what_is_not_there_or_not_yours_is_noted_as_refused(
    traject: Traject, als_noor: TestClient
) -> None:
    huge = 10**30
    for pk in (traject.pk + 999, huge):
        assert als_noor.get(f"/trajecten/{pk}/").status_code == 404
    assert als_noor.get("/team/").status_code == 403

    assert readings() == [
        ("trajecten_traject", traject.pk + 999, "inwoner ondersteunen", "geweigerd"),
        ("trajecten_traject", 0, "inwoner ondersteunen", "geweigerd"),
        ("", 0, "/team/", "geweigerd"),
    ]


def test_the_refusal_stands_in_the_log_of_who_asked(
    traject: Traject, als_piet: TestClient, piet: Persoon, request: pytest.FixtureRequest
) -> None:
    assert als_piet.get(f"/trajecten/{traject.pk}/").status_code == 404
    assert readings() == []

    request.getfixturevalue("bij_palet")
    assert [(e.account_id, e.resultaat) for e in Gebeurtenis.objects.filter(actie="lezen")] == [
        (piet.account.pk, "geweigerd")
    ]
