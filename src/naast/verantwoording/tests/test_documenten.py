"""The documents, read back with other people's readers."""

import hashlib
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest
from odf.opendocument import load as load_ods
from odf.table import Table, TableCell, TableRow
from odf.teletype import extractText

from naast.core import kleuren, lettertypen
from naast.verantwoording.documenten import FORMATEN, render
from naast.verantwoording.documenten.samenstellen import compose
from naast.verantwoording.documenten.woorden import eerder_in_woorden
from naast.verantwoording.tests.voorbeeld import figuren, rapport

LETTERS = [f"{letter}. " for letter in "abcdefghijklmnop"]
STOUT = "=1+1"
GEMEEN = '#import "x" <script>alert(1)</script> & “aanhaling” =SOM(A1)'


def _structure(pdf: pikepdf.Pdf) -> list[Any]:
    """Every element of the structure tree."""
    found: list[Any] = []
    todo = [pdf.Root.StructTreeRoot]
    while todo:
        node = todo.pop()
        if isinstance(node, pikepdf.Dictionary):
            found.append(node)
            kids = node.get("/K")
            if kids is not None:
                todo.extend(kids if isinstance(kids, pikepdf.Array) else [kids])
    return found


def test_the_pdf_is_tagged_and_says_so() -> None:
    pdf = pikepdf.open(BytesIO(render("pdf", rapport())))

    assert bool(pdf.Root.MarkInfo.Marked)
    assert str(pdf.Root.Lang).lower() == "nl-nl"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert "Assen, eerste halfjaar 2026" in metadata["dc:title"]


def test_the_pdf_has_headings_table_heads_and_words_for_every_picture() -> None:
    pdf = pikepdf.open(BytesIO(render("pdf", rapport())))
    elements = _structure(pdf)
    kinds = [str(element.get("/S", "")) for element in elements]
    pictures = [element for element in elements if element.get("/S") == "/Figure"]

    assert {"/H1", "/H2", "/Table", "/TH", "/TR", "/TD"} <= set(kinds)
    assert len(pictures) >= 10
    assert all(str(picture.get("/Alt", "")).startswith("Staafdiagram") for picture in pictures)
    assert any("wonen: <5" in str(picture.Alt) for picture in pictures)


def test_all_fonts_of_the_pdf_travel_with_it() -> None:
    pdf = pikepdf.open(BytesIO(render("pdf", rapport())))
    names = {
        str(font.BaseFont).split("+")[-1]
        for page in pdf.pages
        for font in page.Resources.get("/Font", {}).values()
    }

    assert names == {"NotoSans-Regular", "NotoSans-Bold"}


def test_words_of_people_are_never_read_as_markup_or_formula() -> None:
    mean = rapport(toelichting=GEMEEN, aanbieder=STOUT)

    pikepdf.open(BytesIO(render("pdf", mean)))
    page = render("html", mean).decode()
    book = openpyxl.load_workbook(BytesIO(render("xlsx", mean)))
    about = {row[0].value: row[1] for row in book["Over deze rapportage"].iter_rows()}

    assert "<script>" not in page
    assert about["Aanbieder"].value == STOUT
    assert about["Aanbieder"].data_type == "s"


def test_the_workbook_of_excel_holds_real_numbers() -> None:
    book = openpyxl.load_workbook(BytesIO(render("xlsx", rapport())))
    sheet = book["Overzicht"]
    rows = {row[1].value: row for row in sheet.iter_rows(min_row=2)}

    assert sheet.freeze_panes == "A2"
    assert rows["Geholpen inwoners"][2].value == 231
    assert rows["Geholpen inwoners"][4].value == 187
    assert rows["Wachttijd"][2].value == pytest.approx(0.9315)
    assert rows["Wachttijd"][2].number_format == "0.0%"
    assert rows["Klachten"][2].value == "<5"
    assert rows["Kosten per inwoner"][2].value == pytest.approx(1474.62)
    assert (sheet.column_dimensions["B"].width or 0) > 40


def test_every_number_of_the_figures_is_in_the_workbook() -> None:
    book = openpyxl.load_workbook(BytesIO(render("xlsx", rapport())))
    values = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}

    def numbers(part: object) -> list[float]:
        if isinstance(part, dict):
            return [number for value in part.values() for number in numbers(value)]
        return [float(part)] if isinstance(part, int | float) else []

    without_trends = {key: value for key, value in figuren().items() if key != "q"}
    assert [n for n in numbers(without_trends) if n not in values] == []


def test_the_opendocument_sheet_is_read_by_another_reader() -> None:
    made = render("ods", rapport(aanbieder=STOUT))
    tables = {
        table.getAttribute("name"): table
        for table in load_ods(BytesIO(made)).spreadsheet.getElementsByType(Table)
    }
    rows = {
        extractText(cells[1]): cells
        for row in tables["Overzicht"].getElementsByType(TableRow)
        if (cells := row.getElementsByType(TableCell))
    }

    assert next(iter(tables)) == "Overzicht"
    assert "Definities" in tables
    assert rows["Wachttijd"][2].getAttribute("value") == "0.9315"
    assert rows["Wachttijd"][2].getAttribute("valuetype") == "percentage"
    assert extractText(rows["Klachten"][2]) == "<5"
    assert rows["Klachten"][2].getAttribute("valuetype") == "string"


def test_the_opendocument_file_begins_with_its_kind() -> None:
    with zipfile.ZipFile(BytesIO(render("ods", rapport()))) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.testzip() is None


def test_the_page_stands_alone_and_has_every_letter() -> None:
    page = render("html", rapport()).decode()

    assert [letter for letter in LETTERS if f"<h3>{letter}" not in page] == []
    assert "q. Trends en ontwikkelingen" in page
    assert re.findall(r'(?:src|href)="', page) == []
    assert "<script" not in page
    assert 'lang="nl"' in page


def test_definitions_stand_with_their_figure_and_small_numbers_are_explained() -> None:
    page = render("html", rapport()).decode()

    assert "Wat wlz_aanvragen telt." in page
    assert "Een aantal van 1 tot en met 4 staat er als &lt;5." in page


def test_a_report_without_small_numbers_does_not_speak_of_them() -> None:
    assert not compose(rapport(figuren={"a": {"waarde": 12}})).onderdrukt


@pytest.mark.parametrize("formaat", FORMATEN)
def test_an_empty_period_makes_every_document(formaat: str) -> None:
    empty = {
        "a": {"waarde": 0},
        "d": {"waarde": None, "gemiddelde": None, "mediaan": None, "p90": None, "aantal": 0},
        "h": {"waarde": 0, "delen": {}},
        "o": {"waarde": None, "eerste_contact": {}, "eerste_afspraak": {}},
        "q": {"waarde": None, "vorige_periode": {}, "jaar_eerder": {}, "signalen": {}},
    }

    assert render(formaat, rapport(figuren=empty, definities={}, toelichting="", aanbieder=None))


def test_a_suppressed_count_is_drawn_open_and_named() -> None:
    figuur = next(f for f in compose(rapport()).figuren if f.sleutel == "h")
    (grafiek,) = figuur.tabellen[0].grafieken

    assert "stroke-dasharray" in grafiek.svg
    assert "&lt;5" in grafiek.svg
    assert "wonen: <5" in grafiek.alternatief


def test_colours_are_those_of_the_house() -> None:
    tokens = Path(kleuren.__file__).parent / "static/naast/css/tokens.css"
    css = tokens.read_text(encoding="utf-8")

    for naam in ("KLEUR", "KLEUR_DONKER", "KLEUR_RAND", "KLEUR_ZACHT", "WARM", "INKT", "LIJN"):
        token = f"--naast-{naam.lower().replace('_', '-')}: {getattr(kleuren, naam)};"
        assert token in css, token


def test_the_fonts_are_those_that_were_fetched() -> None:
    for line in (lettertypen.LETTERTYPEN / "SHA256SUMS").read_text(encoding="ascii").splitlines():
        checksum, name = line.split()
        made = hashlib.sha256((lettertypen.LETTERTYPEN / name).read_bytes()).hexdigest()
        assert made == checksum, name


def test_a_period_in_which_nothing_was_registered_has_no_zeros_but_words() -> None:
    figures = figuren()
    figures["q"]["jaar_eerder"] = {"a": 0, "j": 0, "n": None}
    figures["q"]["vorige_periode"] = {"a": 204, "j": 0, "n": None}
    by_key = {f.sleutel: f for f in compose(rapport(figuren=figures)).figuren}
    assert eerder_in_woorden(by_key["a"]) == "Vorige periode: 204. Een jaar eerder: geen gegevens."
    assert eerder_in_woorden(by_key["j"]) == "Vorige periode: 0. Een jaar eerder: geen gegevens."
    assert "jaar eerder" not in (by_key["j"].trend.alternatief if by_key["j"].trend else "")


def test_one_inwoner_is_not_one_inwoners() -> None:
    figures = figuren() | {"a": {"waarde": 1}, "hulpvragen": {"waarde": 1, "delen": {}}}
    by_key = {f.sleutel: f for f in compose(rapport(figuren=figures)).figuren}
    assert by_key["a"].bij_hoofd == "inwoner"
    assert by_key["hulpvragen"].bij_hoofd == "hulpvraag ontvangen"
