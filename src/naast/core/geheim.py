"""Named secrets of an installation, all derived from one key."""

import hashlib
import hmac
import os
import secrets
import tempfile
from functools import lru_cache
from pathlib import Path

from naast.core.gegevensmap import gegevensmap, give_to_owner_of


def geheim(naam: str) -> str:
    """The secret called `naam`: 64 hexadecimal characters, always the same in one installation.

    Derived with HMAC-SHA256 from `NAAST_GEHEIM` (production) or from the key file in the data
    folder, so that no two purposes share a secret and none can be traced back to another.
    """
    given = os.environ.get("NAAST_GEHEIM")
    key = given.encode() if given else _key(gegevensmap())
    return hmac.new(key, naam.encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=8)
def _key(folder: Path) -> bytes:
    path = folder / "sleutel"
    if not path.exists():
        _make_key(path)
    return path.read_bytes()


def _make_key(path: Path) -> None:
    """Write the key whole or not at all; of two processes at the same time the first wins."""
    handle, name = tempfile.mkstemp(prefix=".sleutel-", dir=path.parent)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(32))
        give_to_owner_of(path.parent, Path(name))
        os.link(name, path)
    except FileExistsError:
        return
    finally:
        os.unlink(name)
