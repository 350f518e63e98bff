"""What all tests share: one database per process, the fixed people, a clock that stands still."""

import gc
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.db import connections
from pytest_django import DjangoDbBlocker

from naast.core import klok
from naast.core.action import handeling
from naast.core.context import Werkcontext, set_context
from naast.core.postgres import embedded
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing import database
from naast.testing.browser_fixtures import browser, close_browser, page
from naast.testing.client import TestClient
from naast.testing.live import Live, LiveServer, OwnDatabase
from naast.testing.people import Persoon, account_van, persoon
from naast.testing.sjabloonvariabelen import no_unknown_variables

__all__ = ["browser", "no_unknown_variables", "page"]

# A password is hashed once a test or more; the strong way of hashing is Django's to test.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

VANDAAG = datetime(2026, 3, 10, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests first: they are slow, and at the end one process would wait for another."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: looking again and again what of it can go costs time."""
    gc.collect()
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """After the last browser test the browser goes, and the event loop with it."""
    if item.get_closest_marker("browser") is None:
        close_browser()


def pytest_sessionfinish() -> None:
    """Also when the last test was one of the browser."""
    close_browser()


@pytest.fixture(scope="session", autouse=True)
def own_place_for_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Files of inwoners go to a folder of this run, and no scanner of the machine is asked."""
    os.environ["NAAST_BIJLAGEN"] = str(tmp_path_factory.mktemp("bijlagen"))
    os.environ["NAAST_CLAMAV"] = "uit"


@pytest.fixture(scope="session")
def server_socket() -> Iterator[str]:
    """The embedded test server, shared by all test processes."""
    with embedded(voor_tests=True) as verbinding:
        yield verbinding.socket


@pytest.fixture(scope="session")
def template(server_socket: str, django_db_blocker: DjangoDbBlocker) -> str:
    """The name of the template database: all tables, all people."""
    with django_db_blocker.unblock():
        return database.template(server_socket)


@pytest.fixture(scope="session")
def django_db_setup(
    server_socket: str, template: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """A database of its own for this process; the app connects as naast_app."""
    with django_db_blocker.unblock():
        naam = database.copy(server_socket, template, f"toets_{os.getpid()}")
        database.use_database(server_socket, naam)
    yield
    with django_db_blocker.unblock():
        for alias in connections:
            connections[alias].close()
        database.drop(server_socket, [naam])


@pytest.fixture
def own_database(
    server_socket: str,
    template: str,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[OwnDatabase]:
    """A fresh database for a test that commits; not together with `db`."""
    with (
        django_db_blocker.unblock(),
        _other_database(server_socket, template, f"los_{os.getpid()}") as one,
    ):
        yield one


@pytest.fixture(scope="session")
def app_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The server of this process, started for the first module that asks for it."""
    one = LiveServer(tmp_path_factory.mktemp("klok"))
    yield one
    one.stop()


@pytest.fixture(scope="module")
def live(
    app_server: LiveServer,
    browser: object,
    server_socket: str,
    template: str,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Live]:
    """The real server on a fresh database for all tests of a module; not together with `db`.

    After `browser`: connections made before its event loop are not those made while it runs.
    """
    with (
        django_db_blocker.unblock(),
        _other_database(server_socket, template, f"live_{os.getpid()}") as one,
    ):
        yield app_server.on(one, VANDAAG)


@contextmanager
def _other_database(socket: str, template: str, naam: str) -> Iterator[OwnDatabase]:
    before = str(connections["default"].settings_dict["NAME"])
    database.use_database(socket, database.copy(socket, template, naam))
    yield OwnDatabase(socket, naam)
    database.use_database(socket, before)
    database.drop(socket, [naam])


@pytest.fixture(autouse=True)
def vandaag() -> Iterator[date]:
    """Tuesday 10 March 2026, ten o'clock: the clock stands still in every test."""
    with klok.bevroren(VANDAAG):
        yield VANDAAG.date()


@pytest.fixture
def client() -> TestClient:
    """Somebody who is not logged in."""
    return TestClient()


def _gemeente(naam: str) -> object:
    @pytest.fixture(name=naam)
    def fixture(db: None) -> Gemeente:
        return Gemeente.objects.get(slug=naam)

    return fixture


def _aanbieder(naam: str, slug: str) -> object:
    @pytest.fixture(name=naam)
    def fixture(db: None) -> Aanbieder:
        return Aanbieder.objects.get(slug=slug)

    return fixture


def _persoon(naam: str) -> object:
    @pytest.fixture(name=naam)
    def fixture(db: None) -> Persoon:
        return persoon(naam)

    return fixture


def _als(naam: str) -> object:
    @pytest.fixture(name=f"als_{naam}")
    def fixture(db: None) -> TestClient:
        logged_in = TestClient()
        logged_in.force_login(account_van(naam))
        return logged_in

    return fixture


def _bij(naam: str, wie: str) -> object:
    @pytest.fixture(name=naam)
    def fixture(db: None) -> Iterator[Persoon]:
        worker = persoon(wie)
        set_context(
            Werkcontext(
                rol=worker.medewerker.rol,
                account_id=worker.account.pk,
                aanbieder_id=worker.medewerker.aanbieder_id,
                herkomst="toets",
            )
        )
        with ExitStack() as stack:
            stack.enter_context(handeling("toets"))
            yield worker

    return fixture


assen, zoetermeer = _gemeente("assen"), _gemeente("zoetermeer")
mee, palet = _aanbieder("mee", "mee"), _aanbieder("palet", "palet-welzijn")
noor, bas, tess = _persoon("noor"), _persoon("bas"), _persoon("tess")
piet, carla, zeno = _persoon("piet"), _persoon("carla"), _persoon("zeno")
als_noor, als_bas, als_tess = _als("noor"), _als("bas"), _als("tess")
als_piet, als_carla, als_zeno = _als("piet"), _als("carla"), _als("zeno")
bij_mee, bij_palet = _bij("bij_mee", "noor"), _bij("bij_palet", "piet")
