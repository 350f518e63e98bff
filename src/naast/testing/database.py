"""The database of the tests: one template with all tables and people, a copy per process."""

import fcntl
import subprocess
from collections.abc import Callable, Iterable

import psycopg
from django.db import connections
from psycopg import sql

from naast.core.bijwerken import bring_up_to_date, migrations_digest
from naast.core.gegevensmap import PROJECT
from naast.core.geheim import geheim
from naast.core.postgres import program
from naast.testing.people import make_people, people_digest


def use_database(socket: str, naam: str) -> None:
    """Let every connection of this process go to database `naam` of the embedded server."""
    for alias in connections:
        connections[alias].close()
        settings = connections.databases[alias]
        settings["HOST"], settings["NAME"] = socket, naam
        settings.setdefault("OPTIONS", {}).pop("pool", None)
        connections[alias].settings_dict.update(HOST=socket, NAME=naam)


def template(socket: str) -> str:
    """The name of the template, made when this version of tables and people has none yet."""
    return prepared(socket, "sjabloon", f"{tables_version()}_{people_digest()[:8]}", make_people)


def tables_version() -> str:
    """Changes with the tables and with the secret that pseudonyms and passwords rest on."""
    return f"{migrations_digest()[:12]}_md5_{geheim('sjabloon')[:6]}"


def prepared(socket: str, soort: str, versie: str, fill: Callable[[], None]) -> str:
    """A database with all tables and what `fill` stores, kept for the next runs.

    Made when this version is not there yet; other versions of its kind then go.
    """
    naam = f"{soort}_{versie}"
    with (PROJECT / ".naast" / "test" / f"{soort}.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _exists(socket, naam):
            _prepare(socket, soort, naam, fill)
    return naam


def copy(socket: str, origin: str, naam: str) -> str:
    """Make database `naam` as a fresh copy of `origin`; a former one of that name goes."""
    drop(socket, [naam])
    with _server(socket) as server:
        create = "CREATE DATABASE {} OWNER naast_eigenaar TEMPLATE {}"
        server.execute(sql.SQL(create).format(sql.Identifier(naam), sql.Identifier(origin)))
        server.execute(
            sql.SQL("GRANT CONNECT ON DATABASE {} TO naast_app, naast_cijfers").format(
                sql.Identifier(naam)
            )
        )
    return naam


def carry(socket: str, naam: str, target: str) -> str:
    """Make database `naam` on another server as it is on this one; sooner than making it anew.

    Without its log: the numbers of transactions there mean nothing on another server.
    """
    copy(target, "template0", naam)
    content = _run("pg_dump", socket, naam, b"", "--exclude-table-data=audit_gebeurtenis")
    _run("psql", target, naam, content, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1")
    return naam


def _run(tool: str, socket: str, naam: str, given: bytes, *options: str) -> bytes:
    where = ("--username=postgres", f"--host={socket}", f"--dbname={naam}")
    command = [str(program(tool)), *where, *options]
    return subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True).stdout


def _prepare(socket: str, soort: str, naam: str, fill: Callable[[], None]) -> None:
    busy = f"{naam}_bezig"
    copy(socket, "template1", busy)
    use_database(socket, busy)
    bring_up_to_date()
    fill()
    for alias in connections:
        connections[alias].close()
    drop(socket, _databases(socket, f"{soort}\\_%", but=busy))
    with _server(socket) as server:
        server.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(busy), sql.Identifier(naam)
            )
        )


def drop(socket: str, names: Iterable[str]) -> None:
    """Remove databases, whoever still uses them."""
    with _server(socket) as server:
        for naam in names:
            server.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam))
            )


def _databases(socket: str, pattern: str, *, but: str) -> list[str]:
    with _server(socket) as server:
        query = "SELECT datname FROM pg_database WHERE datname LIKE %s AND datname <> %s"
        return [str(row[0]) for row in server.execute(query, [pattern, but])]


def _exists(socket: str, naam: str) -> bool:
    with _server(socket) as server:
        query = "SELECT 1 FROM pg_database WHERE datname = %s"
        return server.execute(query, [naam]).fetchone() is not None


def _server(socket: str) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True)
