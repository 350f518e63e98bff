"""The mail that went to the address of an inwoner."""

from typing import Any

from naast.berichten.models import Bericht
from naast.core.dossierexport import Dossierbron, Onderdeel, in_words, regel


def read(inwoner: Any) -> list[Onderdeel]:
    """By the address that is known now: mail itself names nobody."""
    rows = Bericht.objects.none()
    if inwoner.email:
        rows = Bericht.objects.filter(aan__iexact=inwoner.email, aanbieder_id__isnull=False)
    return [
        Onderdeel(
            "berichten",
            "E-mails aan u",
            [
                regel(
                    row,
                    kop=f"E-mail van {in_words(row.gemaakt_at)}",
                    weg=["aanbieder_id", "pogingen", "laatste_fout"],
                    woorden={"gemaakt_at": ""},
                )
                for row in rows.order_by("gemaakt_at", "pk")
            ],
        )
    ]


BRON = Dossierbron((Bericht._meta.db_table,), read)
