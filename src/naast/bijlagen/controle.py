"""Is every file there, and is it what was added?"""

import hashlib
from dataclasses import dataclass, field

from naast.bijlagen import opslag
from naast.bijlagen.models import Bijlage, Status
from naast.bijlagen.queries import still_there
from naast.bijlagen.versleuteling import Beschadigd
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder


@dataclass
class Nagekeken:
    """Numbers of bijlagen: looked at, gone from disk, and other than they were."""

    aantal: int = 0
    weg: list[int] = field(default_factory=list)
    anders: list[int] = field(default_factory=list)


def aanbieders() -> list[Werkcontext]:
    """To work for one after the other."""
    keys = Aanbieder.objects.order_by("pk").values_list("pk", flat=True)
    return [Werkcontext(rol="opslag", aanbieder_id=key, herkomst="opslag") for key in keys]


def check_files() -> Nagekeken:
    """Read every file that should be there and compare it with what its row says."""
    found = Nagekeken()
    for context in aanbieders():
        with als(context):
            present = Bijlage.objects.filter(status=Status.AANWEZIG)
            rows = list(present.order_by("pk").only("opslagnaam", "sha256"))
            found.aantal += len(rows)
            for row in rows:
                _look_at(row, found)
    return found


def _look_at(row: Bijlage, found: Nagekeken) -> None:
    try:
        content = opslag.read(row.opslagnaam)
    except opslag.Weg:
        # Withdrawn after the list was made: then it belongs to be gone.
        if still_there(row):
            found.weg.append(row.pk)
    except Beschadigd:
        found.anders.append(row.pk)
    else:
        if hashlib.sha256(content).hexdigest() != row.sha256:
            found.anders.append(row.pk)
