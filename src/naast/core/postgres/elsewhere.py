"""As root the server's user often cannot reach the data folder; then the cluster lives elsewhere.

We never open somebody's folders for it. A text file in the data folder tells where the cluster is,
and a file beside the cluster tells whose it is, so that a copy of the data folder is noticed.
"""

import os
import secrets
from pathlib import Path

from naast.core.gegevensmap import give_to_owner_of
from naast.core.postgres.errors import PostgresError
from naast.core.postgres.server_user import ServerUser

ELSEWHERE = Path("/var/lib/naast")

_POINTER = "waar-staat-de-database.txt"
_EXPLANATION = """{place}

De database van deze map staat in de map hierboven, omdat PostgreSQL niet in deze map kan komen.
Wilt u de gegevens kopieren of verhuizen? Gebruik dan 'naast backup' en 'naast herstel'.
Wilt u alles weggooien? Verwijder dan deze map en de map hierboven.
"""


def find_base(data: Path, user: ServerUser) -> Path:
    """The folder that holds `postgres/` and `socket/`: the data folder whenever possible."""
    pointer = data / _POINTER
    if pointer.exists():
        return _follow(pointer, data)
    if not user.switch or user.reaches(data):
        return data
    place = ELSEWHERE / secrets.token_hex(6)
    place.mkdir(mode=0o711, parents=True)
    (place / "herkomst").write_text(f"{data}\n")
    pointer.write_text(_EXPLANATION.format(place=place))
    give_to_owner_of(data, pointer)
    return place


def forgotten(data: Path) -> list[Path]:
    """Clusters elsewhere whose data folder was removed and made anew at the same path."""
    found = []
    for origin in sorted(ELSEWHERE.glob("*/herkomst")):
        if origin.read_text().strip() == str(data) and not _points_to(data, origin.parent):
            found.append(origin.parent)
    return found


def _follow(pointer: Path, data: Path) -> Path:
    place = Path(pointer.read_text().splitlines()[0])
    origin = place / "herkomst"
    if not os.path.exists(origin):
        raise PostgresError(
            f"De database hoort in {place} te staan, maar is daar niet. Zet die map terug, of "
            f"verwijder {data} om opnieuw te beginnen."
        )
    original = Path(origin.read_text().strip())
    if original != data:
        if _points_to(original, place):
            raise PostgresError(
                f"{data} is een kopie van {original}. De database zit niet in de kopie. "
                "Gebruik 'naast backup' en 'naast herstel'."
            )
        origin.write_text(f"{data}\n")
    return place


def _points_to(data: Path, place: Path) -> bool:
    pointer = data / _POINTER
    return pointer.exists() and pointer.read_text().splitlines()[0] == str(place)
