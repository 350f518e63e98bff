"""The web server and the worker beside each other, as children of one command.

Both get a session of their own: Ctrl-C in the terminal reaches only this process, which then ends
them in order, so that nothing is left running.
"""

import contextlib
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from types import FrameType

from naast.core.gegevensmap import PROJECT

DRADEN = 8
"""Requests at the same time; as many as the pool of connections has room for."""
_PATIENCE = 30.0  # seconds for the server to answer
_LAST_WORK = 15.0  # seconds to end what they are doing
_STEP = 0.1

Kind = subprocess.Popen[bytes]


class ServerFault(Exception):
    """The server cannot start or has stopped by itself; the text says what to do."""


def serve(*, adres: str, poort: int, draden: int = DRADEN, on_ready: Callable[[], None]) -> None:
    """Serve until this process is told to stop; raises ServerFault when a child ends by itself.

    `on_ready` is called once, when the first page can be asked for.
    """
    _check_free(adres, poort)
    _listen()
    with _children(_web(adres, poort, draden), _worker()) as (web, worker):
        _wait_until_ready(adres, poort, web)
        on_ready()
        while web.poll() is None and worker.poll() is None:
            time.sleep(_STEP)
        who = "De webserver" if web.poll() is not None else "Het werk op de achtergrond"
        raise ServerFault(f"{who} is gestopt. De melding staat hierboven.")


def _listen() -> None:
    """End in order on Ctrl-C, also when a shell started us in the background and ignores it for
    us, and on SIGTERM, however this process was started."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _told_to_end)


def _told_to_end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _check_free(adres: str, poort: int) -> None:
    try:
        with socket.create_server((adres, poort)):
            return
    except OverflowError:
        raise ServerFault(f"Poort {poort} bestaat niet. Kies een getal tot en met 65535.") from None
    except OSError as fault:
        raise ServerFault(_why_not(adres, poort, fault.errno)) from None


def _why_not(adres: str, poort: int, number: int | None) -> str:
    if number == errno.EADDRINUSE:
        return (
            f"Poort {poort} is al in gebruik. Stop wat daar draait, of kies een andere poort, "
            f"bijvoorbeeld --poort {poort + 1 if poort < 65535 else 8000}."
        )
    if number == errno.EACCES:
        return f"Poort {poort} mag u niet gebruiken. Kies met --poort een getal vanaf 1024."
    return f"Naast kan niet luisteren op {adres}, poort {poort}: {os.strerror(number or 0)}."


def _web(adres: str, poort: int, draden: int) -> list[str]:
    return [
        *(sys.executable, "-P", "-m", "granian", "--interface", "wsgi", "--no-ws"),
        *("--host", adres, "--port", str(poort), "--workers", "1"),
        *("--blocking-threads", str(draden), "--log-level", "error"),
        "naast.wsgi:application",
    ]


def _worker() -> list[str]:
    return [sys.executable, "-P", "-m", "django", "worker"]


@contextlib.contextmanager
def _children(*commands: list[str]) -> Iterator[list[Kind]]:
    environment = os.environ | {
        "PYTHONPATH": str(PROJECT / "src"),
        "DJANGO_SETTINGS_MODULE": "naast.settings",
        # Static files are found where they are; a folder to collect them in is not needed.
        "PYTHONWARNINGS": "ignore:No directory at",
    }
    children: list[Kind] = []
    try:
        for command in commands:
            children.append(subprocess.Popen(command, env=environment, start_new_session=True))
        yield children
    finally:
        with _undisturbed():
            _end(children)


def _end(children: list[Kind]) -> None:
    """Ask all to stop, wait, and after the patience stop what is left of their sessions."""
    for child in children:
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + _LAST_WORK
    for child in children:
        try:
            child.wait(max(deadline - time.monotonic(), _STEP))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """A second Ctrl-C does not break off the ending."""
    blocked = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, blocked)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wait_until_ready(adres: str, poort: int, web: Kind) -> None:
    deadline = time.monotonic() + _PATIENCE
    while web.poll() is None and time.monotonic() < deadline:
        if _answers(adres, poort):
            return
        time.sleep(_STEP)
    raise ServerFault("De webserver start niet. De melding staat hierboven.")


def _answers(adres: str, poort: int) -> bool:
    """Any answer will do: then the application is loaded."""
    try:
        with socket.create_connection((adres, poort), timeout=_PATIENCE) as connection:
            connection.sendall(b"HEAD /robots.txt HTTP/1.0\r\nHost: localhost\r\n\r\n")
            return connection.recv(5) == b"HTTP/"
    except OSError:
        return False
