"""A mail server and a database in which transactions really commit."""

import contextlib
import socket
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from django.db import connections
from procrastinate import PsycopgConnector
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from pytest_django import DjangoDbBlocker, Settings

from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder
from naast.testing import database


class Mailserver(Message):
    """A real SMTP server on this machine; `brieven` is what it received."""

    def __init__(self, port: int) -> None:
        super().__init__(EmailMessage)
        self.brieven: list[Any] = []
        self.controller = Controller(self, hostname="127.0.0.1", port=port)
        self.antwoord = "250 OK"

    def handle_message(self, message: Any) -> None:
        """Keep what came in."""
        self.brieven.append(message)

    async def handle_RCPT(  # noqa: N802 -- the name that aiosmtpd calls
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        """Say `antwoord` to every addressee."""
        if self.antwoord.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.antwoord


@pytest.fixture
def mailpoort(settings: Settings) -> int:
    """The port where the mail server is, or would be."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    settings.EMAIL_PORT = port
    return port


@pytest.fixture
def mailserver(mailpoort: int) -> Iterator[Mailserver]:
    """A mail server that is there."""
    server = Mailserver(mailpoort)
    server.controller.start()
    yield server
    server.controller.stop()


@pytest.fixture
def echte_database(
    django_db_setup: None,
    server_socket: str,
    template: str,
    worker_id: str,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[str]:
    """The name of a database of its own, in which a commit is a commit."""
    with django_db_blocker.unblock():
        naam = database.copy(server_socket, template, f"toets_post_{worker_id}")
        database.use_database(server_socket, naam)
        yield naam
        database.use_database(server_socket, f"toets_{worker_id}")
        for alias in connections:
            connections[alias].close()


@pytest.fixture
def mee_id(echte_database: str) -> int:
    """The aanbieder MEE in the database of its own."""
    return Aanbieder.objects.get(slug="mee").pk


def run_worker() -> None:
    """Let a worker do what is ready, and stop."""
    with app.replace_connector(PsycopgConnector(kwargs=connector_params())) as worker_app:
        worker_app.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)


@contextlib.contextmanager
def postbode(aanbieder_id: int | None) -> Iterator[None]:
    """See the outbox of one aanbieder."""
    with als(Werkcontext(rol="postbode", aanbieder_id=aanbieder_id)):
        yield
