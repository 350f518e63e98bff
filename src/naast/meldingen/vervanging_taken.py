"""Replacements to offer before the term of the first appointment ends, and answers to ask for."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from naast.contracten.termijnen import KALENDERVELDEN
from naast.core.adressen import adres
from naast.core.kalenders import contractkalender, plus_werkdagen
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import datum_in_woorden, in_woorden
from naast.meldingen.access import visible, visible_vervangingen
from naast.meldingen.berichten import unread_tasks
from naast.meldingen.models import Antwoord, Melding, Status, Vervanging
from naast.meldingen.queries import kalender_bij, open_meldingen
from naast.meldingen.stappen import how_pressing
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import whose

WERKDAGEN_VOORAF = 3
"""So many working days before the last day of the first appointment a replacement is asked for."""
ANTWOORD_BINNEN = timedelta(days=3)
MEEST = 100
VELDEN = (
    *("voornaam", "achternaam", "kenmerk", "extern_id", "status", "behandelaar__naam"),
    *("afspraak_uiterlijk_op", "eerste_afspraak_op"),
    *(f"overeenkomst__{naam}" for naam in KALENDERVELDEN),
)
VELDEN_AANBOD = ("aangeboden_op", "aanbod", "wie")
"""What a task shows of a melding and of what was offered, and no more."""


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """Messages to read, and of open meldingen; at most MEEST of each kind (PvE 3.17)."""
    ik = medewerker.pk if wie == "mij" else None
    near = plus_werkdagen(contractkalender(), vandaag, WERKDAGEN_VOORAF)
    return [
        *unread_tasks(medewerker, wie=wie, vandaag=vandaag),
        *_to_offer(_without_offer(medewerker, wie, near), vandaag, ik),
        *_to_ask(_without_answer(medewerker, wie), vandaag, ik),
    ]


@vast
def _without_offer(medewerker: Medewerker, wie: str, tot_en_met: date) -> QuerySet[Melding]:
    """Without an appointment and near or past the last day, or with one that is too late."""
    too_late = Q(status=Status.AFSPRAAK, eerste_afspraak_op__gt=F("afspraak_uiterlijk_op"))
    none_yet = ~Q(status=Status.AFSPRAAK) & Q(afspraak_uiterlijk_op__lte=tot_en_met)
    offered = Vervanging.objects.filter(melding=OuterRef("pk"))
    rows = open_meldingen(visible(medewerker)).filter(too_late | none_yet, ~Exists(offered))
    rows = rows.filter(_of_whom(wie, medewerker, ""))
    narrow = rows.select_related(None).select_related("behandelaar", "overeenkomst").only(*VELDEN)
    return narrow.order_by("afspraak_uiterlijk_op", "pk")[:MEEST]


@vast
def _without_answer(medewerker: Medewerker, wie: str) -> QuerySet[Vervanging]:
    rows = visible_vervangingen(medewerker).filter(antwoord=Antwoord.OPEN)
    rows = rows.exclude(melding__status=Status.AFGEHANDELD)
    rows = rows.filter(_of_whom(wie, medewerker, "melding__"))
    narrow = rows.select_related(None)
    narrow = narrow.select_related("melding__behandelaar", "melding__overeenkomst")
    narrow = narrow.only(*VELDEN_AANBOD, *(f"melding__{naam}" for naam in VELDEN))
    return narrow.order_by("aangeboden_op", "pk")[:MEEST]


def _of_whom(wie: str, medewerker: Medewerker, pad: str) -> Q:
    nobody = Q(**{f"{pad}behandelaar__isnull": True})
    if wie == "mij":
        return nobody | Q(**{f"{pad}behandelaar_id": medewerker.pk})
    return nobody if wie == "niemand" else Q()


def _to_offer(rows: list[Melding], vandaag: date, ik: int | None) -> Iterator[Taak]:
    for row in rows:
        last = row.afspraak_uiterlijk_op
        if last is None:
            continue
        op = row.eerste_afspraak_op if row.status == Status.AFSPRAAK else None
        yield Taak(
            titel=f"Vervanging aanbieden: {row.naam}",
            url=adres("meldingen:offer_replacement", row.pk),
            termijn=in_woorden(last, vandaag, kalender_bij(row)),
            soort=how_pressing(last, vandaag),
            uiterlijk_op=last,
            reden=f"De eerste afspraak is pas op {datum_in_woorden(op, met_jaar=False)}"
            if op
            else "Er is nog geen eerste afspraak",
            wie=whose(row.behandelaar, ik),
            actie="Aanbieden",
        )


def _to_ask(rows: list[Vervanging], vandaag: date, ik: int | None) -> Iterator[Taak]:
    for row in rows:
        last = row.aangeboden_op + ANTWOORD_BINNEN
        yield Taak(
            titel=f"Wil de inwoner de vervanging? {row.melding.naam}",
            url=adres("meldingen:answer_replacement", row.pk),
            termijn=in_woorden(last, vandaag, kalender_bij(row.melding)),
            soort=how_pressing(last, vandaag),
            uiterlijk_op=last,
            reden=str(row),
            wie=whose(row.melding.behandelaar, ik),
            actie="Antwoord vastleggen",
        )
