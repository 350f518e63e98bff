"""Everybody reads the sociale kaart; who works in a gemeente keeps its kaart up to date."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from naast.contracten.queries import gemeenten_of
from naast.core.errors import Geweigerd
from naast.organisaties.access import aanbieder_of
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker
from naast.sociale_kaart.models import Organisatie, Voorziening

NIET_VAN_ONS = "Alleen wie voor deze gemeente werkt, houdt haar sociale kaart bij."


def visible_organisaties() -> QuerySet[Organisatie]:
    """All: there is nothing about people in them."""
    return Organisatie.objects.select_related("gemeente")


def visible() -> QuerySet[Voorziening]:
    """All, with the organisation that offers them."""
    return Voorziening.objects.select_related("organisatie__gemeente")


def may_write(aanbieder: Aanbieder, gemeente: Gemeente, op: date) -> bool:
    """Whether the aanbieder has a contract with the gemeente that runs on this day."""
    return gemeente in gemeenten_of(aanbieder.pk, op)


def check_may_write(aanbieder: Aanbieder, gemeente: Gemeente, op: date) -> None:
    """For actions: refuse in words."""
    if not may_write(aanbieder, gemeente, op):
        raise Geweigerd(NIET_VAN_ONS)


def aanbieder_for(medewerker: Medewerker, gemeente: Gemeente, op: date) -> Aanbieder:
    """For pages: the aanbieder that somebody writes for; 403 where that is not allowed."""
    aanbieder = aanbieder_of(medewerker)
    if not may_write(aanbieder, gemeente, op):
        raise PermissionDenied(NIET_VAN_ONS)
    return aanbieder
