"""The plan, through its pages: what the inwoner wants, who does what, and how it went."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pikepdf
import pytest
from django.urls import reverse

from naast.core.klok import vandaag
from naast.geschillen.tests.lezen import words_of_pdf
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, actie_van, doel_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Actie, Doel, Hulpvraag, Plan, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since Tuesday the 3rd."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


def _at(name: str, record: Traject | Doel | Actie) -> str:
    return reverse(f"trajecten:{name}", args=[record.pk])


def _page(client: TestClient, address: str) -> str:
    return str(client.get(address).content.decode())


def test_a_plan_begins_with_what_the_inwoner_wants(als_noor: TestClient, annie: Traject) -> None:
    assert "Plan beginnen" in _page(als_noor, _at("dossier", annie))
    assert "Nog geen plan" in _page(als_noor, _at("plan", annie))
    form = {
        "omschrijving": "Ik wil mijn hulp houden",
        "hulpvraag": str(annie.hulpvragen.get().pk),
        "verzoek": str(uuid4()),
    }
    assert "Geef antwoord op de vraag" in als_noor.post(_at("add_doel", annie), {}).content.decode()
    for _ in range(2):
        answer = als_noor.post(_at("add_doel", annie), form)
    doel = Doel.objects.get()
    assert answer.headers["Location"] == f"{_at('plan', annie)}#doel-{doel.pk}"
    assert doel.plan.begonnen_op == date(2026, 3, 10)
    assert "Ik wil mijn hulp houden" in _page(als_noor, _at("dossier", annie))


def test_an_actie_says_who_does_what_by_when(als_noor: TestClient, annie: Traject) -> None:
    doel = doel_van(annie)
    form = {
        "omschrijving": "Mee naar het gesprek",
        "uitvoerder": "netwerk",
        "naam": "",
        "uiterlijk_op": "2026-03-20",
        "doel": str(doel.pk),
    }
    nameless = als_noor.post(_at("add_actie", annie), form).content.decode()
    assert "Vul in wie dit doet" in nameless
    form["naam"] = "dochter Fenna"
    past = als_noor.post(_at("add_actie", annie), form | {"uiterlijk_op": "2026-03-09"})
    assert "Deze dag is al voorbij" in past.content.decode()
    assert als_noor.post(_at("add_actie", annie), form).status_code == 302
    page = _page(als_noor, _at("plan", annie))
    assert "dochter Fenna" in page
    assert "20 maart 2026" in page


def test_an_actie_near_its_day_is_a_task_and_is_settled_from_there(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    actie = actie_van(annie)
    later = actie_van(annie, omschrijving="Pas over een maand", uiterlijk_op=date(2026, 4, 10))
    today = _page(als_noor, "/vandaag/")
    assert "Actie uit het plan: Annie Zonderland" in today
    assert "Annie Zonderland: De huisarts bellen" in today
    assert "nog 3 werkdagen" in today
    assert later.omschrijving not in today
    actie_van(annie, omschrijving="Het formulier vragen", uitvoerder="ondersteuner")
    assert "U: Het formulier vragen" in _page(als_noor, "/vandaag/")
    assert "Noor van den Voorbeeld: Het formulier vragen" in _page(als_noor, "/vandaag/?wie=team")
    assert actie.omschrijving not in _page(als_bas, "/vandaag/")
    assert actie.omschrijving in _page(als_bas, "/vandaag/?wie=team")
    settle = _at("settle_actie", actie)
    assert settle in today
    unsaid = als_noor.post(settle, {"stand": "vervalt", "reden": ""}).content.decode()
    assert "Waarom niet meer?" in unsaid
    future = als_noor.post(settle, {"stand": "gedaan", "op": "2026-03-11"}).content.decode()
    assert "Deze dag moet nog komen" in future
    assert als_noor.post(settle, {"stand": "gedaan", "op": "2026-03-10"}).status_code == 302
    assert actie.omschrijving not in _page(als_noor, "/vandaag/")
    assert als_noor.post(settle, {"stand": "gedaan", "op": "2026-03-10"}).status_code == 200
    als_noor.post(settle, {"stand": "later", "uiterlijk_op": "2026-03-12"})
    actie.refresh_from_db()
    assert (actie.gedaan_op, actie.uiterlijk_op) == (None, date(2026, 3, 12))
    als_noor.post(settle, {"stand": "vervalt", "reden": "De brief kwam al"})
    assert "De brief kwam al" in _page(als_noor, _at("plan", annie))


def test_two_people_who_change_a_doel_or_actie_do_not_overwrite_each_other(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    doel, actie = doel_van(annie), actie_van(annie)
    for name, row, form in (
        ("change_doel", doel, {"omschrijving": "Drie uur hulp houden"}),
        (
            "change_actie",
            actie,
            {"omschrijving": "Mailen", "uitvoerder": "inwoner", "uiterlijk_op": "2026-03-13"},
        ),
    ):
        versie = als_noor.get(_at(name, row)).context["form"]["versie"].value()
        sent = form | {"versie": versie}
        assert als_bas.post(_at(name, row), sent).status_code == 302
        conflict = als_noor.post(_at(name, row), sent | {"omschrijving": "Iets anders"})
        assert "Een collega heeft deze gegevens intussen gewijzigd" in conflict.content.decode()
        assert "Iets anders" in conflict.content.decode()
        row.refresh_from_db()
        assert row.omschrijving == form["omschrijving"]


def _look_back(client: TestClient, traject: Traject, answers: dict[str, str]) -> Any:
    address = _at("evaluate_plan", traject)
    versie = str(client.get(address).context["form"]["versie"].value())
    return client.post(address, {"versie": versie} | answers)


def test_two_who_look_back_do_not_overwrite_each_other(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    doel, address = doel_van(annie), _at("evaluate_plan", annie)
    seen = str(als_noor.get(address).context["form"]["versie"].value())
    asked = {f"bereikt_{doel.pk}": "ja", "op": "2026-03-10", "versie": seen}
    theirs = asked | {f"toelichting_{doel.pk}": "Van Bas", "evaluatie": "Blij, zei ze tegen Bas"}
    assert als_bas.post(address, theirs).status_code == 302

    clash = als_noor.post(address, asked | {"evaluatie": "Opgelucht"})
    page = clash.content.decode()
    assert "Blij, zei ze tegen Bas" in page
    assert clash.context["form"]["evaluatie"].value() == "Opgelucht"
    assert Plan.objects.get().evaluatie == "Blij, zei ze tegen Bas"
    again = theirs | {"versie": clash.context["form"]["versie"].value()}
    assert als_noor.post(address, again).status_code == 302


def test_a_traject_with_doelen_closes_after_looking_back_and_one_without_at_once(
    als_noor: TestClient, annie: Traject, assen: Gemeente, noor: Persoon
) -> None:
    joop = traject_van(JOOP, assen, noor.medewerker)
    first, second = doel_van(annie), doel_van(annie, "Ik wil beter slapen")
    Hulpvraag.objects.update(status="afgesloten", afgesloten_op=vandaag())
    form = {"reden": "Klaar", "op": "2026-03-10"}
    assert als_noor.post(_at("close", joop), form).status_code == 302
    refused = als_noor.post(_at("close", annie), form).content.decode()
    assert "Kijk eerst met de inwoner terug op het plan" in refused
    assert _at("evaluate_plan", annie) in refused
    answers = {
        f"bereikt_{first.pk}": "ja",
        f"toelichting_{first.pk}": "De hulp blijft",
        "evaluatie": "Ik ben blij",
        "op": "2026-03-10",
    }
    half = _look_back(als_noor, annie, answers).content.decode()
    assert "Kies of dit is bereikt: ‘Ik wil beter slapen’." in half
    answers[f"bereikt_{second.pk}"] = "deels"
    assert _look_back(als_noor, annie, answers).status_code == 302
    page = _page(als_noor, _at("plan", annie))
    assert "De hulp blijft" in page
    assert "deels bereikt" in page
    assert "Ik ben blij" in page
    assert als_noor.post(_at("close", annie), form).status_code == 302
    assert als_noor.post(_at("add_doel", annie), {"omschrijving": "Nog iets"}).status_code == 409


def test_a_doel_after_looking_back_is_looked_back_on_again(
    als_noor: TestClient, annie: Traject
) -> None:
    doel = doel_van(annie)
    answers = {f"bereikt_{doel.pk}": "nee", "op": "2026-03-10"}
    _look_back(als_noor, annie, answers)
    assert Plan.objects.get().status == "geevalueerd"
    als_noor.post(_at("add_doel", annie), {"omschrijving": "Toch nog iets"})
    assert Plan.objects.get().status == "lopend"
    gone = _look_back(als_noor, annie, answers).content.decode()
    assert "Kies of dit is bereikt: ‘Toch nog iets’." in gone


def test_the_letter_says_in_plain_dutch_when_it_began_when_it_ends_and_what_happens(
    als_noor: TestClient, annie: Traject
) -> None:
    doel = doel_van(annie)
    actie_van(annie, doel)
    actie_van(annie, doel, uitvoerder="ondersteuner", omschrijving="Bezwaar maken")
    actie_van(annie, uitvoerder="organisatie", naam="het wijkteam", omschrijving="Langskomen")
    page = _page(als_noor, _at("plan_letter", annie))
    for words in (
        "Beste Annie Zonderland,",
        "De ondersteuning begon op 3 maart 2026.",
        "Wij denken dat we klaar zijn op 26 mei 2026.",
        "U krijgt hulp van Noor van den Voorbeeld.",
        "Doel 1: Ik wil mijn hulp houden.",
        "De huisarts bellen",
        "uiterlijk 13 maart 2026",
        "het wijkteam",
        "Bel 000 000 00 01 of mail naar mee@mee.example.",
    ):
        assert words in page
    answer = als_noor.get(_at("plan_pdf", annie))
    assert answer["Content-Disposition"] == 'attachment; filename="brief-2026-03-10.pdf"'
    words = words_of_pdf(answer.content)
    assert "Bladzijde 1 van 1" in words
    assert "Wij denken dat we klaar zijn op 26 mei 2026." in words
    with pikepdf.open(BytesIO(answer.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "nl-NL"
        assert pdf.docinfo["/Title"] == "Uw plan"


def test_before_there_is_a_plan_the_letter_says_when_it_began_when_it_ends_and_what_for(
    als_noor: TestClient, annie: Traject
) -> None:
    assert "Brief aan de inwoner" in _page(als_noor, _at("dossier", annie))
    page = _page(als_noor, _at("plan_letter", annie))
    for words in (
        "<h1>Uw ondersteuning</h1>",
        "De ondersteuning begon op 3 maart 2026.",
        "Wij denken dat we klaar zijn op 26 mei 2026.",
        f"Vraag 1: {ANNIE['vraag']}",
        "De ondersteuning kost u niets.",
    ):
        assert words in page
    assert "passen we het plan aan" not in page
    words = words_of_pdf(als_noor.get(_at("plan_pdf", annie)).content)
    assert "Vraag 1:" in words
    assert "26 mei 2026" in words


def test_a_doel_cannot_belong_to_the_hulpvraag_of_somebody_else(
    als_noor: TestClient, annie: Traject, assen: Gemeente, noor: Persoon
) -> None:
    joop = traject_van(JOOP, assen, noor.medewerker)
    form = {"omschrijving": "Iets", "hulpvraag": str(joop.hulpvragen.get().pk)}
    answer = als_noor.post(_at("add_doel", annie), form)
    assert "Selecteer een geldige keuze" in answer.content.decode()
    assert als_noor.get(f"{_at('add_actie', annie)}?doel=onzin").status_code == 200
    assert annie.gestart_op == vandaag() - timedelta(days=7)


def test_what_a_hulpvraag_is_about_may_turn_out_later(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    hulpvraag = annie.hulpvragen.get()
    address = reverse("trajecten:change_hulpvraag", args=[hulpvraag.pk])
    versie = als_noor.get(address).context["form"]["versie"].value()
    form = {
        "omschrijving": "Ik heb schulden",
        "leefgebieden": ["inkomen"],
        "wet": "wgs",
        "fase": "toegang",
        "verborgen": "on",
        "versie": versie,
    }
    assert "Kies waar de vraag over gaat" in (
        als_noor.post(address, form | {"leefgebieden": []}).content.decode()
    )
    assert als_noor.post(address, form).status_code == 302
    assert "intussen gewijzigd" in als_bas.post(address, form).content.decode()
    hulpvraag.refresh_from_db()
    assert (hulpvraag.leefgebieden, hulpvraag.wet) == (["inkomen"], "wgs")
    page = _page(als_noor, _at("dossier", annie))
    assert "later ontdekt" in page
    assert "Ik heb schulden" in page
