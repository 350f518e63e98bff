"""The files of an inwoner, as a list; their content is given beside it."""

from naast.bijlagen.models import Bijlage, Status
from naast.core.dossierexport import Dossierbron, Onderdeel, Regel, in_words, regel
from naast.inwoners.models import Inwoner


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """Also those that were withdrawn: that they were there, and when they went."""
    rows = Bijlage.objects.filter(traject__inwoner=inwoner).select_related(
        "traject__inwoner", "toegevoegd_door", "ingetrokken_door"
    )
    return [
        Onderdeel(
            "bijlagen",
            "Bestanden in uw dossier",
            [_row(row) for row in rows.order_by("toegevoegd_at", "pk")],
            uitleg="Dit is de lijst. De bestanden zelf kunt u erbij krijgen.",
        )
    ]


def _row(row: Bijlage) -> Regel:
    name = row.naam
    if row.status == Status.INGETROKKEN:
        # Withdrawn because it belongs to somebody else: then its name and the reason do too.
        name = "Een ingetrokken bestand"
        row.naam = row.omschrijving = row.sha256 = row.reden = ""
    return regel(
        row,
        kop=f"{name}, van {in_words(row.toegevoegd_at)}",
        weg=["opslagnaam"],
        woorden={"sha256": "", "toegevoegd_at": "", "gescand_at": "", "scan": ""},
    )


BRON = Dossierbron((Bijlage._meta.db_table,), read)
