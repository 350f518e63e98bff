"""Making and changing contracts, their money, and the targets of a gemeente."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction

from naast.contracten.models import Contractjaar, Doelstelling, Overeenkomst, Termijnenprofiel
from naast.contracten.queries import contractjaar_of
from naast.contracten.termijnen import PROFIELEN
from naast.core.action import action
from naast.core.errors import Geweigerd
from naast.core.versie import check_versie
from naast.organisaties.models import Aanbieder, Gemeente

STANDAARD_VAN = date(2024, 1, 1)


@dataclass(frozen=True)
class Afspraken:
    """What was said about a contract; None = not said. Guidelines in hours per hulpvraag."""

    van: date | None = None
    termijnenprofiel: str | None = None
    richtlijn_uren: Decimal | None = None
    richtlijn_wlz_uren: Decimal | None = None

    def velden(self) -> dict[str, object]:
        """The fields of the contract that this decides."""
        gezegd = {naam: waarde for naam, waarde in vars(self).items() if waarde is not None}
        if self.termijnenprofiel is not None:
            gezegd |= PROFIELEN[self.termijnenprofiel]
        return gezegd


@action("contracten.ensure_overeenkomst")
def ensure_overeenkomst(
    *, gemeente: Gemeente, aanbieder: Aanbieder, afspraken: Afspraken
) -> tuple[Overeenkomst, bool, list[str]]:
    """The contract of the two, made when absent; whether it is new, and the fields changed.

    What was not said keeps its value. A start date of which there is a contract picks that one;
    another start date moves the start of the only one.
    """
    rijen = list(
        Overeenkomst.objects.select_for_update()
        .filter(gemeente=gemeente, aanbieder=aanbieder)
        .order_by("van", "pk")
    )
    if not rijen:
        return _make(gemeente, aanbieder, afspraken), True, []
    contract = _pick(rijen, afspraken.van)
    return contract, False, _change(contract, afspraken)


def _make(gemeente: Gemeente, aanbieder: Aanbieder, afspraken: Afspraken) -> Overeenkomst:
    standaard: dict[str, object] = {"van": STANDAARD_VAN, "termijnenprofiel": Termijnenprofiel.PVE}
    contract = Overeenkomst(gemeente=gemeente, aanbieder=aanbieder)
    for naam, waarde in (standaard | afspraken.velden()).items():
        setattr(contract, naam, waarde)
    contract.save()
    return contract


def _pick(rijen: list[Overeenkomst], van: date | None) -> Overeenkomst:
    gelijk = [rij for rij in rijen if rij.van == van]
    if len(gelijk) == 1 or len(rijen) == 1:
        return (gelijk or rijen)[0]
    if van is None:
        return rijen[-1]
    begins = ", ".join(str(rij.van) for rij in rijen)
    raise Geweigerd(
        f"Er zijn meer overeenkomsten (vanaf {begins}). Kies er een met --van.", veld="van"
    )


def _change(contract: Overeenkomst, afspraken: Afspraken) -> list[str]:
    velden = afspraken.velden()
    anders = [naam for naam, waarde in velden.items() if getattr(contract, naam) != waarde]
    if contract.tot is not None and (afspraken.van or contract.van) >= contract.tot:
        raise Geweigerd(
            f"De overeenkomst eindigt op {contract.tot}. Kies een begin daarvoor.", veld="van"
        )
    for naam in anders:
        setattr(contract, naam, velden[naam])
    if anders:
        contract.save(update_fields=anders)
    return anders


@action("contracten.set_doelstelling")
def set_doelstelling(*, gemeente: Gemeente, jaar: int, versie: str, **doelen: Any) -> Doelstelling:
    """Keep what the gemeente wants to reach in a year; empty is: nothing was agreed.

    `versie` is that of the page, also of a year of which nothing was stored yet.
    """
    rows = Doelstelling.objects.select_for_update(of=("self",))
    row = rows.filter(gemeente=gemeente, jaar=jaar).first() or Doelstelling(
        gemeente=gemeente, jaar=jaar
    )
    check_versie(row, versie)
    for naam, waarde in doelen.items():
        setattr(row, naam, waarde)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as fault:
        raise Geweigerd(
            f"Een collega heeft intussen doelen voor {jaar} bewaard. Open deze pagina opnieuw."
        ) from fault
    return row


@action("contracten.set_bedrag")
def set_bedrag(
    *, overeenkomst: Overeenkomst, jaar: int, bedrag: Decimal | None, versie: str
) -> Contractjaar:
    """Keep the money of a contract for a calendar year, in euro; None: not filled in.

    `versie` is that of the page, also of a year of which nothing was stored yet.
    """
    row = contractjaar_of(overeenkomst, jaar, locked=True)
    check_versie(row, versie)
    row.bedrag = bedrag
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as fault:
        raise Geweigerd(
            f"Een collega heeft intussen een bedrag voor {jaar} bewaard. Open deze pagina opnieuw."
        ) from fault
    return row
