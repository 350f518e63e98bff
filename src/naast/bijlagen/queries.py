"""The files of a dossier."""

from naast.bijlagen.models import Bijlage, Status
from naast.trajecten.models import Traject

OP_DE_KAART = 10


def for_dossier(traject: Traject) -> list[Bijlage]:
    """The newest that are there, for the card; one more than fit tells that there are more."""
    rows = Bijlage.objects.filter(traject=traject, status=Status.AANWEZIG)
    return list(rows.order_by("-toegevoegd_at", "-pk")[: OP_DE_KAART + 1])


def still_there(row: Bijlage) -> bool:
    """Whether a file that was there when it was looked up was not withdrawn meanwhile."""
    return Bijlage.objects.filter(pk=row.pk, status=Status.AANWEZIG).exists()
