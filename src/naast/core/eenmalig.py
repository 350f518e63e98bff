"""A double click or a form sent again makes one record."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.db import connection, models, transaction

from naast.core.models import Verzoek

M = TypeVar("M", bound=models.Model)


def once(sleutel: UUID, model: type[M], create: Callable[[], M]) -> M:
    """Carry out `create` once for this form; the second time give the record of the first.

    The unique key makes a second sender wait for the first to end: both get the same record.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO core_verzoek (sleutel, soort, at) VALUES (%s, %s, now())"
                " ON CONFLICT DO NOTHING",
                [sleutel, model._meta.label],
            )
            first = cursor.rowcount == 1
        if not first:
            return _earlier(sleutel, model)
        made = create()
        Verzoek.objects.filter(sleutel=sleutel).update(object_id=made.pk)
    return made


def _earlier(sleutel: UUID, model: type[M]) -> M:
    verzoek = Verzoek.objects.get(sleutel=sleutel, soort=model._meta.label)
    return model._default_manager.get(pk=verzoek.object_id)
