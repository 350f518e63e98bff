"""Where a delivery comes from: zip and workbook, also hostile ones, and folders with traps."""

import io
import os
import stat
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from naast.aanlevering import zipbron
from naast.aanlevering.tests.conftest import GOED, Inhoud, Laden, write
from naast.core.csvlezer import read_csv
from naast.core.leesfouten import Leesfout
from naast.testing.people import Persoon
from naast.trajecten.models import Contactmoment, Signaal

pytestmark = pytest.mark.django_db


def _zip(pad: Path, delen: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return pad


def _soorten(laad: Laden, pad: Path) -> list[str]:
    return [fout.soort for fout in laad(pad).fouten.voluit()]


@pytest.mark.parametrize("map_", ["", "levering/", "map/diep/"])
def test_a_zip_is_a_delivery_also_with_a_folder_in_it(
    laad: Laden, bij_mee: Persoon, tmp_path: Path, map_: str
) -> None:
    delen: dict[str, str | bytes] = {f"{map_}{naam}.csv": tekst for naam, tekst in GOED.items()}
    delen["__MACOSX/._inwoners.csv"] = b"\0rommel"
    uitkomst = laad(_zip(tmp_path / "levering.zip", delen))
    assert uitkomst.gelukt, uitkomst.fouten.voluit()
    assert uitkomst.geladen["contactmomenten"].nieuw == 3
    assert not laad().iets_veranderd


def test_a_bom_is_no_part_of_the_first_name(laad: Laden, bij_mee: Persoon, tmp_path: Path) -> None:
    met_bom: Inhoud = {
        naam: b"\xef\xbb\xbf" + tekst.replace("\n", "\r\n").encode() for naam, tekst in GOED.items()
    }
    assert laad(met_bom).gelukt


def test_a_zip_bomb_stops_while_it_is_unpacked(
    laad: Laden, bij_mee: Persoon, tmp_path: Path
) -> None:
    bom = "signaal_id;datum;soort\n" + "\n" * 5_000_000
    assert _soorten(laad, _zip(tmp_path / "bom.zip", {"signalen.csv": bom})) == ["zip_te_groot"]


def test_a_zip_bomb_that_lies_about_its_size_stops_too(
    laad: Laden, bij_mee: Persoon, tmp_path: Path
) -> None:
    pad = _zip(tmp_path / "bom.zip", {"signalen.csv": b"x" * 50_000_000})
    inhoud = bytearray(pad.read_bytes())
    for plek in (inhoud.find(b"PK\x03\x04") + 22, inhoud.find(b"PK\x01\x02") + 24):
        inhoud[plek : plek + 4] = (100).to_bytes(4, "little")
    pad.write_bytes(inhoud)
    uitkomst = laad(pad)
    assert not uitkomst.gelukt


def test_a_zip_with_too_many_parts_is_not_opened(
    laad: Laden, bij_mee: Persoon, tmp_path: Path
) -> None:
    delen: dict[str, str | bytes] = {f"{nummer}.txt": "" for nummer in range(1001)}
    assert _soorten(laad, _zip(tmp_path / "veel.zip", delen)) == ["zip_te_veel"]


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("../inwoners.csv", "zip_pad"),
        ("/etc/inwoners.csv", "zip_pad"),
        ("..\\inwoners.csv", "zip_pad"),
        ("C:\\inwoners.csv", "zip_pad"),
    ],
)
def test_a_path_that_leads_out_of_the_zip_is_refused(
    laad: Laden, bij_mee: Persoon, tmp_path: Path, naam: str, soort: str
) -> None:
    assert _soorten(laad, _zip(tmp_path / "pad.zip", {naam: GOED["inwoners"]})) == [soort]


def test_a_link_in_a_zip_or_folder_is_refused(
    laad: Laden, bij_mee: Persoon, tmp_path: Path
) -> None:
    pad = tmp_path / "link.zip"
    with zipfile.ZipFile(pad, "w") as archief:
        deel = zipfile.ZipInfo("inwoners.csv")
        deel.external_attr = (stat.S_IFLNK | 0o777) << 16
        archief.writestr(deel, "/etc/passwd")
    assert _soorten(laad, pad) == ["koppeling"]
    folder = write(tmp_path / "map", {"signalen": GOED["signalen"]})
    (folder / "inwoners.csv").symlink_to("/etc/passwd")
    assert _soorten(laad, folder) == ["koppeling"]


def test_a_pipe_or_folder_with_the_name_of_a_file_is_refused(
    laad: Laden, bij_mee: Persoon, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "inwoners.csv")
    (tmp_path / "signalen.csv").mkdir()
    assert _soorten(laad, tmp_path) == ["bestand", "bestand"]


def _damaged(inhoud: bytes) -> bytes:
    half = len(inhoud) // 3
    return inhoud[:half] + b"\x00\xff" * 20 + inhoud[half + 40 :]


@pytest.mark.parametrize(
    "schade",
    [lambda b: b[: len(b) // 2], _damaged, lambda _: b"PK\x03\x04", lambda _: b"geen zip"],
)
def test_a_broken_zip_is_a_clear_fault(
    laad: Laden, bij_mee: Persoon, tmp_path: Path, schade: Callable[[bytes], bytes]
) -> None:
    pad = _zip(tmp_path / "stuk.zip", {"signalen.csv": os.urandom(5000).hex()})
    pad.write_bytes(schade(pad.read_bytes()))
    assert "zip" in _soorten(laad, pad)


def test_other_packing_and_passwords_are_refused(
    laad: Laden, bij_mee: Persoon, tmp_path: Path
) -> None:
    pad = tmp_path / "bzip.zip"
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_BZIP2) as archief:
        archief.writestr("signalen.csv", GOED["signalen"])
    assert _soorten(laad, pad) == ["zip_methode"]
    pad = _zip(tmp_path / "slot.zip", {"signalen.csv": GOED["signalen"]})
    inhoud = bytearray(pad.read_bytes())
    inhoud[inhoud.find(b"PK\x01\x02") + 8] |= 1
    pad.write_bytes(inhoud)
    assert _soorten(laad, pad) == ["zip_wachtwoord"]


def test_the_same_file_twice_is_a_fault(laad: Laden, bij_mee: Persoon, tmp_path: Path) -> None:
    delen: dict[str, str | bytes] = {
        "a/signalen.csv": GOED["signalen"],
        "b/Signalen.CSV": GOED["signalen"],
    }
    assert _soorten(laad, _zip(tmp_path / "dubbel.zip", delen)) == ["bestand_dubbel"]


def test_a_delivery_that_is_not_there_is_a_clear_fault(
    laad: Laden, bij_mee: Persoon, tmp_path: Path
) -> None:
    assert _soorten(laad, tmp_path / "weg") == ["bestand"]


class _Endless(io.RawIOBase):
    """A header, then one line of 200 million characters."""

    def __init__(self) -> None:
        self._rest = 200_000_000
        self._kop = b"signaal_id;datum;soort\n"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._kop or b"x" * min(len(buffer), self._rest)
        if self._kop:
            self._kop = b""
        else:
            self._rest -= len(data)
        buffer[: len(data)] = data
        return len(data)


def test_a_line_without_end_takes_no_memory() -> None:
    fouten: list[Leesfout] = []
    tracemalloc.start()
    rijen = list(read_csv(io.BufferedReader(_Endless()), fouten.append))
    piek = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (len(rijen), [(f.soort, f.regel) for f in fouten]) == (1, [("te_lang", 2)])
    assert piek < 12_000_000


def _boek(pad: Path, bladen: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    boek = Workbook(write_only=True)
    for naam, rijen in bladen.items():
        blad = boek.create_sheet(naam)
        for rij in rijen:
            blad.append(rij)
    boek.save(pad)
    return pad


SIGNALEN = ["signaal_id", "datum", "soort", "omschrijving"]


@pytest.mark.parametrize("achtervoegsel", ["", ".csv"])
@pytest.mark.parametrize("in_map", [True, False])
def test_a_workbook_is_a_delivery(
    laad: Laden, bij_mee: Persoon, tmp_path: Path, achtervoegsel: str, in_map: bool
) -> None:
    contact = ["contact_id", "begin", "minuten", "vorm", "met"]
    pad = _boek(
        tmp_path / "levering.xlsx",
        {
            f"Signalen{achtervoegsel}": [SIGNALEN, [17, date(2024, 4, 1), "wachttijd", None]],
            f"contactmomenten{achtervoegsel}": [
                contact,
                [1001.0, datetime(2024, 7, 1, 10, 30), 30, "telefoon", "inwoner"],  # noqa: DTZ001
                ["C2", "2024-07-01T00:00", 15.0, "email", "gemeente|overig"],
            ],
            "Toelichting": [["vrij"]],
        },
    )
    uitkomst = laad(tmp_path if in_map else pad)
    assert uitkomst.gelukt, uitkomst.fouten.voluit()
    assert uitkomst.opmerkingen == ["Toelichting wordt niet gelezen."]
    assert Signaal.objects.get(extern_id="17").datum == date(2024, 4, 1)
    begin = Contactmoment.objects.get(extern_id="1001").begin
    assert begin.isoformat() == "2024-07-01T08:30:00+00:00"


def test_a_formula_in_a_workbook_is_a_fault_with_its_row(
    laad: Laden, bij_mee: Persoon, tmp_path: Path
) -> None:
    rijen: Sequence[Sequence[object]] = [
        SIGNALEN,
        ["S1", date(2024, 1, 1), "=1+1", None],
        [],
        ["S2", "=TODAY()", "b", None],
        ["S3", date(2024, 1, 1), "c", None, "ernaast"],
    ]
    fouten = laad(_boek(tmp_path / "formule.xlsx", {"signalen": rijen})).fouten.voluit()
    assert [(f.regel, f.kolom, f.soort) for f in fouten] == [
        (2, "soort", "formule"),
        (4, "datum", "formule"),
        (5, "", "aantal_kolommen"),
    ]


def test_a_broken_workbook_is_a_clear_fault(laad: Laden, bij_mee: Persoon, tmp_path: Path) -> None:
    pad = _zip(tmp_path / "stuk.xlsx", {"[Content_Types].xml": "<x", "xl/workbook.xml": "<kapot"})
    assert _soorten(laad, pad) == ["werkboek"]


def test_a_workbook_that_explodes_is_refused(
    laad: Laden, bij_mee: Persoon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipbron, "_ALTIJD_GOED", 1000)
    bladen: Mapping[str, Sequence[Sequence[object]]] = {
        "signalen": [SIGNALEN, *[["S", "x" * 30000, "", ""] for _ in range(300)]]
    }
    assert _soorten(laad, _boek(tmp_path / "groot.xlsx", bladen)) == ["zip_te_groot"]
