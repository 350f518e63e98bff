"""The name of a file as it may be shown, stored and given back."""

import re
import unicodedata

LANGST = 120
MEESTE_BYTES = 240
"""Where it is kept once it is given, a name has 255 bytes at most; a number may come before it."""
LEEG = "bestand"
_NIET_OP_WINDOWS = re.compile(r'[<>:"|?*]')


def clean_name(naam: str) -> str:
    """Without a path, signs that cannot be seen or turn the text around, and dots at its ends.

    What stays is at most `LANGST` signs in `MEESTE_BYTES`; the extension, in small letters, is
    kept.
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
        return _cut(plain.strip()) or LEEG
    end = f".{ext.lower()[:20]}"
    return (_cut(stem.strip(" ."), end) or LEEG) + end


def _cut(naam: str, end: str = "") -> str:
    """As much of a name as fits before its end."""
    room = MEESTE_BYTES - len(end.encode())
    return naam[: LANGST - len(end)].encode()[:room].decode(errors="ignore").rstrip()


def extension(naam: str) -> str:
    """The last part after a dot; empty without one."""
    return naam.rpartition(".")[2] if "." in naam else ""
