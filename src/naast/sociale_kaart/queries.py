"""Finding on the sociale kaart, and what of it must be looked over again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, F, Func, Min, Q, QuerySet, TextField, Value
from django.urls import reverse

from naast.contracten.queries import gemeenten_of
from naast.core.taken import Taak
from naast.core.woorden import datum_in_woorden
from naast.organisaties.access import aanbieder_of
from naast.organisaties.models import Gemeente, Medewerker, Rol
from naast.sociale_kaart.access import visible
from naast.sociale_kaart.models import Organisatie, Status, Voorziening

WOORDEN = 6
"""More words than this are not searched for."""
PASSEND = 6
"""A list of more than this proposes nothing."""


@dataclass(frozen=True)
class Zoekvraag:
    """What somebody looks for; empty means: any."""

    zoek: str = ""
    leefgebied: str = ""
    doelgroep: str = ""
    wijk: str = ""


def on_kaart(gemeente: Gemeente) -> QuerySet[Voorziening]:
    """What one can be referred to in a gemeente, by name."""
    return visible().filter(organisatie__gemeente=gemeente, status=Status.BESTAAT)


def stopped(gemeente: Gemeente) -> QuerySet[Voorziening]:
    """What is no longer there."""
    return visible().filter(organisatie__gemeente=gemeente, status=Status.GESTOPT)


def organisaties_in(gemeente: Gemeente) -> QuerySet[Organisatie]:
    """All organisations on the kaart of a gemeente, by name."""
    return Organisatie.objects.filter(gemeente=gemeente).select_related("gemeente")


def without_voorziening(gemeente: Gemeente) -> QuerySet[Organisatie]:
    """Organisations that nobody can be referred to yet."""
    return organisaties_in(gemeente).filter(voorzieningen__isnull=True)


def matching(rows: QuerySet[Voorziening], vraag: Zoekvraag) -> QuerySet[Voorziening]:
    """Those that fit all that is asked. A voorziening without wijken is for every wijk."""
    if vraag.leefgebied:
        rows = rows.filter(leefgebieden__contains=[vraag.leefgebied])
    if vraag.doelgroep:
        rows = rows.filter(doelgroepen__contains=[vraag.doelgroep])
    if vraag.wijk:
        rows = rows.filter(Q(wijken=[]) | Q(wijken__contains=[vraag.wijk]))
    return with_words(rows, vraag.zoek)


def with_words(rows: QuerySet[Voorziening], zoek: str) -> QuerySet[Voorziening]:
    """Each word of the search must be part of what is known, in any place."""
    words = zoek.split()[:WOORDEN]
    if words:
        rows = rows.annotate(doelgroepen_tekst=_joined("doelgroepen"), over=_joined("leefgebieden"))
    for woord in words:
        rows = rows.filter(
            Q(naam__unaccent__icontains=woord)
            | Q(wat__unaccent__icontains=woord)
            | Q(organisatie__naam__unaccent__icontains=woord)
            | Q(organisatie__omschrijving__unaccent__icontains=woord)
            | Q(doelgroepen_tekst__unaccent__icontains=woord)
            | Q(over__icontains=woord)
        )
    return rows


def _joined(veld: str) -> Func:
    return Func(F(veld), Value(" "), function="array_to_string", output_field=TextField())


def by_name(gemeente: Gemeente) -> dict[str, Voorziening]:
    """What one can be referred to, under its full name in small letters, for who types it."""
    rows = on_kaart(gemeente).order_by("naam", "organisatie__naam")
    return {one.volledige_naam.lower(): one for one in rows}


def fitting(gemeente: Gemeente, *, leefgebieden: list[str], wijk: str) -> list[Voorziening]:
    """What fits a question in these domains of somebody in this wijk: the most recently seen."""
    rows = on_kaart(gemeente).filter(leefgebieden__overlap=leefgebieden)
    if wijk:
        rows = rows.filter(Q(wijken=[]) | Q(wijken__contains=[wijk]))
    return list(rows.order_by(F("nagekeken_op").desc(nulls_last=True), "naam")[:PASSEND])


def doelgroepen_in(gemeente: Gemeente) -> list[str]:
    """The groups that are named on the kaart of a gemeente, in the order of the alphabet."""
    rows = on_kaart(gemeente).order_by().annotate(een=Func(F("doelgroepen"), function="unnest"))
    return sorted(set(rows.values_list("een", flat=True)), key=str.lower)


def a_year_before(dag: date) -> date:
    """The same date a year earlier; of 29 February 1 March: since 28 February is over a year."""
    if (dag.month, dag.day) == (2, 29):
        return date(dag.year - 1, 3, 1)
    return dag.replace(year=dag.year - 1)


def is_old(row: Organisatie | Voorziening, vandaag: date) -> bool:
    """Nobody looked it over for more than a year."""
    return row.nagekeken_op is None or row.nagekeken_op < a_year_before(vandaag)


def to_check(gemeente: Gemeente, vandaag: date) -> QuerySet[Voorziening]:
    """What nobody looked over for more than a year, the oldest first."""
    old = Q(nagekeken_op__isnull=True) | Q(nagekeken_op__lt=a_year_before(vandaag))
    return on_kaart(gemeente).filter(old).order_by(F("nagekeken_op").asc(nulls_first=True), "naam")


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """For a teamleider: per gemeente, that there is something to look over again.

    The kaart is of the whole team: `wie` 'niemand' gives nothing.
    """
    if medewerker.rol != Rol.TEAMLEIDER or wie == "niemand":
        return []
    gemeenten = gemeenten_of(aanbieder_of(medewerker).pk, vandaag)
    return list(_tasks_of(gemeenten, vandaag))


def _tasks_of(gemeenten: Iterable[Gemeente], vandaag: date) -> Iterable[Taak]:
    for gemeente in gemeenten:
        found = to_check(gemeente, vandaag).aggregate(aantal=Count("pk"), oudst=Min("nagekeken_op"))
        if found["aantal"]:
            yield _task(gemeente, found)


def _task(gemeente: Gemeente, found: dict[str, Any]) -> Taak:
    aantal, oudst = found["aantal"], found["oudst"]
    wat = "1 voorziening" if aantal == 1 else f"{aantal} voorzieningen"
    sinds = f"het langst geleden op {datum_in_woorden(oudst)}" if oudst else "nog nooit"
    return Taak(
        titel=f"Sociale kaart van {gemeente}: {wat} nakijken",
        url=f"{reverse('sociale_kaart:list')}?{list_query(gemeente, 'nakijken')}",
        termijn="langer dan een jaar geleden",
        soort="info",
        uiterlijk_op=None,
        reden=f"Nagekeken: {sinds}. Klopt het nog?",
        wie="het team",
        actie="Nakijken",
    )


def list_query(gemeente: Gemeente, stand: str = "", **more: str) -> str:
    """What follows the question mark for the list of a gemeente."""
    asked = {"gemeente": gemeente.slug, "stand": stand} | more
    return urlencode({name: value for name, value in asked.items() if value})
