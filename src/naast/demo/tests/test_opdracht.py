"""The commands `demo` and `start`, as processes: what they load, serve and leave behind."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import psycopg
import pytest

from naast.core.gegevensmap import PROJECT
from naast.demo.accounts import ACCOUNTS, WACHTWOORD
from naast.testing import database

_COUNTS = """
SELECT (SELECT count(*) FROM audit_gebeurtenis), (SELECT count(*) FROM accounts_account),
  (SELECT count(*) FROM aanlevering_levering), (SELECT count(*) FROM contracten_contractjaar)
"""


@pytest.fixture
def omgeving(server_socket: str, demo_sjabloon: str, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a process that works on a copy of the demo."""
    naam = database.copy(server_socket, demo_sjabloon, f"demo_los_{os.getpid()}")
    yield {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {
        "PYTHONPATH": str(PROJECT / "src"),
        "DJANGO_SETTINGS_MODULE": "naast.settings",
        "NAAST_DB_SOCKET": server_socket,
        "NAAST_DB_NAAM": naam,
        "NAAST_DEMO": "1",
    }
    database.drop(server_socket, [naam])


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-P", "-m", "django", *arguments]


def _run(omgeving: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*arguments), env=omgeving, capture_output=True, text=True, check=False
    )


def _counts(omgeving: dict[str, str]) -> object:
    socket, naam = omgeving["NAAST_DB_SOCKET"], omgeving["NAAST_DB_NAAM"]
    with psycopg.connect(host=socket, dbname=naam, user="postgres") as connection:
        return connection.execute(_COUNTS).fetchone()


def test_a_second_start_of_the_demo_loads_nothing_again(omgeving: dict[str, str]) -> None:
    before = _counts(omgeving)
    second = _run(omgeving, "demo", "--alleen-laden")

    assert second.returncode == 0
    assert "staan er al" in second.stdout
    assert _counts(omgeving) == before


def test_the_demo_is_refused_outside_demo_mode(omgeving: dict[str, str]) -> None:
    refused = _run(omgeving | {"NAAST_DEMO": "0"}, "demo", "--alleen-laden")

    assert refused.returncode == 1
    assert "De demo start u met './naast demo'." in refused.stderr


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_the_demo_serves_says_who_can_log_in_and_leaves_nothing_running(
    omgeving: dict[str, str], told: signal.Signals
) -> None:
    port = _free_port()
    with _started(omgeving, "demo", "--poort", str(port)) as process:
        said = _until(process, "Stoppen:")
        assert f"http://127.0.0.1:{port}/" in said
        assert WACHTWOORD in said
        assert all(account.email in said for account in ACCOUNTS)
        with urlopen(f"http://127.0.0.1:{port}/static/naast/css/tokens.css") as answer:
            assert answer.status == 200
        children = _children_of(process.pid)
        assert len(children) >= 2

        busy = _run(omgeving, "start", "--poort", str(port))
        assert busy.returncode == 1
        assert f"Poort {port} is al in gebruik." in busy.stderr

        process.send_signal(told)
        process.wait(20)
        assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
    with socket.create_server(("127.0.0.1", port)):
        pass


@contextmanager
def _started(omgeving: dict[str, str], *arguments: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        _command(*arguments), env=omgeving, stdout=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(20)


def _until(process: subprocess.Popen[str], text: str) -> str:
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if text in line:
            break
    return "".join(lines)


def _children_of(pid: int) -> set[int]:
    """All processes below one, however deep."""
    found: set[int] = set()
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found |= {child} | _children_of(child)
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
