"""The figures of a gemeente or of one aanbieder as one object: the JSON of the command line."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import connections, transaction

from naast.contracten.models import Overeenkomst
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder, Gemeente
from naast.verantwoording.figuren import Bereik, Figuur, Periode, bereken
from naast.verantwoording.onderdrukking import onderdruk


def draw_up(
    *, gemeente: Gemeente, aanbieder: Aanbieder | None, van: date, tot: date, intern: bool
) -> dict[str, Any]:
    """All figures of `[van, tot)`, small numbers hidden unless `intern`.

    Without aanbieder: all aanbieders of the gemeente, under the role that sees no names.
    """
    using = "default" if aanbieder else "cijfers"
    bereik = Bereik(gemeente.pk, aanbieder.pk if aanbieder else None, using=using)
    with snapshot(using), _as_aanbieder(aanbieder):
        found = bereken(Periode(bereik, van, tot, met_geteld=False))
    return {
        "gemeente": gemeente.naam,
        "aanbieder": aanbieder.naam if aanbieder else None,
        "van": van.isoformat(),
        "tot": tot.isoformat(),
        "figuren": as_values(found) if intern else onderdruk(found, totalen=hides_totals(bereik)),
    }


def as_values(figuren: dict[str, Figuur]) -> dict[str, Any]:
    """The figures in full: for the aanbieder itself."""
    return {key: figuur.waarden for key, figuur in figuren.items()}


def hides_totals(bereik: Bereik) -> bool:
    """Whether small totals are hidden too.

    Shown only for a whole gemeente, when each of its contracts says that they may be.
    """
    if bereik != Bereik(bereik.gemeente_id, using=bereik.using):
        return True
    contracts = Overeenkomst.objects.filter(gemeente_id=bereik.gemeente_id)
    flags = list(contracts.values_list("totalen_onderdrukken", flat=True))
    return not flags or any(flags)


@contextmanager
def snapshot(using: str) -> Iterator[None]:
    """All figures from one state of the registrations, and no change of any."""
    outermost = not connections[using].in_atomic_block
    with transaction.atomic(using=using):
        if outermost:
            with connections[using].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def _as_aanbieder(aanbieder: Aanbieder | None) -> Iterator[None]:
    if aanbieder is None:
        yield
        return
    with als(Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk, herkomst="opdrachtregel")):
        yield
