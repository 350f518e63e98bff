"""*Vandaag*: everything that must happen, by last day, each with its reason and one click."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from naast.contracten.termijnen import KALENDERVELDEN
from naast.core import aansluiten
from naast.core.adressen import adres
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import datum_in_woorden, in_woorden
from naast.meldingen import access as meldingen_access
from naast.meldingen.herinneren import VELDEN as VELDEN_HERINNEREN
from naast.meldingen.herinneren import reminder_tasks
from naast.meldingen.models import Melding
from naast.meldingen.queries import open_meldingen
from naast.meldingen.stappen import how_pressing, next_step
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import asked_of, whose
from naast.trajecten import access
from naast.trajecten.models import HulpvraagStatus, Traject
from naast.trajecten.plan_taken import plan_tasks
from naast.trajecten.queries import (
    all_closed,
    count_open,
    kalender_bij,
    of_traject,
    running,
)
from naast.trajecten.verwijs_taken import referral_tasks

WIE = {"mij": "Mijn werk", "niemand": "Nog van niemand", "team": "Hele team: alles"}
VOORUIT = timedelta(days=14)
MEEST = 100
"""A list of more than this is no list for today; the rest stands in the lists themselves."""
VAN = ("eigenaar", "vervanger")


# As in `queries.of_traject`: no more than a row shows.
VELDEN_MELDING = (
    *("voornaam", "achternaam", "kenmerk", "extern_id", "kanaal", "spoed", "status"),
    *("ontvangen_op", "uiterlijk_op", "afspraak_uiterlijk_op"),
    *("eerste_afspraak_op", "eerste_afspraak_om", "afspraak_plaats"),
    "behandelaar__naam",
    *VELDEN_HERINNEREN,
    *(f"overeenkomst__{naam}" for naam in KALENDERVELDEN),
)


@dataclass(frozen=True)
class Groep:
    """Tasks under one heading."""

    kop: str
    taken: list[Taak]


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """What must happen, of these people, by last day; at most MEEST of each kind."""
    meldingen = _meldingen(medewerker, wie)
    trajecten = _trajecten(medewerker, wie, vandaag + VOORUIT)
    ik = medewerker.pk if wie == "mij" else None
    rows = [*_of_meldingen(meldingen, vandaag, ik), *_of_trajecten(trajecten, vandaag, ik)]
    rows += reminder_tasks(meldingen, vandaag, ik)
    rows += plan_tasks(medewerker, wie=wie, vandaag=vandaag)
    rows += referral_tasks(medewerker, wie=wie, vandaag=vandaag)
    rows += aansluiten.tasks(medewerker, wie=wie, vandaag=vandaag)
    return sorted(rows, key=lambda taak: taak.plaats)


def grouped(taken: Iterable[Taak], vandaag: date) -> list[Groep]:
    """Too late, today, and after today; a heading without tasks is left out."""
    heads: dict[str, list[Taak]] = {"Te laat": [], "Vandaag": [], "Daarna": []}
    for taak in taken:
        heads[_head_of(taak, vandaag)].append(taak)
    return [Groep(kop, rows) for kop, rows in heads.items() if rows]


def _head_of(taak: Taak, vandaag: date) -> str:
    if taak.soort == "fout":
        return "Te laat"
    return "Vandaag" if taak.uiterlijk_op and taak.uiterlijk_op <= vandaag else "Daarna"


def count_running(medewerker: Medewerker, *, wie: str) -> tuple[int, int]:
    """Running trajecten and their open hulpvragen."""
    found = _running(medewerker, wie)
    return found[0] if found else (0, 0)


@vast
def _running(medewerker: Medewerker, wie: str) -> QuerySet[Traject, tuple[int, int]]:
    rows = running(access.visible(medewerker)).filter(asked_of(medewerker, wie, *VAN))
    still_open = Count("hulpvragen", filter=Q(hulpvragen__status=HulpvraagStatus.OPEN))
    of_all = rows.order_by().values("aanbieder_id")
    counted = of_all.annotate(aantal=Count("pk", distinct=True), open_vragen=still_open)
    return counted.values_list("aantal", "open_vragen")


@vast
def _meldingen(medewerker: Medewerker, wie: str) -> QuerySet[Melding]:
    rows = open_meldingen(meldingen_access.visible(medewerker)).order_by("uiterlijk_op", "pk")
    rows = rows.select_related(None).select_related("overeenkomst", "behandelaar")
    rows = rows.only(*VELDEN_MELDING)
    if wie == "mij":
        rows = rows.filter(Q(behandelaar_id=medewerker.pk) | Q(behandelaar__isnull=True))
    elif wie == "niemand":
        rows = rows.filter(behandelaar__isnull=True)
    return rows[:MEEST]


@vast
def _trajecten(medewerker: Medewerker, wie: str, tot_en_met: date) -> QuerySet[Traject]:
    """Those that end by then or without a day, and those of which all hulpvragen are closed."""
    rows = running(access.visible(medewerker)).filter(asked_of(medewerker, wie, *VAN))
    # One that came by aanlevering has its end in another system.
    endless = Q(verwacht_einde_op__isnull=True, extern_id="")
    ending = Q(verwacht_einde_op__lte=tot_en_met) | endless
    found = rows.filter(ending | all_closed()).order_by("verwacht_einde_op", "pk")
    found = found.select_related(None).select_related("inwoner", "eigenaar", "overeenkomst")
    found = found.annotate(open_vragen=count_open())
    return found.only(*of_traject())[:MEEST]


def _of_meldingen(rows: Iterable[Melding], vandaag: date, ik: int | None) -> Iterable[Taak]:
    for melding in rows:
        if (step := next_step(melding, vandaag)) is None:
            continue
        since = datum_in_woorden(melding.ontvangen_op, met_jaar=False)
        urgent = "Spoed. " if melding.spoed else ""
        place = melding.afspraak_plaats if step.afspraak else ""
        where = f"{place[0].upper()}{place[1:]}. " if place else ""
        yield Taak(
            titel=f"{step.kop} {melding.naam}",
            url=adres("meldingen:detail", melding.pk),
            termijn=step.termijn,
            soort="let-op" if melding.spoed and step.soort == "neutraal" else step.soort,
            uiterlijk_op=step.uiterlijk_op,
            reden=f"{urgent}{where}Melding van {since} via {melding.get_kanaal_display()}",
            wie=whose(melding.behandelaar, ik),
            actie=step.actie,
            afspraak=step.afspraak,
            om=melding.eerste_afspraak_om if step.afspraak else None,
        )


def _of_trajecten(rows: Sequence[Traject], vandaag: date, ik: int | None) -> Iterable[Taak]:
    for traject in rows:
        last, number = traject.verwacht_einde_op, vars(traject)["open_vragen"]
        done = number == 0
        questions = "1 hulpvraag open" if number == 1 else f"{number} hulpvragen open"
        why = f"Verwacht einde, {questions}" if last else f"Geen verwacht einde, {questions}"
        yield Taak(
            titel=f"Traject van {traject.inwoner}",
            url=adres("trajecten:close" if done else "trajecten:dossier", traject.pk),
            termijn=in_woorden(last, vandaag, kalender_bij(traject)) if last else "",
            soort=how_pressing(last, vandaag),
            uiterlijk_op=last or vandaag,
            reden="Alle hulpvragen zijn klaar" if done else why,
            wie=whose(traject.eigenaar, ik),
            actie="Afsluiten" if done else "Verlengen of afsluiten",
        )
