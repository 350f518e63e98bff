"""Pictures of figures: horizontal bars with the number written beside each.

Altair makes the specification, vl-convert draws it as SVG on the server. Never colour alone:
every bar has its name and number. A suppressed count is an open, dashed bar from 1 to 4.
"""

import json
import re
from decimal import Decimal
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from naast.core import kleuren
from naast.core.lettertypen import LETTERTYPEN
from naast.verantwoording.documenten.getallen import as_number
from naast.verantwoording.documenten.opbouw import Cel, Grafiek, Rij, Tabel

BREEDTE = 300
HOOGTE_PER_BALK = 43
KLEIN = "<5"
HOOGSTE_KLEINE = 4
MEESTE_BALKEN = 15
_VORM: dict[str, Any] = {"size": 14, "yOffset": 9}
_LETTERS: dict[str, Any] = {"fontSize": 14, "color": kleuren.INKT}

# Of the tables that become a picture: the rows to draw (all when empty).
GETEKEND: dict[str, tuple[str, ...]] = {
    "Hulpvragen naar leefgebied": (),
    "Wachttijd in werkdagen": ("gemiddelde", "mediaan", "p90"),
    "Uren": (),
    "Inwoners naar leeftijd": (),
    "Inwoners naar doelgroep": (),
    "Signalen": (),
    "Doorverwijzingen": (),
    "Passende ondersteuning": (),
}


class Balk(NamedTuple):
    """One bar: what it is called, how long it is (None: no bar), and the number beside it."""

    naam: str
    waarde: Decimal | None
    tekst: str
    onderdrukt: bool


def of_tabel(tabel: Tabel) -> tuple[Grafiek, ...]:
    """The pictures of a table, one for each column that can be drawn."""
    if tabel.titel not in GETEKEND:
        return ()
    drawn = (_grafiek(titel, balken) for titel, balken in _kolommen(tabel))
    return tuple(grafiek for grafiek in drawn if grafiek is not None)


def trend(titel: str, waarden: tuple[tuple[str, Cel | None], ...]) -> Grafiek | None:
    """One figure over periods ('jaar eerder', 'vorige periode', 'deze periode')."""
    balken = [_balk(naam, cel) for naam, cel in waarden if cel is not None]
    known = [balk for balk in balken if balk.waarde is not None]
    return _grafiek(titel, balken) if len(known) > 1 else None


def _kolommen(tabel: Tabel) -> list[tuple[str, list[Balk]]]:
    wanted = GETEKEND[tabel.titel]
    rows = [rij for rij in tabel.rijen if not wanted or rij.maat in wanted][:MEESTE_BALKEN]
    koppen = tabel.koppen[1:]
    return [
        (tabel.titel if len(koppen) == 1 else f"{kop}, in werkdagen", _balken(rows, nummer))
        for nummer, kop in enumerate(koppen)
    ]


def _balken(rows: list[Rij], nummer: int) -> list[Balk]:
    return [_balk(rij.naam, rij.cellen[nummer]) for rij in rows]


def _balk(naam: str, cel: Cel) -> Balk:
    number = as_number(cel.waarde)
    suppressed = cel.waarde is not None and number is None
    if cel.waarde == KLEIN:
        number = Decimal(HOOGSTE_KLEINE)
    return Balk(naam, number, cel.tekst, suppressed)


def _grafiek(titel: str, balken: list[Balk]) -> Grafiek | None:
    """None when there is nothing to compare: one bar, or no number at all."""
    if len(balken) < 2 or all(balk.waarde is None for balk in balken):
        return None
    words = "; ".join(f"{balk.naam}: {balk.tekst}" for balk in balken)
    data = json.dumps([(b.naam, b.waarde, b.tekst, b.onderdrukt) for b in balken], default=float)
    return Grafiek(titel, f"Staafdiagram. {titel}. {words}.", partial(_drawn, data))


@lru_cache(maxsize=512)
def _drawn(data: str) -> str:
    """The SVG. Drawing again what was drawn costs nothing: a frozen report never changes."""
    rows = [
        {"nummer": nummer, "naam": naam, "waarde": waarde, "tekst": tekst, "klein": klein}
        for nummer, (naam, waarde, tekst, klein) in enumerate(json.loads(data))
    ]
    return _without_aria(_svg(_specification(rows)))


def _svg(specification: dict[str, Any]) -> str:
    import vl_convert

    _know_fonts()
    return str(vl_convert.vegalite_to_svg(specification))


@cache
def _know_fonts() -> None:
    """Once per process: the drawing measures its words with our letters."""
    import vl_convert

    vl_convert.register_font_directory(str(LETTERTYPEN))


def _without_aria(svg: str) -> str:
    """Only the alternative text is read aloud, not the letters of the drawing one by one."""
    return re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", svg)


def _specification(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The drawing of these bars: the empty one with its data, its height and its scale."""
    top = max(row["waarde"] or 0 for row in rows) or 1
    return {
        **_empty_drawing(),
        "data": {"values": rows},
        "height": len(rows) * HOOGTE_PER_BALK,
        "params": [{"name": "hoogste", "value": top * 1.2}],
    }


@cache
def _empty_drawing() -> dict[str, Any]:
    """Names stand above their bar, numbers at its end: no axes are needed. Checked by Altair."""
    import altair as alt

    base = alt.Chart(alt.InlineData(values=[])).encode(
        y=alt.Y("naam:N", sort=alt.EncodingSortField("nummer", op="min"), axis=None)
    )
    scale = alt.Scale(domainMin=0, domainMax=alt.ExprRef("hoogste"), nice=False)
    x = alt.X("waarde:Q", axis=None, scale=scale)
    whole = base.transform_filter("!datum.klein").mark_bar(color=kleuren.KLEUR, **_VORM)
    small = base.transform_filter("datum.klein && isValid(datum.waarde)").mark_bar(
        color=kleuren.PAPIER, stroke=kleuren.KLEUR, strokeWidth=1.5, strokeDash=[4, 3], **_VORM
    )
    numbers = base.transform_calculate(eind="isValid(datum.waarde) ? datum.waarde : 0").mark_text(
        align="left", dx=7, fontWeight="bold", yOffset=_VORM["yOffset"], **_LETTERS
    )
    names = base.mark_text(align="left", yOffset=-9, limit=BREEDTE - 20, **_LETTERS)
    layers = alt.layer(
        names.encode(x=alt.value(0), text="naam:N"),
        whole.encode(x=x),
        small.encode(x=x),
        numbers.encode(x=alt.X("eind:Q", axis=None, scale=scale), text="tekst:N"),
    )
    return dict(_dressed(layers).to_dict())


def _dressed(chart: Any) -> Any:
    import altair as alt

    return (
        chart.add_params(alt.param(name="hoogste", value=1))
        .properties(
            width=BREEDTE - 10,
            autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
            padding=4,
        )
        .configure(font=kleuren.LETTER, background="transparent")
        .configure_view(strokeWidth=0)
    )
