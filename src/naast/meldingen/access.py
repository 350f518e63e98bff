"""Which meldingen somebody may see: all of the own organisation, none of another."""

from django.db.models import Q, QuerySet

from naast.core.errors import Verouderd
from naast.meldingen.models import Inwonerbericht, Melding, Status, Vervanging, Verzetting
from naast.organisaties.models import Medewerker


def visible(medewerker: Medewerker) -> QuerySet[Melding]:
    """For lists and for one record alike."""
    return Melding.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "overeenkomst", "gemeente", "aanbieder", "behandelaar"
    )


def visible_vervangingen(medewerker: Medewerker) -> QuerySet[Vervanging]:
    """What was offered instead in those meldingen."""
    return Vervanging.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "melding"
    )


def visible_verzettingen(medewerker: Medewerker) -> QuerySet[Verzetting]:
    """How the first appointments of those meldingen were moved."""
    return Verzetting.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "melding"
    )


def visible_berichten(medewerker: Medewerker) -> QuerySet[Inwonerbericht]:
    """What inwoners wrote about those meldingen."""
    return Inwonerbericht.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "melding", "gelezen_door"
    )


def why(medewerker: Medewerker, melding: Melding) -> str:
    """One sentence: why this person sees this melding."""
    if melding.behandelaar_id == medewerker.pk:
        return "U ziet deze melding omdat u haar behandelt."
    return f"U ziet deze melding omdat u bij {medewerker.aanbieder} werkt."


def must_be_open(melding: Melding) -> None:
    """A page of which the melding was ended meanwhile says so before anything is typed."""
    if melding.status == Status.AFGEHANDELD:
        raise Verouderd(f"Deze melding is al afgerond: {melding.afhandeling_in_woorden}.")
