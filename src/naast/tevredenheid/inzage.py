"""The surveys that an inwoner was asked to fill in."""

from naast.core.dossierexport import Dossierbron, Onderdeel, Regel, in_words, regel
from naast.inwoners.models import Inwoner
from naast.tevredenheid.models import Enquete, GeenEnquete


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
        ),
        Onderdeel("niet_gevraagd", "Waarom wij uw mening niet vroegen", _not_asked(inwoner)),
    ]


def _not_asked(inwoner: Inwoner) -> list[Regel]:
    rows = GeenEnquete.objects.filter(traject__inwoner=inwoner)
    return [
        regel(row, kop=f"Op {in_words(row.op)}")
        for row in rows.select_related("traject__inwoner", "door").order_by("pk")
    ]


BRON = Dossierbron((Enquete._meta.db_table, GeenEnquete._meta.db_table), read)
