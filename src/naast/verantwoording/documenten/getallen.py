"""Numbers as people in the Netherlands write them: 1.234,5 and 45,6%.

Rounding half up, and only here: what is stored and computed stays unrounded.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from naast.core.woorden import datum_in_woorden

GEEN = "niet bekend"
NIET_GETOOND = "niet getoond"
ONDERDRUKT = "onderdrukt"
_RANGORDE = ("eerste", "tweede", "derde", "vierde")


class Soort(StrEnum):
    """What a number counts; decides its decimals and its sign."""

    AANTAL = "aantal"
    GEMIDDELDE = "gemiddelde"
    UREN = "uren"
    CIJFER = "cijfer"
    AANDEEL = "aandeel"
    BEDRAG = "bedrag"


DECIMALEN = {
    Soort.AANTAL: 0,
    Soort.GEMIDDELDE: 1,
    Soort.UREN: 1,
    Soort.CIJFER: 1,
    Soort.AANDEEL: 1,
    Soort.BEDRAG: 2,
}


def as_number(waarde: Any) -> Decimal | None:
    """The value as a number; None for nothing, for a suppressed value and for words."""
    if waarde is None or isinstance(waarde, bool):
        return None
    try:
        found = Decimal(str(waarde))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def rounded(waarde: Decimal, decimalen: int) -> Decimal:
    """Half up, as the definitions of the figures ask."""
    return waarde.quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)


def getal(waarde: Decimal, decimalen: int = 0) -> str:
    """'1.234,5': points between thousands, a comma before decimals."""
    return f"{rounded(waarde, decimalen):,f}".translate(str.maketrans(",.", ".,"))


def in_tekst(waarde: Any, soort: Soort) -> str:
    """The value for reading. '<5' stays as it is; what is hidden or absent says so in words."""
    if waarde is None:
        return GEEN
    number = as_number(waarde)
    if number is None:
        return NIET_GETOOND if waarde == ONDERDRUKT else str(waarde)
    if soort is Soort.AANDEEL:
        return f"{getal(number * 100, DECIMALEN[soort])}%"
    text = getal(number, DECIMALEN[soort])
    return f"€ {text}" if soort is Soort.BEDRAG else text


def datum(dag: date) -> str:
    """'24 maart 2026'."""
    return datum_in_woorden(dag).split(" ", 1)[1]


def periode_in_woorden(van: date, tot: date) -> str:
    """The period `[van, tot)` as people say it: 'heel 2026', 'eerste halfjaar 2026', 'mei 2026'."""
    maanden = (tot.year - van.year) * 12 + tot.month - van.month
    if van.day == 1 and tot.day == 1 and (known := _named(van, maanden)):
        return known
    return f"{datum(van)} tot {datum(tot)}"


def _named(van: date, maanden: int) -> str:
    if maanden == 1:
        return datum(van).split(" ", 1)[1]
    if maanden == 12 and van.month == 1:
        return f"heel {van.year}"
    rank = {6: "halfjaar", 3: "kwartaal"}.get(maanden)
    if rank is None or (van.month - 1) % maanden:
        return ""
    return (
        f"{('eerste', 'tweede', 'derde', 'vierde')[(van.month - 1) // maanden]} {rank} {van.year}"
    )
