"""The data folder: what an installation keeps on disk (see `gegevensmap`)."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


def gegevensmap() -> Path:
    """The data folder, made when it is not there: `NAAST_DATA`, else `.naast` in the project.

    It holds the embedded database (`postgres/`) and the secret key (`sleutel`).
    """
    return make_map(Path(os.environ.get("NAAST_DATA") or PROJECT / ".naast").absolute())


def make_map(folder: Path) -> Path:
    """Make `folder`, closed to others; an existing folder keeps its rights.

    As root it stays passable (not readable) for the user that runs PostgreSQL, and belongs to the
    owner of the folder around it, so that this owner can go on without root.
    """
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, exist_ok=True)
        give_to_owner_of(folder.parent, folder)
    return folder


def give_to_owner_of(folder: Path, *paths: Path) -> None:
    """As root: let `paths` belong to the owner of `folder`. As anybody else: nothing to do."""
    if os.geteuid() == 0:
        status = folder.stat()
        for path in paths:
            os.chown(path, status.st_uid, status.st_gid, follow_symlinks=False)
