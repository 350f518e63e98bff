"""A piece of a text around what was found, with the words marked. All text of people is escaped."""

import re
from collections.abc import Collection

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from naast.zoeken.vraag import plain

_VOOR, _LENGTE = 60, 200
_WOORD = re.compile(r"[^\W_]+")
_DUBBEL = re.compile(r"([aeou])\1")
_Z_EN_V = str.maketrans("zv", "sf")


def marked(tekst: str, woorden: Collection[str]) -> SafeString:
    """The whole text, with the words marked in which one of `woorden` stands."""
    return _joined(
        tekst, [place for place, word in _words(tekst) if any(w in word for w in woorden)]
    )


def fragment(tekst: str, woorden: Collection[str]) -> SafeString:
    """Some two hundred signs around the first word that begins with one of `woorden`."""
    text = " ".join(tekst.split())
    begins = tuple({*woorden, *map(_sound, woorden)})
    found = [
        place
        for place, word in _words(text)
        if word.startswith(begins) or _sound(word).startswith(begins)
    ]
    begin = _begin(text, found[0][0] if found else 0)
    end = _end(text, begin)
    piece = _joined(
        text[begin:end], [(a - begin, b - begin) for a, b in found if begin <= a and b <= end]
    )
    return format_html("{}{}{}", "… " if begin else "", piece, " …" if end < len(text) else "")


def _words(tekst: str) -> list[tuple[tuple[int, int], str]]:
    return [(match.span(), plain(match.group())) for match in _WOORD.finditer(tekst)]


def _sound(word: str) -> str:
    """'school' and 'scholen', 'huis' and 'huizen' begin alike."""
    return _DUBBEL.sub(r"\1", word).translate(_Z_EN_V)


def _begin(tekst: str, first: int) -> int:
    """At a word, somewhat before the first one found."""
    if first <= _VOOR:
        return 0
    space = tekst.find(" ", first - _VOOR, first)
    return space + 1 if space >= 0 else first


def _end(tekst: str, begin: int) -> int:
    if len(tekst) <= begin + _LENGTE:
        return len(tekst)
    space = tekst.rfind(" ", begin, begin + _LENGTE)
    return space if space > begin else begin + _LENGTE


def _joined(tekst: str, places: list[tuple[int, int]]) -> SafeString:
    pieces: list[SafeString] = []
    here = 0
    for begin, end in places:
        pieces += [format_html("{}<mark>{}</mark>", tekst[here:begin], tekst[begin:end])]
        here = end
    return format_html_join("", "{}", [*((piece,) for piece in pieces), (tekst[here:],)])
