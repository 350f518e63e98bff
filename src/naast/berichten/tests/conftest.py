"""A mail server, and a worker that ends."""

import contextlib
import socket
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from procrastinate import PsycopgConnector
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from pytest_django import Settings

from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder
from naast.testing.live import OwnDatabase


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
def mee_id(own_database: OwnDatabase) -> int:
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
