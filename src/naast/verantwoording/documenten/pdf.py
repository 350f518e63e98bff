"""The report as PDF/UA-1, set by Typst. Fonts and template come from this project, never online."""

from pathlib import Path
from typing import Any

from naast.core import kleuren
from naast.core.lettertypen import LETTERTYPEN
from naast.core.typst import compile_pdf
from naast.verantwoording.documenten.opbouw import Figuur, Grafiek, Groep, Tabel, Verslag
from naast.verantwoording.documenten.woorden import (
    OVERZICHT_KOPPEN,
    UITLEG_KLEIN,
    UITLEG_OVERZICHT,
    VOET,
    eerder_in_woorden,
    overzicht,
    stand_in_woorden,
    tegels,
)

MERK = LETTERTYPEN.parent / "static" / "naast" / "img" / "naast.svg"
SJABLOON = Path(__file__).parent / "sjablonen" / "rapportage.typ"


def pdf(verslag: Verslag) -> bytes:
    """The document; Typst refuses to write it when it would not conform to PDF/UA-1."""
    return compile_pdf(SJABLOON, verslag=as_data(verslag))


def as_data(verslag: Verslag) -> dict[str, Any]:
    """What the template needs, as plain JSON: every number is a text already."""
    return {
        "naam": f"{verslag.titel}, {verslag.gemeente}, {verslag.periode}",
        "titel": verslag.titel,
        "aanbieder": verslag.aanbieder,
        "boven": f"Gemeente {verslag.gemeente}",
        "ondertitel": f"{verslag.aanbieder}, {verslag.periode}",
        "stand": stand_in_woorden(verslag),
        "periode": verslag.periode,
        "kop_links": f"{verslag.aanbieder} voor gemeente {verslag.gemeente}",
        "voet": VOET,
        "merk": MERK.read_text(encoding="utf-8"),
        "kleuren": {
            "kleur": kleuren.KLEUR,
            "zacht": kleuren.KLEUR_ZACHT,
            "lijn": kleuren.LIJN,
            "inkt": kleuren.INKT,
            "inkt_zacht": kleuren.INKT_ZACHT,
        },
        "tegels": [
            {"naam": f.naam, "waarde": f.hoofd.tekst if f.hoofd else "", "eenheid": f.bij_hoofd}
            for f in tegels(verslag)
        ],
        "toelichting": verslag.toelichting,
        "verschillen": [{"naam": v.naam, "cellen": [v.was, v.wordt]} for v in verslag.verschillen],
        "onderdrukt": verslag.onderdrukt,
        "uitleg_klein": UITLEG_KLEIN,
        "uitleg_overzicht": UITLEG_OVERZICHT,
        "overzicht_koppen": OVERZICHT_KOPPEN,
        "overzicht": [
            {"letter": figuur.letter, "naam": figuur.naam, "cellen": [c.tekst for c in cellen]}
            for figuur, cellen in overzicht(verslag)
        ],
        "groepen": [_groep(groep) for groep in verslag.groepen],
        "contract": [{"naam": naam, "cellen": [waarde]} for naam, waarde in verslag.contract],
    }


def _groep(groep: Groep) -> dict[str, Any]:
    return {"titel": groep.titel, "figuren": [_figuur(figuur) for figuur in groep.figuren]}


def _figuur(figuur: Figuur) -> dict[str, Any]:
    return {
        "naam": figuur.kop,
        "hoofd": figuur.hoofd.tekst if figuur.hoofd else None,
        "eenheid": figuur.bij_hoofd,
        "eerder": eerder_in_woorden(figuur),
        "definitie": figuur.definitie,
        "tabellen": [_tabel(tabel) for tabel in figuur.tabellen],
        "trend": _grafiek(figuur.trend) if figuur.trend else None,
    }


def _tabel(tabel: Tabel) -> dict[str, Any]:
    return {
        "titel": tabel.titel,
        "koppen": tabel.koppen,
        "rijen": [
            {"naam": rij.naam, "cellen": [cel.tekst for cel in rij.cellen]} for rij in tabel.rijen
        ],
        "grafieken": [_grafiek(grafiek) for grafiek in tabel.grafieken],
    }


def _grafiek(grafiek: Grafiek) -> dict[str, str]:
    return {
        "titel": grafiek.titel,
        "alternatief": grafiek.alternatief,
        "svg": grafiek.svg,
    }
