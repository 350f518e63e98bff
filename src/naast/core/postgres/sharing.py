"""Sharing one server between processes: the first starts it, the last stops it."""

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from naast.core.gegevensmap import PROJECT, gegevensmap, give_to_owner_of
from naast.core.postgres.cluster import make_cluster, make_roles
from naast.core.postgres.elsewhere import forgotten
from naast.core.postgres.place import Place, Verbinding, find_place
from naast.core.postgres.server import find_server, start_server, stop_server


@contextlib.contextmanager
def embedded(data: Path | None = None, *, voor_tests: bool = False) -> Iterator[Verbinding]:
    """Use the embedded database of a data folder for as long as the context lasts.

    `voor_tests`: an own data folder (`.naast/test`), kept between runs, without any safety against
    a crash of the machine; after a restart of the machine it is made anew. Its owner role may make
    databases, and every new database has the rights of `sql/rechten.sql`.
    """
    place = find_place(data or (_test_folder() if voor_tests else gegevensmap()))
    started: list[subprocess.Popen[bytes]] = []
    with _open_lock(place.data / "gebruikers.slot") as users:
        try:
            with _exclusive(place):
                fcntl.flock(users, fcntl.LOCK_SH)
                child = _start(place, voor_tests=voor_tests)
                started += [child] if child else []
                make_roles(place, voor_tests=voor_tests)
            yield Verbinding(str(place.socket))
        finally:
            with _undisturbed():
                _leave(place, users, started[0] if started else None)


def _start(place: Place, *, voor_tests: bool) -> subprocess.Popen[bytes] | None:
    if voor_tests:
        _forget_after_restart(place)
    if place.cluster.is_dir():
        place.user.own_tree(place.cluster)
    else:
        (place.base / "rollen.sha256").unlink(missing_ok=True)
        _tell_forgotten(place)
        make_cluster(place)
    return start_server(place, voor_tests=voor_tests)


def _leave(place: Place, users: int, child: subprocess.Popen[bytes] | None) -> None:
    """Stop the server when nobody else uses it; under the start lock, so nobody can join now."""
    with _exclusive(place):
        fcntl.flock(users, fcntl.LOCK_UN)
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if child is not None:
                child.returncode = 0  # others still use it: no longer ours to wait for
            return
        stop_server(place, child)


@contextlib.contextmanager
def _exclusive(place: Place) -> Iterator[None]:
    with _open_lock(place.data / "start.slot") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def _open_lock(path: Path) -> Iterator[int]:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        give_to_owner_of(path.parent, path)
        yield handle
    finally:
        os.close(handle)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back Ctrl-C and SIGTERM until the server has stopped."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    blocked = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, blocked)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _test_folder() -> Path:
    return Path(os.environ.get("NAAST_TEST_DATA") or PROJECT / ".naast" / "test").absolute()


def _forget_after_restart(place: Place) -> None:
    """Without fsync a restart of the machine can leave a broken cluster: then make it anew."""
    boot_id = Path("/proc/sys/kernel/random/boot_id")
    current = boot_id.read_text() if boot_id.exists() else ""
    marker = place.base / "machinestart"
    if place.cluster.is_dir() and (not marker.exists() or marker.read_text() != current):
        if find_server(place):
            stop_server(place, None)
        shutil.rmtree(place.cluster)
    marker.write_text(current)


def _tell_forgotten(place: Place) -> None:
    for old in forgotten(place.data):
        sys.stderr.write(
            f"Let op: de database van een eerdere map {place.data} staat nog in {old}. "
            "U kunt die map verwijderen als u de gegevens niet meer nodig hebt.\n"
        )
