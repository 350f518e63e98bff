"""What happened to a record since somebody opened its page: read back in the log."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.forms.models import model_to_dict

from naast.audit.models import Gebeurtenis
from naast.core.tussentijds import Geschiedenis
from naast.core.versie import fingerprint
from naast.organisaties.models import Medewerker

MEEST = 50
"""So many changes are read back; a page that is older than that was open very long."""
ONBEKEND = "een collega"


def since(row: models.Model, versie: str, delen: Sequence[models.Model]) -> Geschiedenis:
    """Undo the changes in the log, newest first, until the record is as the page showed it."""
    wanted, _, _ = versie.partition(".")
    values = model_to_dict(row)
    undone: list[Gebeurtenis] = []
    for event in _changes(row)[:MEEST]:
        if fingerprint(values) == wanted:
            break
        _undo(values, row, event.voor or {})
        undone.append(event)
    known = fingerprint(values) == wanted
    shown = undone if known else undone[:1]
    if known and not shown and delen:
        shown = list(_changes(delen[-1])[:1])
    return Geschiedenis(_by_whom(shown), values if known else None)


def _changes(row: models.Model) -> QuerySet[Gebeurtenis]:
    rows = Gebeurtenis.objects.filter(tabel=row._meta.db_table, object_id=row.pk)
    return rows.filter(na__isnull=False, resultaat="gelukt").order_by("-id")


def _undo(values: dict[str, Any], row: models.Model, before: dict[str, Any]) -> None:
    for model_field in row._meta.concrete_fields:
        if model_field.column in before and model_field.name in values:
            old = before[model_field.column]
            values[model_field.name] = None if old is None else model_field.to_python(old)


def _by_whom(events: Iterable[Gebeurtenis]) -> list[tuple[str, Any]]:
    """Names and moments; one line for each time that somebody saved."""
    seen = {event.transactie: event for event in reversed(list(events))}
    accounts = {event.account_id for event in seen.values() if event.account_id}
    rows = Medewerker.objects.filter(account_id__in=accounts)
    names = dict(rows.values_list("account_id", "naam"))
    return [(names.get(e.account_id or 0, ONBEKEND), e.at) for e in reversed(seen.values())]
