"""The outcome of a delivery in words and for machines."""

import json
from dataclasses import asdict

from naast.aanlevering.actions import Uitkomst
from naast.aanlevering.formaat import BIJ_NAAM
from naast.core.leesfouten import Fout, veilig


def as_json(uitkomst: Uitkomst, *, gemeente: str, aanbieder: str) -> str:
    """One object: gelukt, fouten (in full up to 1,000), niet_getoond per kind, bestanden."""
    return json.dumps(
        {
            "gelukt": uitkomst.gelukt,
            "proef": uitkomst.proef,
            "gewijzigd": uitkomst.gelukt and uitkomst.iets_veranderd,
            "gemeente": veilig(gemeente),
            "aanbieder": veilig(aanbieder),
            "aantal_fouten": len(uitkomst.fouten),
            "fouten": [fout.als_dict() for fout in uitkomst.fouten.voluit()],
            "niet_getoond": uitkomst.fouten.rest(),
            "opmerkingen": uitkomst.opmerkingen,
            "bestanden": {
                BIJ_NAAM[naam].bestandsnaam: {"regels": aantal} | _file(uitkomst, naam)
                for naam, aantal in _counts(uitkomst).items()
            },
        },
        ensure_ascii=False,
        indent=2,
    )


def _counts(uitkomst: Uitkomst) -> dict[str, int]:
    """Lines per file; a file that was not delivered may have rows that followed."""
    return dict.fromkeys(uitkomst.geladen, 0) | uitkomst.regels


def _file(uitkomst: Uitkomst, naam: str) -> dict[str, object]:
    if not uitkomst.gelukt or naam not in uitkomst.geladen:
        return {}
    return asdict(uitkomst.geladen[naam])


def as_text(uitkomst: Uitkomst) -> str:
    """Dutch lines for a person."""
    lijnen = [f"Let op: {opmerking}" for opmerking in uitkomst.opmerkingen]
    lijnen += _loaded(uitkomst) if uitkomst.gelukt else _faults(uitkomst)
    return "\n".join(lijnen)


def _faults(uitkomst: Uitkomst) -> list[str]:
    aantal = len(uitkomst.fouten)
    lijnen = [in_words(fout) for fout in uitkomst.fouten.voluit()]
    rest = uitkomst.fouten.rest()
    if rest:
        lijnen.append("Verder nog, niet apart genoemd:")
        lijnen += [f"  {soort}: {n} keer" for soort, n in rest.items()]
    fouten = "1 fout" if aantal == 1 else f"{aantal} fouten"
    lijnen.append(f"Er is niets geladen: {fouten}. Verbeter dit en lever alles opnieuw aan.")
    return lijnen


def in_words(fout: Fout) -> str:
    """'klachten.csv, regel 3, kolom uitkomst: 'goed'. Verwacht: een van …'"""
    plek = [fout.bestand or "De aanlevering"]
    plek += [f"regel {fout.regel}"] if fout.regel is not None else []
    plek += [f"kolom {fout.kolom}"] if fout.kolom else []
    waarde = f" '{fout.waarde}'." if fout.waarde else ""
    return f"{', '.join(plek)}:{waarde} Verwacht: {fout.verwacht}."


def _loaded(uitkomst: Uitkomst) -> list[str]:
    lijnen = []
    for naam, geladen in uitkomst.geladen.items():
        telling = (
            f"{BIJ_NAAM[naam].bestandsnaam}: {geladen.nieuw} nieuw,"
            f" {geladen.gewijzigd} gewijzigd, {geladen.ongewijzigd} ongewijzigd"
        )
        if geladen.kolommen:
            kolommen = ", ".join(f"{kolom} {n}" for kolom, n in geladen.kolommen.items())
            telling += f" (gewijzigd per kolom: {kolommen})"
        lijnen.append(telling)
    if uitkomst.proef:
        lijnen.append("Geen fouten. Dit was een proef: er is niets geladen.")
    elif uitkomst.iets_veranderd:
        lijnen.append("De aanlevering is geladen.")
    else:
        lijnen.append("Geen fouten. Alles was al bekend: er is niets veranderd.")
    return lijnen
