"""Reading reports.

Row-level security decides whose: an aanbieder its own, a gemeente what it received.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from naast.contracten.models import Contractjaar, Doelstelling, Overeenkomst
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker, Rol
from naast.verantwoording.models import Rapportage, Status
from naast.verantwoording.perioden import Tijdvak, halfjaar, halfjaar_voor

TERUGKIJKEN = 2
"""Of how many half-years that have ended the list says that a report is missing."""

TERUG = 14
"""How many years back one can choose."""


class TeMaken(NamedTuple):
    """A half-year that has ended without a report (PvE 4.7: at least twice a year)."""

    gemeente: Gemeente
    tijdvak: Tijdvak


def rapportages(medewerker: Medewerker) -> QuerySet[Rapportage]:
    """The reports that somebody may see, newest period first."""
    rows = Rapportage.objects.select_related("aanbieder", "gemeente", "overeenkomst", "vorige")
    if medewerker.gemeente_id is not None:
        return rows.filter(gemeente_id=medewerker.gemeente_id).exclude(status=Status.CONCEPT)
    return rows.filter(aanbieder=medewerker.aanbieder).select_related("bijlage")


def latest_of_period(
    aanbieder: Aanbieder, gemeente: Gemeente, van: date, tot: date
) -> Rapportage | None:
    """The newest version over exactly this period."""
    rows = Rapportage.objects.filter(aanbieder=aanbieder, gemeente=gemeente, van=van, tot=tot)
    return rows.order_by("-versie").first()


def gemeenten_of(aanbieder_id: int) -> QuerySet[Gemeente]:
    """The gemeenten with which an aanbieder has or had a contract."""
    with_contract = Overeenkomst.objects.filter(aanbieder_id=aanbieder_id).values("gemeente_id")
    return Gemeente.objects.filter(pk__in=with_contract)


def te_maken(aanbieder_id: int, vandaag: date) -> list[TeMaken]:
    """Half-years under a contract that have ended and have no report yet, oldest first."""
    made = set(
        Rapportage.objects.filter(aanbieder_id=aanbieder_id).values_list(
            "gemeente_id", "van", "tot"
        )
    )
    found = {
        TeMaken(contract.gemeente, tijdvak)
        for contract in _contracts(aanbieder_id)
        for tijdvak in ended_half_years(vandaag)
        if _runs(contract, tijdvak) and (contract.gemeente_id, *tijdvak) not in made
    }
    return sorted(found, key=lambda each: (each.tijdvak, each.gemeente.naam))


def ended_half_years(vandaag: date) -> list[Tijdvak]:
    """The last half-years that are over."""
    found = [halfjaar_voor(halfjaar(vandaag))]
    while len(found) < TERUGKIJKEN:
        found.append(halfjaar_voor(found[-1]))
    return found


def _contracts(aanbieder_id: int) -> QuerySet[Overeenkomst]:
    return Overeenkomst.objects.filter(aanbieder_id=aanbieder_id).select_related("gemeente")


def _runs(contract: Overeenkomst, tijdvak: Tijdvak) -> bool:
    return contract.van < tijdvak.tot and (contract.tot is None or contract.tot > tijdvak.van)


def contracts_of(gemeente_id: int) -> QuerySet[Overeenkomst]:
    """The contracts of a gemeente, the newest of each aanbieder first."""
    return (
        Overeenkomst.objects.filter(gemeente_id=gemeente_id)
        .select_related("aanbieder", "gemeente")
        .order_by("aanbieder__naam", "-van")
    )


def doelstelling_of(gemeente: Gemeente, jaar: int) -> Doelstelling:
    """The targets of a gemeente for a year; not stored when nothing was agreed."""
    found = Doelstelling.objects.filter(gemeente=gemeente, jaar=jaar).first()
    return found or Doelstelling(gemeente=gemeente, jaar=jaar)


def years_with_targets(gemeenten: Iterable[Gemeente], vandaag: date) -> list[int]:
    """The years to choose from, newest first: the next, this and the last, and all with targets."""
    agreed = Doelstelling.objects.filter(gemeente__in=list(gemeenten)).values_list(
        "jaar", flat=True
    )
    around = range(vandaag.year - 1, vandaag.year + 2)
    return sorted({*around, *agreed.order_by("jaar")}, reverse=True)


def money_of(contracts: Iterable[Overeenkomst], jaar: int) -> dict[int, Decimal]:
    """The money for a year that is known, by contract. Euro."""
    rows = Contractjaar.objects.filter(overeenkomst__in=list(contracts), jaar=jaar)
    return {row.overeenkomst_id: row.bedrag for row in rows if row.bedrag is not None}


def years_with_money(contracts: Sequence[Overeenkomst], vandaag: date) -> tuple[list[int], int]:
    """The years to choose from, newest first, and the one to begin with.

    Those since the first contract, at most TERUG of them, up to the next year; and all with money.
    One begins with the newest that is over and has money, else with the running one.
    """
    rows = Contractjaar.objects.filter(overeenkomst__in=contracts).exclude(bedrag=None)
    paid = set(rows.values_list("jaar", flat=True))
    first = min((contract.van.year for contract in contracts), default=vandaag.year)
    since = range(max(first, vandaag.year - TERUG), vandaag.year + 2)
    over = [jaar for jaar in paid if jaar < vandaag.year]
    return sorted({vandaag.year, *since, *paid}, reverse=True), max(over, default=vandaag.year)


def addresses_of_contractmanagers(gemeente_id: int) -> list[str]:
    """Where a gemeente wants to hear that a report has come. Read as that gemeente."""
    with als(Werkcontext(rol="postbode", gemeente_id=gemeente_id)):
        return list(
            Medewerker.objects.filter(
                gemeente_id=gemeente_id, rol=Rol.CONTRACTMANAGER, account__is_active=True
            )
            .order_by("account__email")
            .values_list("account__email", flat=True)
        )
