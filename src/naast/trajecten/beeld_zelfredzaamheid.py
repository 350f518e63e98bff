"""The picture of before and after: one track per domain, open circle first, full circle last."""

from datetime import date

from naast.core import kleuren
from naast.core.svg import circle, drawing, line, words
from naast.trajecten.zelfredzaamheid import Rij, Vergelijking

BREEDTE = 340
BOVEN = 74
RIJ = 42
LINKS, RECHTS = 24, 316
STAP = (RECHTS - LINKS) / 4
STIP = 7


def draw(vergelijking: Vergelijking) -> str:
    """The picture as SVG; as wide as a phone, so that its letters stay readable."""
    parts = _legend(vergelijking)
    for number, rij in enumerate(vergelijking.rijen):
        parts += _track(rij, BOVEN + number * RIJ, compare=vergelijking.meer_dan_een)
    return drawing(BREEDTE, BOVEN + len(vergelijking.rijen) * RIJ, parts)


def _legend(vergelijking: Vergelijking) -> list[str]:
    first, last = vergelijking.eerste.gemeten_op, vergelijking.laatste.gemeten_op
    parts = []
    if vergelijking.meer_dan_een:
        parts += [*_mark_first(LINKS, 12), words(LINKS + 14, 17, f"eerst: {_day(first)}")]
        parts += [*_mark_last(LINKS + 156, 12), words(LINKS + 170, 17, f"laatst: {_day(last)}")]
    else:
        parts += [*_mark_last(LINKS, 12), words(LINKS + 14, 17, _day(last))]
    parts.append(words(LINKS - 6, 40, "1 = acute problematiek, 5 = volledig zelfredzaam", maat=12))
    soft = kleuren.INKT_ZACHT
    parts += [words(_x(n), 62, str(n), maat=12, kleur=soft, midden=True) for n in range(1, 6)]
    return parts


def _track(rij: Rij, y: float, *, compare: bool) -> list[str]:
    foot = y + 28
    parts = [words(LINKS - 6, y + 13, rij.naam)]
    parts.append(line(LINKS, foot, RECHTS, foot, kleur=kleuren.RAND))
    parts += [line(_x(n), foot - 4, _x(n), foot + 4, kleur=kleuren.RAND) for n in range(1, 6)]
    first, last = (rij.eerst if compare else None), rij.laatst
    if first is not None and last is not None:
        parts.append(line(_x(first), foot, _x(last), foot, kleur=kleuren.KLEUR, dikte=3))
    if last is not None:
        parts += _mark_last(_x(last), foot)
    if first is not None:
        parts += _mark_first(_x(first), foot, around=first == last)
    if first is None and last is None:
        parts.append(words(RECHTS - 76, y + 13, "niet bekend", maat=12, kleur=kleuren.INKT_ZACHT))
    return parts


def _x(niveau: int) -> float:
    return LINKS + (niveau - 1) * STAP


def _mark_first(x: float, y: float, *, around: bool = False) -> list[str]:
    """An open circle; a wider one around the last when nothing changed."""
    fill, radius = ("none", STIP + 4) if around else (kleuren.PAPIER, STIP)
    return [circle(x, y, radius, vulling=fill, lijn=kleuren.WARM, dikte=2.5)]


def _mark_last(x: float, y: float) -> list[str]:
    return [circle(x, y, STIP, vulling=kleuren.KLEUR)]


def _day(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"
