"""A database server of a test's own, for what cannot share one (such as a full log seal)."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from naast.core.postgres import Verbinding, embedded


@contextmanager
def own_folder() -> Iterator[Path]:
    """A data folder that PostgreSQL can reach also when root tests; gone afterwards.

    Not pytest's `tmp_path`: that is closed to others, so that as root the cluster would be put
    elsewhere and stay there.
    """
    folder = Path(tempfile.mkdtemp(prefix="naast-"))
    folder.chmod(0o755)
    try:
        yield folder / "mijn gegévens"
    finally:
        shutil.rmtree(folder)


@contextmanager
def own_server() -> Iterator[Verbinding]:
    """An empty server with the three roles; stopped and removed afterwards."""
    with own_folder() as data, embedded(data, voor_tests=True) as verbinding:
        yield verbinding
