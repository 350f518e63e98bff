"""Who read what of a dossier, and who had it: for the inwoner who asks (AVG art. 15)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from naast.audit.actions import GELUKT
from naast.audit.models import Gebeurtenis


@dataclass(frozen=True)
class Gelezen:
    """One reading of one record."""

    at: datetime
    account_id: int | None
    rol: str
    doel: str


def readings_of(records: Mapping[str, Collection[int]]) -> list[Gelezen]:
    """The readings of these records, by table and number, oldest first.

    Row-level security leaves those of the own organisation: nobody else can read a dossier.
    """
    which = Q(pk__in=[])
    for tabel, numbers in records.items():
        which |= Q(tabel=tabel, object_id__in=list(numbers))
    rows = Gebeurtenis.objects.filter(which, actie="lezen", resultaat=GELUKT).order_by("at", "pk")
    return [Gelezen(*row) for row in rows.values_list("at", "account_id", "rol", "doel")]


def former_values(tabel: str, numbers: Collection[int], kolom: str) -> set[int]:
    """What a column of these records held before it was changed; numbers only."""
    rows = Gebeurtenis.objects.filter(
        tabel=tabel, object_id__in=list(numbers), voor__has_key=kolom, na__isnull=False
    )
    found = rows.order_by("pk").values_list(f"voor__{kolom}", flat=True)
    return {int(value) for value in found if value is not None}
