"""The report as a workbook of Excel: real numbers, no formulas, a head that stays in sight."""

from io import BytesIO
from typing import Any

from naast.core import kleuren
from naast.verantwoording.documenten.bladen import Blad, Waarde, bladen
from naast.verantwoording.documenten.getallen import Soort, as_number
from naast.verantwoording.documenten.opbouw import Cel, Verslag

NOTATIES = {
    Soort.AANTAL: "#,##0",
    Soort.GEMIDDELDE: "#,##0.0",
    Soort.UREN: "#,##0.0",
    Soort.CIJFER: "0.0",
    Soort.AANDEEL: "0.0%",
    Soort.BEDRAG: "€ #,##0.00",
}
LANGSTE_BLADNAAM = 31


def xlsx(verslag: Verslag) -> bytes:
    """The workbook."""
    import xlsxwriter

    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(made, options) as workbook:
        workbook.set_properties(
            {"title": f"{verslag.titel}, {verslag.gemeente}", "author": verslag.aanbieder}
        )
        looks = _looks(workbook)
        for blad in bladen(verslag):
            _write(workbook.add_worksheet(blad.naam[:LANGSTE_BLADNAAM]), blad, looks)
    return made.getvalue()


def _looks(workbook: Any) -> dict[str, Any]:
    base = {"font_name": "Noto Sans", "font_size": 10, "valign": "top"}
    found = {
        str(soort): workbook.add_format({**base, "num_format": notatie, "align": "right"})
        for soort, notatie in NOTATIES.items()
    }
    head = {"bold": True, "bg_color": kleuren.KLEUR_ZACHT, "bottom": 1}
    found["kop"] = workbook.add_format({**base, **head, "text_wrap": True})
    found["tekst"] = workbook.add_format({**base, "text_wrap": True})
    return found


def _write(sheet: Any, blad: Blad, looks: dict[str, Any]) -> None:
    for nummer, breedte in enumerate(blad.breedtes):
        sheet.set_column(nummer, nummer, breedte)
    sheet.write_row(0, 0, blad.koppen, looks["kop"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(blad.rijen), 1), len(blad.koppen) - 1)
    for rij, waarden in enumerate(blad.rijen, start=1):
        for kolom, waarde in enumerate(waarden):
            _write_value(sheet, rij, kolom, waarde, looks)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_value(sheet: Any, rij: int, kolom: int, waarde: Waarde, looks: dict[str, Any]) -> None:
    if not isinstance(waarde, Cel):
        sheet.write_string(rij, kolom, waarde, looks["tekst"])
        return
    look = looks[str(waarde.soort)]
    if (number := as_number(waarde.waarde)) is not None:
        sheet.write_number(rij, kolom, float(number), look)
    elif waarde.waarde is None:
        sheet.write_blank(rij, kolom, None, look)
    else:
        sheet.write_string(rij, kolom, waarde.tekst, look)
