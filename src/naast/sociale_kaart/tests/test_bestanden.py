"""The sociale kaart as a file: read back the same, held to the rules, all or nothing."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models import Model
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.models import Organisatie, Status, Voorziening
from naast.sociale_kaart.tests.conftest import organisatie
from naast.sociale_kaart.uitwisseling.bestanden import export, fault_in_words, load_file
from naast.sociale_kaart.uitwisseling.cellen import as_cell, from_cell
from naast.testing.client import TestClient
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db

FILES = reverse("sociale_kaart:files")
LASTIG = '=1+1; "zegt\nhij" | \'s middags'


@pytest.fixture
def kaart(eten: Voorziening, geld: Voorziening, mee: Aanbieder, assen: Gemeente) -> Gemeente:
    """Assen, with what is hard to write down: formulas, quotes, lines, and what stopped."""
    organisatie(mee, assen, naam="Zonder aanbod", email="", telefoon="+31 50 000 00 00")
    eten.kosten, eten.wat = "-", LASTIG
    eten.save()
    geld.status = Status.GESTOPT
    geld.save()
    return assen


def _content(gemeente: Gemeente) -> list[dict[str, Any]]:
    """All that stands on a kaart, apart from the numbers of rows."""
    rows: list[Model] = [*Organisatie.objects.filter(gemeente=gemeente).order_by("uuid")]
    rows += [*Voorziening.objects.filter(organisatie__gemeente=gemeente).order_by("uuid")]
    private = ("_state", "id", "gemeente_id", "organisatie_id")
    return [{k: v for k, v in vars(row).items() if k not in private} for row in rows]


def _faults(inhoud: bytes, gemeente: Gemeente, aanbieder: Aanbieder) -> list[str]:
    uitkomst = load_file(inhoud, gemeente=gemeente, aanbieder=aanbieder)
    return [fault_in_words(fout) for fout in uitkomst.fouten.voluit()]


@given(st.text(alphabet=st.sampled_from("'=+-@ab 1|;")))
def test_a_cell_is_read_back_as_it_was_written(tekst: str) -> None:
    tekst = tekst.strip()

    assert from_cell(as_cell(tekst)) == tekst
    assert as_cell(tekst)[:1] not in ("=", "+", "-", "@")


@pytest.mark.parametrize("formaat", ["csv", "json"])
def test_a_kaart_is_read_back_as_it_was_written(
    kaart: Gemeente, mee: Aanbieder, formaat: str
) -> None:
    before, inhoud = _content(kaart), export(kaart, formaat)

    again = load_file(inhoud, gemeente=kaart, aanbieder=mee)

    assert (again.nieuw, again.gewijzigd, again.gelijk) == (0, 0, 5)
    assert _content(kaart) == before
    assert export(kaart, formaat) == inhoud


@pytest.mark.parametrize("formaat", ["csv", "json"])
def test_an_empty_kaart_takes_all_of_a_file_with_its_identifiers(
    kaart: Gemeente, zoetermeer: Gemeente, mee: Aanbieder, formaat: str
) -> None:
    before, inhoud = _content(kaart), export(kaart, formaat)
    Organisatie.objects.filter(gemeente=kaart).update(gemeente=zoetermeer)
    assert "een ander kenmerk" in _faults(inhoud, kaart, mee)[0]
    for row in [*Organisatie.objects.all(), *Voorziening.objects.all()]:
        row.uuid = type(row)().uuid
        row.save()

    uitkomst = load_file(inhoud, gemeente=kaart, aanbieder=mee)

    assert uitkomst.nieuw == 5, uitkomst.fouten.voluit()
    assert _content(kaart) == before
    assert export(kaart, formaat) == inhoud


def test_an_hsds_file_has_what_the_standard_asks(kaart: Gemeente) -> None:
    organizations = json.loads(export(kaart, "json"))
    noaberhuis = next(one for one in organizations if one["name"] == "Stichting Noaberhuis")
    (service,) = noaberhuis["services"]
    loket = next(one for one in organizations if one["name"] == "Geldloket De Duit")

    assert all({"id", "name", "description"} <= one.keys() for one in organizations)
    assert (service["status"], loket["services"][0]["status"]) == ("active", "inactive")
    assert noaberhuis["phones"][0]["number"] == "000 000 00 10"
    (address,) = noaberhuis["locations"][0]["addresses"]
    assert {"address_1", "city", "state_province", "postal_code", "country", "address_type"} < {
        *address
    }
    assert [one["name"] for one in service["languages"]] == ["Nederlands", "Arabisch"]
    assert [one["name"] for one in service["service_areas"]] == ["Peelo"]
    assert [one["name"] for one in loket["services"][0]["service_areas"]] == ["Assen"]
    terms = [one["taxonomy_term"] for one in service["attributes"]]
    assert {"welzijn", "ouderen"} <= {term["code"] for term in terms}
    assert all({"id", "name", "description", "taxonomy"} <= term.keys() for term in terms)


def test_a_file_of_hand_needs_two_columns_and_changes_only_what_it_names(
    eten: Voorziening, mee: Aanbieder, assen: Gemeente
) -> None:
    inhoud = (
        b"organisatie,voorziening,wat,leefgebieden,wijken,nagekeken_op\r\n"
        b'stichting noaberhuis,SAMEN ETEN,"Eten, en meer",welzijn | wonen,,1-2-2026\r\n'
        b"Nieuw Huis,Koffie,Een praatje,welzijn,Centrum|Peelo,\r\n"
        b"Leeg Huis,,,,,\r\n"
    )

    uitkomst = load_file(inhoud, gemeente=assen, aanbieder=mee)

    assert uitkomst.fouten.voluit() == []
    assert (uitkomst.nieuw, uitkomst.gewijzigd) == (3, 2)
    eten.refresh_from_db()
    assert (eten.naam, eten.wat) == ("SAMEN ETEN", "Eten, en meer")
    assert (eten.leefgebieden, eten.wijken) == (["welzijn", "wonen"], [])
    assert (eten.kosten, eten.aanmelden) == ("€ 3 per keer", "Bel een dag van tevoren.")
    assert (str(eten.nagekeken_op), eten.nagekeken_door) == ("2026-02-01", "MEE")
    koffie = Voorziening.objects.get(naam="Koffie")
    assert (koffie.wijken, koffie.nagekeken_op) == (["Centrum", "Peelo"], None)


KOP = "organisatie;telefoon;voorziening_id;voorziening;wat;leefgebieden;wijken;nagekeken_op\n"


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("A;bel;;V;w;wonen;;", "regel 2, telefoon ‘bel’: Schrijf het telefoonnummer in cijfers."),
        ("A;;;V;w;wonne;;", "regel 2, leefgebieden ‘wonne’: Kies uit: maatschappelijke"),
        ("A;;;V;w;;;", "regel 2, leefgebieden: Kies waar het over gaat."),
        ("A;;;V;;wonen;;", "regel 2, wat: Geef antwoord op de vraag ‘Wat is het?’."),
        (";;;V;w;wonen;;", "regel 2, organisatie: Vul in: ‘Naam’."),
        ("A;;;;w;wonen;;", "regel 2, voorziening: Geef antwoord op de vraag ‘Hoe heet het?’."),
        ("A;;;V;w;wonen;Kralingen;", "regel 2, wijken ‘Kralingen’: Kies wijken van Assen:"),
        ("A;;;V;w;wonen;;11-3-2026", "regel 2, nagekeken_op ‘11-3-2026’: Deze dag moet nog komen."),
        ("A;;;V;w;wonen;;31-2-2026", "regel 2, nagekeken_op ‘31-2-2026’: Schrijf de datum als"),
        ("A;;x;V;w;wonen;;", "regel 2, voorziening_id ‘x’: een kenmerk (UUID)"),
        ("A;;;V;w", "regel 2 ‘5 cellen’: 8 cellen, zoals in de eerste regel"),
        ("A;11;;V;w;wonen;;\nA;12;;W;w;wonen;;", "regel 3, telefoon ‘12’: van één organisatie"),
        ("A;;;V;w;wonen;;\nA;;;v;w;wonen;;", "regel 3, voorziening ‘v’: elke voorziening één keer"),
        (f"A;;;{'V' * 161};w;wonen;;", "regel 2, voorziening ‘VVV"),
    ],
)
def test_a_fault_says_where_it_is_and_stores_nothing(
    bij_mee: Persoon, mee: Aanbieder, assen: Gemeente, regel: str, fout: str
) -> None:
    goed = "Goed;;;Goed;w;wonen;;\n"

    faults = _faults(f"{KOP}{regel}\n{goed}".encode(), assen, mee)

    assert faults, "no fault"
    assert faults[0].startswith(fout)
    assert not Organisatie.objects.exists()


@pytest.mark.parametrize(
    ("inhoud", "fout"),
    [
        (b"", "in de eerste regel de namen van de kolommen"),
        (b"naam;wat\nA;B\n", "in de eerste regel de namen van de kolommen"),
        (KOP.encode(), "minstens één organisatie"),
        (KOP.encode() + b"A;;;\xff;w;wonen;;", "een bestand in UTF-8"),
        (b"PK\x03\x04xlsx", "een tekstbestand (CSV)"),
        (b"[", "een JSON-bestand in UTF-8"),
        (b"[" * 100_000, "een JSON-bestand in UTF-8"),
        (b'{"a": 1}', "een lijst van organizations"),
        (b"[1]", "een lijst van organizations"),
        (b'[{"id": "x", "name": "A"}]', "id: een kenmerk (UUID)"),
        (b'[{"id": 7}]', "id: een tekst"),
        (b'[{"id": "%(id)s", "name": "\\ud800"}]', "name: een tekst"),
        (b'[{"id": "%(id)s", "name": "a\\u0000b"}]', "Null-tekens zijn niet toegestaan"),
        (b'[{"id": "%(id)s", "phones": {}}]', "phones: een lijst van objecten"),
        (
            b'[{"id": "%(id)s", "website": "javascript:alert(1)", "name": "A"}]',
            "Schrijf de website",
        ),
        (b"a" * (10 * 1024 * 1024 + 1), "een bestand van hoogstens 10 MB"),
    ],
    ids=range(16),
)
def test_a_file_that_is_none_is_refused(
    bij_mee: Persoon, mee: Aanbieder, assen: Gemeente, inhoud: bytes, fout: str
) -> None:
    inhoud = inhoud.replace(b"%(id)s", b"6f1c2d3e-0000-4000-8000-000000000001")

    assert fout in " ".join(_faults(inhoud, assen, mee))
    assert not Organisatie.objects.exists()


def _upload(inhoud: bytes) -> BytesIO:
    bestand = BytesIO(inhoud)
    bestand.name = "kaart.csv"
    return bestand


def test_a_file_is_brought_in_and_taken_along_through_the_pages(
    als_noor: TestClient, als_piet: TestClient, assen: Gemeente
) -> None:
    fout = _upload(b"organisatie;voorziening;telefoon\nA;;bel maar\n")
    page = als_noor.post(FILES, {"gemeente": assen.pk, "bestand": fout}).content.decode()
    assert "Er is niets geladen: 1 fout." in page
    assert "regel 2, telefoon ‘bel maar’: Schrijf het telefoonnummer in cijfers." in page
    goed = _upload(b"organisatie;voorziening\nHuis van de Wijk;\n")
    page = als_noor.post(
        FILES, {"gemeente": assen.pk, "bestand": goed}, follow=True
    ).content.decode()
    assert "Geladen: 1 nieuw, 0 gewijzigd, 0 hetzelfde." in page
    nog_een = _upload(b"organisatie;voorziening\nVan Palet;\n")
    als_piet.post(FILES, {"gemeente": assen.pk, "bestand": nog_een})
    assert Organisatie.objects.get().naam == "Huis van de Wijk"

    download = als_noor.get(reverse("sociale_kaart:download", args=["assen", "csv"]))

    assert "Huis van de Wijk" in download.content.decode()
    assert download["Content-Disposition"] == 'attachment; filename="sociale-kaart-assen.csv"'
    assert als_noor.get(reverse("sociale_kaart:download", args=["assen", "exe"])).status_code == 404


def test_two_organisations_do_not_get_one_name(
    eten: Voorziening, mee: Aanbieder, assen: Gemeente
) -> None:
    other = organisatie(mee, assen, naam="Iets anders")
    inhoud = (
        "organisatie_id;organisatie;voorziening\r\n;Nieuw;\r\n"
        f"{other.uuid};stichting noaberhuis;\r\n"
    ).encode()

    (fault,) = _faults(inhoud, assen, mee)

    assert fault.startswith("regel 3, organisatie ‘stichting noaberhuis’: Deze organisatie staat")
    assert not Organisatie.objects.filter(naam="Nieuw").exists()


def test_who_does_not_work_there_brings_nothing_in(
    bij_palet: Persoon, palet: Aanbieder, assen: Gemeente
) -> None:
    faults = _faults(b"organisatie;voorziening\nA;\n", assen, palet)

    assert faults == ["Alleen wie voor deze gemeente werkt, houdt haar sociale kaart bij."]


def test_the_commands_write_and_read_the_same_file(
    kaart: Gemeente, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bestand = tmp_path / "kaart.json"
    call_command("sociale_kaart_export", gemeente="assen", formaat="json", bestand=str(bestand))
    call_command(
        "sociale_kaart_import", str(bestand), gemeente="Assen", aanbieder="MEE", proef=True
    )
    assert "Zo zou het gaan: 0 nieuw, 0 gewijzigd, 5 hetzelfde." in capsys.readouterr().out
    bestand.write_text("organisatie;voorziening;postcode\nA;;99\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="2"):
        call_command("sociale_kaart_import", str(bestand), gemeente="Assen", aanbieder="MEE")
    assert "regel 2, postcode ‘99’: Schrijf de postcode als 1234 AB." in capsys.readouterr().out
    with pytest.raises(SystemExit, match="2"):
        call_command("sociale_kaart_import", "weg.csv", gemeente="Assen", aanbieder="MEE")
    with pytest.raises(SystemExit, match="2"):
        call_command("sociale_kaart_import", "weg.csv", gemeente="Nergens", aanbieder="MEE")
    with pytest.raises(SystemExit, match="2"):
        call_command("sociale_kaart_export", gemeente="Nergens")
