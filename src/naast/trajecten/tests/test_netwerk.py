"""The network around an inwoner, through its pages: now, before, and what changed."""

import re
from datetime import date

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from naast.audit.models import Gebeurtenis
from naast.inwoners.beeld_netwerk import STIP, draw, layout
from naast.inwoners.models import Netwerklid
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, lid_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

FENNA = {
    "naam": "Fenna",
    "relatie": "dochter",
    "soort": "informeel",
    "nabijheid": "1",
    "belasting": "te_zwaar",
    "telefoon": "06 00 00 00 09",
}


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since Tuesday the 3rd."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


def _at(name: str, record: Traject | Netwerklid) -> str:
    return reverse(f"trajecten:{name}", args=[record.pk])


def _page(client: TestClient, address: str) -> str:
    return str(client.get(address).content.decode())


@pytest.mark.django_db
def test_somebody_comes_into_the_picture_and_the_load_is_noticed(
    als_noor: TestClient, annie: Traject
) -> None:
    assert "Nog niemand in beeld" in _page(als_noor, _at("netwerk", annie))
    nameless = als_noor.post(_at("add_netwerklid", annie), FENNA | {"naam": ""})
    assert "Vul in: ‘Naam of rol’." in nameless.content.decode()
    far = als_noor.post(_at("add_netwerklid", annie), FENNA | {"nabijheid": "4"})
    assert "Selecteer een geldige keuze" in far.content.decode()
    future = als_noor.post(_at("add_netwerklid", annie), FENNA | {"van_op": "2026-03-11"})
    assert "Deze dag moet nog komen" in future.content.decode()
    assert als_noor.post(_at("add_netwerklid", annie), FENNA).status_code == 302
    page = _page(als_noor, _at("netwerk", annie))
    assert "1. Fenna (dochter)" in page
    assert "heel dichtbij" in page
    assert 'href="tel:0600000009"' in page
    assert "Het is zwaar voor: Fenna (dochter)" in page
    dossier = _page(als_noor, _at("more", annie))
    assert "1 in beeld, van wie 1 informeel." in dossier
    assert "zwaar belast" in dossier


@pytest.mark.django_db
def test_what_changed_on_a_day_leaves_how_it_was_before(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    fenna = lid_van(annie, belasting="te_zwaar", nabijheid=2)
    buur = lid_van(annie, "Buurman", relatie="", van_op=date(2026, 3, 9), nabijheid=3)
    gone = lid_van(annie, "Oude vriend", relatie="")
    address = _at("change_netwerklid", fenna)
    versie = als_noor.get(address).context["form"]["versie"].value()
    new = FENNA | {"belasting": "te_doen", "versie": versie, "sinds_op": "2026-03-08"}
    early = als_noor.post(_at("change_netwerklid", buur), new | {"sinds_op": "2026-03-01"})
    assert "intussen gewijzigd" in early.content.decode()
    assert als_noor.post(address, new).status_code == 302
    assert "intussen gewijzigd" in als_bas.post(address, new).content.decode()
    away = {"wat": "voorbij", "tot_op": "2026-03-09"}
    assert als_noor.post(_at("end_netwerklid", gone), away | {"tot_op": ""}).status_code == 200
    assert als_noor.post(_at("end_netwerklid", gone), away).status_code == 302
    now = _page(als_noor, _at("netwerk", annie))
    for words in (
        "Buurman kwam erbij.",
        "Oude vriend hoort er niet meer bij.",
        "was dichtbij, nu heel dichtbij; belasting was te zwaar, nu te doen.",
    ):
        assert words in now
    before = _page(als_noor, f"{_at('netwerk', annie)}?op=2026-03-03")
    assert "Oude vriend" in before
    assert "Buurman" not in before
    assert "Het is zwaar voor: Fenna (dochter)" in before
    assert als_noor.get(f"{_at('netwerk', annie)}?op=onzin").status_code == 200


@pytest.mark.django_db
def test_who_stood_there_wrongly_is_taken_away_and_the_log_knows(
    als_noor: TestClient, annie: Traject
) -> None:
    lid = lid_van(annie)
    address = _at("end_netwerklid", lid)
    assert als_noor.post(address, {"wat": "fout"}).status_code == 302
    assert not Netwerklid.objects.exists()
    assert Gebeurtenis.objects.filter(actie="inwoners.remove_netwerklid").count() == 1
    assert als_noor.post(address, {"wat": "fout"}).status_code == 404


@pytest.mark.django_db
def test_who_ended_cannot_end_again_and_not_before_the_beginning(
    als_noor: TestClient, annie: Traject
) -> None:
    lid = lid_van(annie, van_op=date(2026, 3, 5))
    address = _at("end_netwerklid", lid)
    early = als_noor.post(address, {"wat": "voorbij", "tot_op": "2026-03-04"})
    assert "Vul die dag in, of een latere" in early.content.decode()
    good = {"wat": "voorbij", "tot_op": "2026-03-06"}
    assert als_noor.post(address, good).status_code == 302
    assert "al niet meer zo" in als_noor.post(address, good).content.decode()


MEMBERS = st.lists(
    st.builds(
        Netwerklid,
        naam=st.text("abcdefghij <&", min_size=1, max_size=40),
        soort=st.sampled_from(["informeel", "formeel"]),
        nabijheid=st.integers(1, 3),
        belasting=st.sampled_from(["", "geen", "te_zwaar"]),
    ),
    max_size=9,
)


@given(leden=MEMBERS)
def test_the_picture_shows_everybody_once_and_nobody_on_top_of_another(
    leden: list[Netwerklid],
) -> None:
    svg = draw("Annie Zonderland", leden)
    assert svg == draw("Annie Zonderland", leden)
    places = layout(leden)
    assert [place.lid for place in places] == leden
    for number in range(1, len(leden) + 1):
        assert len(re.findall(f'font-weight="700" text-anchor="middle">{number}!?<', svg)) == 1
    for one in places:
        for other in places[one.nummer :]:
            apart = max(abs(one.x - other.x), abs(one.y - other.y))
            assert apart >= STIP, (one, other)
