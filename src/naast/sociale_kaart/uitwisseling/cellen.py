"""Cells of a spreadsheet: what begins like a formula is written so that it stays text.

A text that begins with = + - or @ gets an apostrophe in front, as a person would type it, and loses
it again on reading. So a kaart that was written is read back the same.
"""

FORMULETEKENS = "=+-@"


def as_cell(tekst: str) -> str:
    """The text as it stands in a file."""
    return f"'{tekst}" if _looks_like_formula(tekst) else tekst


def from_cell(cel: str) -> str:
    """The text that a cell stands for, without spaces around it."""
    cel = cel.strip()
    return cel[1:] if cel[:1] == "'" and _looks_like_formula(cel[1:]) else cel


def _looks_like_formula(tekst: str) -> bool:
    """Also when apostrophes stand in front of it: these count along."""
    return tekst.lstrip("'")[:1] in tuple(FORMULETEKENS)
