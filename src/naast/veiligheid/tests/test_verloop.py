"""From the first signs to the end, through the pages; what stands on *Vandaag* meanwhile."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.core.states import Statentabel
from naast.geschillen.tests.lezen import words_of_pdf
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject
from naast.veiligheid import actions, queries
from naast.veiligheid.keuzes import Stap, Status
from naast.veiligheid.models import Meldcode
from naast.veiligheid.states import MELDCODE, MELDCODESTAP
from naast.veiligheid.tests.gevallen import (
    begonnen,
    besloten,
    gezet,
    kindcheck,
    klaar_voor_besluit,
    meldcode_in,
    werkt,
)

pytestmark = pytest.mark.django_db
DAG = "2026-03-10"


def page(client: TestClient, meldcode: Meldcode) -> str:
    return client.get(reverse("veiligheid:detail", args=[meldcode.pk])).content.decode()


def send(client: TestClient, name: str, *args: Any, expect: Any = 302, **values: Any) -> Any:
    answer = client.post(reverse(f"veiligheid:{name}", args=args), values)
    assert answer.status_code == expect, answer.content.decode()
    return answer


def test_a_supporter_begins_and_the_teamleider_decides_unless_chosen_otherwise(
    als_noor: TestClient, annie: Traject, tess: Persoon, noor: Persoon
) -> None:
    path = reverse("veiligheid:create", args=[annie.pk])
    opened = als_noor.get(path)
    assert opened.context["form"].initial["beslisser"] == tess.medewerker
    assert "112" in opened.content.decode()
    form = {
        "tekst": "Zij is bang voor haar zoon.",
        "op": DAG,
        "acuut": "nee",
        "beslisser": tess.medewerker.pk,
        "verzoek": str(uuid4()),
    }
    assert "Kies een antwoord" in als_noor.post(path, form | {"acuut": ""}).content.decode()
    early = als_noor.post(path, form | {"besluit_uiterlijk_op": "2026-03-09"})
    assert "Kies vandaag of een dag daarna" in early.content.decode()
    assert not Meldcode.objects.exists()
    for _ in range(2):
        assert als_noor.post(path, form).status_code == 302
    made = Meldcode.objects.get()
    shown = page(als_noor, made)
    assert "U ziet deze meldcode omdat u hem begon." in shown
    assert "Getekend door Noor van den Voorbeeld, cliëntondersteuner, op 10 maart 2026" in shown
    assert [s.uiterlijk_op.day for s in made.stappen.all()] == [11, 13, 17, 20, 24]


def test_in_danger_every_step_is_for_today(annie: Traject, noor: Persoon, bas: Persoon) -> None:
    made = begonnen(annie, noor.medewerker, bas.medewerker, acuut=True)
    assert {s.uiterlijk_op for s in made.stappen.all()} == {date(2026, 3, 10)}
    (task,) = queries.tasks(noor.medewerker, wie="mij", vandaag=date(2026, 3, 10))
    assert (task.soort, task.termijn) == ("let-op", "vandaag de laatste dag")
    assert task.reden.startswith("Acuut gevaar.")


def test_weighed_as_danger_now_the_decision_is_for_today(meldcode: Meldcode, noor: Persoon) -> None:
    gezet(meldcode, Stap.WEGEN, noor.medewerker, acuut="ja")
    assert {s.uiterlijk_op for s in meldcode.stappen.filter(status="open")} == {date(2026, 3, 10)}
    assert Meldcode.objects.get().acuut


def test_weighed_as_safe_the_alarm_of_the_beginning_goes(
    annie: Traject, noor: Persoon, bas: Persoon
) -> None:
    made = begonnen(annie, noor.medewerker, bas.medewerker, acuut=True)
    gezet(made, Stap.WEGEN, noor.medewerker, acuut="niet_duidelijk")
    assert Meldcode.objects.get().acuut
    other = begonnen(annie, noor.medewerker, bas.medewerker, acuut=True)
    gezet(other, Stap.WEGEN, noor.medewerker, acuut="nee")
    assert not Meldcode.objects.get(pk=other.pk).acuut


def test_a_closed_file_does_not_say_that_there_is_danger(
    als_noor: TestClient, meldcode: Meldcode, noor: Persoon, bas: Persoon
) -> None:
    klaar_voor_besluit(meldcode, noor.medewerker)
    Meldcode.objects.update(acuut=True)
    assert "acuut gevaar" in page(als_noor, meldcode)
    besloten(meldcode, bas.medewerker, melden=False)
    assert "acuut gevaar" not in page(als_noor, meldcode)


def test_five_steps_and_a_report(
    als_noor: TestClient, als_bas: TestClient, meldcode: Meldcode
) -> None:
    pk = meldcode.pk
    send(als_noor, "step", pk, "signalen", op=DAG, tekst="Drie keer een blauwe plek.")
    send(
        als_noor,
        "step",
        pk,
        "overleg",
        op=DAG,
        met="Ina",
        advies_veilig_thuis="ja",
        tekst="Praat met haar alleen.",
    )
    send(als_noor, "skip", pk, "gesprek", reden="Haar zoon is er altijd bij.")
    weighed = {"op": DAG, "acuut": "nee", "structureel": "ja", "tekst": "Het is een patroon."}
    send(als_noor, "step", pk, "wegen", **weighed)
    early = als_bas.get(reverse("veiligheid:decide", args=[pk]), follow=True).content.decode()
    assert "Beslissen kan nog niet. Eerst: de kindcheck." in early
    decision = {"op": DAG, "melden": "ja", "hulp": "nee", "tekst": "Steeds onveilig."}
    refused = send(als_bas, "decide", pk, expect=200, **decision)
    assert "Dit moet eerst nog: de kindcheck." in refused.content.decode()
    known = {"kinderen": "ja", "tekst": "Kleinkind van 6 komt elke dag."}
    without = send(als_noor, "check_children", pk, expect=200, **known)
    assert "om hoeveel kinderen" in without.content.decode()
    send(als_noor, "check_children", pk, aantal="1", **known)
    assert send(als_noor, "decide", pk, expect=403, **decision)
    assert send(als_bas, "decide", pk, **decision)["Location"] == f"/meldcode/{pk}/melding/"
    assert "De melding moet er nog in." in page(als_noor, meldcode)
    told = {"op": DAG, "gemeld_door": "Bas", "contact": "mevrouw De Wit", "kenmerk": "VT-12"}
    send(als_bas, "report", pk, tekst="Alles verteld.", **told)
    shown = page(als_noor, meldcode)
    for words in (
        "Gemeld bij Veilig Thuis op dinsdag 10 maart 2026.",
        "Afgesloten op dinsdag 10 maart 2026",
        "Haar zoon is er altijd bij.",
        "overgeslagen",
        "ja, 1",
        "mevrouw De Wit",
        "Getekend door Bas Testman, cliëntondersteuner",
    ):
        assert words in shown
    assert Meldcode.objects.get().status == Status.AFGESLOTEN


def test_it_also_ends_in_no_report_with_the_reasoning(
    als_noor: TestClient, als_bas: TestClient, meldcode: Meldcode, noor: Persoon
) -> None:
    klaar_voor_besluit(meldcode, noor.medewerker)
    decision = {"op": DAG, "melden": "nee", "hulp": "ja"}
    opened = als_bas.get(reverse("veiligheid:decide", args=[meldcode.pk])).content.decode()
    assert "Dan is melden bij Veilig Thuis de norm." in opened
    refused = send(als_bas, "decide", meldcode.pk, expect=200, tekst="  ", **decision)
    assert "Geef antwoord op de vraag ‘Waarom dit besluit?’" in refused.content.decode()
    send(als_bas, "decide", meldcode.pk, tekst="De huisarts volgt het.", **decision)
    shown = page(als_noor, meldcode)
    assert "Niet gemeld bij Veilig Thuis. Er is ook zelf hulp geboden of geregeld." in shown
    assert "De huisarts volgt het." in shown
    send(als_noor, "supplement", meldcode.pk, "beslissen", op=DAG, tekst="Een week later: rust.")
    assert "Een week later: rust." in page(als_noor, meldcode)
    stale = als_bas.post(
        reverse("veiligheid:decide", args=[meldcode.pk]), decision | {"tekst": "x"} | {"op": DAG}
    )
    assert stale.status_code == 409


def test_a_correction_stands_beside_what_was_written(
    als_noor: TestClient, meldcode: Meldcode
) -> None:
    first = {"op": DAG, "met": "mevrouw", "tekst": "Zij viel op maandag."}
    send(als_noor, "step", meldcode.pk, "gesprek", **first)
    again = als_noor.post(
        reverse("veiligheid:step", args=[meldcode.pk, "gesprek"]),
        first | {"tekst": "Weg."},
    )
    assert again.status_code == 409
    send(als_noor, "supplement", meldcode.pk, "gesprek", op=DAG, tekst="Het was dinsdag.")
    shown = page(als_noor, meldcode)
    assert shown.index("Zij viel op maandag.") < shown.index("Het was dinsdag.")
    assert "Weg." not in shown


def test_a_step_that_was_left_out_may_still_be_taken(
    als_noor: TestClient, meldcode: Meldcode
) -> None:
    assert (
        "Geef antwoord op de vraag"
        in send(als_noor, "skip", meldcode.pk, "gesprek", expect=200).content.decode()
    )
    send(als_noor, "skip", meldcode.pk, "gesprek", reden="Nu niet veilig.")
    assert "Toch nog doen" in page(als_noor, meldcode)
    spoken = {"op": DAG, "met": "mevrouw", "tekst": "Bij de huisarts gesproken."}
    send(als_noor, "step", meldcode.pk, "gesprek", **spoken)
    shown = page(als_noor, meldcode)
    assert "Nu niet veilig." in shown
    assert "Bij de huisarts gesproken." in shown


def test_the_decision_is_never_left_out(als_noor: TestClient, meldcode: Meldcode) -> None:
    for name in ("skip", "step"):
        path = reverse(f"veiligheid:{name}", args=[meldcode.pk, "beslissen"])
        assert als_noor.get(path).status_code == 404
        assert als_noor.get(path.replace("beslissen", "onzin")).status_code == 404


def test_a_day_is_put_off_with_a_reason(als_noor: TestClient, meldcode: Meldcode) -> None:
    path = reverse("veiligheid:replan", args=[meldcode.pk, "overleg"])
    assert (
        "Geef antwoord op de vraag"
        in als_noor.post(path, {"uiterlijk_op": "2026-03-16"}).content.decode()
    )
    for day in ("2026-03-09", "2027-03-12", "2099-03-10"):
        refused = als_noor.post(path, {"uiterlijk_op": day, "reden": "x"})
        assert "Kies vandaag of een dag daarna, binnen een jaar" in refused.content.decode()
    values = {"uiterlijk_op": "2026-03-16", "reden": "Ina is maandag terug"}
    assert als_noor.post(path, values).status_code == 302
    assert "Andere dag: Ina is maandag terug" in page(als_noor, meldcode)


def test_what_has_not_been_is_refused(als_noor: TestClient, meldcode: Meldcode) -> None:
    form = {"op": "2026-03-11", "met": "mevrouw", "tekst": "morgen"}
    refused = send(als_noor, "step", meldcode.pk, "gesprek", expect=200, **form)
    assert "Deze dag moet nog komen" in refused.content.decode()
    assert meldcode.stappen.get(stap="gesprek").status == "open"


def test_vandaag_has_the_next_step_of_who_began_and_of_who_decides(
    meldcode: Meldcode, noor: Persoon, bas: Persoon, tess: Persoon
) -> None:
    def rows(wie: Persoon, lijst: str = "mij") -> list[tuple[str, str, str]]:
        with werkt(wie.medewerker):
            found = queries.tasks(wie.medewerker, wie=lijst, vandaag=date(2026, 3, 10))
        return [(t.reden, t.wie, t.actie) for t in found]

    first = "Hierna: 1. Signalen in kaart brengen"
    assert rows(noor) == [(first, "", "Signalen opschrijven")]
    assert rows(bas) == [(first, "Noor van den Voorbeeld", "Bekijken")]
    assert rows(tess) == rows(tess, "team") == rows(noor, "niemand") == []
    for stap in (Stap.SIGNALEN, Stap.OVERLEG, Stap.GESPREK, Stap.WEGEN):
        gezet(meldcode, stap, noor.medewerker)
    assert rows(noor) == [("Hierna: Kindcheck", "", "Kindcheck doen")]
    kindcheck(meldcode, noor.medewerker)
    assert rows(bas) == [("Hierna: 5. Beslissen", "", "Beslissen")]
    besloten(meldcode, bas.medewerker, melden=True)
    assert rows(bas) == [("Hierna: Melden bij Veilig Thuis", "", "Melden")]


@pytest.mark.parametrize("status", [s for s in Status.values if s != Status.AFGESLOTEN])
def test_every_open_file_has_a_next_step_an_owner_and_a_date(
    status: str, annie: Traject, noor: Persoon, bas: Persoon
) -> None:
    meldcode_in(status, annie, noor.medewerker, bas.medewerker)
    (task,) = queries.tasks(noor.medewerker, wie="mij", vandaag=date(2026, 12, 31))
    assert task.uiterlijk_op
    assert task.soort == "fout"


@pytest.mark.parametrize("melden", [True, False])
def test_a_closed_file_asks_nothing_more(
    melden: bool, annie: Traject, noor: Persoon, bas: Persoon
) -> None:
    meldcode_in(Status.AFGESLOTEN, annie, noor.medewerker, bas.medewerker, melden=melden)
    assert queries.tasks(noor.medewerker, wie="team", vandaag=date(2026, 12, 31)) == []


@pytest.mark.parametrize("tabel", [MELDCODE, MELDCODESTAP], ids=lambda t: t.soort)
def test_every_action_of_the_table_is_one_of_ours(tabel: Statentabel) -> None:
    ours = {*actions.__all__, "decide_to_report", "decide_not_to_report"}
    assert set(tabel.acties) <= ours


@pytest.mark.parametrize("status", Status.values)
def test_the_file_on_paper(
    status: str, als_noor: TestClient, annie: Traject, noor: Persoon, bas: Persoon
) -> None:
    made = meldcode_in(status, annie, noor.medewerker, bas.medewerker)
    answer = als_noor.get(reverse("veiligheid:pdf", args=[made.pk]))
    assert answer["Content-Type"] == "application/pdf"
    assert "eldcode" not in answer["Content-Disposition"]
    assert b"pdfuaid:part" in answer.content
    words = words_of_pdf(answer.content)
    for said in ("Vertrouwelijk", "Annie Zonderland", "blauwe arm", "Wie deze meldcode lezen"):
        assert said in words
