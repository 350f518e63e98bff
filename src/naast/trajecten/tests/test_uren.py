"""Hours against the guideline: said in words, the reason that is asked, the overview."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from naast.contracten.models import Overeenkomst
from naast.core.klok import nu
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, contact_in, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Hulpvraag, HulpvraagStatus, Overschrijding
from naast.trajecten.uren import Uren, first_past, hours, hours_in_words
from naast.trajecten.vandaag import tasks

pytestmark = pytest.mark.django_db


@pytest.fixture
def vraag(bij_mee: Persoon, assen: Gemeente) -> Hulpvraag:
    """Annie's question in Assen, where the guideline is 4 hours, and 6 for the Wlz."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=30).hulpvragen.get()


def _spend(vraag: Hulpvraag, wie: Persoon, minuten: int, **more: Any) -> None:
    contact_in(vraag.traject, wie.medewerker, hulpvraag=vraag, minuten=minuten, **more)


def _explain(client: TestClient, vraag: Hulpvraag, **values: str) -> str:
    form = {"verzoek": str(uuid4()), "reden": "wachtlijst"} | values
    address = reverse("trajecten:explain_hours", args=[vraag.pk])
    return str(client.post(address, form, follow=True).content.decode())


def _close(client: TestClient, vraag: Hulpvraag) -> str:
    form = {"verzoek": str(uuid4()), "resultaat": "beantwoord", "passend": "ja", "op": "2026-03-10"}
    address = reverse("trajecten:close_hulpvraag", args=[vraag.pk])
    return str(client.post(address, form, follow=True).content.decode())


def _asked(wie: Persoon, dag: date = date(2026, 3, 10)) -> list[Any]:
    rows = tasks(wie.medewerker, wie="mij", vandaag=dag)
    return [row for row in rows if row.actie == "Reden geven"]


@pytest.mark.parametrize(
    ("minuten", "woorden"),
    [(0, "0 uur"), (1, "1 minuut"), (59, "59 minuten"), (60, "1 uur"), (200, "3 uur 20")],
)
def test_hours_are_said_in_words(minuten: int, woorden: str) -> None:
    assert hours_in_words(minuten) == woorden


@given(st.integers(min_value=0, max_value=100_000))
def test_the_words_give_the_same_minutes_back(minuten: int) -> None:
    words = hours_in_words(minuten)
    if "uur" not in words:
        assert int(words.split()[0]) == minuten
        return
    uren, _, rest = words.partition(" uur")
    assert int(uren) * 60 + int(rest or 0) == minuten


@given(st.lists(st.integers(min_value=0, max_value=1440), max_size=8), st.integers(0, 3000))
def test_the_day_of_passing_is_the_first_on_which_the_sum_is_more(
    minuten: list[int], grens: int
) -> None:
    dagen = [date(2026, 1, 1) + timedelta(days=n) for n in range(len(minuten))]
    spent = [(1, dag, m) for dag, m in zip(dagen, minuten, strict=True)]

    found = first_past(spent, {1: grens}).get(1)

    past = [dag for n, dag in enumerate(dagen) if sum(minuten[: n + 1]) > grens]
    assert found == (past[0] if past else None)


def test_the_dossier_says_what_was_spent_without_travel(
    als_noor: TestClient, noor: Persoon, vraag: Hulpvraag
) -> None:
    _spend(vraag, noor, 200, reistijd_minuten=90)
    contact_in(vraag.traject, noor.medewerker, minuten=500)

    page = als_noor.get(reverse("trajecten:dossier", args=[vraag.traject_id])).content.decode()

    assert "Tijd: 3 uur 20 van 4 uur" in page
    assert "boven de richtlijn" not in page


def test_exactly_the_guideline_is_not_past_it_and_one_minute_more_is(
    als_noor: TestClient, noor: Persoon, vraag: Hulpvraag
) -> None:
    _spend(vraag, noor, 240)
    assert not hours(vraag).voorbij
    assert _asked(noor) == []

    _spend(vraag, noor, 1)

    assert hours(vraag) == Uren(241, 240)
    assert len(_asked(noor)) == 1
    vraag.wlz_aanvraag = True
    vraag.save()
    assert hours(vraag) == Uren(241, 360)
    assert _asked(noor) == []


def test_the_guideline_is_that_of_the_contract(noor: Persoon, vraag: Hulpvraag) -> None:
    Overeenkomst.objects.filter(traject=vraag.traject).update(richtlijn_uren="4.25")
    _spend(vraag, noor, 255)
    assert hours(vraag) == Uren(255, 255)
    vraag.traject.overeenkomst = None
    vraag.traject.save()
    assert hours(vraag).richtlijn == 255


def test_the_contact_that_takes_it_past_the_guideline_asks_for_the_reason(
    als_noor: TestClient, noor: Persoon, vraag: Hulpvraag
) -> None:
    _spend(vraag, noor, 230)
    contact = {
        "verzoek": str(uuid4()),
        "vorm": "gesprek",
        "met": "inwoner",
        "dag": "2026-03-10",
        "tijd": "09:00",
        "minuten": "11",
        "hulpvragen": str(vraag.pk),
    }
    answer = als_noor.post(
        reverse("trajecten:add_contact", args=[vraag.traject_id]), contact, follow=True
    )
    assert answer.redirect_chain[-1][0] == reverse("trajecten:explain_hours", args=[vraag.pk])
    asked = answer.content.decode()
    assert "nu boven de richtlijn" in asked
    assert "Deze hulpvraag kostte 4 uur 1 van 4 uur" in asked

    assert "Schrijf op wat de reden is." in _explain(als_noor, vraag, reden="anders")
    dossier = _explain(als_noor, vraag, toelichting="Zes weken wachten.")
    assert "Meer tijd, want andere hulp heeft een wachtlijst: Zes weken wachten." in dossier
    assert _asked(noor) == []
    given = Overschrijding.objects.get()
    assert (given.minuten, given.richtlijn, given.door) == (241, 240, noor.medewerker)


def test_until_it_is_given_the_reason_stands_on_vandaag_for_a_week_from_that_day(
    als_noor: TestClient, noor: Persoon, bas: Persoon, vraag: Hulpvraag
) -> None:
    _spend(vraag, noor, 240, begin=nu() - timedelta(days=10))
    _spend(vraag, noor, 30, begin=nu() - timedelta(days=7))
    _spend(vraag, noor, 30)

    (taak,) = _asked(noor)

    assert taak.uiterlijk_op == date(2026, 3, 10)
    assert taak.termijn == "vandaag de laatste dag"
    assert "5 uur van 4 uur" in taak.reden
    assert _asked(bas) == []
    (late,) = _asked(noor, date(2026, 3, 11))
    assert late.soort == "fout"


def test_a_hulpvraag_past_the_guideline_does_not_close_without_a_reason(
    als_noor: TestClient, noor: Persoon, vraag: Hulpvraag
) -> None:
    _spend(vraag, noor, 241)
    refused = _close(als_noor, vraag)
    assert "De richtlijn van het contract is 4 uur." in refused
    assert reverse("trajecten:explain_hours", args=[vraag.pk]) in refused
    assert Hulpvraag.objects.get().status == HulpvraagStatus.OPEN

    _explain(als_noor, vraag)

    assert "De hulpvraag is afgesloten." in _close(als_noor, vraag)


def test_a_reason_is_not_needed_within_the_guideline(
    als_noor: TestClient, als_piet: TestClient, noor: Persoon, vraag: Hulpvraag
) -> None:
    _spend(vraag, noor, 240)
    assert "Een reden is niet nodig." in _explain(als_noor, vraag)
    assert not Overschrijding.objects.exists()
    address = reverse("trajecten:explain_hours", args=[vraag.pk])
    assert als_piet.get(address).status_code == 404


def test_a_late_contact_on_a_closed_hulpvraag_still_asks(
    als_noor: TestClient, noor: Persoon, vraag: Hulpvraag
) -> None:
    _spend(vraag, noor, 240)
    _close(als_noor, vraag)
    _spend(vraag, noor, 1)
    assert len(_asked(noor)) == 1
    assert "De reden is bewaard" in _explain(als_noor, vraag)


def test_the_team_lead_counts_with_and_without_reason_and_opens_the_list(
    als_tess: TestClient, als_noor: TestClient, noor: Persoon, vraag: Hulpvraag, assen: Gemeente
) -> None:
    _spend(vraag, noor, 300)
    joop = traject_van({**ANNIE, "voornaam": "Joop"}, assen, noor.medewerker, dagen_geleden=9)
    _spend(joop.hulpvragen.get(), noor, 500)
    _explain(als_noor, joop.hulpvragen.get(), reden="procedure")
    address = reverse("trajecten:above_guideline")
    answer = als_tess.get(address)
    assert {g.naam: g.waarde for g in answer.context["cijfers"]} == {
        "Boven de richtlijn": 2,
        "Met reden": 1,
        "Zonder reden": 1,
    }
    for query, seen, hidden in (
        ({"reden": "zonder"}, "Annie", "Joop"),
        ({"reden": "met"}, "Joop", "Annie"),
        ({"reden": "procedure"}, "Joop", "Annie"),
    ):
        page = als_tess.get(address, query).content.decode()
        assert seen in page
        assert hidden not in page
    assert answer.context["redenen"][0][:2] == ("Er loopt een aanvraag, bezwaar of klacht", 1)

    _close(als_noor, joop.hulpvragen.get())

    closed = als_tess.get(address, {"stand": "halfjaar"})
    assert [r.hulpvraag.traject_id for r in closed.context["regels"]] == [joop.pk]
    assert (
        "Geen hulpvragen"
        in als_tess.get(address, {"stand": "halfjaar", "reden": "zonder"}).content.decode()
    )


def test_only_the_own_organisation_is_counted(
    als_tess: TestClient, noor: Persoon, vraag: Hulpvraag, als_piet: TestClient
) -> None:
    _spend(vraag, noor, 300)
    assert als_piet.get(reverse("trajecten:above_guideline")).status_code == 403
    team = als_tess.get(reverse("trajecten:team")).context["cijfers"]
    assert {g.naam: g.waarde for g in team}["Boven de richtlijn"] == 1
