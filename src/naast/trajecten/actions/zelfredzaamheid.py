"""Metingen of zelfredzaamheid, and the texts of an aanbieder with a licence."""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.versie import check_versie
from naast.core.woorden import datum_in_woorden
from naast.organisaties.models import Aanbieder
from naast.trajecten.keuzes import Moment
from naast.trajecten.models import Meting, Traject, ZrmTekst
from naast.trajecten.states import TRAJECT


class MetingGegevens(TypedDict):
    """A meting as it was made; `niveaus` 1 to 5 by domain, without those that are not known."""

    moment: str
    gemeten_op: date
    niveaus: dict[str, int]
    notitie: str


@action("trajecten.add_meting")
def add_meting(*, verzoek: UUID, traject: Traject, **gegevens: Unpack[MetingGegevens]) -> Meting:
    """Write down a meting."""

    def create() -> Meting:
        row = Meting(
            aanbieder_id=traject.aanbieder_id, gemeente_id=traject.gemeente_id, traject=traject
        )
        return _store(row, gegevens)

    return once(verzoek, Meting, create)


@action("trajecten.change_meting")
def change_meting(*, meting: Meting, versie: str, **gegevens: Unpack[MetingGegevens]) -> Meting:
    """Mend a meting; what stood there stays in the log."""
    row = Meting.objects.select_for_update().get(pk=meting.pk)
    check_versie(row, versie)
    return _store(row, gegevens)


@action("trajecten.load_zrm_teksten")
def load_zrm_teksten(*, aanbieder: Aanbieder, teksten: Mapping[tuple[str, int], str]) -> int:
    """Replace the texts of an aanbieder by these, by domain and level; how many there are now."""
    ZrmTekst.objects.filter(aanbieder=aanbieder).delete()
    rows = [
        ZrmTekst(aanbieder=aanbieder, domein=domein, niveau=niveau, tekst=tekst)
        for (domein, niveau), tekst in teksten.items()
    ]
    return len(ZrmTekst.objects.bulk_create(rows))


def _store(row: Meting, gegevens: MetingGegevens) -> Meting:
    traject = Traject.objects.select_for_update().get(pk=row.traject_id)
    TRAJECT.naar("measure", traject.status)
    _check_day(traject, gegevens["gemeten_op"])
    if not gegevens["niveaus"]:
        raise Geweigerd("Kies bij ten minste één domein een niveau.")
    if gegevens["moment"] != Moment.TUSSEN:
        _check_first(traject, row, gegevens["moment"])
    for name, value in gegevens.items():
        setattr(row, name, value)
    row.save()
    return row


def _check_day(traject: Traject, day: date) -> None:
    check_has_been(day, veld="gemeten_op")
    check_not_before(day, traject.gestart_op, wat="Het traject begon", veld="gemeten_op")
    if traject.afgesloten_op and day > traject.afgesloten_op:
        raise Geweigerd(
            f"Het traject is afgesloten op {datum_in_woorden(traject.afgesloten_op)}. "
            "Vul die dag in, of een eerdere.",
            veld="gemeten_op",
        )


def _check_first(traject: Traject, row: Meting, moment: str) -> None:
    if traject.metingen.filter(moment=moment).exclude(pk=row.pk).exists():
        raise Geweigerd(
            f"Er is al een meting {Moment(moment).label}. Wijzig die, of kies een ander moment.",
            veld="moment",
        )
