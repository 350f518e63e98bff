"""The dossier with all its files, in one zip."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from naast.bijlagen import opslag
from naast.bijlagen.models import Bijlage, Status
from naast.bijlagen.queries import still_there
from naast.bijlagen.versleuteling import Beschadigd
from naast.inwoners.models import Inwoner

MEEST = 100 * 1024 * 1024
"""Bytes of all files together; they are in memory while the zip is made."""
ONTBREEKT = "Deze bestanden horen erbij, maar konden niet worden gelezen:\n"


def files_of(inwoner: Inwoner) -> list[Bijlage]:
    """What is there, in the order in which it came."""
    rows = Bijlage.objects.filter(traject__inwoner=inwoner, status=Status.AANWEZIG)
    return list(rows.order_by("toegevoegd_at", "pk"))


def too_large(bijlagen: list[Bijlage]) -> bool:
    """Whether they do not fit in one zip."""
    return sum(row.grootte for row in bijlagen) > MEEST


def pack(pdf: bytes, json: bytes, bijlagen: list[Bijlage]) -> bytes:
    """The zip. A file that is gone or damaged is named in it, so that nobody misses it unaware."""
    made, missing = BytesIO(), []
    with ZipFile(made, "w", ZIP_STORED) as file:
        file.writestr("dossier.pdf", pdf)
        file.writestr("dossier.json", json, ZIP_DEFLATED)
        for row in bijlagen:
            try:
                content = opslag.read(row.opslagnaam)
            except (opslag.Weg, Beschadigd):
                missing += [row.naam] if still_there(row) else []
            else:
                file.writestr(f"bestanden/{row.pk} {row.naam}", content)
        if missing:
            file.writestr("ontbreekt.txt", ONTBREEKT + "\n".join(missing) + "\n")
    return made.getvalue()
