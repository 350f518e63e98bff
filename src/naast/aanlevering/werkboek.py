"""An .xlsx as a delivery: a sheet per file, read row by row."""

import math
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO

from naast.aanlevering import zipbron
from naast.core.csvlezer import Meld, Rij
from naast.core.leesfouten import Leesfout

MAX_KOLOMMEN = 64
MAX_RIJEN = 1_048_576
MAX_UITGEPAKT = 512 * 1024**2
MAX_TEKSTEN = 32 * 1024**2
_TEKSTEN = "xl/sharedStrings.xml"
# What a sheet may hold in its own spelling (_x0000_) and no text can.
_ONBRUIKBAAR = dict.fromkeys([0, *range(0xD800, 0xE000)], "\ufffd")
_KAPOT = "een werkboek (.xlsx) dat heel is; open het en sla het opnieuw op"


def open_werkboek(
    archief: zipbron.Archief, stroom: BinaryIO, stapel: ExitStack
) -> Iterator[tuple[str, Callable[[Meld], Iterator[Rij]]]]:
    """The sheets with their rows. Formulas come as text that starts with '='."""
    from openpyxl import load_workbook

    _check_size(archief)
    stroom.seek(0)
    try:
        boek = load_workbook(stroom, read_only=True, data_only=False, keep_links=False)
    except Exception as fout:  # openpyxl raises almost anything on a broken file
        raise Leesfout("werkboek", _KAPOT) from fout
    stapel.callback(boek.close)
    for blad in boek.worksheets:
        yield blad.title, _rows_of(blad)


def _check_size(archief: zipbron.Archief) -> None:
    zipbron.check_size(archief, hoogstens=MAX_UITGEPAKT)
    teksten = [deel for deel in archief.infolist() if deel.filename == _TEKSTEN]
    if any(deel.file_size > MAX_TEKSTEN for deel in teksten):
        raise Leesfout("zip_te_groot", f"hoogstens {MAX_TEKSTEN // 1024**2} MB tekst in cellen")


def _rows_of(blad: Any) -> Callable[[Meld], Iterator[Rij]]:
    def rijen(_meld: Meld) -> Iterator[Rij]:
        breedte = 0
        try:
            blad.reset_dimensions()
            for cellen in blad.iter_rows(max_col=MAX_KOLOMMEN + 1, max_row=MAX_RIJEN):
                teksten = _trimmed([_text(c.value, c.data_type) for c in cellen], breedte)
                if not any(teksten):
                    continue
                breedte = breedte or len(teksten)
                yield next(c.row for c in cellen if c.value is not None), teksten
        except Leesfout:
            raise
        except Exception as fout:  # openpyxl raises almost anything on a broken sheet
            raise Leesfout("werkboek", _KAPOT, waarde=str(blad.title)) from fout

    return rijen


def _trimmed(teksten: list[str], breedte: int) -> list[str]:
    """As wide as the header, wider only for what stands beside it."""
    while len(teksten) > breedte and not teksten[-1]:
        teksten.pop()
    if len(teksten) > MAX_KOLOMMEN:
        raise Leesfout("aantal_kolommen", f"hoogstens {MAX_KOLOMMEN} kolommen")
    return teksten + [""] * (breedte - len(teksten))


def _text(waarde: Any, soort: str) -> str:
    """A cell as CSV would have it."""
    if waarde is None:
        return ""
    if soort == "f":
        return waarde if isinstance(waarde, str) else "=…"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        return _number(waarde)
    if isinstance(waarde, datetime):
        # Stored as a fraction of a day: 10:30 may come out a hair before.
        return (waarde + timedelta(milliseconds=500)).isoformat(timespec="seconds")
    if isinstance(waarde, date | time):
        return waarde.isoformat()
    return str(waarde).translate(_ONBRUIKBAAR)


def _number(waarde: float) -> str:
    if math.isfinite(waarde) and waarde == int(waarde):
        return str(int(waarde))
    return repr(waarde)
