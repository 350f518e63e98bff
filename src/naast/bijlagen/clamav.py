"""Asking ClamAV about a file: the INSTREAM command of clamd, over a unix socket or TCP."""

import os
import socket
import struct
import time
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from naast.bijlagen.models import Scan

GEWONE_PLEKKEN = (
    "/run/clamav/clamd.ctl",
    "/var/run/clamav/clamd.ctl",
    "/run/clamd.scan/clamd.sock",
    "/tmp/clamd.socket",  # noqa: S108 (where clamd makes it by default; we only ask it)
)
UIT = "uit"
_BLOK = 64 * 1024
_GEDULD = 30.0  # seconds for the whole: a request waits for it


@dataclass(frozen=True)
class Uitslag:
    """What it found; `virus` is the name, when there is one. `weg`: nobody answered."""

    scan: Scan
    virus: str = ""
    weg: bool = False


NIET_GESCAND = Uitslag(Scan.NIET_GESCAND)
WEG = Uitslag(Scan.NIET_GESCAND, weg=True)


def address() -> str:
    """Of `NAAST_CLAMAV`: a path, `host:poort` or `uit`; else where clamd usually is, else ''."""
    given = os.environ.get("NAAST_CLAMAV", "")
    if given:
        return "" if given == UIT else given
    return next((place for place in GEWONE_PLEKKEN if Path(place).is_socket()), "")


def scan(inhoud: BinaryIO) -> Uitslag:
    """Ask; without a scanner, or when it does not answer, the file is not scanned."""
    where = address()
    if not where:
        return WEG
    until = time.monotonic() + _GEDULD
    try:
        with _connect(where) as connection:
            return _verdict(_ask(connection, inhoud, until))
    except (OSError, ValueError):
        return WEG


def _connect(where: str) -> socket.socket:
    if where.startswith("/"):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(_GEDULD)
        connection.connect(where)
        return connection
    host, _, port = where.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=_GEDULD)


def _ask(connection: socket.socket, inhoud: BinaryIO, until: float) -> str:
    inhoud.seek(0)
    try:
        connection.sendall(b"zINSTREAM\0")
        while block := inhoud.read(_BLOK):
            _hurry(connection, until)
            connection.sendall(struct.pack("!I", len(block)) + block)
        connection.sendall(struct.pack("!I", 0))
    except (BrokenPipeError, ConnectionResetError):
        pass  # it answers early when the stream is longer than it takes
    answer = b""
    while not answer.endswith(b"\0"):
        _hurry(connection, until)
        piece = connection.recv(4096)
        if not piece:
            break
        answer += piece
    return answer.rstrip(b"\0").decode(errors="replace")


def _hurry(connection: socket.socket, until: float) -> None:
    """The next step may take what is left of the time."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection.settimeout(left)


def _verdict(answer: str) -> Uitslag:
    """'stream: OK', 'stream: Eicar-Test-Signature FOUND'; anything else: not scanned."""
    words = answer.removeprefix("stream: ")
    if words == "OK":
        return Uitslag(Scan.SCHOON)
    if words.endswith(" FOUND"):
        return Uitslag(Scan.BESMET, words.removesuffix(" FOUND")[:80])
    return NIET_GESCAND
