"""Documents set by Typst as PDF/UA-1. Fonts and templates come from this project, never online."""

import json
from pathlib import Path
from typing import Any

from naast.core.lettertypen import LETTERTYPEN
from naast.core.tekens import drawable

PROEF = Path(__file__).parent / "sjablonen" / "proef.typ"


def compile_pdf(sjabloon: Path, **gegevens: Any) -> bytes:
    """The document of a template, which reads each of `gegevens` as JSON under its name.

    Typst refuses to write it when it would not conform to PDF/UA-1. A sign that no font has
    becomes a box.
    """
    shown = drawable(gegevens, _can_draw)
    return _compile(sjabloon, {name: json.dumps(value) for name, value in shown.items()})


def _can_draw(tekens: str) -> bool:
    # Not above: the library takes long to load, and few pages make documents.
    import typst

    try:
        _compile(PROEF, {"tekst": " ".join(tekens)})
    except typst.TypstError:
        return False
    return True


def _compile(sjabloon: Path, inputs: dict[str, str]) -> bytes:
    import typst

    return typst.compile(
        sjabloon,
        format="pdf",
        font_paths=[LETTERTYPEN],
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        sys_inputs=inputs,
    )
