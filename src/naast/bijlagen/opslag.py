"""Files on disk, outside the web root, by random name, encrypted: whole or not at all.

A file is written to `nieuw/` and is safe on disk before its row is committed; only then it goes to
its place. What is in `nieuw/` without a row was never finished and is cleaned up. A file of a row
that is still in `nieuw/` (the process was killed just then) is found there.
"""

import contextlib
import math
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from naast.bijlagen.versleuteling import decrypt, encrypt
from naast.core.gegevensmap import gegevensmap, give_to_owner_of, make_map

VRIJ = 256 * 1024 * 1024
"""Bytes that stay free: the database may be on the same disk."""


class Vol(Exception):
    """There is no room for another file, or the disk takes nothing or is not there."""


class Weg(Exception):
    """The content is not there, or the disk does not give it."""


def folder() -> Path:
    """`NAAST_BIJLAGEN`, else `bijlagen` in the data folder."""
    given = os.environ.get("NAAST_BIJLAGEN")
    return make_map(Path(given).absolute() if given else gegevensmap() / "bijlagen")


def write(naam: str, inhoud: BinaryIO) -> None:
    """Keep the content until `settle`; raises Vol and leaves nothing when it does not fit."""
    try:
        path = _new(naam)
        make_map(path.parent)
        _check_room(path.parent, _size(inhoud))
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            encrypt(inhoud, file, naam)
            file.flush()
            os.fsync(file.fileno())
        give_to_owner_of(path.parent, path)
        _sync(path.parent)
    except OSError as fault:
        with contextlib.suppress(OSError):
            remove(naam)
        raise Vol(str(fault)) from fault


def settle(naam: str) -> None:
    """Bring a file to its place; nothing to do when it is there."""
    target = _place(naam)
    make_map(target.parent)
    with contextlib.suppress(FileNotFoundError):
        _new(naam).rename(target)
        _sync(target.parent)


def read(naam: str) -> bytes:
    """The content, checked to its last block; raises Weg, or Beschadigd."""
    try:
        with _open(naam) as file:
            return b"".join(decrypt(file, naam))
    except OSError as fault:
        raise Weg(naam) from fault


def remove(naam: str) -> None:
    """Take it away, wherever it is; nothing to do when it is gone."""
    for path in (_new(naam), _place(naam)):
        with contextlib.suppress(FileNotFoundError):
            path.unlink()


def unsettled(*, ouder_dan: float) -> list[str]:
    """Names in `nieuw/` of more than so many seconds ago."""
    before = time.time() - ouder_dan
    found = make_map(folder() / "nieuw").iterdir()
    return sorted(path.name for path in found if _is_ours(path.name) and _since(path) < before)


def _since(path: Path) -> float:
    """Since when it stands there; for ever after when it just went to its place."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return math.inf


@contextlib.contextmanager
def _open(naam: str) -> Iterator[BinaryIO]:
    for path in (_place(naam), _new(naam), _place(naam)):  # it may move while we look
        with contextlib.suppress(FileNotFoundError):
            with path.open("rb") as file:
                yield file
            return
    raise Weg(naam)


def _new(naam: str) -> Path:
    return folder() / "nieuw" / _checked(naam)


def _place(naam: str) -> Path:
    return folder() / _checked(naam)[:2] / naam


def _checked(naam: str) -> str:
    if not _is_ours(naam):
        raise ValueError(f"{naam!r} is geen naam van een bestand in de opslag.")
    return naam


def _is_ours(naam: str) -> bool:
    return len(naam) == 32 and naam.isalnum() and naam.isascii()


def _size(inhoud: BinaryIO) -> int:
    size = inhoud.seek(0, os.SEEK_END)
    inhoud.seek(0)
    return size


def _check_room(where: Path, size: int) -> None:
    if shutil.disk_usage(where).free < size + VRIJ:
        raise OSError("Er blijft te weinig ruimte over.")


def _sync(where: Path) -> None:
    """The name of a file is safe only when its folder is."""
    handle = os.open(where, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
