"""Of whom work is, in the lists of *Vandaag*: one's own, of nobody yet, or of the whole team.

And who works there, and can be given some.
"""

from django.db.models import Q, QuerySet

from naast.organisaties.models import Medewerker

VAN_NIEMAND = "nog van niemand"


def asked_of(medewerker: Medewerker, wie: str, eigenaar: str, *anderen: str) -> Q:
    """Rows for `wie`: mij, niemand or team. The paths lead to who does it and who takes over."""
    if wie == "mij":
        mine = Q(**{f"{eigenaar}_id": medewerker.pk})
        for pad in anderen:
            mine |= Q(**{f"{pad}_id": medewerker.pk})
        return mine
    return Q(**{f"{eigenaar}__isnull": True}) if wie == "niemand" else Q()


def colleagues(aanbieder_id: int) -> QuerySet[Medewerker]:
    """Who works at an aanbieder, by name; also whose account is closed."""
    return Medewerker.objects.filter(aanbieder_id=aanbieder_id).order_by("naam", "pk")


def at_work(aanbieder_id: int, *nu: int | None) -> QuerySet[Medewerker]:
    """Who can log in, by name: work that must be done goes to nobody else.

    `nu`: keys of who does it now; a form goes on showing them until somebody else is chosen.
    """
    can = Q(account__is_active=True) | Q(pk__in=[pk for pk in nu if pk])
    return colleagues(aanbieder_id).filter(can)


def whose(eigenaar: Medewerker | None, ik: int | None) -> str:
    """The name; not said of what is one's own, in a list of one's own (`ik`, else None)."""
    if eigenaar is None:
        return VAN_NIEMAND
    return "" if eigenaar.pk == ik else eigenaar.naam
