"""The numbers of the documents, read from `gegevens/`: each row names where it is printed."""

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

MAP = Path(__file__).with_name("gegevens")


class Jaar(NamedTuple):
    """What an aanbieder did for a gemeente in one calendar year; None: not in the documents."""

    gemeente: str
    aanbieder: str
    jaar: int
    inwoners: int
    hulpvragen: int
    uren: int | None
    wlz_aanvragen: int | None


class Subsidie(NamedTuple):
    """Money of a contract year, in euro."""

    gemeente: str
    aanbieder: str
    jaar: int
    bedrag: Decimal


class Doel(NamedTuple):
    """What the gemeente asks of all its aanbieders together."""

    gemeente: str
    jaar: int
    waarden: dict[str, object]


class Contract(NamedTuple):
    """What an overeenkomst says about terms and guideline."""

    gemeente: str
    aanbieder: str
    van: date
    soort: str
    termijnenprofiel: str
    richtlijn_uren: Decimal
    richtlijn_wlz_uren: Decimal


class Prijs(NamedTuple):
    """Euro per inwoner and per hulpvraag, rounded as the audit office prints them."""

    soort: str
    jaar: int
    per_inwoner: int
    per_hulpvraag: int


@cache
def jaren() -> tuple[Jaar, ...]:
    """In order of time, as they are loaded."""
    rows = [
        Jaar(
            row["gemeente"],
            row["aanbieder"],
            int(row["jaar"]),
            int(row["inwoners"]),
            int(row["hulpvragen"]),
            int(row["uren"]) if row["uren"] else None,
            int(row["wlz_aanvragen"]) if row["wlz_aanvragen"] else None,
        )
        for row in _rows("jaren.csv")
    ]
    return tuple(sorted(rows, key=lambda row: (row.jaar, row.gemeente, row.aanbieder)))


@cache
def subsidies() -> tuple[Subsidie, ...]:
    """Per aanbieder and year."""
    return tuple(
        Subsidie(r["gemeente"], r["aanbieder"], int(r["jaar"]), Decimal(r["bedrag"]))
        for r in _rows("subsidies.csv")
    )


_DOELEN = (
    *("inwoners", "hulpvragen", "cijfer", "bekendheid"),
    *("bekendheid_gemeten", "bekendheid_gevraagd", "bekendheid_bron"),
)


@cache
def doelen() -> tuple[Doel, ...]:
    """Per gemeente and year."""
    return tuple(
        Doel(r["gemeente"], int(r["jaar"]), {naam: r[naam] for naam in _DOELEN if r[naam]})
        for r in _rows("doelen.csv")
    )


@cache
def contracten() -> tuple[Contract, ...]:
    """One per gemeente and aanbieder."""
    return tuple(
        Contract(
            r["gemeente"],
            r["aanbieder"],
            date.fromisoformat(r["van"]),
            r["soort"],
            r["termijnenprofiel"],
            Decimal(r["richtlijn_uren"]),
            Decimal(r["richtlijn_wlz_uren"]),
        )
        for r in _rows("overeenkomsten.csv")
    )


@cache
def prijzen() -> tuple[Prijs, ...]:
    """The efficiency tables of the audit office."""
    return tuple(
        Prijs(r["soort"], int(r["jaar"]), int(r["per_inwoner"]), int(r["per_hulpvraag"]))
        for r in _rows("prijzen.csv")
    )


def _rows(naam: str) -> list[dict[str, str]]:
    with (MAP / naam).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
