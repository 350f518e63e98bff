"""Does a text name an inwoner? A signaal goes to the gemeente, so it must not."""

import re
import unicodedata
from collections.abc import Iterable

from naast.trajecten.models import Traject
from naast.trajecten.queries import running

Naam = tuple[str, str]
"""First name and surname."""

_WOORD = re.compile(r"[^\W\d_]+")
_KORT = 3
"""Shorter parts of a name than this are in too many words to mean somebody."""
_VOORVOEGSELS = {"van", "der", "den", "het", "ten", "ter", "des", "von", "del"}


def names_of_running() -> list[Naam]:
    """Of the inwoners of running trajecten, of the aanbieder of this transaction."""
    rows = (
        running(Traject.objects.all())
        .order_by()
        .values_list("inwoner__voornaam", "inwoner__achternaam")
    )
    return list(rows.distinct())


def names_in(tekst: str, namen: Iterable[Naam]) -> list[str]:
    """The names that stand in a text.

    A whole name however it is written; a first name or surname alone only with a capital, as
    'Groot' is a name and 'groot' is not.
    """
    words = _WOORD.findall(tekst)
    line = f" {' '.join(_folded(word) for word in words)} "
    capitals = {_folded(word) for word in words if word[0].isupper()}
    return sorted(
        {
            f"{voornaam} {achternaam}".strip()
            for voornaam, achternaam in namen
            if _named(voornaam, achternaam, line, capitals)
        }
    )


def _named(voornaam: str, achternaam: str, line: str, capitals: set[str]) -> bool:
    parts = [_folded(word) for word in _WOORD.findall(f"{voornaam} {achternaam}")]
    whole = bool(voornaam and achternaam) and f" {' '.join(parts)} " in line
    telling = {p for p in parts if len(p) >= _KORT and p not in _VOORVOEGSELS}
    return whole or bool(telling & capitals)


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
