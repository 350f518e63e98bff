"""Lists of geschillen: in a dossier, and what of them must happen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from naast.core import klok
from naast.core.adressen import adres
from naast.core.kalenders import ATW
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import in_woorden
from naast.geschillen.access import visible
from naast.geschillen.keuzes import Status, Termijnsoort, Wie
from naast.geschillen.models import Geschil, Geschiltermijn
from naast.geschillen.stand import how_pressing, next_step, stands
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import asked_of, whose
from naast.trajecten.models import Traject

VOORUIT = timedelta(days=14)
"""How long before its last day a term is a task. Late ones stay until something is done."""
MEEST = 100
VELDEN = (
    *("soort", "uiterlijk_op", "bron", "geschil__instantie", "geschil__onderwerp"),
    *(f"geschil__traject__inwoner__{x}" for x in ("voornaam", "achternaam", "extern_id")),
    "geschil__traject__eigenaar__naam",
)
"""What a task shows of a term, and no more."""
VELDEN_GESCHIL = (
    *("soort", "status", "onderwerp", "opvolgen_op", "opvolgen_gekozen"),
    "traject__eigenaar__naam",
    *(f"traject__inwoner__{x}" for x in ("voornaam", "achternaam", "extern_id")),
)


def running_terms() -> QuerySet[Geschiltermijn]:
    """Terms that hold and are not done, of geschillen that are not closed."""
    return Geschiltermijn.objects.filter(geldt=True, afgedaan_op__isnull=True).exclude(
        geschil__status=Status.AFGESLOTEN
    )


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """Terms that end within two weeks or have ended, and geschillen to look at again."""
    near = _near(medewerker, wie, vandaag + VOORUIT)
    again = _to_look_at_again(medewerker, wie, vandaag + VOORUIT)
    ik = medewerker.pk if wie == "mij" else None
    rows = [*_of_terms(near, vandaag, ik), *_of_follow_up(again, vandaag, ik)]
    return sorted(rows, key=lambda taak: taak.uiterlijk_op or date.max)


@vast
def _near(medewerker: Medewerker, wie: str, tot_en_met: date) -> QuerySet[Geschiltermijn]:
    return (
        running_terms()
        .filter(geschil__in=_open(medewerker, wie).values("pk"), uiterlijk_op__lte=tot_en_met)
        .select_related("geschil__traject__inwoner", "geschil__traject__eigenaar")
        .only(*VELDEN)
        .order_by("uiterlijk_op", "pk")[:MEEST]
    )


@vast
def _to_look_at_again(medewerker: Medewerker, wie: str, tot_en_met: date) -> QuerySet[Geschil]:
    running = running_terms().filter(geschil=OuterRef("pk"))
    look = ~Exists(running) | Q(opvolgen_gekozen=True)
    rows = _open(medewerker, wie).filter(look, opvolgen_op__lte=tot_en_met)
    rows = rows.select_related(None).select_related("traject__inwoner", "traject__eigenaar")
    return rows.only(*VELDEN_GESCHIL).order_by("opvolgen_op", "pk")[:MEEST]


def _open(medewerker: Medewerker, wie: str) -> QuerySet[Geschil]:
    still_open = visible(medewerker).exclude(status=Status.AFGESLOTEN)
    return still_open.filter(asked_of(medewerker, wie, "traject__eigenaar", "traject__vervanger"))


ACTIES: dict[str, tuple[str, str]] = {
    Termijnsoort.BEZWAAR: ("Bezwaar afmaken", "Bespreken"),
    Termijnsoort.BEROEP: ("Beroep bespreken", "Bespreken"),
    Termijnsoort.HOGER_BEROEP: ("Hoger beroep bespreken", "Bespreken"),
    Termijnsoort.PERSOONLIJK_PLAN: ("Plan inleveren", "Bespreken"),
    Termijnsoort.BESLUIT: ("Bekijken", "In gebreke stellen"),
    Termijnsoort.BESLUIT_OP_BEZWAAR: ("Bekijken", "In gebreke stellen"),
    Termijnsoort.HERSTEL_AANVRAAG: ("Bekijken", "Beroep bespreken"),
    Termijnsoort.HERSTEL_BEZWAAR: ("Bekijken", "Beroep bespreken"),
    Termijnsoort.ONDERZOEK: ("Bekijken", "Aanvraag doen"),
}


def _of_terms(rows: Iterable[Geschiltermijn], vandaag: date, ik: int | None) -> Iterable[Taak]:
    for termijn in rows:
        geschil = termijn.geschil
        before, after = ACTIES.get(termijn.soort, ("Bekijken", "Bellen"))
        waiting, late = termijn.wie == Wie.INSTANTIE, termijn.uiterlijk_op < vandaag
        about = f"{geschil.instantie}: " if waiting else ""
        yield Taak(
            titel=f"{termijn.get_soort_display().capitalize()}: {geschil.traject.inwoner}",
            url=adres("geschillen:detail", geschil.pk),
            # Of what is late, who is late: else it reads as work that the supporter left lying.
            termijn="instantie te laat" if waiting and late else stands(termijn, vandaag),
            soort=how_pressing(termijn, vandaag),
            uiterlijk_op=termijn.uiterlijk_op,
            reden=f"{about}{geschil.onderwerp} ({termijn.bron})",
            wie=whose(geschil.traject.eigenaar, ik),
            actie=after if late else before,
        )


def _of_follow_up(rows: Iterable[Geschil], vandaag: date, ik: int | None) -> Iterable[Taak]:
    for geschil in rows:
        if geschil.opvolgen_op is None:
            continue
        late = geschil.opvolgen_op < vandaag
        yield Taak(
            titel=f"{'Weer kijken' if geschil.opvolgen_gekozen else next_step(geschil)}: "
            f"{geschil.traject.inwoner}",
            url=adres("geschillen:detail", geschil.pk),
            termijn=in_woorden(geschil.opvolgen_op, vandaag, ATW),
            soort="let-op" if late else "info",
            uiterlijk_op=geschil.opvolgen_op,
            reden=f"{geschil.onderwerp}, {geschil.get_status_display()}",
            wie=whose(geschil.traject.eigenaar, ik),
            actie="Bekijken",
        )


@dataclass(frozen=True)
class Regel:
    """A geschil on the card of the dossier."""

    geschil: Geschil
    termijn: str
    soort: str
    uiterlijk_op: date | None
    wat: str


def for_dossier(traject: Traject) -> list[Regel]:
    """The geschillen of a traject, open ones first, each with the term that ends first."""
    rows = _geschillen(traject.pk)
    if not rows:
        return []
    running: dict[int, list[Geschiltermijn]] = {row.pk: [] for row in rows}
    for termijn in _running_of(traject.pk):
        running[termijn.geschil_id].append(termijn)
    ordered = sorted(rows, key=lambda g: (g.status == Status.AFGESLOTEN, -g.pk))
    return [_line(geschil, running[geschil.pk], klok.vandaag()) for geschil in ordered]


@vast
def _geschillen(traject_id: int) -> QuerySet[Geschil]:
    return Geschil.objects.filter(traject_id=traject_id)


@vast
def _running_of(traject_id: int) -> QuerySet[Geschiltermijn]:
    return running_terms().filter(geschil__traject_id=traject_id)


def _line(geschil: Geschil, running: list[Geschiltermijn], vandaag: date) -> Regel:
    if geschil.status == Status.AFGESLOTEN:
        return Regel(geschil, "", "goed", None, geschil.get_uitkomst_display())
    if not running:
        return Regel(geschil, "", "neutraal", geschil.opvolgen_op, next_step(geschil))
    first = min(running, key=lambda t: t.uiterlijk_op)
    return Regel(
        geschil,
        stands(first, vandaag),
        how_pressing(first, vandaag),
        first.uiterlijk_op,
        first.get_soort_display().capitalize(),
    )
