"""Numbers as a person reads them."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal


def one_decimal(values: Sequence[int]) -> str:
    """The mean, rounded half up to one decimal, with a comma; a dash when there is nothing."""
    if not values:
        return "–"
    mean = Decimal(sum(values)) / len(values)
    return str(mean.quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")


def share_in_words(number: int, total: int) -> str:
    """'3 van de 20 (15%).', rounded half up; without anything to count 'Nog niets geteld.'."""
    if not total:
        return "Nog niets geteld."
    return f"{number} van de {total} ({(200 * number + total) // (2 * total)}%)."
