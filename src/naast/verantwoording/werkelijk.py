"""What was really reached in a period: for the gemeente with small numbers hidden, or in full.

The gemeente sees each aanbieder as a report over the same days would show it, and all of them
together. See docs/decisions/120-doelen.md.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from naast.verantwoording.cellen import MINST
from naast.verantwoording.figuren import Bereik, Figuur, Periode, figuur
from naast.verantwoording.onderdrukking import KLEIN, ONDERDRUKT, onderdruk
from naast.verantwoording.queries import contracts_of
from naast.verantwoording.rapport import hides_totals, snapshot

Getal = int | float | str | None
"""A number, '<5' or 'onderdrukt', or nothing."""

GETOOND = ("unieke_inwoners", "hulpvragen", "n")
MET_DELEN = (*GETOOND, "m", "bereik")
"""With the figures of which the parts add up to a number that is shown: a report that hides such a
number for the sake of its parts is not undone here."""


class Werkelijk(NamedTuple):
    """What was reached; `cijfer` is the mean of the `vragenlijsten` that have a grade."""

    inwoners: Getal
    hulpvragen: Getal
    vragenlijsten: Getal
    cijfer: Getal


class Gemeentewerk(NamedTuple):
    """All aanbieders together, and each of them by its number, as the gemeente may see them."""

    samen: Werkelijk
    per_aanbieder: dict[int, Werkelijk]


def real_of_gemeente(gemeente_id: int, van: date, tot: date) -> Gemeentewerk:
    """What all aanbieders together and each of them reached, under the role that sees no person."""
    bereik = Bereik(gemeente_id, using="cijfers")
    aanbieders = sorted({contract.aanbieder_id for contract in contracts_of(gemeente_id)})
    with snapshot("cijfers"):
        alles = _figures(Periode(bereik, van, tot, met_geteld=False), MET_DELEN)
        found = {
            aanbieder_id: _figures(
                Periode(
                    Bereik(gemeente_id, aanbieder_id, using="cijfers"), van, tot, met_geteld=False
                ),
                MET_DELEN,
            )
            for aanbieder_id in aanbieders
        }
    samen = _shown(alles, totalen=hides_totals(bereik))
    delen = {key: _shown(figuren) for key, figuren in found.items()}
    if len(delen) > 1:
        samen = _without_parts(samen, delen.values(), _few_grades(found.values()))
    return Gemeentewerk(samen, delen)


def real_of_aanbieder(gemeente_id: int, aanbieder_id: int, van: date, tot: date) -> Werkelijk:
    """What one aanbieder reached, in full. Needs its context."""
    periode = Periode(Bereik(gemeente_id, aanbieder_id), van, tot, met_geteld=False)
    found = _figures(periode, GETOOND)
    return _read({key: each.waarden for key, each in found.items()})


def _figures(periode: Periode, keys: tuple[str, ...]) -> dict[str, Figuur]:
    return {key: figuur(key, periode) for key in keys}


def _read(waarden: dict[str, Any]) -> Werkelijk:
    return Werkelijk(
        waarden["unieke_inwoners"]["waarde"],
        waarden["hulpvragen"]["delen"]["afgesloten"],
        waarden["n"]["aantal"],
        waarden["n"]["waarde"],
    )


def _shown(figuren: dict[str, Figuur], *, totalen: bool = True) -> Werkelijk:
    """As a report shows it, but that a mean which is left out says so."""
    seen = _read(onderdruk(figuren, totalen=totalen))
    hidden = seen.cijfer is None and _grades(figuren)
    return seen._replace(cijfer=ONDERDRUKT) if hidden else seen


def _grades(figuren: dict[str, Figuur]) -> int:
    return figuren["n"].steunt_op["waarde"]


def _few_grades(delen: Iterable[dict[str, Figuur]]) -> bool:
    return any(0 < _grades(figuren) < MINST for figuren in delen)


def _without_parts(samen: Werkelijk, delen: Iterable[Werkelijk], few_grades: bool) -> Werkelijk:
    """Without a total of which the number of one aanbieder is hidden: the others would tell it."""
    counts = zip(samen[:3], zip(*(deel[:3] for deel in delen), strict=True), strict=True)
    inwoners, vragen, lijsten = (
        ONDERDRUKT if total != KLEIN and any(isinstance(part, str) for part in parts) else total
        for total, parts in counts
    )
    cijfer = ONDERDRUKT if few_grades else samen.cijfer
    return Werkelijk(inwoners, vragen, lijsten, cijfer)
