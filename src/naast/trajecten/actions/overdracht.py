"""A Wlz indication ends the support, with a handover: all in one, or nothing (ZTM-2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.versie import check_versie
from naast.core.woorden import datum_in_woorden
from naast.organisaties.models import Medewerker
from naast.sociale_kaart.models import Voorziening
from naast.trajecten.actions.duur import store_overschrijding
from naast.trajecten.actions.hulpvragen import end_hulpvraag
from naast.trajecten.keuzes import Aangekomen, Wijze
from naast.trajecten.models import Hulpvraag, HulpvraagStatus, Overdracht, Traject
from naast.trajecten.queries import to_evaluate
from naast.trajecten.states import TRAJECT


@dataclass(frozen=True)
class Einde:
    """How one hulpvraag ends; `reden` only when it took more hours than the guideline."""

    resultaat: str
    passend: str
    reden: str = ""
    toelichting: str = ""


class OverdrachtGegevens(TypedDict):
    """To whom, how, and what was told."""

    naar: str
    voorziening: Voorziening | None
    wijze: str
    toestemming: bool
    gesproken_met: str
    verteld: str
    datum: date


@action("trajecten.close_for_wlz")
def close_for_wlz(
    *,
    verzoek: UUID,
    traject: Traject,
    hulpvraag: Hulpvraag,
    indicatie_op: date,
    einden: Mapping[int, Einde],
    latere_contacten: bool,
    door: Medewerker,
    **overdracht: Unpack[OverdrachtGegevens],
) -> Overdracht:
    """End the traject on the day of the indication, its open hulpvragen too, and hand over.

    `einden` by key of the hulpvraag. Contacts after that day are a mistake to look at first;
    with `latere_contacten` they stay as they were. New ones are refused from now on.
    """

    def create() -> Overdracht:
        row = Traject.objects.select_for_update().get(pk=traject.pk)
        status = TRAJECT.naar("close_for_wlz", row.status)
        _check_day(row, indicatie_op, latere_contacten)
        if hulpvraag.traject_id != row.pk:
            raise Geweigerd("Kies een hulpvraag van dit traject.", veld="hulpvraag")
        if to_evaluate(row):
            raise Geweigerd("Kijk eerst met de inwoner terug op het plan. De link staat hierboven.")
        _check_handover(row, overdracht)
        _end_questions(row, indicatie_op, einden, door)
        row.status, row.afgesloten_op = status, indicatie_op
        row.afsluitreden = f"Wlz-indicatie van {datum_in_woorden(indicatie_op)}"
        row.save()
        return Overdracht.objects.create(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            traject=row,
            hulpvraag=hulpvraag,
            indicatie_op=indicatie_op,
            door=door,
            **overdracht,
        )

    return once(verzoek, Overdracht, create)


def _check_day(row: Traject, indicatie_op: date, latere_contacten: bool) -> None:
    check_has_been(indicatie_op, veld="indicatie_op")
    check_not_before(indicatie_op, row.gestart_op, wat="Het traject begon", veld="indicatie_op")
    number = row.contactmomenten.filter(begonnen_op__gt=indicatie_op).count()
    if number and not latere_contacten:
        are = "staat nog 1 contact" if number == 1 else f"staan nog {number} contacten"
        raise Geweigerd(
            f"Er {are} na {datum_in_woorden(indicatie_op)}. De ondersteuning loopt tot en met "
            "de indicatie. Kijk de dag na, of laat weten dat het klopt.",
            veld="latere_contacten",
        )


def _check_handover(row: Traject, overdracht: OverdrachtGegevens) -> None:
    """Wmo 2015 art. 5.3.3: nothing to others without consent."""
    check_has_been(overdracht["datum"], veld="datum")
    check_not_before(overdracht["datum"], row.gestart_op, wat="Het traject begon", veld="datum")
    told = overdracht["gesproken_met"] or overdracht["verteld"]
    if not overdracht["toestemming"] and (told or overdracht["wijze"] == Wijze.WARM):
        raise Geweigerd(
            "Zonder toestemming van de inwoner mag u met niemand over de inwoner praten "
            "(Wmo 2015, artikel 5.3.3). Vraag eerst toestemming, of kies ‘koud’ en laat leeg wat "
            "er is verteld.",
            veld="toestemming",
        )
    if overdracht["wijze"] == Wijze.WARM and not overdracht["gesproken_met"].strip():
        raise Geweigerd("Vul in met wie u hebt gesproken.", veld="gesproken_met")


def _end_questions(row: Traject, op: date, einden: Mapping[int, Einde], door: Medewerker) -> None:
    rows = row.hulpvragen.select_for_update().filter(status=HulpvraagStatus.OPEN)
    for vraag in rows.order_by("pk"):
        einde = einden.get(vraag.pk)
        if einde is None:
            raise Geweigerd("Er kwam net een hulpvraag bij. Open de pagina opnieuw.")
        check_not_before(op, vraag.ontvangen_op, wat="Een hulpvraag kwam", veld="indicatie_op")
        if einde.reden:
            store_overschrijding(vraag, door=door, reden=einde.reden, toelichting=einde.toelichting)
        end_hulpvraag(vraag, op=op, resultaat=einde.resultaat, passend=einde.passend)


@action("trajecten.record_wlz_arrival")
def record_wlz_arrival(
    *, overdracht: Overdracht, versie: str, aangekomen: str, aangekomen_op: date | None
) -> Overdracht:
    """Whether the inwoner has cliëntondersteuning of the Wlz by now; what is told last stands."""
    row = Overdracht.objects.select_for_update().get(pk=overdracht.pk)
    check_versie(row, versie)
    if aangekomen_op and aangekomen != Aangekomen.JA:
        raise Geweigerd("Haal deze dag weg, of kies hierboven ‘ja’.", veld="aangekomen_op")
    if aangekomen_op:
        check_has_been(aangekomen_op, veld="aangekomen_op")
        check_not_before(
            aangekomen_op, row.indicatie_op, wat="De indicatie was", veld="aangekomen_op"
        )
    row.aangekomen, row.aangekomen_op = aangekomen, aangekomen_op
    row.save()
    return row
