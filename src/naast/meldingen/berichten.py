"""Messages of inwoners: which melding a kenmerk is of, by when they hear, and what to read."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.db import connection
from django.db.models import F, Q, QuerySet

from naast.contracten.models import Overeenkomst
from naast.contracten.termijnen import KALENDERVELDEN, kalender_van
from naast.core.adressen import adres
from naast.core.kalenders import contractkalender, plus_werkdagen
from naast.core.klok import lokale_datum
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import datum_in_woorden, in_woorden
from naast.meldingen.access import visible_berichten
from naast.meldingen.models import Inwonerbericht
from naast.meldingen.queries import kalender_bij
from naast.meldingen.stappen import how_pressing
from naast.organisaties.models import Gemeente, Medewerker

WERKDAGEN = 2
"""Within so many working days somebody who wrote hears, as after a melding (PvE 3.15)."""
MEEST = 100
VELDEN = (
    *("ontvangen_at", "uiterlijk_op"),
    *(f"melding__{naam}" for naam in ("voornaam", "achternaam", "kenmerk", "extern_id")),
    "melding__behandelaar__naam",
    *(f"melding__overeenkomst__{naam}" for naam in KALENDERVELDEN),
)


class Gevonden(NamedTuple):
    """The melding of a kenmerk: no more than is needed to store a message about it."""

    aanbieder_id: int
    melding_id: int


def find_by_kenmerk(gemeente: Gemeente, kenmerk: str) -> Gevonden | None:
    """For who has no account: opens nothing of the melding."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM meldingen_bij_kenmerk(%s, %s)", [gemeente.pk, kenmerk])
        row = cursor.fetchone()
    return Gevonden(*row) if row else None


def answer_by(gemeente: Gemeente, vandaag: date) -> date:
    """The day by which who writes now hears, whichever aanbieder of the gemeente it is."""
    contracts = Overeenkomst.objects.filter(gemeente=gemeente)
    calendars = {contractkalender(), *(kalender_van(contract) for contract in contracts)}
    return max(plus_werkdagen(kalender, vandaag, WERKDAGEN) for kalender in calendars)


def unread_tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """What came in and nobody has read; of whose traject it is, else of who handles the melding."""
    ik = medewerker.pk if wie == "mij" else None
    return [*_to_read(_unread(medewerker, wie), vandaag, ik)]


@vast
def _unread(medewerker: Medewerker, wie: str) -> QuerySet[Inwonerbericht]:
    rows = visible_berichten(medewerker).filter(gelezen_at__isnull=True).select_related(None)
    rows = rows.select_related("melding__behandelaar", "melding__overeenkomst").only(*VELDEN)
    of_traject = rows.annotate(
        eigenaar=F("melding__trajecten__eigenaar_id"),
        eigenaar_naam=F("melding__trajecten__eigenaar__naam"),
        vervanger=F("melding__trajecten__vervanger_id"),
    )
    return of_traject.filter(_of_whom(wie, medewerker)).order_by("uiterlijk_op", "pk")[:MEEST]


def _of_whom(wie: str, medewerker: Medewerker) -> Q:
    me = medewerker.pk
    nobody = Q(eigenaar__isnull=True, melding__behandelaar__isnull=True)
    if wie == "mij":
        handled = Q(eigenaar__isnull=True, melding__behandelaar_id=me)
        return nobody | handled | Q(eigenaar=me) | Q(vervanger=me)
    return nobody if wie == "niemand" else Q()


def _to_read(rows: list[Inwonerbericht], vandaag: date, ik: int | None) -> Iterator[Taak]:
    for row in rows:
        came = datum_in_woorden(lokale_datum(row.ontvangen_at), met_jaar=False)
        yield Taak(
            titel=f"Nieuw bericht: {row.melding.naam}",
            url=f"{adres('meldingen:detail', row.melding_id)}#bericht-{row.pk}",
            termijn=in_woorden(row.uiterlijk_op, vandaag, kalender_bij(row.melding)),
            soort=how_pressing(row.uiterlijk_op, vandaag),
            uiterlijk_op=row.uiterlijk_op,
            reden=f"Gestuurd op {came}, met het kenmerk",
            wie=_who(row, ik),
            actie="Lezen",
        )


def _who(row: Inwonerbericht, ik: int | None) -> str:
    """Empty when it is one's own."""
    worker = row.melding.behandelaar
    number, naam = (worker.pk, worker.naam) if worker else (None, "nog van niemand")
    if (owner := getattr(row, "eigenaar", None)) is not None:
        number, naam = owner, str(getattr(row, "eigenaar_naam", ""))
    return "" if number is not None and number == ik else naam
