"""Which appointments somebody may see: all of the own organisation, none of another."""

from django.db.models import Q, QuerySet

from naast.afspraken.models import Afspraak
from naast.organisaties.models import Medewerker, Rol


def visible(medewerker: Medewerker) -> QuerySet[Afspraak]:
    """For lists and for one record alike."""
    return Afspraak.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "inwoner", "medewerker", "aanbieder", "gemeente"
    )


def why(medewerker: Medewerker, afspraak: Afspraak) -> str:
    """One sentence: why this person sees this appointment."""
    if afspraak.medewerker_id == medewerker.pk:
        return "U ziet deze afspraak omdat zij in uw agenda staat."
    return f"U ziet deze afspraak omdat u bij {medewerker.aanbieder} werkt."


def may_set_hours(medewerker: Medewerker, van: Medewerker) -> bool:
    """One's own hours and days off; a teamleider also those of colleagues."""
    if medewerker.pk == van.pk:
        return True
    return medewerker.rol == Rol.TEAMLEIDER and medewerker.aanbieder_id == van.aanbieder_id
