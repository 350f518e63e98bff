"""A database of its own for tests that commit, and the real server on it for the browser."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
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


class LiveServer:
    """The real server as in production: one for this process, as its start costs seconds.

    Each module gives it a fresh database under the same name. What a module leaves behind ends with
    that database; a server that was killed, or that should run with other settings, starts anew.
    """

    def __init__(self, folder: Path) -> None:
        """`folder`: the place of the file with its clock."""
        self._klokbestand = folder / "nu"
        self._settings: dict[str, str] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._url = ""

    def on(self, database: OwnDatabase, moment: datetime) -> Live:
        """Serve this database, with the settings that hold now and the clock at `moment`."""
        live_settings = {name: value for name, value in os.environ.items() if "NAAST_" in name} | {
            "NAAST_DB_SOCKET": database.socket,
            "NAAST_DB_NAAM": database.naam,
            OMGEVINGSVARIABELE: moment.isoformat(),
            KLOKBESTAND: str(self._klokbestand),
        }
        self._klokbestand.write_text(moment.isoformat())
        if live_settings != self._settings or not self._answers():
            self.stop()
            self._start(live_settings)
        return Live(self._url, database, self._klokbestand)

    def stop(self) -> None:
        """End it, if it runs, and what it started, also when it hangs."""
        if self._process is None:
            return
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(PATIENCE)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None

    def _start(self, live_settings: dict[str, str]) -> None:
        port = _free_port()
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
        command += ["--port", str(port), "--workers", "1", "--blocking-threads", "4", "--no-ws"]
        self._process = subprocess.Popen(
            [*command, "naast.testing.wsgi:application"],
            env=os.environ | live_settings | {"PYTHONPATH": str(PROJECT / "src")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            process_group=0,
        )
        self._settings, self._url = live_settings, f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if time.monotonic() > deadline or self._process.poll() is not None:
                self.stop()
                raise RuntimeError("The test server does not answer.")
            time.sleep(0.05)

    def _answers(self) -> bool:
        if self._process is None or self._process.poll() is not None:
            return False
        try:
            with urlopen(f"{self._url}/robots.txt", timeout=5):  # noqa: S310 (our own loopback address)
                return True
        except OSError as fault:
            return isinstance(fault, HTTPError)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
