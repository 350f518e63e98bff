"""Is every file there, and is it what was added?"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from naast.bijlagen import opslag
from naast.bijlagen.models import Bijlage, Status
from naast.bijlagen.versleuteling import Beschadigd
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder


@dataclass
class Nagekeken:
    """Numbers of bijlagen: looked at, gone from disk, and other than they were."""

    aantal: int = 0
    weg: list[int] = field(default_factory=list)
    anders: list[int] = field(default_factory=list)


def each_aanbieder() -> Iterator[int]:
    """Work for one aanbieder after the other, each in a transaction of its own."""
    for aanbieder_id in Aanbieder.objects.order_by("pk").values_list("pk", flat=True):
        with als(Werkcontext(rol="opslag", aanbieder_id=aanbieder_id, herkomst="opslag")):
            yield aanbieder_id


def check_files() -> Nagekeken:
    """Read every file that should be there and compare it with what its row says."""
    found = Nagekeken()
    for _aanbieder_id in each_aanbieder():
        rows = Bijlage.objects.filter(status=Status.AANWEZIG).order_by("pk")
        for row in rows.only("opslagnaam", "sha256"):
            found.aantal += 1
            try:
                content = opslag.read(row.opslagnaam)
            except opslag.Weg:
                found.weg.append(row.pk)
            except Beschadigd:
                found.anders.append(row.pk)
            else:
                if hashlib.sha256(content).hexdigest() != row.sha256:
                    found.anders.append(row.pk)
    return found
