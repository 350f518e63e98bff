"""The demo as it is loaded, in a database of its own: made once for each version of the demo."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from naast.core import klok
from naast.demo.laden import load_demo, version
from naast.testing import database
from naast.testing.live import OwnDatabase

MOMENT = datetime(2026, 3, 10, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture(scope="session")
def demo_sjabloon(
    server_socket: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> str:
    """The name of a database with the demo in it; to read or to copy, never to change."""
    before = str(connections["default"].settings_dict["NAME"])
    with django_db_blocker.unblock(), klok.bevroren(MOMENT):
        versie = f"{database.tables_version()}_{version().hex[:8]}"
        naam = database.prepared(server_socket, "demo", versie, _load)
        database.use_database(server_socket, before)
    return naam


def _load() -> None:
    load_demo(lambda _wat, _klaar, _van: None)


@pytest.fixture(scope="module")
def demo(
    server_socket: str, demo_sjabloon: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[OwnDatabase]:
    """Connections go to the demo for all tests of a module; not together with `db`."""
    before = str(connections["default"].settings_dict["NAME"])
    with django_db_blocker.unblock():
        database.use_database(server_socket, demo_sjabloon)
        yield OwnDatabase(server_socket, demo_sjabloon)
        database.use_database(server_socket, before)
