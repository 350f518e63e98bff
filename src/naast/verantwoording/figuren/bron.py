"""How a figure asks the database, and what it gives back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db import connections

from naast.verantwoording.figuren.periode import Periode

Rij = dict[str, Any]
"""One row of an answer, by column."""

_BEREIK = """gemeente_id = %(gemeente)s
  AND (%(aanbieder)s::bigint IS NULL OR aanbieder_id = %(aanbieder)s)
  AND (%(perceel)s::text IS NULL OR perceel = %(perceel)s)
  AND (%(wijk)s::text IS NULL OR wijk = %(wijk)s)
  AND (%(doelgroep)s::text IS NULL OR %(doelgroep)s = ANY (doelgroepen))
  AND (%(leefgebied)s::text IS NULL OR %(leefgebied)s = ANY (leefgebieden))"""
# What is not asked folds to TRUE before planning, and with it the joins that only it would need.


@dataclass(frozen=True)
class Geteld:
    """The registrations behind one number: which table, and their numbers.

    Inwoners are numbered by pseudoniem: the same person at two aanbieders is one.
    """

    soort: str
    nummers: list[int] | list[str]


@dataclass(frozen=True)
class Figuur:
    """A figure: its numbers, what each counted, and on how many a mean or share rests.

    `waarden` has the shape of the reference. Keys of `geteld` and `steunt_op` are the path of a
    number in it: 'waarde', 'delen/warm'. `steunt_op` holds what is not the `aantal` beside it.
    """

    waarden: dict[str, Any]
    geteld: dict[str, Geteld] = field(default_factory=dict)
    steunt_op: dict[str, int] = field(default_factory=dict)
    vergelijking: dict[str, "dict[str, Figuur]"] = field(default_factory=dict)


def rows(p: Periode, sql: str, **extra: Any) -> list[Rij]:
    """The rows of a figure's SQL. `{bereik}` in it stands for the registrations of the Bereik."""
    with connections[p.bereik.using].cursor() as cursor:
        cursor.execute(_within(sql), _parameters(p) | extra)
        columns = [column.name for column in cursor.description or ()]
        return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def row(p: Periode, sql: str, **extra: Any) -> Rij:
    """The one row of a figure's SQL."""
    return rows(p, sql, **extra)[0]


def geteld(soort: str, nummers: Iterable[Any] | None) -> Geteld:
    """What was counted; the database gives nothing for an empty set."""
    return Geteld(soort, list(nummers or ()))


def as_parts(
    found: Iterable[Rij], deel: str, soort: str
) -> tuple[dict[str, int], dict[str, Geteld]]:
    """Counts and identifiers of rows (deel, aantal, nummers), added up by the column `deel`."""
    counts: dict[str, int] = {}
    numbers: dict[str, list[Any]] = {}
    for each in found:
        counts[each[deel]] = counts.get(each[deel], 0) + each["aantal"]
        numbers.setdefault(each[deel], []).extend(each["nummers"] or ())
    return counts, {name: Geteld(soort, ids) for name, ids in numbers.items()}


def under(path: str, parts: Mapping[str, Geteld]) -> dict[str, Geteld]:
    """The same identifiers with the path of their number in the figure."""
    return {f"{path}/{name}": counted for name, counted in parts.items()}


@cache
def _within(sql: str) -> str:
    return sql.replace("{bereik}", _BEREIK)


def _parameters(p: Periode) -> dict[str, Any]:
    return {
        "gemeente": p.bereik.gemeente_id,
        "aanbieder": p.bereik.aanbieder_id,
        "perceel": p.bereik.perceel,
        "wijk": p.bereik.wijk,
        "doelgroep": p.bereik.doelgroep,
        "leefgebied": p.bereik.leefgebied,
        "van": p.van,
        "tot": p.tot,
        "geteld": p.met_geteld,
    }
