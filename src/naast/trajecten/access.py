"""Which dossiers somebody may see: all of the own organisation, none of another."""

from django.db.models import Q, QuerySet

from naast.contracten.models import Overeenkomst
from naast.contracten.termijnen import KALENDERVELDEN
from naast.core.vast import vast
from naast.inwoners.models import Netwerklid, Toestemming, Vertegenwoordiger
from naast.organisaties.models import Medewerker
from naast.trajecten.models import (
    Actie,
    Contactmoment,
    Doel,
    Doorverwijzing,
    Hulpvraag,
    Meting,
    Overdracht,
    Signaal,
    Traject,
)


def visible(medewerker: Medewerker) -> QuerySet[Traject]:
    """For lists and for one record alike."""
    return Traject.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "inwoner", "eigenaar", "vervanger", "overeenkomst", "gemeente"
    )


VAN_HET_CONTRACT_NIET = [
    field.name
    for field in Overeenkomst._meta.concrete_fields
    if not field.primary_key and field.name not in KALENDERVELDEN
]


@vast
def one_dossier(medewerker: Medewerker, pk: int) -> QuerySet[Traject]:
    """One of those, with the melding it came from; of its contract only what decides its days."""
    rows = visible(medewerker).select_related("melding").filter(pk=pk)
    return rows.defer(*(f"overeenkomst__{naam}" for naam in VAN_HET_CONTRACT_NIET))


def visible_hulpvragen(medewerker: Medewerker) -> QuerySet[Hulpvraag]:
    """The questions in those dossiers."""
    return Hulpvraag.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "traject__inwoner"
    )


def visible_doorverwijzingen(medewerker: Medewerker) -> QuerySet[Doorverwijzing]:
    """Where those questions were referred to."""
    return Doorverwijzing.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "hulpvraag__traject__inwoner", "voorziening__organisatie"
    )


def visible_overdrachten(medewerker: Medewerker) -> QuerySet[Overdracht]:
    """To whom those dossiers were handed over."""
    return Overdracht.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "traject__inwoner"
    )


def visible_contacten(medewerker: Medewerker) -> QuerySet[Contactmoment]:
    """The contacts in those dossiers; not the snelle vragen."""
    return Contactmoment.objects.filter(
        Q(aanbieder_id=medewerker.aanbieder_id), traject__isnull=False
    )


def visible_doelen(medewerker: Medewerker) -> QuerySet[Doel]:
    """What the inwoners of those dossiers want to reach."""
    return Doel.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "plan__traject__inwoner"
    )


def visible_acties(medewerker: Medewerker) -> QuerySet[Actie]:
    """What is agreed in the plans of those dossiers."""
    return Actie.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "plan__traject__inwoner"
    )


def visible_metingen(medewerker: Medewerker) -> QuerySet[Meting]:
    """How self-reliant the inwoners of those dossiers are."""
    return Meting.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "traject__inwoner"
    )


def visible_netwerk(medewerker: Medewerker) -> QuerySet[Netwerklid]:
    """Who stand around the inwoners of the organisation."""
    return Netwerklid.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "inwoner"
    )


def visible_toestemmingen(medewerker: Medewerker) -> QuerySet[Toestemming]:
    """What the inwoners of the organisation agreed with."""
    return Toestemming.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id))


def visible_vertegenwoordigers(medewerker: Medewerker) -> QuerySet[Vertegenwoordiger]:
    """Who act for the inwoners of the organisation."""
    return Vertegenwoordiger.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id))


def visible_signalen(medewerker: Medewerker) -> QuerySet[Signaal]:
    """What goes wrong structurally, as the organisation sees it."""
    return Signaal.objects.filter(Q(aanbieder_id=medewerker.aanbieder_id)).select_related(
        "gemeente", "door"
    )


def why(medewerker: Medewerker, traject: Traject) -> str:
    """One sentence: why this person sees this dossier."""
    if traject.eigenaar_id == medewerker.pk:
        return "U ziet dit dossier omdat u deze inwoner ondersteunt."
    if traject.vervanger_id == medewerker.pk:
        return "U ziet dit dossier omdat u vervangt."
    return f"U ziet dit dossier omdat u bij {medewerker.aanbieder} werkt."
