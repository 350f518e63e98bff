"""Making the file: asked why, only for who may, with everything in it, in one piece."""

import json
import subprocess
from datetime import timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf
import pytest
from django.db import connection

from naast.bijlagen import opslag
from naast.bijlagen.actions import withdraw_bijlage
from naast.bijlagen.tests.bestanden import PDF, bijlage_van
from naast.core.klok import nu
from naast.geschillen.tests.lezen import words_of_pdf
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, contact_in, lid_van, meting_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.actions import hand_over_traject, make_inwonercode
from naast.trajecten.inwonercode import code_of
from naast.trajecten.models import Contactmoment, Traject

pytestmark = pytest.mark.django_db
NOTE = "Annie belde.\nZe is blij 😀 en stuurt 北京 een kaart: <b>vet</b> #let x = 1 $a$"


@pytest.fixture
def traject(bij_mee: Persoon, assen: Gemeente) -> Traject:
    made = traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)
    contact_in(made, bij_mee.medewerker, notitie=NOTE)
    lid_van(made)
    meting_van(made)
    return made


def ask(client: TestClient, traject: Traject, **values: str) -> Any:
    sent = {"doel": "inzage", "vorm": "json", "toelichting": ""} | values
    return client.post(f"/trajecten/{traject.pk}/als-bestand/", sent)


def purposes() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT doel FROM audit_gebeurtenis WHERE actie = 'lezen' ORDER BY id DESC")
        return [row[0] for row in cursor.fetchall()]


def test_the_json_holds_the_dossier_as_it_is_stored(traject: Traject, als_noor: TestClient) -> None:
    answer = ask(als_noor, traject)

    assert answer["Content-Type"] == "application/json"
    assert answer["Content-Disposition"] == 'attachment; filename="dossier-2026-03-10.json"'
    # Its length goes before it: a line that breaks half-way gives no file that looks whole.
    assert answer["Content-Length"] == str(len(answer.content))
    found = json.loads(answer.content)
    assert (found["soort"], found["versie"], found["doel"]) == ("naast-dossier", "1.0", "inzage")
    assert found["gemaakt_at"] == "2026-03-10T10:00:00+01:00"
    parts = found["onderdelen"]
    assert parts["persoon"][0]["achternaam"] == "Zonderland"
    assert parts["hulpvragen"][0]["traject"] == traject.pk
    assert parts["contactmomenten"][-1]["notitie"] == NOTE
    assert parts["netwerk"][0]["derden"] == ["naam", "relatie", "belasting"]
    assert parts["metingen"][0]["niveaus"] == {"financien": 2, "huisvesting": 4}
    assert parts["trajecten"][0]["gestart_op"] == "2026-03-03"


def test_the_pdf_is_accessible_and_every_sign_can_be_drawn(
    traject: Traject, als_noor: TestClient
) -> None:
    answer = ask(als_noor, traject, vorm="pdf")

    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(BytesIO(answer.content)) as found:
        assert found.Root.MarkInfo.Marked
        assert str(found.docinfo["/Title"]) == "Uw dossier"
        assert str(found.Root.Lang) == "nl-NL"
        assert len(found.pages) > 2


def test_who_asks_for_it_reads_why_it_is_held_how_long_and_what_may_be_asked(
    traject: Traject, als_noor: TestClient
) -> None:
    """AVG art. 15, paragraph 1; who takes over a dossier does not need it."""
    asked = words_of_pdf(ask(als_noor, traject, vorm="pdf").content)
    for told in ("nooit uw naam", "vijftien jaar", "verbeteren", "bezwaar", "Autoriteit"):
        assert told in asked
    handed = ask(als_noor, traject, vorm="pdf", doel="overdracht", toelichting="MEE Drenthe")
    assert "vijftien jaar" not in words_of_pdf(handed.content)


def test_the_page_warns_that_the_reason_can_be_read_and_that_a_meldcode_stays_out(
    traject: Traject, als_noor: TestClient
) -> None:
    page = als_noor.get(f"/trajecten/{traject.pk}/als-bestand/").content.decode()
    assert "De inwoner kan dit later lezen" in page
    assert "Een meldcode komt nooit mee." in page

    ask(als_noor, traject, doel="anders", toelichting="Controle door de accountant")
    read = json.loads(ask(als_noor, traject).content)["gelezen"]
    assert "Controle door de accountant" in read[-1]["doel"]


def test_a_pdf_that_cannot_be_made_is_said_and_not_logged_as_given(
    traject: Traject, als_noor: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_given: Any, **_more: Any) -> None:
        raise subprocess.TimeoutExpired("typst", 120)

    with monkeypatch.context() as patched:
        patched.setattr(subprocess, "run", slow)
        refused = ask(als_noor, traject, vorm="pdf")
    assert "of kies JSON" in refused.content.decode()
    assert all("inzage" not in doel for doel in purposes())
    assert ask(als_noor, traject, vorm="pdf").content.startswith(b"%PDF")
    assert any("inzage" in doel for doel in purposes())


def test_without_a_purpose_there_is_no_file(traject: Traject, als_noor: TestClient) -> None:
    refused = ask(als_noor, traject, doel="overdracht")
    assert "Schrijf aan wie u het dossier overdraagt." in refused.content.decode()
    assert "Content-Disposition" not in refused

    given = json.loads(ask(als_noor, traject, doel="overdracht", toelichting="MEE Drenthe").content)
    assert given["toelichting"] == "MEE Drenthe"
    assert "gelezen" not in given


def test_who_read_it_is_told_to_the_inwoner_by_name_by_role_or_by_the_code(
    traject: Traject,
    bij_mee: Persoon,
    als_noor: TestClient,
    als_tess: TestClient,
    client: TestClient,
) -> None:
    code = code_of(make_inwonercode(traject=traject, door=bij_mee.medewerker))
    als_noor.get(f"/trajecten/{traject.pk}/")
    als_tess.get(f"/trajecten/{traject.pk}/")
    client.get(f"/mijn-ondersteuning/{code}/")

    read = json.loads(ask(als_noor, traject).content)["gelezen"]

    by = [bij_mee.medewerker.naam, "een teamleider", "iemand met uw code"]
    assert [one["wie"] for one in read] == by
    assert read[0]["doel"] == "inwoner ondersteunen"


def test_who_had_the_dossier_before_is_named(
    traject: Traject, noor: Persoon, tess: Persoon, als_noor: TestClient
) -> None:
    hand_over_traject(traject=traject, eigenaar=tess.medewerker, vervanger=None)

    found = json.loads(ask(als_noor, traject).content)["medewerkers"]

    where = {one["naam"]: one["waar"] for one in found}
    assert where[noor.medewerker.naam]["Had uw dossier eerder"] == 1
    assert "Had uw dossier eerder" not in where[tess.medewerker.naam]


def test_making_it_is_in_the_log_with_its_purpose(traject: Traject, als_noor: TestClient) -> None:
    ask(als_noor, traject, doel="anders", toelichting="Controle door de accountant", vorm="pdf")

    assert "dossier als PDF: een andere reden, Controle door de accountant" in purposes()


def test_the_zip_has_all_files_and_names_what_is_gone(
    traject: Traject, bij_mee: Persoon, als_noor: TestClient
) -> None:
    kept, gone = (bijlage_van(traject, bij_mee.medewerker) for _ in range(2))
    opslag.remove(gone.opslagnaam)

    answer = ask(als_noor, traject, vorm="zip")

    assert answer["Content-Disposition"] == 'attachment; filename="dossier-2026-03-10.zip"'
    with ZipFile(BytesIO(answer.content)) as found:
        name = f"bestanden/{kept.pk} besluit.pdf"
        assert found.namelist() == ["dossier.pdf", "dossier.json", name, "ontbreekt.txt"]
        assert found.read(name) == PDF
        assert found.read("dossier.pdf").startswith(b"%PDF")
        assert "besluit.pdf" in found.read("ontbreekt.txt").decode()
    assert purposes().count("dossier als ZIP: de inwoner vraagt om inzage") == 3


def test_a_file_withdrawn_while_the_zip_is_made_is_not_named_in_it(
    traject: Traject, bij_mee: Persoon, als_noor: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = bijlage_van(traject, bij_mee.medewerker)

    def withdrawn_just_now(naam: str) -> bytes:
        withdraw_bijlage(bijlage=made, door=bij_mee.medewerker, reden="van een ander")
        raise opslag.Weg(naam)

    monkeypatch.setattr(opslag, "read", withdrawn_just_now)
    with ZipFile(BytesIO(ask(als_noor, traject, vorm="zip").content)) as found:
        assert found.namelist() == ["dossier.pdf", "dossier.json"]


@pytest.mark.parametrize("doel", ["inzage", "overdracht"])
def test_of_a_withdrawn_file_nothing_is_told_that_may_be_of_somebody_else(
    doel: str, traject: Traject, bij_mee: Persoon, als_noor: TestClient
) -> None:
    made = bijlage_van(traject, bij_mee.medewerker)
    withdraw_bijlage(bijlage=made, door=bij_mee.medewerker, reden="hoort bij mevrouw Jansen")

    answer = ask(als_noor, traject, doel=doel, toelichting="MEE Drenthe")
    (row,) = json.loads(answer.content)["onderdelen"]["bijlagen"]

    assert row["status"] == "ingetrokken"
    assert row["toegevoegd_at"] == "2026-03-10T10:00:00+01:00"
    for told in ("Jansen", "besluit.pdf", "Besluit over", made.sha256):
        assert told not in answer.content.decode()


def test_files_that_do_not_fit_in_one_zip_are_refused_in_words(
    traject: Traject, bij_mee: Persoon, als_noor: TestClient
) -> None:
    row = bijlage_van(traject, bij_mee.medewerker)
    type(row).objects.filter(pk=row.pk).update(grootte=101 * 1024 * 1024)

    assert "samen te groot" in ask(als_noor, traject, vorm="zip").content.decode()


def test_another_aanbieder_has_no_such_dossier(
    traject: Traject, als_piet: TestClient, als_carla: TestClient
) -> None:
    assert ask(als_piet, traject).status_code == 404
    assert ask(als_carla, traject).status_code == 403


def test_nothing_of_another_inwoner_comes_along(
    traject: Traject, bij_mee: Persoon, assen: Gemeente, als_noor: TestClient
) -> None:
    traject_van(JOOP, assen, bij_mee.medewerker)

    assert b"Nergenshuizen" not in ask(als_noor, traject).content


def test_a_thousand_contacts_fit(traject: Traject, bij_mee: Persoon, als_noor: TestClient) -> None:
    first = Contactmoment.objects.filter(traject=traject).latest("pk")
    rows = [
        Contactmoment(
            aanbieder_id=first.aanbieder_id,
            gemeente_id=first.gemeente_id,
            traject=traject,
            medewerker=bij_mee.medewerker,
            begin=nu() - timedelta(hours=number),
            minuten=30,
            vorm="telefoon",
            met=["inwoner"],
            notitie="Gebeld over de brief van de gemeente. Zij belt morgen terug. " * 4,
        )
        for number in range(1, 1000)
    ]
    Contactmoment.objects.bulk_create(rows)

    with pikepdf.open(BytesIO(ask(als_noor, traject, vorm="pdf").content)) as found:
        assert len(found.pages) > 100
    assert len(json.loads(ask(als_noor, traject).content)["onderdelen"]["contactmomenten"]) >= 1000
