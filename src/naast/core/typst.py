"""Documents set by Typst as PDF/UA-1. Fonts and templates come from this project, never online.

As a program it sets one document: what it needs stands as JSON on its input, the PDF on its output.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from naast.core.lettertypen import LETTERTYPEN
from naast.core.tekens import boxed, drawable

PROEF = Path(__file__).parent / "sjablonen" / "proef.typ"


def compile_pdf(sjabloon: Path, **gegevens: Any) -> bytes:
    """The document of a template, which reads each of `gegevens` as JSON under its name.

    Typst refuses to write it when it would not conform to PDF/UA-1. A sign that no font has
    becomes a box.
    """
    return _set(sjabloon, drawable(gegevens, _can_draw))


class Mislukt(Exception):
    """The document could not be set in time, or at all."""


def compile_pdf_apart(sjabloon: Path, *, seconden: float = 120, **gegevens: Any) -> bytes:
    """As `compile_pdf`, in a process of its own: for a document that may be very long.

    Typst keeps what it made of the last ten documents in memory: of long ones a gigabyte. Raises
    Mislukt.
    """
    shown = drawable(gegevens, _can_draw)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "naast.core.typst"],
            input=json.dumps([str(sjabloon), shown]).encode(),
            env={"PYTHONPATH": os.pathsep.join(sys.path), "PATH": os.defpath},
            capture_output=True,
            timeout=seconden,
            check=True,
        )
    except subprocess.SubprocessError as fault:
        raise Mislukt(str(getattr(fault, "stderr", b"") or fault)[:2000]) from fault
    return done.stdout


def _can_draw(tekens: str) -> bool:
    # Not above: the library takes long to load, and few pages make documents.
    import typst

    try:
        _compile(PROEF, {"tekst": tekens})
    except typst.TypstError:
        return False
    return True


def _set(sjabloon: Path, gegevens: dict[str, Any]) -> bytes:
    """The document; with fewer signs when together they cannot be drawn."""
    import typst

    def as_json(shown: dict[str, Any]) -> dict[str, str]:
        return {name: json.dumps(value) for name, value in shown.items()}

    try:
        return _compile(sjabloon, as_json(gegevens))
    except typst.TypstError:
        return _compile(sjabloon, as_json(boxed(gegevens)))


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


if __name__ == "__main__":
    sjabloon, gegevens = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write(_set(Path(sjabloon), gegevens))
