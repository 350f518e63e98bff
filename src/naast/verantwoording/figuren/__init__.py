"""The figures a to q and those beside them: one function per figure (PvE 4.7).

Each gives its value and the identifiers it counted. The definitions for people are in
`verantwoording.definities`; what a gemeente may see of them in `verantwoording.onderdrukking`.
"""

from collections.abc import Callable

from naast.verantwoording.figuren.bron import Figuur, Geteld
from naast.verantwoording.figuren.contacten import b, c, d, g, uren
from naast.verantwoording.figuren.hulpvragen import (
    a,
    h,
    hulpvragen,
    m,
    uren_per_hulpvraag,
    wlz_aanvragen,
)
from naast.verantwoording.figuren.inwoners import bereik, unieke_inwoners
from naast.verantwoording.figuren.klachten import j, k, l, n
from naast.verantwoording.figuren.kosten import kosten_per_hulpvraag, kosten_per_inwoner
from naast.verantwoording.figuren.periode import Bereik, Periode
from naast.verantwoording.figuren.trajecten import e, f, i, p
from naast.verantwoording.figuren.trends import q
from naast.verantwoording.figuren.wachttijd import o

__all__ = ["LETTERS", "SLEUTELS", "Bereik", "Figuur", "Geteld", "Periode", "bereken", "figuur"]

LETTERS: dict[str, Callable[[Periode], Figuur]] = {
    "a": a,
    "b": b,
    "c": c,
    "d": d,
    "e": e,
    "f": f,
    "g": g,
    "h": h,
    "i": i,
    "j": j,
    "k": k,
    "l": l,
    "m": m,
    "n": n,
    "o": o,
    "p": p,
}
ALTIJD: dict[str, Callable[[Periode], Figuur]] = {
    "unieke_inwoners": unieke_inwoners,
    "hulpvragen": hulpvragen,
    "uren": uren,
    "wlz_aanvragen": wlz_aanvragen,
    "uren_per_hulpvraag": uren_per_hulpvraag,
    "bereik": bereik,
}
SLEUTELS = (*LETTERS, "q", *ALTIJD, "kosten_per_inwoner", "kosten_per_hulpvraag")


def bereken(periode: Periode) -> dict[str, Figuur]:
    """All figures of a period, by key, in the order of the reference."""
    found = {key: compute(periode) for key, compute in LETTERS.items()}
    found["q"] = q(periode, LETTERS)
    found |= {key: compute(periode) for key, compute in ALTIJD.items()}
    found["kosten_per_inwoner"] = kosten_per_inwoner(periode, found["unieke_inwoners"])
    found["kosten_per_hulpvraag"] = kosten_per_hulpvraag(periode, found["hulpvragen"])
    return found


def figuur(sleutel: str, periode: Periode) -> Figuur:
    """One figure, for a page that opens it."""
    if sleutel == "q":
        return q(periode, LETTERS)
    if sleutel == "kosten_per_inwoner":
        return kosten_per_inwoner(periode, unieke_inwoners(periode))
    if sleutel == "kosten_per_hulpvraag":
        return kosten_per_hulpvraag(periode, hulpvragen(periode))
    return (LETTERS | ALTIJD)[sleutel](periode)
