"""'Hoe we werken' of the team lead: what the programme asks to measure, and the list behind it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from naast.core.klok import vandaag
from naast.core.rekenen import share_in_words
from naast.inwoners.actions_netwerk import end_netwerklid
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import (
    ANNIE,
    JOOP,
    contact_in,
    herziening_van,
    lid_van,
    traject_van,
)
from naast.testing.people import Persoon
from naast.trajecten import actions
from naast.trajecten.models import Hulpvraag, Traject

pytestmark = pytest.mark.django_db

PAGE = "/team/hoe-we-werken/"


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since a month."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=30)


def _numbers(client: TestClient) -> dict[str, tuple[int | str, str]]:
    groups = client.get(PAGE).context["groepen"]
    return {g.naam: (g.waarde, g.definitie) for _, numbers in groups for g in numbers}


def _list(client: TestClient, wat: str) -> list[tuple[str, str]]:
    rows = client.get(PAGE, {"wat": wat}).context["regels"]
    return [(row.inwoner, row.wat) for row in rows]


@pytest.mark.parametrize(
    ("number", "total", "words"),
    [(0, 0, "Nog niets geteld."), (1, 8, "1 van de 8 (13%)."), (3, 3, "3 van de 3 (100%).")],
)
def test_a_share_is_said_in_words(number: int, total: int, words: str) -> None:
    assert share_in_words(number, total) == words


def test_contacts_are_counted_by_where_and_with_whom(
    als_tess: TestClient, annie: Traject, noor: Persoon
) -> None:
    wie = noor.medewerker
    contact_in(annie, wie, plaats="wijkcentrum", outreachend=True)
    contact_in(annie, wie, plaats="kantoor")
    contact_in(annie, wie, vorm="telefoon", met=["inwoner", "netwerk"])
    contact_in(annie, wie, vorm="mdo", met=["zorgaanbieder"], functie="verbinden")
    contact_in(annie, wie, vorm="keukentafelgesprek", met=["inwoner", "gemeente"])
    found = _numbers(als_tess)
    assert found["Outreachend"][0] == 1
    assert found["Outreachend"][1].startswith("1 van de 2 (50%).")
    assert found["Met het netwerk"][1].startswith("1 van de 5 (20%).")
    assert [found[naam][0] for naam in ("MDO", "Keukentafelgesprek")] == [1, 1]
    assert found["Verbinden"][1].startswith("1 van de 1 (100%).")
    assert _list(als_tess, "mdo") == [("Annie Zonderland", "multidisciplinair overleg")]


def test_what_is_longer_than_half_a_year_ago_does_not_count(
    als_tess: TestClient, annie: Traject
) -> None:
    Hulpvraag.objects.filter(traject=annie).update(
        ontvangen_op=vandaag() - timedelta(weeks=26), verborgen=True
    )
    assert _numbers(als_tess)["Later ontdekt"][0] == 0
    Hulpvraag.objects.filter(traject=annie).update(
        ontvangen_op=vandaag() - timedelta(weeks=26) + timedelta(days=1), fase="toegang"
    )
    found = _numbers(als_tess)
    assert found["Later ontdekt"][1].startswith("1 van de 1 (100%).")
    assert [found[n][0] for n in ("Oriëntatie", "Toegang tot ondersteuning")] == [0, 1]
    assert _list(als_tess, "later-ontdekt") == [("Annie Zonderland", ANNIE["vraag"])]


def test_the_network_before_and_after_and_for_whom_caring_is_heavy(
    als_tess: TestClient, annie: Traject, assen: Gemeente, noor: Persoon
) -> None:
    lid_van(annie, "Fenna", belasting="te_zwaar")
    lid_van(annie, "Wijkteam", soort="formeel", belasting="")
    assert _list(als_tess, "zwaar") == [("Annie Zonderland", "lopend")]
    joop = traject_van(JOOP, assen, noor.medewerker, dagen_geleden=30)
    lid_van(joop, "Buur", van_op=vandaag() - timedelta(days=5))
    gone = lid_van(joop, "Broer", belasting="zwaar")
    assert len(_list(als_tess, "zwaar")) == 2
    end_netwerklid(lid=gone, tot_op=vandaag())
    assert _numbers(als_tess)["Zorgen is zwaar"][1].startswith("1 van de 2 (50%).")
    for row in (annie, joop):
        vraag = row.hulpvragen.get()
        actions.close_hulpvraag(hulpvraag=vraag, op=vandaag(), resultaat="beantwoord", passend="ja")
        actions.close_traject(traject=row, op=vandaag(), reden="Klaar")
    # Joop lost his brother and found a neighbour: as many as before.
    assert _list(als_tess, "netwerk-groter") == []
    lid_van(joop, "Vriendin", van_op=vandaag() - timedelta(days=2))
    assert _list(als_tess, "netwerk-groter") == [("Joop Nergenshuizen", "afgesloten")]
    assert _numbers(als_tess)["Netwerk groter"][1].startswith("1 van de 2 (50%).")


def test_referrals_and_what_took_longer(
    als_tess: TestClient, als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    cold = {"naar": "de bibliotheek", "wijze": "koud", "datum": "2026-03-10"}
    als_noor.post(reverse("trajecten:refer", args=[annie.hulpvragen.get().pk]), cold)
    herziening_van(annie, noor.medewerker)
    found = _numbers(als_tess)
    assert found["Warm verwezen"][1].startswith("0 van de 1 (0%).")
    assert found["Aangekomen"][1].startswith("Nog niets geteld.")
    assert _list(als_tess, "verlengd") == [("Annie Zonderland", "lopend")]


def test_it_is_for_the_team_lead_and_of_the_own_organisation(
    als_tess: TestClient, als_noor: TestClient, bij_palet: Persoon, zoetermeer: Gemeente
) -> None:
    traject_van(JOOP, zoetermeer, bij_palet.medewerker)
    assert als_noor.get(PAGE).status_code == 403
    assert als_tess.get(PAGE, {"wat": "bestaat-niet"}).status_code == 200
    assert _numbers(als_tess)["Later ontdekt"][1].startswith("Nog niets geteld.")
