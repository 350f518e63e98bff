"""The database of the tests: an own embedded server, started when a test first needs it."""

import os
from collections.abc import Iterator

import pytest
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.test.utils import setup_databases, teardown_databases
from pytest_django import DjangoDbBlocker

from naast.core.postgres import embedded

_ALIASES = ("default", "eigenaar", "cijfers")


@pytest.fixture(scope="session")
def embedded_postgres() -> Iterator[None]:
    """The server; with `DATABASE_URL` set the tests use that one instead."""
    if "DATABASE_URL" in os.environ:
        yield
        return
    with embedded(voor_tests=True) as verbinding:
        for alias in _ALIASES:
            connections[alias].settings_dict["HOST"] = verbinding.socket
        yield


@pytest.fixture(scope="session")
def django_db_setup(
    embedded_postgres: None,
    django_db_modify_db_settings: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """One test database for the three roles: made and migrated by the owner, used as the app."""
    app = connections["default"].settings_dict.copy()
    owner = connections["eigenaar"].settings_dict
    with django_db_blocker.unblock():
        _connect_as(owner["USER"], owner["PASSWORD"])
        made = setup_databases(verbosity=0, interactive=False)
        _connect_as(app["USER"], app["PASSWORD"])
    yield
    with django_db_blocker.unblock():
        for alias in _ALIASES:
            _close(alias)
        _connect_as(owner["USER"], owner["PASSWORD"])
        teardown_databases(made, verbosity=0)


def _connect_as(user: str, password: str) -> None:
    _close("default")
    connections["default"].settings_dict |= {"USER": user, "PASSWORD": password}


def _close(alias: str) -> None:
    connection = connections[alias]
    connection.close()
    if isinstance(connection, DatabaseWrapper):
        connection.close_pool()
