"""The files of an inwoner, as a list; their content is given beside it."""

from naast.bijlagen.models import Bijlage
from naast.core.dossierexport import Dossierbron, Onderdeel, in_words, regel
from naast.inwoners.models import Inwoner


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """Also those that were withdrawn, with the reason."""
    rows = Bijlage.objects.filter(traject__inwoner=inwoner).select_related(
        "traject__inwoner", "toegevoegd_door", "ingetrokken_door"
    )
    return [
        Onderdeel(
            "bijlagen",
            "Bestanden in uw dossier",
            [
                regel(
                    row,
                    kop=f"{row.naam}, van {in_words(row.toegevoegd_at)}",
                    weg=["opslagnaam"],
                    woorden={"sha256": "", "toegevoegd_at": "", "gescand_at": "", "scan": ""},
                )
                for row in rows.order_by("toegevoegd_at", "pk")
            ],
            uitleg="Dit is de lijst. De bestanden zelf kunt u erbij krijgen.",
        )
    ]


BRON = Dossierbron((Bijlage._meta.db_table,), read)
