"""The commands inrichten and importeer: what they print and their exit codes."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from naast.aanlevering.tests.conftest import GOED, met, write
from naast.contracten.models import Overeenkomst
from naast.organisaties.models import Aanbieder, Gemeente

pytestmark = pytest.mark.django_db


def _run(opdracht: str, *argumenten: str) -> tuple[int, str]:
    uit = StringIO()
    try:
        call_command(opdracht, *argumenten, stdout=uit)
    except SystemExit as einde:
        return int(einde.code or 0), uit.getvalue()
    return 0, uit.getvalue()


def _inrichten(*opties: str) -> tuple[int, str]:
    return _run("inrichten", "--gemeente", "Hoorn", "--aanbieder", "Nabij", *opties)


def _importeer(pad: Path, *opties: str, gemeente: str = "Assen") -> tuple[int, str]:
    return _run("importeer", str(pad), "--gemeente", gemeente, "--aanbieder", "MEE", *opties)


def test_inrichten_makes_gemeente_aanbieder_and_contract_once() -> None:
    code, tekst = _inrichten("--van", "01-07-2023", "--richtlijn", "4,5")
    assert code == 0
    assert tekst.count("gemaakt") == 3
    contract = Overeenkomst.objects.get(gemeente__naam="Hoorn")
    assert (str(contract.van), str(contract.richtlijn_uren)) == ("2023-07-01", "4.50")
    code, tekst = _inrichten("--van", "2023-07-01", "--richtlijn", "4.5")
    assert (code, tekst.count("niet gewijzigd")) == (0, 3)
    code, tekst = _inrichten()
    assert (code, tekst.count("niet gewijzigd")) == (0, 3)
    assert Overeenkomst.objects.filter(gemeente__naam="Hoorn").count() == 1


def test_inrichten_with_another_option_changes_the_contract_and_says_so() -> None:
    _inrichten()
    code, tekst = _inrichten("--termijnen", "zosamen", "--richtlijn-wlz", "8")
    assert code == 0
    assert "gewijzigd (termijnenprofiel, richtlijn_wlz_uren" in tekst
    contract = Overeenkomst.objects.get(gemeente__naam="Hoorn")
    assert (contract.contact_termijn, str(contract.richtlijn_wlz_uren)) == (14, "8.00")
    assert contract.richtlijn_uren == 4


def test_capitals_do_not_make_a_second_gemeente(assen: Gemeente) -> None:
    code, tekst = _run("inrichten", "--gemeente", " assen ", "--aanbieder", "Nabij")
    assert code == 0
    assert "Gemeente Assen: was er al" in tekst
    assert Gemeente.objects.filter(naam__iexact="assen").count() == 1


@pytest.mark.parametrize(
    ("opties", "woord"),
    [
        (["--van", "2024-02-30"], "--van"),
        (["--termijnen", "snel"], "pve of zosamen"),
        (["--richtlijn", "veel"], "--richtlijn"),
        (["--richtlijn-wlz", "0"], "meer dan 0"),
    ],
)
def test_inrichten_refuses_what_it_does_not_understand(opties: list[str], woord: str) -> None:
    code, tekst = _inrichten(*opties)
    assert (code, woord in tekst) == (2, True)
    assert not Gemeente.objects.filter(naam="Hoorn").exists()


def test_importeer_loads_and_says_what(tmp_path: Path, mee: Aanbieder) -> None:
    pad = write(tmp_path, GOED)
    code, tekst = _importeer(pad, "--proef")
    assert (code, "niets geladen" in tekst) == (0, True)
    code, tekst = _importeer(pad)
    assert code == 0
    assert "contactmomenten.csv: 3 nieuw, 0 gewijzigd, 0 ongewijzigd" in tekst
    code, tekst = _importeer(pad)
    assert (code, "niets veranderd" in tekst) == (0, True)


def test_importeer_lists_faults_on_stdout(tmp_path: Path, mee: Aanbieder) -> None:
    code, tekst = _importeer(write(tmp_path, met("klachten", "opgelost", "weg")))
    assert code == 2
    assert "klachten.csv, regel 2, kolom uitkomst: 'weg'. Verwacht: een van: opgelost" in tekst
    assert "Er is niets geladen: 1 fout." in tekst


def test_importeer_answers_machines_in_json(tmp_path: Path, mee: Aanbieder) -> None:
    code, tekst = _importeer(write(tmp_path / "fout", met("klachten", "opgelost", "weg")), "--json")
    antwoord = json.loads(tekst)
    assert (code, antwoord["gelukt"], antwoord["aantal_fouten"]) == (2, False, 1)
    fout = antwoord["fouten"][0]
    assert {**fout, "verwacht": ""} == {
        "bestand": "klachten.csv",
        "regel": 2,
        "kolom": "uitkomst",
        "waarde": "weg",
        "verwacht": "",
        "soort": "waarde_onbekend",
    }
    code, tekst = _importeer(write(tmp_path / "goed", GOED), "--json")
    antwoord = json.loads(tekst)
    assert (code, antwoord["gewijzigd"]) == (0, True)
    assert antwoord["bestanden"]["inwoners.csv"] == {
        "regels": 2,
        "nieuw": 2,
        "gewijzigd": 0,
        "ongewijzigd": 0,
        "kolommen": {},
    }


def test_importeer_needs_a_known_gemeente_aanbieder_and_contract(
    tmp_path: Path, assen: Gemeente, palet: Aanbieder
) -> None:
    pad = write(tmp_path, GOED)
    code, tekst = _importeer(pad, gemeente="Nergens")
    assert (code, "'Nergens'" in tekst, "naast inrichten" in tekst) == (2, True, True)
    code, tekst = _run("importeer", str(pad), "--gemeente", "Assen", "--aanbieder", "Palet Welzijn")
    assert (code, "overeenkomst" in tekst) == (2, True)
    code, tekst = _run("importeer", "--json")
    assert (code, json.loads(tekst)["gelukt"]) == (2, False)


def test_progress_goes_to_stderr(
    tmp_path: Path, mee: Aanbieder, capsys: pytest.CaptureFixture[str]
) -> None:
    _importeer(write(tmp_path, GOED), "--voortgang")
    assert "contactmomenten.csv gelezen: 3 regels" in capsys.readouterr().err
