"""Databases of the bench in its own cluster: each a copy of the empty one, removed afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql


@contextmanager
def copy(socket: str, naam: str, *, origin: str = "naast") -> Iterator[str]:
    """A database of its own for as long as it is needed."""
    with _server(socket) as server:
        _drop(server, naam)
        server.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER naast_eigenaar").format(
                sql.Identifier(naam), sql.Identifier(origin)
            )
        )
        for right in ("CONNECT", "TEMPORARY"):
            server.execute(
                sql.SQL("GRANT {} ON DATABASE {} TO naast_app, naast_cijfers").format(
                    sql.SQL(right), sql.Identifier(naam)
                )
            )
    try:
        yield naam
    finally:
        with _server(socket) as server:
            _drop(server, naam)


def superuser(socket: str, naam: str) -> psycopg.Connection[tuple[object, ...]]:
    """For what nobody may do in Naast: a bare COPY into the tables."""
    return psycopg.connect(host=socket, user="postgres", dbname=naam)


def settle(socket: str, naam: str) -> None:
    """Statistics as they are in a database that runs for a while, and no work left over."""
    with psycopg.connect(host=socket, user="postgres", dbname=naam, autocommit=True) as server:
        server.execute("VACUUM ANALYZE")
        server.execute("CHECKPOINT")


def _server(socket: str) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True)


def _drop(server: psycopg.Connection[tuple[object, ...]], naam: str) -> None:
    server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))
