"""A database of its own for tests that commit, and the real server on it for the browser."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from playwright.sync_api import Page

from naast.core.gegevensmap import PROJECT
from naast.core.klok import OMGEVINGSVARIABELE
from naast.testing.people import persoon

KLOKBESTAND = "NAAST_KLOKBESTAND"

PATIENCE = 30.0  # seconds for the server to answer


class OwnDatabase(NamedTuple):
    """A fresh copy of the template; the connections of this process go there."""

    socket: str
    naam: str


class Live(NamedTuple):
    """A server that runs, its address without a slash at the end, and the file with its clock."""

    url: str
    database: OwnDatabase
    klokbestand: Path

    def set_clock(self, moment: datetime) -> None:
        """From the next request on it is this moment at the server."""
        self.klokbestand.write_text(moment.isoformat())

    def log_in(self, page: Page, voornaam: str) -> None:
        """Log the browser of `page` in as one of the fixed people, password just given again."""
        account = persoon(voornaam).account
        session = import_module(settings.SESSION_ENGINE).SessionStore()
        session[SESSION_KEY] = str(account.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = account.get_session_auth_hash()
        again = {"method": "password", "at": time.time(), "reauthenticated": True}
        session["account_authentication_methods"] = [again]
        session["account_authentication_methods_user"] = str(account.pk)
        session.save()
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": self.url}]
        )


@contextmanager
def serve(database: OwnDatabase, nu: str) -> Iterator[Live]:
    """Run the server as in production, with the clock standing at `nu` (ISO with offset)."""
    with TemporaryDirectory(prefix="naast-klok-") as folder:
        file = Path(folder, "nu")
        file.write_text(nu)
        with _running(database, file) as url:
            yield Live(url, database, file)


@contextmanager
def _running(database: OwnDatabase, klokbestand: Path) -> Iterator[str]:
    port = _free_port()
    environment = os.environ | {
        "NAAST_DB_SOCKET": database.socket,
        "NAAST_DB_NAAM": database.naam,
        OMGEVINGSVARIABELE: klokbestand.read_text(),
        KLOKBESTAND: str(klokbestand),
        "PYTHONPATH": str(PROJECT / "src"),
    }
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    command += ["--port", str(port), "--workers", "1", "--blocking-threads", "4", "--no-ws"]
    process = subprocess.Popen(
        [*command, "naast.testing.wsgi:application"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(url, process)
        yield url
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{url}/robots.txt", timeout=5):  # noqa: S310 (our own loopback address)
                return
        except URLError as fault:
            if getattr(fault, "code", None):
                return
            time.sleep(0.05)
    raise RuntimeError("The test server does not answer.")
