"""Signs that no letter of a document can draw: found before, and replaced by an empty box.

PDF/UA refuses a document with a sign that no font has (an emoji, Chinese), and with one of control
that was pasted. What somebody typed must never make a letter impossible.
"""

import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Any

VAKJE = "□"
GEWOON = 0x250
"""Below this every sign is in Noto Sans, but for those of control."""
STUURTEKENS = {n: " " for n in (*range(1, 32), *range(127, 160)) if chr(n) not in "\t\n\r\x85"}
STUURTEKENS |= {0xFFFE: "", 0xFFFF: ""}
"""What nobody types but a paste brings along. NUL is not among them: a form refuses it."""
MEEST = 300
"""How many different signs of other scripts are tried for one document."""

_known: dict[str, bool] = {}


def without_control(gegevens: Any) -> Any:
    """The same data, with a space for what cannot be seen and steers a machine; lines stay."""
    return _replaced(gegevens, STUURTEKENS)


def drawable(gegevens: Any, can_draw: Callable[[str], bool]) -> Any:
    """The same data, with a box for each sign that cannot be drawn. Asks about a sign only once."""
    signs = {sign for text in _texts(gegevens) for sign in text}
    unusual = {sign for sign in signs if ord(sign) >= GEWOON}
    new = sorted(unusual - _known.keys())
    if new:
        tried = new[:MEEST]
        if can_draw(" ".join(map(_shown, tried))):
            _known.update(dict.fromkeys(tried, True))
        else:
            _known.update({sign: can_draw(_shown(sign)) for sign in tried})
    table = {ord(sign): VAKJE for sign in unusual if not _known.get(sign, False)}
    table |= {number: word for number, word in STUURTEKENS.items() if chr(number) in signs}
    return _replaced(gegevens, table) if table else gegevens


def boxed(gegevens: Any) -> Any:
    """A box for every sign that is not ordinary: when signs are drawn one by one, not together."""
    signs = {sign for text in _texts(gegevens) for sign in text if ord(sign) >= GEWOON}
    return _replaced(gegevens, {ord(sign): VAKJE for sign in signs})


def _shown(sign: str) -> str:
    """A mark that goes on any letter is tried on one: together they are drawn, or not at all."""
    return f"1{sign}" if unicodedata.name(sign, "").startswith("COMBINING ") else sign


def _texts(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return {text for one in value.values() for text in _texts(one)}
    if isinstance(value, list | tuple):
        return {text for one in value for text in _texts(one)}
    return set()


def _replaced(value: Any, table: dict[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, dict):
        return {key: _replaced(one, table) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return list(map(partial(_replaced, table=table), value))
    return value
