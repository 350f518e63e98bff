"""Dated settings: durations and amounts that may change or that nobody has checked yet.

Each row says from when it holds and where we have it from. A new value is a new row, so that an
older event keeps the value of its own day. `gecontroleerd` is False as long as the row has not been
held against the text of the law; a screen that shows such a term says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Protocol, TypeVar

from naast.core.atw import Duur

Sleutel = Literal[
    "beslistermijn_jeugdwet",
    "beslistermijn_participatiewet",
    "beslistermijn_wlz",
    "schuldhulp_gesprek",
    "schuldhulp_gesprek_bedreigend",
]


@dataclass(frozen=True)
class Termijninstelling:
    """One duration, the day from which it holds, and its source."""

    sleutel: Sleutel
    duur: Duur
    geldig_vanaf: date
    bron: str
    gecontroleerd: bool


@dataclass(frozen=True)
class Dwangsomtarief:
    """Euros per day of a penalty for not deciding in time, as (number of days, euros per day)."""

    staffel: tuple[tuple[int, Decimal], ...]
    geldig_vanaf: date
    bron: str
    gecontroleerd: bool


TERMIJNINSTELLINGEN: tuple[Termijninstelling, ...] = (
    Termijninstelling(
        "beslistermijn_jeugdwet",
        Duur(8, "week"),
        date(2015, 1, 1),
        "Awb 4:13, redelijke termijn; toepassing op de Jeugdwet niet nagelezen",
        gecontroleerd=False,
    ),
    Termijninstelling(
        "beslistermijn_participatiewet",
        Duur(8, "week"),
        date(2015, 1, 1),
        "Awb 4:13, redelijke termijn; toepassing op de Participatiewet niet nagelezen",
        gecontroleerd=False,
    ),
    Termijninstelling(
        "beslistermijn_wlz",
        Duur(6, "week"),
        date(2015, 1, 1),
        "indicatie door het CIZ (Wlz); niet nagelezen",
        gecontroleerd=False,
    ),
    Termijninstelling(
        "schuldhulp_gesprek",
        Duur(4, "week"),
        date(2012, 7, 1),
        "Wet gemeentelijke schuldhulpverlening, eerste gesprek; niet nagelezen",
        gecontroleerd=False,
    ),
    Termijninstelling(
        "schuldhulp_gesprek_bedreigend",
        Duur(3, "werkdag"),
        date(2012, 7, 1),
        "Wet gemeentelijke schuldhulpverlening, bedreigende situatie; niet nagelezen",
        gecontroleerd=False,
    ),
)

DWANGSOMTARIEVEN: tuple[Dwangsomtarief, ...] = (
    Dwangsomtarief(
        ((14, Decimal(23)), (14, Decimal(35)), (14, Decimal(45))),
        date(2019, 1, 1),
        "Awb 4:17(2); de bedragen nagelezen, de ingangsdatum niet",
        gecontroleerd=True,
    ),
)


class _Gedateerd(Protocol):
    @property
    def geldig_vanaf(self) -> date: ...


_Rij = TypeVar("_Rij", bound=_Gedateerd)


def termijninstelling(
    sleutel: Sleutel, op: date, tabel: Sequence[Termijninstelling] = TERMIJNINSTELLINGEN
) -> Termijninstelling:
    """The duration that holds on this day; ValueError when none does yet."""
    return _valid_on([rij for rij in tabel if rij.sleutel == sleutel], op)


def dwangsomtarief(op: date, tabel: Sequence[Dwangsomtarief] = DWANGSOMTARIEVEN) -> Dwangsomtarief:
    """The penalty rates that hold on this day; ValueError when none do yet."""
    return _valid_on(tabel, op)


def _valid_on(rijen: Sequence[_Rij], op: date) -> _Rij:
    geldig = [rij for rij in rijen if rij.geldig_vanaf <= op]
    if not geldig:
        raise ValueError(f"Er is geen instelling die op {op.isoformat()} geldt.")
    return max(geldig, key=lambda rij: rij.geldig_vanaf)
