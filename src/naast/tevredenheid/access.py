"""Which surveys somebody may see: all of the own organisation."""

from django.db.models import Q, QuerySet

from naast.organisaties.models import Medewerker
from naast.tevredenheid.models import Enquete


def visible(medewerker: Medewerker) -> QuerySet[Enquete]:
    """Of trajecten; the yearly round is of nobody in particular."""
    return Enquete.objects.filter(
        Q(aanbieder_id=medewerker.aanbieder_id), traject__isnull=False
    ).select_related("traject__inwoner")
