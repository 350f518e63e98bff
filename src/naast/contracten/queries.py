"""Reading contracts."""

from datetime import date

from django.db.models import Q, QuerySet

from naast.contracten.models import Contractjaar, Overeenkomst
from naast.organisaties.models import Aanbieder, Gemeente


def running_contracts(gemeente: Gemeente, op: date) -> QuerySet[Overeenkomst]:
    """The contracts of a gemeente that run on a day, with their aanbieders."""
    return (
        Overeenkomst.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=op), gemeente=gemeente, van__lte=op
        )
        .select_related("aanbieder")
        .order_by("aanbieder__naam", "pk")
    )


def contract_on(*, gemeente_id: int, aanbieder_id: int, op: date) -> Overeenkomst | None:
    """The contract that holds for work on a day.

    Registrations may be older or newer than the contract that is known: then the nearest earlier
    one, else the first. None when gemeente and aanbieder have no contract at all.
    """
    rows = list(
        Overeenkomst.objects.filter(gemeente_id=gemeente_id, aanbieder_id=aanbieder_id).order_by(
            "van"
        )
    )
    earlier = [row for row in rows if row.van <= op]
    return earlier[-1] if earlier else (rows[0] if rows else None)


def aanbieders_of(gemeente: Gemeente, op: date) -> list[Aanbieder]:
    """Who may be chosen on a day: each aanbieder once, by name (no ranking)."""
    return list(dict.fromkeys(contract.aanbieder for contract in running_contracts(gemeente, op)))


def gemeenten_of(aanbieder_id: int, op: date) -> list[Gemeente]:
    """For which gemeenten an aanbieder works on a day: each once, by name."""
    rows = (
        Overeenkomst.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=op), aanbieder_id=aanbieder_id, van__lte=op
        )
        .select_related("gemeente")
        .order_by("gemeente__naam", "pk")
    )
    return list(dict.fromkeys(contract.gemeente for contract in rows))


def contractjaar_of(overeenkomst: Overeenkomst, jaar: int, *, locked: bool = False) -> Contractjaar:
    """The money of a contract for a year; not stored when nothing was filled in."""
    rows = Contractjaar.objects.filter(overeenkomst=overeenkomst, jaar=jaar)
    found = rows.select_for_update(of=("self",)).first() if locked else rows.first()
    return found or Contractjaar(
        overeenkomst=overeenkomst,
        gemeente_id=overeenkomst.gemeente_id,
        aanbieder_id=overeenkomst.aanbieder_id,
        jaar=jaar,
    )
