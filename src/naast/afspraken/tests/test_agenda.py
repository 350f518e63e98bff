"""The agenda, hours, days off and free moments, through the pages; the tasks of Vandaag."""

from datetime import date, datetime, time
from uuid import uuid4

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from naast.afspraken import actions
from naast.afspraken.models import Afwezigheid, Beschikbaarheid
from naast.afspraken.queries import for_inwoner, tasks
from naast.afspraken.tests.conftest import DONDERDAG, Plan
from naast.core import klok
from naast.inwoners.models import Inwoner
from naast.testing.client import TestClient
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db

WEEK, DAG, VRIJ = (reverse(f"afspraken:{n}") for n in ("week", "day", "free"))
UREN, AFWEZIG = reverse("afspraken:hours"), reverse("afspraken:absence")


def _page(client: TestClient, address: str, **query: str | int) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_week_shows_ones_own_appointments_and_no_others(
    als_noor: TestClient, als_bas: TestClient, plan: Plan, noor: Persoon, bas: Persoon
) -> None:
    plan()
    page = _page(als_noor, WEEK)
    assert "Week 11" in page
    assert "10.00 tot 11.00 uur" in page
    assert "Annie Zonderland" in page
    assert "zaterdag" not in page.lower()
    assert "Annie" not in _page(als_bas, WEEK)
    assert "Annie" in _page(als_bas, WEEK, wie=noor.medewerker.pk)
    team = _page(als_bas, WEEK, wie="team")
    assert "Annie" in team
    assert "Noor van den Voorbeeld" in team
    assert "Annie" not in _page(als_noor, WEEK, dag="2026-03-17")


def test_a_moved_appointment_stands_where_it_went_and_a_cancelled_one_says_so(
    als_noor: TestClient, plan: Plan, noor: Persoon
) -> None:
    row = plan()
    actions.cancel_afspraak(
        afspraak=row, reden="Opgelost", op_verzoek_van="inwoner", bericht_via="zelf"
    )
    other = plan()
    actions.move_afspraak(
        afspraak=other,
        medewerker=noor.medewerker,
        reden="Past beter",
        op_verzoek_van="inwoner",
        bericht_via="zelf",
        op=date(2026, 3, 14),
        om=time(12),
        duur=30,
        vorm="telefoon",
        waar="",
    )
    page = _page(als_noor, WEEK)
    assert page.count("Annie Zonderland") == 2
    assert "afgezegd" in page
    assert "Zaterdag 14 maart" in page


@pytest.mark.parametrize("dag", ["", "x", "2026-02-30", "0001-01-01", "9999-12-31", "2026-3"])
def test_a_day_that_cannot_be_is_today(als_noor: TestClient, bij_mee: Persoon, dag: str) -> None:
    assert "Dinsdag 10 maart" in _page(als_noor, DAG, dag=dag)
    assert "Week 11" in _page(als_noor, WEEK, dag=dag, wie="999999999999999999999")


def test_an_appointment_at_the_edge_of_the_day_stands_on_its_local_day(
    als_noor: TestClient, plan: Plan
) -> None:
    plan(om=time(0, 15), duur=30)
    assert "0.15 tot 00.45 uur" in _page(als_noor, DAG, dag="2026-03-12")
    assert "00.45 uur" not in _page(als_noor, DAG, dag="2026-03-11")
    plan(op=date(2026, 3, 29), om=time(23, 30), duur=30)
    assert "23.30 tot 00.00 uur" in _page(als_noor, DAG, dag="2026-03-29")
    assert "23.30" not in _page(als_noor, DAG, dag="2026-03-30")


def _uren(**anders: str) -> dict[str, str]:
    leeg = dict.fromkeys(
        ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"), ""
    )
    return leeg | {"geldig_van": "2026-03-10", "verzoek": str(uuid4())} | anders


def test_hours_are_typed_per_day_and_show_in_the_agenda(
    als_noor: TestClient, bij_mee: Persoon, noor: Persoon
) -> None:
    als_noor.post(UREN, _uren(donderdag="9-12.30, 13:00 tot 17:00", vrijdag="9.00-12.00"))
    assert Beschikbaarheid.objects.count() == 3
    assert "Werkt 09.00-12.30 en 13.00-17.00" in _page(als_noor, WEEK)
    assert "09.00-12.30, 13.00-17.00" in _page(als_noor, UREN)


@pytest.mark.parametrize("uren", ["9", "9-12-15", "25-26", "17-9", "9-12, 11-14", "9-9", "9.75-12"])
def test_hours_that_cannot_be_are_refused_and_stay_typed(
    als_noor: TestClient, bij_mee: Persoon, uren: str
) -> None:
    page = als_noor.post(UREN, _uren(maandag=uren)).content.decode()
    assert "Bijvoorbeeld: 9.00-12.30" in page
    assert f'value="{uren}"' in page
    assert not Beschikbaarheid.objects.exists()


def test_new_hours_hold_from_their_day_and_the_past_keeps_its_own(
    als_noor: TestClient, bij_mee: Persoon
) -> None:
    als_noor.post(UREN, _uren(donderdag="9-17"))
    als_noor.post(UREN, _uren(donderdag="13-15", geldig_van="2026-03-19"))
    assert "Werkt 09.00-17.00" in _page(als_noor, WEEK)
    assert "Werkt 13.00-15.00" in _page(als_noor, WEEK, dag="2026-03-19")
    assert "19 maart 2026" in _page(als_noor, UREN)
    als_noor.post(UREN, _uren(donderdag="10-11", geldig_van="2026-03-12"))
    assert "Werkt 10.00-11.00" in _page(als_noor, WEEK, dag="2026-03-26")
    refused = als_noor.post(UREN, _uren(geldig_van="2026-03-09")).content.decode()
    assert "Kies vandaag of een latere dag." in refused


def test_free_moments_leave_out_what_is_taken_and_open_the_form_there(
    als_noor: TestClient, plan: Plan, noor: Persoon, annie: Inwoner
) -> None:
    assert "Er zijn nog geen uren" in _page(als_noor, VRIJ)
    als_noor.post(UREN, _uren(donderdag="9-12"))
    plan()
    page = _page(als_noor, VRIJ, inwoner=annie.pk, duur=60)
    address = f"op=2026-03-12&amp;om=09%3A00&amp;duur=60&amp;medewerker={noor.medewerker.pk}"
    assert f"{address}&amp;inwoner={annie.pk}" in page
    assert "om=11%3A00" in page
    assert "op=2026-03-12&amp;om=09%3A30" not in page
    assert "op=2026-03-19" in page
    assert "op=2026-03-12&amp;om=09%3A30" in _page(als_noor, VRIJ, duur=30)
    form = _page(als_noor, reverse("afspraken:plan"), op="2026-03-12", om="09:00", duur=30)
    assert 'value="2026-03-12"' in form
    assert 'value="09:00"' in form
    assert _page(als_noor, VRIJ, duur="x", vanaf="2020-01-01", wie="team")


def test_planning_outside_the_hours_is_allowed_and_said(
    als_noor: TestClient, annie: Inwoner, noor: Persoon
) -> None:
    als_noor.post(UREN, _uren(donderdag="9-12"))
    form = {
        "op": "2026-03-12",
        "om": "11:30",
        "duur": "60",
        "soort": "gesprek",
        "vorm": "thuis",
        "waar": "",
        "medewerker": noor.medewerker.pk,
        "bericht_via": "zelf",
    }
    address = f"{reverse('afspraken:plan')}?inwoner={annie.pk}"
    words = "buiten de uren van Noor"
    assert words in als_noor.post(address, form, follow=True).content.decode()
    inside = als_noor.post(address, form | {"om": "09:00"}, follow=True)
    assert words not in inside.content.decode()


def test_days_off_have_no_free_moments_until_they_are_taken_away(
    als_noor: TestClient, als_bas: TestClient, bij_mee: Persoon
) -> None:
    als_noor.post(UREN, _uren(donderdag="9-12"))
    form = {"van_op": "2026-03-12", "tot_en_met_op": "2026-03-11"}
    assert "De laatste dag ligt vóór" in als_noor.post(AFWEZIG, form).content.decode()
    als_noor.post(AFWEZIG, form | {"tot_en_met_op": "2026-03-12"})
    assert "Afwezig" in _page(als_noor, WEEK)
    assert "op=2026-03-12" not in _page(als_noor, VRIJ)
    (row,) = Afwezigheid.objects.all()
    away = reverse("afspraken:remove_absence", args=[row.pk])
    assert als_bas.post(away).status_code == 403
    assert als_noor.post(away).status_code == 302
    assert "op=2026-03-12" in _page(als_noor, VRIJ)


def test_a_teamleider_sets_the_hours_of_a_colleague_and_a_colleague_does_not(
    als_tess: TestClient,
    als_bas: TestClient,
    als_piet: TestClient,
    als_carla: TestClient,
    client: TestClient,
    bij_mee: Persoon,
    noor: Persoon,
) -> None:
    for naam in ("hours_of", "absence_of"):
        address = reverse(f"afspraken:{naam}", args=[noor.medewerker.pk])
        assert als_tess.get(address).status_code == 200
        assert als_bas.get(address).status_code == 403
        assert als_piet.get(address).status_code == 404
        assert als_carla.get(address).status_code == 403
        assert client.get(address).status_code == 302
    assert "Uren van een collega" in _page(als_tess, UREN)
    assert "Uren van een collega" not in _page(als_bas, UREN)
    for address in (WEEK, DAG, VRIJ, reverse("afspraken:late")):
        assert als_carla.get(address).status_code == 403
        assert client.get(address).status_code == 302


def test_vandaag_has_todays_appointments_those_nobody_closed_and_letters(
    plan: Plan, noor: Persoon, bas: Persoon, joop: Inwoner
) -> None:
    plan()
    plan(inwoner=joop, bericht_via="brief", op=date(2026, 3, 20))
    me = noor.medewerker

    def titles(vandaag: date, wie: str = "mij") -> list[tuple[str, str]]:
        found = tasks(me, wie=wie, vandaag=vandaag)
        return [(taak.titel, taak.soort) for taak in found]

    letter = ("Brief sturen: Joop Nergenshuizen", "let-op")
    assert titles(date(2026, 3, 11)) == [letter]
    assert titles(DONDERDAG) == [("10.00 uur: Annie Zonderland", "info"), letter]
    assert titles(date(2026, 3, 13)) == [("Hoe ging het? Annie Zonderland", "let-op"), letter]
    assert titles(DONDERDAG, "niemand") == []
    assert tasks(bas.medewerker, wie="mij", vandaag=DONDERDAG) == []
    assert len(tasks(bas.medewerker, wie="team", vandaag=DONDERDAG)) == 2


def test_a_dossier_page_gets_the_appointments_of_its_inwoner(
    plan: Plan, annie: Inwoner, joop: Inwoner
) -> None:
    first = plan()
    later = plan(op=date(2026, 3, 20))
    plan(inwoner=joop, bericht_via="zelf", op=date(2026, 3, 21))
    rows = for_inwoner(annie)
    assert list(rows) == [later, first]
    card = render_to_string("afspraken/delen/dossier.html", {"afspraken": rows, "inwoner": annie})
    assert "donderdag 12 maart 2026, 10.00 uur" in card
    assert f"/agenda/nieuw/?inwoner={annie.pk}" in card


def test_the_outcome_takes_the_task_away(als_noor: TestClient, plan: Plan, noor: Persoon) -> None:
    row = plan()
    with klok.bevroren(datetime.fromisoformat("2026-03-13T08:00+01:00")):
        assert tasks(noor.medewerker, wie="mij", vandaag=klok.vandaag())
        als_noor.post(reverse("afspraken:outcome", args=[row.pk]), {"afloop": "doorgegaan"})
        assert tasks(noor.medewerker, wie="mij", vandaag=klok.vandaag()) == []


@pytest.mark.parametrize(
    ("moment", "week"),
    [
        ("2026-03-13T18:00+01:00", "Week 11"),
        ("2026-03-14T11:00+01:00", "Week 11"),
        ("2026-03-14T13:00+01:00", "Week 12"),
        ("2026-03-15T09:00+01:00", "Week 12"),
    ],
)
def test_in_the_weekend_the_agenda_opens_the_week_to_come(
    als_noor: TestClient, moment: str, week: str
) -> None:
    with klok.bevroren(datetime.fromisoformat(moment)):
        assert week in _page(als_noor, WEEK)
        assert "Week 11" in _page(als_noor, WEEK, dag="2026-03-15")


def test_the_agenda_stays_of_whom_it_was(als_noor: TestClient, als_bas: TestClient) -> None:
    als_noor.get(WEEK, {"wie": "team"})
    assert als_noor.get(WEEK).context["wie"].is_team
    assert als_noor.get(DAG).context["wie"].is_team
    assert not als_bas.get(WEEK).context["wie"].is_team
    als_noor.get(WEEK, {"wie": "mij"})
    assert not als_noor.get(WEEK).context["wie"].is_team
