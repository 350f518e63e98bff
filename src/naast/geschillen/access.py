"""Which geschillen somebody may see: those in the dossiers of the own organisation."""

from django.db.models import Q, QuerySet

from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.organisaties.models import Medewerker


def visible(medewerker: Medewerker) -> QuerySet[Geschil]:
    """For lists and for one record alike."""
    return Geschil.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "traject__inwoner", "traject__eigenaar", "gemeente", "aanbieder", "hulpvraag"
    )


def visible_stappen(medewerker: Medewerker) -> QuerySet[Geschilstap]:
    """What happened in those geschillen."""
    return Geschilstap.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "geschil__traject__inwoner"
    )


def visible_termijnen(medewerker: Medewerker) -> QuerySet[Geschiltermijn]:
    """The terms of those geschillen."""
    return Geschiltermijn.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "geschil__traject__inwoner"
    )


def why(medewerker: Medewerker, geschil: Geschil) -> str:
    """One sentence: why this person sees this geschil."""
    if medewerker.pk in (geschil.traject.eigenaar_id, geschil.traject.vervanger_id):
        return "U ziet dit geschil omdat u deze inwoner ondersteunt."
    return f"U ziet dit geschil omdat u bij {medewerker.aanbieder} werkt."
