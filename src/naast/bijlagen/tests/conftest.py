"""A dossier to add files to, and a scanner that speaks as ClamAV does."""

import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from naast.bijlagen.tests.bestanden import EICAR
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject


@pytest.fixture
def traject(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Of Annie, a week old."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


@pytest.fixture(autouse=True)
def kast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this test."""
    monkeypatch.setenv("NAAST_BIJLAGEN", str(tmp_path / "kast"))
    return tmp_path / "kast"


class Scanner:
    """Answers INSTREAM over TCP: FOUND for the test virus, an error above `meest` bytes."""

    meest = 1_000_000

    def __init__(self) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.adres = f"127.0.0.1:{self.listening.getsockname()[1]}"
        self.gezien: list[int] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.listening.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as stream:
                connection.sendall(self._answer(stream))

    def _answer(self, stream: BinaryIO) -> bytes:
        if stream.read(10) != b"zINSTREAM\0":
            return b"UNKNOWN COMMAND\0"
        content = b""
        while size := struct.unpack("!I", stream.read(4))[0]:
            content += stream.read(size)
            if len(content) > self.meest:
                return b"INSTREAM size limit exceeded. ERROR\0"
        self.gezien.append(len(content))
        found = EICAR in content
        return b"stream: Eicar-Test-Signature FOUND\0" if found else b"stream: OK\0"


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scanner]:
    """A scanner that is there."""
    made = Scanner()
    monkeypatch.setenv("NAAST_CLAMAV", made.adres)
    yield made
    made.listening.close()
