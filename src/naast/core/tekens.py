"""Signs that no letter of a document can draw: found before, and replaced by an empty box.

PDF/UA refuses a document with a sign that no font has (an emoji, Chinese). What somebody typed must
never make a letter impossible.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

VAKJE = "□"
GEWOON = 0x250
"""Below this every sign is in Noto Sans."""
MEEST = 300
"""How many different signs of other scripts are tried for one document."""

_known: dict[str, bool] = {}


def drawable(gegevens: Any, can_draw: Callable[[str], bool]) -> Any:
    """The same data, with a box for each sign that cannot be drawn. Asks about a sign only once."""
    unusual = {sign for text in _texts(gegevens) for sign in text if ord(sign) >= GEWOON}
    new = sorted(unusual - _known.keys())
    if new:
        tried = new[:MEEST]
        if can_draw("".join(tried)):
            _known.update(dict.fromkeys(tried, True))
        else:
            _known.update({sign: can_draw(sign) for sign in tried})
    table = {ord(sign): VAKJE for sign in unusual if not _known.get(sign, False)}
    return _replaced(gegevens, table) if table else gegevens


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
