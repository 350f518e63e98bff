"""The appointments of an inwoner, with the letters that went out about them."""

from naast.afspraken.models import Afspraak
from naast.core.dossierexport import Dossierbron, Onderdeel, in_words, regel
from naast.inwoners.models import Inwoner

# Of use to calendar programs only: in JSON, and not among the words.
VAN_DE_AGENDA = ("uid", "volgnummer", "gemaakt_at", "gewijzigd_at", "vervangt", "begin_at")


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """In the order of their time; moved and cancelled ones too."""
    rows = inwoner.afspraken.select_related("medewerker", "vervangt__inwoner")
    return [
        Onderdeel(
            "afspraken",
            "Uw afspraken",
            [
                regel(
                    row,
                    kop=f"Afspraak op {in_words(row.begin_at)}",
                    weg=["inwoner"],
                    woorden=dict.fromkeys(VAN_DE_AGENDA, ""),
                )
                for row in rows.order_by("begin_at", "pk")
            ],
        )
    ]


BRON = Dossierbron((Afspraak._meta.db_table,), read)
