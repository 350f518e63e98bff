"""Starting and stopping the server of one cluster. The caller holds the start lock."""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import BinaryIO, NamedTuple

from naast.core.gegevensmap import give_to_owner_of
from naast.core.postgres.cluster import settings
from naast.core.postgres.errors import PostgresError
from naast.core.postgres.place import Place, server_program

_PATIENCE = 60.0  # seconds; recovery after a crash can take a while
_STEP = 0.01
_LARGEST_LOG = 5_000_000  # bytes


class State(NamedTuple):
    """What the server wrote in `postmaster.pid`."""

    pid: int
    socket: str
    state: str


def start_server(place: Place, *, voor_tests: bool) -> subprocess.Popen[bytes] | None:
    """Start the server unless it runs already; returns our child process if we started it."""
    running = find_server(place)
    if running and not _joinable(place, running):
        stop_server(place, None)
        running = None
    if running:
        _wait_until_ready(place, None)
        return None
    return _start(place, voor_tests=voor_tests)


def find_server(place: Place) -> State | None:
    """The running server of this cluster, or None (also when only its pid file is left)."""
    try:
        lines = (place.cluster / "postmaster.pid").read_text().splitlines()
        pid = int(lines[0])
    except (FileNotFoundError, ValueError, IndexError):
        return None
    lines += [""] * 8
    return State(pid, lines[4], lines[7].strip()) if _is_server(pid, place.cluster) else None


def stop_server(place: Place, child: subprocess.Popen[bytes] | None) -> None:
    """Stop the server and wait for it; after a minute without manners."""
    for how in (signal.SIGINT, signal.SIGQUIT):
        deadline = time.monotonic() + _PATIENCE
        while (running := find_server(place)) and time.monotonic() < deadline:
            if running.state != "stopping":
                with contextlib.suppress(ProcessLookupError):
                    os.kill(running.pid, how)
            time.sleep(_STEP)
        if not running:
            break
    if child is not None:
        child.wait()


def _joinable(place: Place, running: State) -> bool:
    """Not when it goes away, or when its socket was cleaned up or is somewhere else by now."""
    if running.state == "stopping":
        return False
    there = (place.socket / ".s.PGSQL.5432").exists() and running.socket == str(place.socket)
    return there or running.state != "ready"


def _start(place: Place, *, voor_tests: bool) -> subprocess.Popen[bytes]:
    _clear_leftovers(place)
    command: list[str | Path] = [
        server_program("postgres", place.user),
        "-D",
        place.cluster,
        "-k",
        place.socket,
        *settings(voor_tests=voor_tests),
    ]
    deadline = time.monotonic() + 5
    while True:
        with _open_log(place.log) as log:
            child = place.user.start(command, log)
        if _wait_until_ready(place, child):
            return child
        # After kill -9 the last processes of the old server need a moment to notice it.
        tail = _tail(place.log)
        waits = any(words in tail for words in ("shared memory", "postmaster.pid"))
        if not waits or time.monotonic() > deadline:
            raise PostgresError(f"De database start niet. Het laatste bericht:\n{tail}")
        time.sleep(0.1)


def _wait_until_ready(place: Place, child: subprocess.Popen[bytes] | None) -> bool:
    """True when ready, False when our child ended."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if child is not None and child.poll() is not None:
            return False
        running = find_server(place)
        if running and running.state == "ready":
            return True
        if child is None and not running:
            break
        time.sleep(_STEP)
    raise PostgresError(f"De database is niet op tijd klaar. Bericht:\n{_tail(place.log)}")


def _clear_leftovers(place: Place) -> None:
    """Remove what a killed server left and what would stop a new one.

    PostgreSQL itself clears a pid file whose process is gone. It refuses when another process has
    got that number since (after a restart of the machine), so only then do we remove the file.
    """
    for name in (".s.PGSQL.5432", ".s.PGSQL.5432.lock"):
        (place.socket / name).unlink(missing_ok=True)
    if not any(_is_server(int(entry.name), place.cluster) for entry in _processes()):
        pid_file = place.cluster / "postmaster.pid"
        with contextlib.suppress(FileNotFoundError, ValueError, IndexError):
            if _is_alive(int(pid_file.read_text().splitlines()[0])):
                pid_file.unlink()


def _processes() -> list[Path]:
    return [entry for entry in Path("/proc").glob("[0-9]*") if entry.name.isdigit()]


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _is_server(pid: int, cluster: Path) -> bool:
    """Is this process a PostgreSQL of this cluster? Its working folder is always the cluster."""
    if not Path("/proc/self").exists():
        return _is_alive(pid)
    try:
        return os.readlink(f"/proc/{pid}/cwd") == os.path.realpath(cluster)
    except OSError:
        return False


def _open_log(path: Path) -> BinaryIO:
    if path.exists() and path.stat().st_size > _LARGEST_LOG:
        path.unlink()
    log = path.open("ab")
    path.chmod(0o600)
    give_to_owner_of(path.parent, path)
    return log


def _tail(path: Path) -> str:
    return "\n".join(path.read_text(errors="replace").splitlines()[-5:])
