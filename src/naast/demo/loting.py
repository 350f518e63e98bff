"""Drawing lots, always with a given `Random`: the same seed makes the same city."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from naast.core.kalenders import contractkalender
from naast.demo.profielen import Gewichten


def draw(rng: Random, gewichten: Gewichten) -> str:
    """One of the names, by weight."""
    return rng.choices(list(gewichten), list(gewichten.values()))[0]


def ja_nee(waar: bool) -> str:
    """As aanlevering 1.0 writes it."""
    return "ja" if waar else "nee"


def spread(rng: Random, total: int, over: int) -> list[int]:
    """Divide `total` over `over` people, each at least one, a few many more."""
    counts = [1] * over
    weights = [rng.paretovariate(2.2) for _ in range(over)]
    for index in rng.choices(range(over), weights, k=total - over):
        counts[index] += 1
    return counts


def to_exact(weights: Sequence[float], total: int, unit: int) -> list[int]:
    """Whole multiples of `unit` in proportion to the weights, at least one each, that sum to
    `total` exactly (largest remainder)."""
    units, rest = divmod(total, unit)
    free = units - len(weights)
    if free < 0 or rest:
        raise ValueError(f"{total} cannot be divided over {len(weights)} parts of {unit}.")
    scale = free / sum(weights)
    counts = [int(weight * scale) for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (counts[i] - weights[i] * scale, i))
    for index in order[: free - sum(counts)]:
        counts[index] += 1
    return [(count + 1) * unit for count in counts]


@cache
def werkdagen(jaar: int) -> tuple[date, ...]:
    """The working days of a calendar year: a desk is closed on the other days."""
    kalender = contractkalender()
    first = date(jaar, 1, 1)
    days = (first + timedelta(days=n) for n in range((date(jaar + 1, 1, 1) - first).days))
    return tuple(day for day in days if kalender.is_werkdag(day))


@dataclass(frozen=True)
class Kalenderjaar:
    """The working days to put work on; `laatste` is the last place within the year itself."""

    dagen: tuple[date, ...]
    laatste: int

    def iso(self, place: int) -> str:
        """The date at a place."""
        return self.dagen[place].isoformat()

    def place(self, day: str) -> int:
        """The place of a date."""
        return _places(self.dagen)[day]


def kalenderjaar(jaar: int) -> Kalenderjaar:
    """A year to put work on, with the next one for what runs on."""
    within = werkdagen(jaar)
    return Kalenderjaar(within + werkdagen(jaar + 1), len(within) - 1)


@cache
def _places(dagen: tuple[date, ...]) -> dict[str, int]:
    return {day.isoformat(): place for place, day in enumerate(dagen)}
