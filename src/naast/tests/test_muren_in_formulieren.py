"""A number of somebody else in the body of a form: no choice, and nothing stored."""

from typing import NamedTuple

import pytest

from naast.afspraken.models import Afspraak
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import JOOP, traject_van
from naast.testing.people import Persoon
from naast.tests.toegang import Dossier
from naast.trajecten.models import Contactmoment, Traject

pytestmark = pytest.mark.django_db


class VanPiet(NamedTuple):
    """Numbers in a dossier of another aanbieder."""

    hulpvraag: int
    inwoner: int


@pytest.fixture
def van_piet(dossier: Dossier, piet: Persoon, zoetermeer: Gemeente) -> VanPiet:
    context = Werkcontext(rol="clientondersteuner", aanbieder_id=piet.medewerker.aanbieder_id)
    with als(context), handeling("toets"):
        made = traject_van(JOOP, zoetermeer, piet.medewerker, dagen_geleden=3)
        return VanPiet(made.hulpvragen.get().pk, made.inwoner_id)


def test_what_is_of_another_aanbieder_cannot_be_chosen(
    dossier: Dossier, van_piet: VanPiet, als_tess: TestClient, piet: Persoon
) -> None:
    contact = {"vorm": "gesprek", "met": "inwoner", "dag": "2026-03-10", "tijd": "09:00"}
    colleague = piet.medewerker.pk
    move = {"op": "2026-03-12", "om": "10:00", "duur": "30", "vorm": "telefoon"}
    before = (Contactmoment.objects.count(), Afspraak.objects.count())
    sent = (
        (
            f"/trajecten/{dossier.traject}/contact/",
            contact | {"minuten": 5, "hulpvragen": van_piet.hulpvraag},
        ),
        (f"/trajecten/{dossier.traject}/overdragen/", {"eigenaar": colleague}),
        (f"/trajecten/{dossier.traject}/wlz/", {"hulpvraag": van_piet.hulpvraag}),
        (f"/agenda/{dossier.afspraak}/verzetten/", move | {"medewerker": colleague}),
        ("/agenda/nieuw/", move | {"medewerker": colleague}),
    )
    for path, values in sent:
        page = als_tess.post(path, values)
        assert page.status_code == 200, path
        fields = {"hulpvragen", "hulpvraag", "eigenaar", "medewerker"}
        assert fields & set(page.context["form"].errors), path

    assert als_tess.post(f"/agenda/nieuw/?inwoner={van_piet.inwoner}", move).status_code == 404
    assert (Contactmoment.objects.count(), Afspraak.objects.count()) == before
    assert Traject.objects.get(pk=dossier.traject).eigenaar_id != colleague
