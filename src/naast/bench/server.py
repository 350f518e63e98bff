"""The real server on a database of the bench, and a browser's session for its pages."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

from naast.bench.omgeving import environment

_PATIENCE = 30.0


@contextmanager
def serve(pg_socket: str, naam: str) -> Iterator[int]:
    """The port of a running server."""
    port = _free_port()
    command = [
        *(sys.executable, "-P", "-m", "granian", "--interface", "wsgi", "--no-ws"),
        *("--host", "127.0.0.1", "--port", str(port), "--workers", "1"),
        *("--blocking-threads", "4", "--log-level", "error", "naast.wsgi:application"),
    ]
    process = subprocess.Popen(command, env=environment(pg_socket, naam))
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(_PATIENCE)


class Bezoek:
    """One connection that stays open, with the session of a demo account."""

    def __init__(self, port: int, cookie: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Cookie": cookie, "Accept": "text/html"}

    def seconds(self, path: str) -> float:
        """How long a page takes, to the last byte; anything but 200 ends the bench."""
        began = time.perf_counter()
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        answer.read()
        took = time.perf_counter() - began
        if answer.status != 200:
            raise SystemExit(f"{path}: antwoord {answer.status}")
        return took


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("De server van de bench start niet.")
