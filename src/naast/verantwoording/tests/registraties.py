"""Put a set of registrations into the database as they are, under the aanbieder of each."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from django.db import connections, transaction
from django.db.models import Model

from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.inwoners.models import Inwoner
from naast.klachten.models import Klacht
from naast.meldingen.models import Melding
from naast.organisaties.models import Aanbieder, Gemeente
from naast.tevredenheid.models import Enquete
from naast.trajecten.models import (
    Contactmoment,
    Doorverwijzing,
    Hulpvraag,
    Signaal,
    Tijddeel,
    Traject,
)
from naast.verantwoording.tests.stel import Rij, Stel

MODELLEN: dict[str, type[Model]] = {
    "inwoners": Inwoner,
    "meldingen": Melding,
    "trajecten": Traject,
    "hulpvragen": Hulpvraag,
    "contacten": Contactmoment,
    "tijddelen": Tijddeel,
    "doorverwijzingen": Doorverwijzing,
    "klachten": Klacht,
    "enquetes": Enquete,
    "signalen": Signaal,
}
# Columns that the sets of the tests call otherwise.
KOLOMMEN = {
    "inwoner": "inwoner_id",
    "melding": "melding_id",
    "traject": "traject_id",
    "hulpvraag": "hulpvraag_id",
    "contact": "contactmoment_id",
    "contact_op": "eerste_contact_op",
    "afspraak_op": "eerste_afspraak_op",
    "wlz": "wlz_aanvraag",
    "reistijd": "reistijd_minuten",
}


# Tables of which nothing may go refuse to be emptied, also when they are empty.
_BLIJVEND = """
SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger
WHERE tgfoid = 'meldcode_weiger'::regproc ORDER BY 1
"""


@contextmanager
def stored(stel: Stel, gemeente: Gemeente) -> Iterator[None]:
    """Commit the rows, and empty the tables afterwards."""
    try:
        store(stel, gemeente)
        yield
    finally:
        tables = ", ".join(model._meta.db_table for model in MODELLEN.values())
        with transaction.atomic(using="eigenaar"), connections["eigenaar"].cursor() as cursor:
            cursor.execute(_BLIJVEND)
            kept = [str(row[0]) for row in cursor.fetchall()]
            for table in kept:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(f"TRUNCATE {tables} CASCADE")
            for table in kept:
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            # Emptying at once passes by the triggers that keep the words of the search.
            cursor.execute("TRUNCATE zoeken.naam, zoeken.notitie")


def store(stel: Stel, gemeente: Gemeente) -> None:
    """Store the rows of each aanbieder in its own context."""
    for table, model in MODELLEN.items():
        rows = sorted(getattr(stel, table), key=lambda row: row["wie"])
        for slug, group in groupby(rows, key=lambda row: row["wie"]):
            aanbieder = Aanbieder.objects.get(slug=slug)
            context = Werkcontext(rol="clientondersteuner", aanbieder_id=aanbieder.pk)
            with als(context), handeling("toets"):
                model._default_manager.bulk_create(
                    model(aanbieder=aanbieder, gemeente=gemeente, **_columns(table, row))
                    for row in group
                )


def _columns(table: str, row: Rij) -> dict[str, Any]:
    columns = {KOLOMMEN.get(name, name): value for name, value in row.items() if name != "wie"}
    if table == "doorverwijzingen":
        columns |= {"soort_bestemming": columns.pop("soort"), "naar": "Ergens", "toestemming": True}
    if table in ("trajecten", "hulpvragen"):
        closed = columns["afgesloten_op"] is not None
        columns["status"] = (
            "afgesloten" if closed else ("lopend" if table == "trajecten" else "open")
        )
    return columns
