"""Which counts to hide, so that no small one can be worked out from those that are shown.

A reader knows each number shown, that '<5' stands for 1 to 4, which numbers are the same, and
which parts make up which total. What can be concluded from that is kept here as a lowest and a
highest value per number.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

MINST = 5
"""The smallest count, but for 0, that may be shown."""

_ONBEGRENSD = 10**9


class Som(NamedTuple):
    """Parts and their total; not exact means: together at least the total, none above it."""

    totaal: str
    delen: tuple[str, ...]
    exact: bool


class Teken(StrEnum):
    """What stands in the place of a hidden number.

    ONDERDRUKT is for a number that would give another away; in rare cases that is a small one.
    """

    KLEIN = "<5"
    ONDERDRUKT = "onderdrukt"


Grenzen = dict[str, tuple[int, int]]
Tekens = dict[str, Teken]


class Cellen:
    """Counts by path, and what everybody knows of how they belong together."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = counts
        self.cell = {path: path for path in counts}
        self.sums: list[tuple[str, tuple[str, ...], bool]] = []

    def same(self, one: str, other: str) -> None:
        """Two paths that show the same number."""
        if one in self.cell and other in self.cell:
            keep, drop = self.cell[one], self.cell[other]
            self.cell = {p: keep if c == drop else c for p, c in self.cell.items()}

    def sum(self, total: str, under: str, *, exact: bool) -> None:
        """The paths below `under` are the parts of `total`."""
        parts = tuple(path for path in self.counts if path.startswith(f"{under}/"))
        if parts and total in self.counts:
            self.sums.append((total, parts, exact))

    def hidden(self, *, free: Collection[str] = ()) -> dict[str, Teken]:
        """The paths to hide and how. `free`: totals that may be shown though they are small."""
        value = {self.cell[path]: count for path, count in self.counts.items()}
        may_show = {self.cell[path] for path in free if path in self.cell}
        sums = [
            Som(self.cell[t], tuple(self.cell[p] for p in parts), exact)
            for t, parts, exact in self.sums
        ]
        signs: Tekens = {
            cell: Teken.KLEIN for cell, n in value.items() if 0 < n < MINST and cell not in may_show
        }
        while known := _known(value, signs, sums):
            if not _hide_more(known, value, signs, sums):
                break
        return {path: signs[cell] for path, cell in self.cell.items() if cell in signs}


def _known(value: Mapping[str, int], signs: Tekens, sums: Sequence[Som]) -> str | None:
    """A hidden small count that can be worked out, if there is one."""
    bounds = conclude(value, signs, sums)
    return next(
        (c for c in sorted(signs) if value[c] < MINST and bounds[c][0] == bounds[c][1]), None
    )


def _hide_more(known: str, value: Mapping[str, int], signs: Tekens, sums: Sequence[Som]) -> bool:
    """Hide one more number near the one that is known; or else say less of one that is hidden.

    Near: in a sum with it, or in one that shares a hidden number with such a sum.
    """
    reached, left, vague = [known], list(sums), list[str]()
    while som := next((som for som in left if {*reached} & {som.totaal, *som.delen}), None):
        left.remove(som)
        if found := _smallest(value, signs, som):
            signs[found] = Teken.KLEIN if value[found] < MINST else Teken.ONDERDRUKT
            return True
        reached += [cell for cell in (som.totaal, *som.delen) if cell in signs]
        vague.append(som.totaal)
    exact = [cell for cell in (*vague, *reversed(reached)) if signs.get(cell) == Teken.KLEIN]
    for cell in exact[:1]:
        signs[cell] = Teken.ONDERDRUKT
    return bool(exact)


def _smallest(value: Mapping[str, int], signs: Tekens, som: Som) -> str | None:
    shown = [cell for cell in som.delen if cell not in signs and value[cell]]
    if shown:
        return min(shown, key=lambda cell: (value[cell], cell))
    return som.totaal if som.totaal not in signs and value[som.totaal] else None


def conclude(value: Mapping[str, int], signs: Tekens, sums: Iterable[Som]) -> Grenzen:
    """The lowest and highest value of each cell that a reader can conclude."""
    bounds = {cell: _meaning(count, signs.get(cell)) for cell, count in value.items()}
    before: Grenzen = {}
    while before != bounds:
        before = dict(bounds)
        for som in sums:
            _narrow(bounds, som)
    return bounds


def _meaning(count: int, sign: Teken | None) -> tuple[int, int]:
    if sign is None:
        return count, count
    if sign == Teken.KLEIN:
        return 1, MINST - 1
    # Most readers know only 'at least 1'; one who knows how we choose knows more of a large one.
    return (1 if count < MINST else MINST), _ONBEGRENSD


def _narrow(bounds: Grenzen, som: Som) -> None:
    low = sum(bounds[cell][0] for cell in som.delen)
    high = sum(bounds[cell][1] for cell in som.delen)
    least = low if som.exact else max(bounds[cell][0] for cell in som.delen)
    total = _within(bounds, som.totaal, least, high)
    for cell in som.delen:
        own = bounds[cell]
        at_most = total[1] - (low - own[0]) if som.exact else total[1]
        _within(bounds, cell, total[0] - (high - own[1]), at_most)


def _within(bounds: Grenzen, cell: str, low: int, high: int) -> tuple[int, int]:
    own = bounds[cell]
    bounds[cell] = (max(own[0], low), min(own[1], high))
    return bounds[cell]
