"""The temporary tables in which a delivery is checked before it is loaded."""

import hashlib
from collections.abc import Iterable
from typing import Any

from psycopg import Cursor
from psycopg.sql import SQL, Composable, Composed, Identifier

from naast.aanlevering.formaat import BESTANDEN, Bestand

_BROK = 256 * 1024


def naam_van(bestand: Bestand) -> str:
    """The temporary table of a file; its name cannot be that of a real table."""
    return f"t_{bestand.naam}"


def create_tables(cursor: Cursor[object]) -> None:
    """Make the empty tables of all files; they go away with the transaction."""
    for bestand in BESTANDEN:
        cursor.execute(_table(bestand))


def drop_tables(cursor: Cursor[Any]) -> None:
    """Clear away all tables of a delivery, for who loads another in the same transaction."""
    cursor.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind = 'r'"
        " AND relname ~ '^[te]_'"
    )
    for (naam,) in cursor.fetchall():
        cursor.execute(SQL("DROP TABLE pg_temp.{}").format(Identifier(naam)))


def _table(bestand: Bestand) -> Composed:
    kolommen: list[Composable] = [
        SQL("{} {} {}").format(
            Identifier(kolom.naam),
            SQL(kolom.soort),
            SQL("DEFAULT {}").format(kolom.leeg) if kolom.leeg != "\\N" else SQL(""),
        )
        for kolom in bestand.kolommen
    ]
    if bestand.naam == "inwoners":
        kolommen.append(SQL("pseudoniem text"))
    return SQL("CREATE TEMP TABLE {} ({}, regel integer) ON COMMIT DROP").format(
        Identifier(naam_van(bestand)), SQL(", ").join(kolommen)
    )


def copy_lines(
    cursor: Cursor[object],
    bestand: Bestand,
    kolommen: Iterable[str],
    lijnen: Iterable[str],
    vingerafdruk: "hashlib._Hash",
) -> None:
    """Stream lines into the table of a file."""
    doel = SQL("COPY {} ({}) FROM STDIN").format(
        Identifier(naam_van(bestand)),
        SQL(", ").join(Identifier(naam) for naam in [*kolommen, "regel"]),
    )
    with cursor.copy(doel) as copy:
        for brok in _chunks(lijnen):
            vingerafdruk.update(brok)
            copy.write(brok)


def _chunks(lijnen: Iterable[str]) -> Iterable[bytes]:
    stapel: list[str] = []
    lengte = 0
    for lijn in lijnen:
        stapel.append(lijn)
        lengte += len(lijn)
        if lengte > _BROK:
            yield "".join(stapel).encode()
            stapel.clear()
            lengte = 0
    if stapel:
        yield "".join(stapel).encode()
