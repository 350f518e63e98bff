"""A double click or a form sent again makes one record."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction

from naast.core.errors import Verouderd
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


def earlier(sleutel: UUID) -> models.Model | None:
    """What was made with this form before, when it was and one may see it."""
    verzoek = Verzoek.objects.filter(sleutel=sleutel, object_id__isnull=False).first()
    if verzoek is None:
        return None
    rows: models.QuerySet[models.Model] = apps.get_model(verzoek.soort)._default_manager.all()
    return rows.filter(pk=verzoek.object_id).first()


def _earlier(sleutel: UUID, model: type[M]) -> M:
    found = earlier(sleutel)
    if not isinstance(found, model):
        raise Verouderd("Dit formulier is al eens verstuurd. Open de pagina opnieuw.")
    return found
