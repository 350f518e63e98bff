"""The complaints of an inwoner about the aanbieder."""

from naast.core.dossierexport import Dossierbron, Onderdeel, in_words, regel
from naast.inwoners.models import Inwoner
from naast.klachten.models import Klacht


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """With their term and their outcome."""
    rows = Klacht.objects.filter(traject__inwoner=inwoner).select_related("traject__inwoner")
    return [
        Onderdeel(
            "klachten",
            "Uw klachten over ons",
            [
                regel(row, kop=f"Klacht van {in_words(row.ontvangen_op)}")
                for row in rows.order_by("ontvangen_op", "pk")
            ],
        )
    ]


BRON = Dossierbron((Klacht._meta.db_table,), read)
