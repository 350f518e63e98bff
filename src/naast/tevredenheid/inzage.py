"""The surveys that an inwoner was asked to fill in."""

from naast.core.dossierexport import Dossierbron, Onderdeel, in_words, regel
from naast.inwoners.models import Inwoner
from naast.tevredenheid.models import Enquete


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """With the mark that was given."""
    rows = Enquete.objects.filter(traject__inwoner=inwoner).select_related("traject__inwoner")
    return [
        Onderdeel(
            "enquetes",
            "Wat u van ons vond",
            [
                regel(row, kop=f"Enquête van {in_words(row.uitgenodigd_op)}")
                for row in rows.order_by("uitgenodigd_op", "pk")
            ],
        )
    ]


BRON = Dossierbron((Enquete._meta.db_table,), read)
