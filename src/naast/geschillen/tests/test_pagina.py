"""Corrections, tasks, the card of the dossier, and who may come here."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.template.loader import render_to_string
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.geschillen import queries
from naast.geschillen.keuzes import Status
from naast.geschillen.models import Geschil, Geschiltermijn
from naast.geschillen.tests.gevallen import begonnen, geldend, geschil_in
from naast.geschillen.tests.test_termijnen import at_noon, begin, page, step
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


def test_a_corrected_term_keeps_both(als_noor: TestClient, annie: Traject) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    first = geldend(geschil, "bezwaar")
    address = reverse("geschillen:correct", args=[first.pk])
    assert "Waarom?" in als_noor.post(address, {"uiterlijk_op": "2026-04-15"}).content.decode()
    before_start = {"uiterlijk_op": "2026-03-01", "reden": "typfout"}
    assert "Vul een latere dag in" in als_noor.post(address, before_start).content.decode()
    same = {"uiterlijk_op": "2026-04-13", "reden": "typfout"}
    assert "Dit is de dag die er al staat" in als_noor.post(address, same).content.decode()
    form = {"uiterlijk_op": "2026-04-15", "reden": "de brief noemt 15 april", "verzoek": uuid4()}
    for _ in range(2):
        shown = als_noor.post(address, form, follow=True).content.decode()
    assert "Uiterlijk woensdag 15 april 2026" in shown
    assert "maandag 13 april 2026" in shown
    assert (
        "Vervangen door Noor van den Voorbeeld op 10 maart 2026: de brief noemt 15 april" in shown
    )
    assert geschil.termijnen.filter(soort="bezwaar").count() == 2
    assert geldend(geschil, "bezwaar").vervangt == first
    late = als_noor.post(address, {"uiterlijk_op": "2026-04-16", "reden": "toch niet"})
    assert "Een collega heeft deze termijn intussen aangepast" in late.content.decode()


def test_the_decision_follows_a_corrected_term_to_object(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    step(als_noor, geschil, "bezwaar", op="2026-03-10", wijze="digitaal")
    assert geldend(geschil, "besluit_op_bezwaar").uiterlijk_op == date(2026, 5, 26)
    term = geldend(geschil, "bezwaar")
    als_noor.post(
        reverse("geschillen:correct", args=[term.pk]),
        {"uiterlijk_op": "2026-04-20", "reden": "later verstuurd"},
    )
    assert geldend(geschil, "besluit_op_bezwaar").uiterlijk_op == date(2026, 6, 1)


def test_another_day_of_announcing_counts_again(als_noor: TestClient, annie: Traject) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    address = reverse("geschillen:change", args=[geschil.pk])
    opened = als_noor.get(address).context["form"].initial
    form = {k: v for k, v in opened.items() if v is not None} | {"verzoek": uuid4()}
    als_noor.post(address, form | {"bekendgemaakt_op": "2026-03-04"})
    assert geldend(geschil, "bezwaar").uiterlijk_op == date(2026, 4, 15)
    assert "andere dag van bekendmaking ingevuld" in page(als_noor, geschil)
    stale = als_noor.post(address, form | {"onderwerp": "iets anders", "verzoek": uuid4()})
    assert "Een collega heeft deze gegevens intussen gewijzigd" in stale.content.decode()


def test_a_double_click_records_once_and_a_stale_page_says_so(
    als_noor: TestClient, annie: Traject
) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    address = reverse("geschillen:step", args=[geschil.pk, "bezwaar"])
    form = {"op": "2026-03-10", "wijze": "post", "verzoek": uuid4()}
    assert [als_noor.post(address, form).status_code for _ in range(2)] == [302, 302]
    assert geschil.stappen.filter(soort="bezwaar").count() == 1
    stale = als_noor.post(address, form | {"verzoek": uuid4()})
    assert stale.status_code == 409
    assert "het geschil is intussen ‘bezwaar loopt’" in stale.content.decode()
    assert als_noor.get(address).status_code == 409


def test_days_that_cannot_be_are_refused(als_noor: TestClient, annie: Traject) -> None:
    address = reverse("geschillen:create", args=[annie.pk, "bezwaar"])
    form = {"onderwerp": "hulp", "instantie": "Gemeente Assen", "verzoek": uuid4()}
    for days, words in (
        ({}, "Vul een datum in bij ‘Dag waarop het besluit is verstuurd’"),
        ({"bekendgemaakt_op": "2026-03-11"}, "Deze dag moet nog komen"),
        ({"bekendgemaakt_op": "2026-03-02", "besluit_op": "2026-03-03"}, "Het besluit is op"),
    ):
        assert words in als_noor.post(address, form | days).content.decode()
    assert not Geschil.objects.exists()
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    early = step(als_noor, geschil, "bezwaar", op="2026-03-01", wijze="post")
    assert "‘besluit ontvangen’ was op maandag 2 maart 2026" in early


@pytest.mark.parametrize(
    ("dag", "termijn", "soort"),
    [
        ("2026-03-29", None, None),
        ("2026-03-30", "nog 8 werkdagen", "info"),
        ("2026-04-07", "nog 4 werkdagen", "let-op"),
        ("2026-04-13", "vandaag de laatste dag", "let-op"),
        ("2026-04-14", "1 werkdag te laat", "fout"),
    ],
)
def test_a_term_is_a_task_from_two_weeks_before_its_end(
    dag: str,
    termijn: str | None,
    soort: str | None,
    als_noor: TestClient,
    annie: Traject,
    noor: Persoon,
    bas: Persoon,
) -> None:
    begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    day = date.fromisoformat(dag)
    found = queries.tasks(noor.medewerker, wie="mij", vandaag=day)
    assert [(t.termijn, t.soort) for t in found] == ([(termijn, soort)] if termijn else [])
    assert queries.tasks(bas.medewerker, wie="mij", vandaag=day) == []
    assert len(queries.tasks(bas.medewerker, wie="team", vandaag=day)) == len(found)
    assert queries.tasks(bas.medewerker, wie="niemand", vandaag=day) == []


def test_when_the_body_is_late_the_task_says_what_may_be_done(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    begin(als_noor, annie, "geen_besluit", wet="wmo", aangevraagd_op="2026-02-20")
    (task,) = queries.tasks(noor.medewerker, wie="mij", vandaag=date(2026, 3, 10))
    assert (task.soort, task.actie) == ("let-op", "In gebreke stellen")
    assert task.termijn == "instantie te laat"
    assert task.titel == "Besluit op de aanvraag: Annie Zonderland"


@pytest.mark.parametrize("status", [s for s in Status.values if s != Status.AFGESLOTEN])
def test_every_open_geschil_has_a_next_step_an_owner_and_a_date(
    status: str, annie: Traject, noor: Persoon
) -> None:
    geschil_in(status, annie, noor.medewerker)
    far = date(2026, 12, 31)
    found = queries.tasks(noor.medewerker, wie="mij", vandaag=far)
    assert found
    assert all(t.titel and t.wie == "" and t.uiterlijk_op for t in found)
    of_team = queries.tasks(noor.medewerker, wie="team", vandaag=far)
    assert [t.wie for t in of_team] == ["Noor van den Voorbeeld"] * len(found)
    assert queries.for_dossier(annie)[0].wat


def test_a_closed_geschil_asks_nothing_more(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = geschil_in(Status.AFGESLOTEN, annie, noor.medewerker)
    assert queries.tasks(noor.medewerker, wie="team", vandaag=date(2026, 12, 31)) == []
    shown = page(als_noor, geschil)
    assert "samen opgelost, zonder beslissing" in shown
    assert "Wat is er gebeurd?" not in shown


@pytest.mark.parametrize("status", Status.values)
def test_every_state_has_its_page_and_its_steps(
    status: str, als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = geschil_in(status, annie, noor.medewerker)
    answer = als_noor.get(reverse("geschillen:detail", args=[geschil.pk]))
    assert answer.status_code == 200
    for stap in answer.context["stappen"]:
        opened = als_noor.get(reverse("geschillen:step", args=[geschil.pk, stap.slug]))
        assert opened.status_code == 200


def test_mediation_is_noted_and_looked_at_again_when_asked(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = begin(als_noor, annie, "bemiddeling")
    shown = step(
        als_noor,
        geschil,
        "notitie",
        op="2026-03-10",
        soort="bemiddeling",
        notitie="Met de consulent gebeld: zij kijkt er nog eens naar.",
        opvolgen_op="2026-03-17",
    )
    assert "Dit staat in Vandaag op dinsdag 17 maart 2026" in shown
    (task,) = queries.tasks(noor.medewerker, wie="mij", vandaag=date(2026, 3, 18))
    assert (task.soort, task.uiterlijk_op) == ("let-op", date(2026, 3, 17))


def _follow_ups(noor: Persoon, op: date) -> list[tuple[str, date | None]]:
    found = queries.tasks(noor.medewerker, wie="mij", vandaag=op)
    return [(t.soort, t.uiterlijk_op) for t in found if t.titel == "Weer kijken: Annie Zonderland"]


def test_a_chosen_day_is_a_task_of_its_own_while_a_term_runs(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    note = {"op": "2026-03-10", "soort": "notitie", "notitie": "Annie denkt erover na."}
    step(als_noor, geschil, "notitie", **note)
    # The term to object runs until 13 April; without a chosen day it goes before.
    assert queries.tasks(noor.medewerker, wie="mij", vandaag=date(2026, 3, 24)) == []
    chosen = date(2026, 3, 27)
    shown = step(als_noor, geschil, "notitie", **note, opvolgen_op="2026-03-27")
    assert "U kijkt hier weer naar op vrijdag 27 maart 2026. Dat staat in Vandaag." in shown
    assert _follow_ups(noor, date(2026, 3, 12)) == []
    assert _follow_ups(noor, date(2026, 3, 13)) == [("info", chosen)]
    assert _follow_ups(noor, chosen) == [("info", chosen)]
    assert _follow_ups(noor, date(2026, 3, 28)) == [("let-op", chosen)]


def test_a_chosen_day_stays_until_it_has_come_and_then_a_step_ends_it(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    note = {"op": "2026-03-10", "soort": "notitie", "notitie": "Annie denkt erover na."}
    step(als_noor, geschil, "notitie", **note, opvolgen_op="2026-03-27")
    step(als_noor, geschil, "notitie", **note)
    assert _follow_ups(noor, date(2026, 3, 27)) == [("info", date(2026, 3, 27))]
    with at_noon("2026-03-27"):
        step(als_noor, geschil, "notitie", **note)
    assert _follow_ups(noor, date(2026, 3, 27)) == []
    geschil.refresh_from_db()
    assert (geschil.opvolgen_op, geschil.opvolgen_gekozen) == (date(2026, 4, 10), False)


def test_the_card_of_the_dossier(als_noor: TestClient, annie: Traject) -> None:
    def card() -> str:
        rows = queries.for_dossier(annie)
        return render_to_string(
            "geschillen/delen/dossier.html", {"geschillen": rows, "traject": annie}
        )

    assert "Geen geschillen" in card()
    begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-02")
    assert "Bezwaar: huishoudelijke hulp" in card()
    assert "uiterlijk 13 april 2026" in card()


def test_only_the_own_organisation_comes_in(
    als_tess: TestClient,
    als_piet: TestClient,
    als_carla: TestClient,
    client: TestClient,
    annie: Traject,
    noor: Persoon,
) -> None:
    geschil = begonnen(annie, noor.medewerker, "bezwaar")
    term = geldend(geschil, "bezwaar")
    for address in (
        reverse("geschillen:choose", args=[annie.pk]),
        reverse("geschillen:create", args=[annie.pk, "bezwaar"]),
        reverse("geschillen:detail", args=[geschil.pk]),
        reverse("geschillen:change", args=[geschil.pk]),
        reverse("geschillen:step", args=[geschil.pk, "bezwaar"]),
        reverse("geschillen:correct", args=[term.pk]),
    ):
        assert als_tess.get(address).status_code == 200
        assert als_piet.get(address).status_code == 404
        assert als_carla.get(address).status_code == 403
        assert client.get(address).status_code == 302
    letter = reverse("geschillen:letter", args=[geschil.pk, "bezwaarschrift", "pdf"])
    assert [c.get(letter).status_code for c in (als_tess, als_piet, als_carla)] == [409, 404, 403]
    send = reverse("geschillen:step", args=[geschil.pk, "bezwaar"])
    assert als_piet.post(send, {"op": "2026-03-10", "wijze": "post"}).status_code == 404
    assert Gebeurtenis.objects.filter(actie="lezen", object_id=geschil.pk).exists()


def test_the_database_keeps_other_organisations_out(
    annie: Traject, noor: Persoon, bij_palet: Persoon
) -> None:
    assert not Geschil.objects.exists()
    assert not Geschiltermijn.objects.exists()


def test_the_database_allows_one_term_of_a_kind_that_holds(annie: Traject, noor: Persoon) -> None:
    geschil = begonnen(annie, noor.medewerker, "bezwaar")
    term = geldend(geschil, "bezwaar")
    term.pk = None
    with (
        pytest.raises(DatabaseError, match="geschiltermijn_een_geldende"),
        transaction.atomic(),
    ):
        term.save()


def test_a_closed_traject_begins_no_geschil(als_noor: TestClient, annie: Traject) -> None:
    Traject.objects.filter(pk=annie.pk).update(status="afgesloten", afgesloten_op="2026-03-10")
    address = reverse("geschillen:create", args=[annie.pk, "bemiddeling"])
    form = {"onderwerp": "hulp", "instantie": "Gemeente Assen"}
    assert "Dit traject is afgesloten" in als_noor.post(address, form).content.decode()


def test_a_page_of_the_past_keeps_its_reasoning(als_noor: TestClient, annie: Traject) -> None:
    with at_noon("2026-05-07"):
        geschil = begin(als_noor, annie, "bezwaar", bekendgemaakt_op="2026-03-24")
        shown = step(als_noor, geschil, "bezwaar", op="2026-05-06", wijze="afgegeven")
    assert "Op tijd klaar op 6 mei 2026" in shown
    assert "dus woensdag 6 mei" in shown
