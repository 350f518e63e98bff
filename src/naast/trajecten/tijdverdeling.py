"""Dividing the time of a contact over its hulpvragen: whole minutes, and never one lost."""

from collections.abc import Sequence
from typing import NamedTuple

from naast.core.errors import Geweigerd


class Tijd(NamedTuple):
    """Minutes of work and of travel."""

    minuten: int
    reistijd_minuten: int


def divide(total: int, gewichten: Sequence[int]) -> list[int]:
    """Whole parts in proportion to the weights that add up to `total`, by largest remainder.

    Equal remainders go to the first. Weights that are all 0 count as equal.
    """
    weights = list(gewichten) if any(gewichten) else [1] * len(gewichten)
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in by_remainder[: total - sum(parts)]:
        parts[at] += 1
    return parts


def divide_time(minuten: int, reistijd: int, getypt: Sequence[int | None]) -> list[Tijd]:
    """The parts of a contact: as typed, and what is left equally over those left open (None).

    Travel goes with the minutes. Raises Geweigerd when what is typed does not add up.
    """
    if not getypt:
        return []
    left = minuten - sum(part or 0 for part in getypt)
    open_parts = [at for at, part in enumerate(getypt) if part is None]
    if left < 0 or (left and not open_parts):
        raise Geweigerd(_does_not_add_up(minuten, minuten - left), veld="hulpvragen")
    parts = [part or 0 for part in getypt]
    for at, part in zip(open_parts, divide(left, [1] * len(open_parts)), strict=True):
        parts[at] = part
    return [Tijd(*both) for both in zip(parts, divide(reistijd, parts), strict=True)]


def _does_not_add_up(minuten: int, verdeeld: int) -> str:
    if verdeeld < minuten:
        rest = f"Er blijven {minuten - verdeeld} minuten over."
    else:
        rest = f"Dat zijn er {verdeeld - minuten} te veel."
    return (
        f"U verdeelde {verdeeld} minuten, en het contact duurde {minuten} minuten. {rest} "
        "Pas de verdeling aan, of laat een vak leeg: dat krijgt wat over is."
    )
