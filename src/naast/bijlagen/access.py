"""Which files somebody may see: those in the dossiers of the own organisation."""

from django.db.models import Q, QuerySet

from naast.bijlagen.models import Bijlage
from naast.organisaties.models import Medewerker


def visible(medewerker: Medewerker) -> QuerySet[Bijlage]:
    """For lists and for one record alike; withdrawn ones too."""
    return Bijlage.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "traject__inwoner", "toegevoegd_door", "ingetrokken_door"
    )
