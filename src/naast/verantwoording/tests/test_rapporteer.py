"""The command line: the figures of one aanbieder or of the whole gemeente, or a clear fault."""

import json
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from naast.core.action import handeling
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.trajecten.models import Contactmoment, Hulpvraag, Traject
from naast.verantwoording.definities import DEFINITIES
from naast.verantwoording.figuren import SLEUTELS

pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])
JAAR = ("--van", "2026-01-01", "--tot", "2027-01-01")


def run(*arguments: str) -> dict[str, Any]:
    out = StringIO()
    call_command("rapporteer", *arguments, stdout=out)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


def refused(*arguments: str) -> str:
    """What is said when the command ends with exit 2."""
    out, err = StringIO(), StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("rapporteer", *arguments, stdout=out, stderr=err)
    assert (ended.value.code, out.getvalue()) == (2, "")
    return err.getvalue()


@pytest.fixture
def three_closed(bij_mee: object, mee: Aanbieder, assen: Gemeente) -> None:
    who = {"aanbieder": mee, "gemeente": assen}
    for n in range(3):
        inwoner = Inwoner.objects.create(**who, pseudoniem=f"p{n}")
        traject = Traject.objects.create(**who, inwoner=inwoner, gestart_op=date(2026, 1, 5))
        Hulpvraag.objects.create(
            **who,
            traject=traject,
            ontvangen_op=date(2026, 1, 5),
            leefgebieden=["wonen"],
            status="afgesloten",
            afgesloten_op=date(2026, 2, 1),
            resultaat="beantwoord",
        )


@pytest.mark.usefixtures("three_closed")
def test_an_aanbieder_is_reported_in_full_only_when_asked() -> None:
    asked = ("--gemeente", "assen", "--aanbieder", "MEE", *JAAR)
    full = run(*asked, "--intern")
    assert (full["gemeente"], full["aanbieder"]) == ("Assen", "MEE")
    assert (full["van"], full["tot"]) == ("2026-01-01", "2027-01-01")
    assert tuple(full["figuren"]) == SLEUTELS
    assert full["figuren"]["a"] == {"waarde": 3}
    assert full["figuren"]["h"] == {"waarde": 3, "delen": {"wonen": 3}}
    hidden = run(*asked)["figuren"]
    assert hidden["a"] == {"waarde": "<5"}
    assert hidden["uren_per_hulpvraag"] == {"gemiddelde": None, "mediaan": None, "aantal": "<5"}


@pytest.mark.usefixtures("three_closed")
def test_the_report_of_another_aanbieder_holds_none_of_it() -> None:
    found = run("--gemeente", "Assen", "--aanbieder", "Palet Welzijn", *JAAR, "--intern")
    assert found["figuren"]["a"] == {"waarde": 0}


def test_a_whole_gemeente_has_no_aanbieder() -> None:
    assert run("--gemeente", "Zoetermeer", *JAAR)["aanbieder"] is None


@pytest.mark.usefixtures("bij_mee")
def test_the_local_day_decides_around_midnight_and_the_change_of_the_clock(
    mee: Aanbieder, assen: Gemeente
) -> None:
    for begin in (
        datetime(2026, 3, 28, 22, 59, tzinfo=UTC),  # 28 March 23:59
        datetime(2026, 3, 28, 23, 30, tzinfo=UTC),  # 29 March 00:30, clock forward later
        datetime(2026, 3, 29, 21, 59, tzinfo=UTC),  # 29 March 23:59 in summer time
        datetime(2026, 3, 29, 22, 30, tzinfo=UTC),  # 30 March 00:30
    ):
        with handeling("toets"):
            Contactmoment.objects.create(
                aanbieder=mee,
                gemeente=assen,
                begin=begin,
                minuten=30,
                vorm="telefoon",
                met=["inwoner"],
            )
    day = run(
        *("--gemeente", "Assen", "--aanbieder", "MEE", "--intern"),
        *("--van", "2026-03-29", "--tot", "2026-03-30"),
    )["figuren"]
    assert day["e"]["delen"]["snelle_vragen"] == 2
    assert day["uren"]["waarde"] == 1.0
    assert day["unieke_inwoners"]["waarde"] == 0
    assert day["d"]["gesprekken"] == 0


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"--gemeente": "Nergens"}, "De gemeente 'Nergens' is niet bekend."),
        ({"--aanbieder": "Niemand"}, "De aanbieder 'Niemand' is niet bekend."),
        ({"--tot": "2026-01-01"}, "moet na --van"),
        ({"--van": "01/02/2026"}, "is geen datum"),
        ({"--van": "2026-02-30"}, "is geen datum"),
        ({"--van": "1024-01-01"}, "1900-01-01"),
        ({"--formaat": "docx"}, "bestaat niet"),
        ({"--uit": "/bestaat/niet/x.json"}, "kan niet geschreven worden"),
    ],
)
def test_a_wrong_question_gets_a_dutch_fault_and_exit_2(change: dict[str, str], fault: str) -> None:
    asked = {"--gemeente": "Assen", "--van": "2026-01-01", "--tot": "2026-07-01"} | change
    assert fault in refused(*(part for pair in asked.items() for part in pair))


def test_what_is_left_out_is_asked_for() -> None:
    assert "--gemeente" in refused(*JAAR)
    assert "--tot" in refused("--gemeente", "Assen", "--van", "2026-01-01")


@pytest.mark.parametrize(
    ("formaat", "begins"), [("json", b"{"), ("pdf", b"%PDF"), ("xlsx", b"PK"), ("ods", b"PK")]
)
def test_each_format_is_written_to_a_file(formaat: str, begins: bytes, tmp_path: Path) -> None:
    uit = tmp_path / f"rapport.{formaat}"
    asked = ("--gemeente", "Assen", *JAAR, "--formaat", formaat, "--uit", str(uit))
    call_command("rapporteer", *asked, stdout=StringIO())
    assert uit.read_bytes().startswith(begins)


def test_every_figure_has_a_definition() -> None:
    assert set(DEFINITIES) == set(SLEUTELS)
    assert all(text.endswith(".") for text in DEFINITIES.values())
