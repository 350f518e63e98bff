"""Zelfredzaamheid, through its pages: measured, compared, with texts of one's own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from naast.core.action import handeling
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, meting_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.beeld_zelfredzaamheid import draw
from naast.trajecten.keuzes import Domein
from naast.trajecten.models import Meting, Traject, ZrmTekst
from naast.trajecten.zelfredzaamheid import compare, texts_of


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Annie is supported by Noor since Tuesday the 3rd."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


def _at(name: str, record: Traject | Meting) -> str:
    return reverse(f"trajecten:{name}", args=[record.pk])


def _page(client: TestClient, address: str) -> str:
    return str(client.get(address).content.decode())


@pytest.mark.django_db
def test_a_meting_is_written_down_and_seen_as_picture_and_as_table(
    als_noor: TestClient, annie: Traject
) -> None:
    assert "Nog geen meting" in _page(als_noor, _at("metingen", annie))
    form = {
        "moment": "start",
        "gemeten_op": "2026-03-10",
        "niveau_financien": "2",
        "niveau_justitie": "5",
    }
    assert als_noor.post(_at("add_meting", annie), form).status_code == 302
    row = Meting.objects.get()
    assert row.niveaus == {"financien": 2, "justitie": 5}
    page = _page(als_noor, _at("metingen", annie))
    assert "2, niet zelfredzaam" in page
    assert "data:image/svg+xml;base64," in page
    assert "Niveau 1 of 2: Financiën." in _page(als_noor, _at("more", annie))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("veld", "waarde", "woorden"),
    [
        ("niveau_financien", "6", "Selecteer een geldige keuze"),
        ("niveau_financien", "2,5", "Selecteer een geldige keuze"),
        ("niveau_financien", "", "Kies bij ten minste één domein een niveau"),
        ("gemeten_op", "2026-03-11", "Deze dag moet nog komen"),
        ("gemeten_op", "2026-03-02", "Het traject begon op dinsdag 3 maart 2026"),
        ("moment", "ooit", "Selecteer een geldige keuze"),
    ],
)
def test_a_meting_that_cannot_be_is_refused(
    als_noor: TestClient, annie: Traject, veld: str, waarde: str, woorden: str
) -> None:
    good = {"moment": "start", "gemeten_op": "2026-03-10", "niveau_financien": "3"}
    page = als_noor.post(_at("add_meting", annie), good | {veld: waarde}).content.decode()
    assert woorden in page
    assert als_noor.post(_at("add_meting", annie), good).status_code == 302


@pytest.mark.django_db
def test_there_is_one_start_one_end_and_more_in_between(
    als_noor: TestClient, annie: Traject
) -> None:
    form = {"moment": "start", "gemeten_op": "2026-03-10", "niveau_financien": "2"}
    als_noor.post(_at("add_meting", annie), form)
    twice = als_noor.post(_at("add_meting", annie), form).content.decode()
    assert "Er is al een meting bij de start" in twice
    assert "Vorige keer: 2." in twice
    for moment in ("tussen", "tussen", "eind"):
        sent = form | {"moment": moment, "niveau_financien": "4"}
        assert als_noor.post(_at("add_meting", annie), sent).status_code == 302
    page = _page(als_noor, _at("metingen", annie))
    assert "2 hoger" in page
    assert "Hoger: 1. Gelijk: 0. Lager: 0. Niet te vergelijken: 12." in page


@pytest.mark.django_db
def test_a_meting_is_mended_by_one_at_a_time(
    als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    meting = meting_van(annie)
    address = _at("change_meting", meting)
    versie = als_noor.get(address).context["form"]["versie"].value()
    form = {
        "moment": "start",
        "gemeten_op": "2026-03-10",
        "niveau_financien": "3",
        "versie": versie,
    }
    assert als_bas.post(address, form).status_code == 302
    assert "intussen gewijzigd" in als_noor.post(address, form).content.decode()
    meting.refresh_from_db()
    assert meting.niveaus == {"financien": 3}


@pytest.mark.django_db
def test_a_meting_of_before_the_end_may_still_be_written_down(
    als_noor: TestClient, annie: Traject
) -> None:
    Traject.objects.update(status="afgesloten", afgesloten_op=date(2026, 3, 9))
    form = {"moment": "eind", "gemeten_op": "2026-03-10", "niveau_financien": "3"}
    late = als_noor.post(_at("add_meting", annie), form).content.decode()
    assert "Het traject is afgesloten op maandag 9 maart 2026" in late
    in_time = als_noor.post(_at("add_meting", annie), form | {"gemeten_op": "2026-03-09"})
    assert in_time.status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("niveaus", [{"geluk": 3}, {"justitie": 6}, {"justitie": 2.5}, {"a": "1"}])
def test_the_database_knows_only_the_domains_and_levels(
    annie: Traject, niveaus: dict[str, Any]
) -> None:
    meting = meting_van(annie)
    with pytest.raises(IntegrityError), transaction.atomic(), handeling("toets"):
        Meting.objects.filter(pk=meting.pk).update(niveaus=niveaus)


LEVELS = st.dictionaries(st.sampled_from([d.value for d in Domein]), st.integers(1, 5))


@given(eerst=LEVELS, laatst=LEVELS)
def test_the_picture_says_what_the_table_says(
    eerst: dict[str, int], laatst: dict[str, int]
) -> None:
    metingen = [
        Meting(pk=pk, gemeten_op=date(2026, pk, 1), niveaus=niveaus)
        for pk, niveaus in ((1, eerst), (2, laatst))
    ]
    found = compare(metingen)
    assert found
    svg = draw(found)
    # Each known level is one mark; the legend has one of each.
    assert svg.count("<circle") == len(eerst) + len(laatst) + 2
    assert all(str(domein.label) in svg for domein in Domein)
    known = [rij for rij in found.rijen if rij.eerst and rij.laatst]
    assert len([rij for rij in found.rijen if rij.verschil]) == len(known)


TEKSTEN = "domein;niveau;tekst\nFinanciën;1;Eigen woorden één\njustitie;5;Eigen woorden vijf\n"
Laad = Callable[..., int]


@pytest.fixture
def laad(tmp_path: Path, bij_mee: Persoon) -> Laad:
    """Load a file for MEE; the exit code."""

    def load(tekst: str, *, licentie: bool = True) -> int:
        bestand = tmp_path / "teksten.csv"
        bestand.write_text(tekst, encoding="utf-8")
        extra = ["--met-licentie"] if licentie else []
        try:
            call_command("zrm_teksten", str(bestand), "--aanbieder", "MEE", *extra)
        except SystemExit as fault:
            return int(str(fault.code))
        return 0

    return load


@pytest.mark.django_db
def test_a_licensed_aanbieder_sees_its_own_texts_and_nobody_else_does(
    laad: Laad, als_noor: TestClient, annie: Traject, piet: Persoon
) -> None:
    assert "wat betekent elk niveau?" not in _page(als_noor, _at("add_meting", annie))
    assert laad(TEKSTEN, licentie=False) == 2
    assert ZrmTekst.objects.count() == 0
    assert laad(TEKSTEN) == 0
    page = _page(als_noor, _at("add_meting", annie))
    assert "Financiën: wat betekent elk niveau?" in page
    assert "Eigen woorden één" in page
    assert texts_of(piet.medewerker.aanbieder_id or 0) == {}
    assert laad("domein;niveau;tekst\njustitie;5;Nieuw\n") == 0
    assert [row.tekst for row in ZrmTekst.objects.all()] == ["Nieuw"]


@pytest.mark.django_db
def test_the_team_lead_brings_in_the_texts_of_a_licence_and_takes_them_away(
    als_tess: TestClient, als_noor: TestClient, annie: Traject
) -> None:
    address = "/team/zelfredzaamheid-teksten/"

    def send(inhoud: str, **more: str) -> str:
        file = SimpleUploadedFile("teksten.csv", inhoud.encode(), "text/csv")
        page = als_tess.post(address, {"bestand": file} | more, follow=True)
        return str(page.content.decode())

    assert "Zet een vinkje als u een licentie hebt." in send(TEKSTEN)
    faulty = send("domein;niveau;tekst\ngeluk;1;x\njustitie;6;x\n", licentie="on")
    assert "Regel 2: &#x27;geluk&#x27; is geen domein" in faulty
    assert "Regel 3: &#x27;6&#x27; is geen niveau" in faulty
    assert "groter dan 1 MB" in send("x" * 1_100_000, licentie="on")
    assert ZrmTekst.objects.count() == 0
    assert "2 teksten ingelezen." in send(TEKSTEN, licentie="on")
    assert "Eigen woorden één" in _page(als_noor, _at("add_meting", annie))
    assert als_noor.get(address).status_code == 403
    als_tess.post(address, {"weg": "ja"})
    assert ZrmTekst.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("naam;niveau\n", "De eerste regel moet zijn"),
        ("domein;niveau;tekst\n", "Er staan geen teksten in"),
        ("domein;niveau;tekst\ngeluk;1;x\n", "Regel 2: 'geluk' is geen domein"),
        ("domein;niveau;tekst\njustitie;6;x\n", "Regel 2: '6' is geen niveau"),
        ("domein;niveau;tekst\njustitie;1;\n", "Regel 2: verwacht een tekst"),
        ("domein;niveau;tekst\njustitie;1\n", "Regel 2: verwacht 3 kolommen"),
        ("domein;niveau;tekst\njustitie;1;x\nJustitie;1;y\n", "Regel 3: Justitie 1 staat er al"),
    ],
)
def test_a_file_with_a_fault_changes_nothing(
    laad: Laad, tekst: str, woorden: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert laad(TEKSTEN) == 0
    assert laad(tekst) == 2
    assert woorden in capsys.readouterr().out
    assert ZrmTekst.objects.count() == 2
