"""Numbers as a person reads them."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal


def one_decimal(values: Sequence[int]) -> str:
    """The mean, rounded half up to one decimal, with a comma; a dash when there is nothing."""
    if not values:
        return "–"
    mean = Decimal(sum(values)) / len(values)
    return str(mean.quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")
