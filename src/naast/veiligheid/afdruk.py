"""A meldcode on paper: the whole file as PDF/UA-1, for who may read it."""

from datetime import date
from pathlib import Path
from typing import Any

from naast.core.klok import lokale_datum
from naast.core.typst import compile_pdf
from naast.core.woorden import datum_in_woorden
from naast.veiligheid.keuzes import Lezerschap
from naast.veiligheid.models import Meldcode
from naast.veiligheid.overzicht import Overzicht, Verslagregel, overview

SJABLOON = Path(__file__).parent / "sjablonen" / "meldcode.typ"


def pdf(meldcode: Meldcode, op: date) -> bytes:
    """The file as it stands on that day."""
    return compile_pdf(SJABLOON, meldcode=content(meldcode, op))


def content(meldcode: Meldcode, op: date) -> dict[str, Any]:
    """What is printed; everything is plain text."""
    found = overview(meldcode, op)
    return {
        "titel": "Meldcode",
        "aanbieder": meldcode.aanbieder.naam,
        "inwoner": meldcode.traject.inwoner.naam,
        "waarschuwing": "Vertrouwelijk. Alleen voor wie hieronder als lezer staat. Laat dit niet "
        "liggen en geef het niet door.",
        "gegevens": _facts(meldcode, found, op),
        "kapot": _broken(found.kapot),
        "stappen": [
            {
                "titel": row.titel,
                "stand": row.stand if not row.wanneer else f"open, {row.wanneer}",
                "verslagen": [_report(line) for line in row.verslagen],
            }
            for row in found.rijen
        ],
        "kindcheck_kop": f"Kindcheck: {found.kinderen}",
        "kindcheck": [_report(line) for line in found.kindcheck],
        "lezers_kop": "Wie deze meldcode lezen",
        "lezers": _readers(meldcode),
    }


def _facts(meldcode: Meldcode, found: Overzicht, op: date) -> list[list[str]]:
    begun = datum_in_woorden(lokale_datum(meldcode.geopend_at))
    rows = [
        ["Inwoner", meldcode.traject.inwoner.naam],
        ["Begonnen", f"{begun}, door {meldcode.opener}"],
        ["Beslist", meldcode.beslisser.naam],
        ["Stand", str(meldcode.get_status_display())],
        ["Uitkomst", found.uitkomst or "nog geen besluit"],
        ["Afgedrukt", datum_in_woorden(op)],
    ]
    if meldcode.afgesloten_op:
        rows.insert(4, ["Afgesloten", datum_in_woorden(meldcode.afgesloten_op)])
    return rows


def _broken(number: int) -> str:
    return f"Let op: {number} verslag(en) kloppen niet met de handtekening." if number else ""


def _report(line: Verslagregel) -> dict[str, Any]:
    return {
        "kop": f"{line.kop}, {line.op}",
        "feiten": [f"{name}: {value}" for name, value in line.feiten],
        "tekst": [row for row in line.tekst.splitlines() if row.strip()],
        "getekend": f"{line.getekend}. Handtekening {line.handtekening[:16]}."
        + ("" if line.klopt else " Deze klopt niet meer met de tekst."),
    }


def _readers(meldcode: Meldcode) -> list[str]:
    lines = []
    for lezer in meldcode.lezers.select_related("medewerker"):
        since = datum_in_woorden(lokale_datum(lezer.vanaf_at))
        until = lezer.ingetrokken_at
        why = f": {lezer.reden}" if lezer.als == Lezerschap.GENOEMD else ""
        end = (
            f", tot {datum_in_woorden(lokale_datum(until))}: {lezer.ingetrokken_reden}"
            if until
            else ""
        )
        lines.append(f"{lezer.medewerker}, {lezer.get_als_display()}{why}, sinds {since}{end}")
    return lines
