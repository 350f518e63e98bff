"""The floor of an import: a bare COPY of the rows that it stored, into the same tables."""

import time
from typing import NamedTuple

from psycopg import Connection, sql

from naast.bench.databases import superuser

TABELLEN = (
    "inwoners_inwoner",
    "meldingen_melding",
    "trajecten_traject",
    "trajecten_hulpvraag",
    "trajecten_contactmoment",
    "trajecten_doorverwijzing",
    "trajecten_signaal",
    "klachten_klacht",
    "tevredenheid_enquete",
)
_KOLOMMEN = """
SELECT column_name::text FROM information_schema.columns
WHERE table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position
"""
# Only what came with the delivery; the people of the demo are in every copy already.
_UIT = sql.SQL("COPY (SELECT {kolommen} FROM {tabel} WHERE extern_id <> '') TO STDOUT")
_IN = sql.SQL("COPY {tabel} ({kolommen}) FROM STDIN")


class Inhoud(NamedTuple):
    """The rows of one table as COPY text."""

    tabel: str
    kolommen: list[str]
    rijen: bytes


def rows_of(socket: str, naam: str) -> list[Inhoud]:
    """What is in the tables, in the order in which they refer to each other."""
    found = []
    with superuser(socket, naam) as connection:
        for tabel in TABELLEN:
            kolommen = [str(row[0]) for row in connection.execute(_KOLOMMEN, [tabel])]
            with connection.cursor().copy(_copy(_UIT, tabel, kolommen)) as out:
                found.append(Inhoud(tabel, kolommen, b"".join(bytes(part) for part in out)))
    return found


def copy_bare(socket: str, naam: str, inhoud: list[Inhoud], uit: str) -> float:
    """Seconds to store these rows with COPY in one transaction.

    `uit` says which triggers of the tables are off: 'ALL' (also the checking of references),
    'audit_insert' (only the log of changes) or '' (none). Indexes and checks always count.
    """
    with superuser(socket, naam) as connection:
        connection.execute("SELECT set_config('naast.actie', 'bench', false)")
        _switch_off(connection, uit)
        connection.commit()
        began = time.perf_counter()
        for tabel, kolommen, rijen in inhoud:
            with connection.cursor().copy(_copy(_IN, tabel, kolommen)) as into:
                into.write(rijen)
        connection.commit()
        return time.perf_counter() - began


def _switch_off(connection: Connection[tuple[object, ...]], uit: str) -> None:
    for tabel in TABELLEN if uit else ():
        which = sql.SQL("ALL") if uit == "ALL" else sql.Identifier(uit)
        connection.execute(
            sql.SQL("ALTER TABLE {} DISABLE TRIGGER {}").format(sql.Identifier(tabel), which)
        )


def _copy(text: sql.SQL, tabel: str, kolommen: list[str]) -> sql.Composed:
    names = sql.SQL(", ").join(map(sql.Identifier, kolommen))
    return text.format(tabel=sql.Identifier(tabel), kolommen=names)
