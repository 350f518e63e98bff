"""The name of a file as it may be shown, stored and given back."""

import re
import unicodedata

LANGST = 120
LEEG = "bestand"
_NIET_OP_WINDOWS = re.compile(r'[<>:"|?*]')


def clean_name(naam: str) -> str:
    """Without a path, signs that cannot be seen or turn the text around, and dots at its ends.

    What stays is at most `LANGST` signs; the extension, in small letters, is kept.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", naam))[-1]
    seen = "".join(
        " " if unicodedata.category(sign).startswith("Z") else sign
        for sign in last
        if not unicodedata.category(sign).startswith("C")
    )
    plain = re.sub(r"\s+", " ", _NIET_OP_WINDOWS.sub("-", seen)).rstrip(" .")
    stem, dot, ext = plain.rpartition(".")
    if not dot:
        return plain.strip()[:LANGST] or LEEG
    ext = ext.lower()[:20]
    return f"{stem.strip(' .')[: LANGST - len(ext) - 1] or LEEG}.{ext}"


def extension(naam: str) -> str:
    """The last part after a dot; empty without one."""
    return naam.rpartition(".")[2] if "." in naam else ""
