"""How the team works: what is to be measured, over half a year, with the list behind it.

Where and with whom (PvE 2.11, 2.14, 2.16), what was done (PvE 2.25), which questions (RKC-5,
ASN-1), what became of the network (PvE 2.9, 2.13), how people were referred (RKC-11), and what took
longer (PvE 2.18).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, cast

from django.core.paginator import Paginator
from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from naast.core.rekenen import share_in_words
from naast.inwoners.models import Netwerklid, Netwerksoort
from naast.inwoners.netwerk import ZWAAR
from naast.organisaties.models import Medewerker
from naast.trajecten import access
from naast.trajecten.keuzes import Aangekomen, Fase, Functie, Met, Vorm, Wijze
from naast.trajecten.models import (
    Contactmoment,
    Doorverwijzing,
    Herziening,
    Hulpvraag,
    Traject,
    TrajectStatus,
)
from naast.trajecten.queries import running
from naast.trajecten.team import Getal

HALFJAAR = timedelta(weeks=26)
PER_PAGINA = 50
CONTACTEN = ("contact", "contacten")
VRAGEN = ("hulpvraag", "hulpvragen")
VERWIJZINGEN = ("verwijzing", "verwijzingen")
TRAJECTEN = ("traject", "trajecten")

Bron = Callable[[Medewerker, date, date], QuerySet[Any]]


@dataclass(frozen=True)
class Maat:
    """What is counted: the rows of `bron` that are `zo`, out of those that are `van`."""

    naam: str
    woorden: tuple[str, str]
    definitie: str
    bron: Bron
    zo: Q
    van: Q = field(default_factory=Q)


@dataclass(frozen=True)
class Regel:
    """One row of the list behind a number."""

    inwoner: str
    url: str
    dag: date
    wat: str
    wie: str


def _contacten(medewerker: Medewerker, na: date, tot: date) -> QuerySet[Any]:
    rows = access.visible_contacten(medewerker).filter(begonnen_op__gt=na, begonnen_op__lte=tot)
    return rows.select_related("traject__inwoner", "traject__eigenaar")


def _vragen(medewerker: Medewerker, na: date, tot: date) -> QuerySet[Any]:
    rows = access.visible_hulpvragen(medewerker).filter(ontvangen_op__gt=na, ontvangen_op__lte=tot)
    return rows.select_related("traject__eigenaar")


def _verwijzingen(medewerker: Medewerker, na: date, tot: date) -> QuerySet[Any]:
    rows = access.visible_doorverwijzingen(medewerker).filter(datum__gt=na, datum__lte=tot)
    return rows.select_related("hulpvraag__traject__eigenaar")


def _lopend(medewerker: Medewerker, na: date, tot: date) -> QuerySet[Any]:
    """Running now, with whether caring is heavy for somebody, and whether it was prolonged."""
    around = Netwerklid.objects.filter(inwoner=OuterRef("inwoner"), tot_op__isnull=True)
    again = Herziening.objects.filter(traject=OuterRef("pk"), op__gt=na, op__lte=tot)
    rows = running(access.visible(medewerker))
    return rows.alias(
        met_netwerk=Exists(around),
        zwaar=Exists(around.filter(belasting__in=ZWAAR)),
        verlengd=Exists(again),
    )


def _gesloten(medewerker: Medewerker, na: date, tot: date) -> QuerySet[Any]:
    """Ended, with how many stood around informally on the first day and on the last."""
    rows = access.visible(medewerker).filter(
        status=TrajectStatus.AFGESLOTEN, afgesloten_op__gt=na, afgesloten_op__lte=tot
    )
    return rows.alias(voor=_around_on("gestart_op"), na=_around_on("afgesloten_op"))


def _around_on(dag: str) -> Coalesce:
    """How many informal people stand around the inwoner on that day of the traject."""
    there = Netwerklid.objects.filter(
        Q(van_op__isnull=True) | Q(van_op__lte=OuterRef(dag)),
        Q(tot_op__isnull=True) | Q(tot_op__gt=OuterRef(dag)),
        inwoner=OuterRef("inwoner"),
        soort=Netwerksoort.INFORMEEL,
    )
    counted = there.order_by().values("inwoner").annotate(aantal=Count("pk")).values("aantal")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _function(functie: Functie) -> Maat:
    return Maat(
        str(functie.label).capitalize(), CONTACTEN, "Wat we vooral deden, voor zover ingevuld.",
        _contacten, Q(functie=functie), ~Q(functie=""),
    )  # fmt: skip


def _phase(fase: Fase, uitleg: str) -> Maat:
    return Maat(str(fase.label).capitalize(), VRAGEN, uitleg, _vragen, Q(fase=fase), ~Q(fase=""))


MATEN: dict[str, Maat] = {
    "outreachend": Maat(
        "Outreachend",
        CONTACTEN,
        "We gingen naar waar de inwoner al was; van de contacten met een bekende plaats.",
        _contacten,
        Q(outreachend=True),
        ~Q(plaats="") | Q(outreachend=True),
    ),
    "netwerk": Maat(
        "Met het netwerk", CONTACTEN, "Met iemand uit het netwerk erbij.", _contacten,
        Q(met__contains=[Met.NETWERK.value]),
    ),
    "mdo": Maat(
        "MDO", CONTACTEN, "Multidisciplinair overleg rond een inwoner.", _contacten,
        Q(vorm=Vorm.MDO),
    ),
    "keukentafel": Maat(
        "Keukentafelgesprek", CONTACTEN, "Samen bij het gesprek met de gemeente.", _contacten,
        Q(vorm=Vorm.KEUKENTAFELGESPREK),
    ),
    **{functie.value: _function(functie) for functie in Functie},
    "later-ontdekt": Maat(
        "Later ontdekt", VRAGEN, "Een vraag achter de eerste vraag.", _vragen, Q(verborgen=True)
    ),
    "orientatie": _phase(Fase.ORIENTATIE, "Wat is er nodig, en wat kan iemand zelf?"),
    "toegang": _phase(Fase.TOEGANG, "Op weg naar hulp: aanvraag, gesprek, besluit."),
    "tijdens": _phase(Fase.TIJDENS, "Er is hulp, en daar gaat de vraag over."),
    "zwaar": Maat(
        "Zorgen is zwaar",
        TRAJECTEN,
        "Voor iemand in het netwerk is het nu zwaar of te zwaar; van de lopende trajecten waarvan "
        "het netwerk bekend is.",
        _lopend,
        Q(zwaar=True),
        Q(met_netwerk=True),
    ),
    "netwerk-groter": Maat(
        "Netwerk groter",
        TRAJECTEN,
        "Aan het eind meer mensen om de inwoner heen dan bij het begin, hulpverleners niet "
        "meegeteld; van de afgesloten trajecten waarvan iemand bekend is.",
        _gesloten,
        Q(na__gt=F("voor")),
        Q(na__gt=0) | Q(voor__gt=0),
    ),
    "warm": Maat(
        "Warm verwezen", VERWIJZINGEN, "We spraken zelf met wie het overneemt.", _verwijzingen,
        Q(wijze=Wijze.WARM),
    ),
    "aangekomen": Maat(
        "Aangekomen", VERWIJZINGEN, "Van de verwijzingen waarvan we het weten.", _verwijzingen,
        Q(aangekomen=Aangekomen.JA), ~Q(aangekomen=Aangekomen.ONBEKEND),
    ),
    "verlengd": Maat(
        "Verlengd", TRAJECTEN, "Herzien en langer dan eerst gedacht; van de lopende trajecten.",
        _lopend, Q(verlengd=True),
    ),
}  # fmt: skip
GROEPEN = {
    "Waar en met wie": ("outreachend", "netwerk", "mdo", "keukentafel"),
    "Wat we deden": tuple(Functie.values),
    "Nieuwe hulpvragen": ("later-ontdekt", "orientatie", "toegang", "tijdens"),
    "Het netwerk": ("zwaar", "netwerk-groter"),
    "Verwijzen en verlengen": ("warm", "aangekomen", "verlengd"),
}


def overview(medewerker: Medewerker, gevraagd: Mapping[str, str], vandaag: date) -> dict[str, Any]:
    """The numbers by heading; with `wat` also one page of the list behind that number."""
    na, wat = vandaag - HALFJAAR, gevraagd.get("wat", "")
    groepen = [
        (kop, [_number(key, medewerker, na, vandaag) for key in keys])
        for kop, keys in GROEPEN.items()
    ]
    if wat not in MATEN:
        return {"groepen": groepen, "gekozen": "", "regels": [], "pagina": None}
    maat = MATEN[wat]
    rows = maat.bron(medewerker, na, vandaag).filter(maat.zo).order_by("-pk")
    page = Paginator(rows, PER_PAGINA).get_page(gevraagd.get("pagina"))
    return {
        "groepen": groepen,
        "gekozen": maat.naam,
        "regels": [_line(row) for row in page.object_list],
        "pagina": page,
    }


def _number(key: str, medewerker: Medewerker, na: date, tot: date) -> Getal:
    maat = MATEN[key]
    rows = maat.bron(medewerker, na, tot)
    number, total = rows.filter(maat.zo).count(), rows.filter(maat.van).count()
    url = f"{reverse('trajecten:working')}?wat={key}#lijst"
    return Getal(
        maat.naam, number, maat.woorden, f"{share_in_words(number, total)} {maat.definitie}", url
    )


def _line(row: Contactmoment | Hulpvraag | Doorverwijzing | Traject) -> Regel:
    traject, dag, wat = _parts(row)
    return Regel(
        inwoner=str(traject.inwoner),
        url=reverse("trajecten:dossier", args=[traject.pk]),
        dag=dag,
        wat=wat,
        wie=str(traject.eigenaar or "nog niemand"),
    )


def _parts(row: Contactmoment | Hulpvraag | Doorverwijzing | Traject) -> tuple[Traject, date, str]:
    """Of which traject, on which day, and what."""
    if isinstance(row, Contactmoment):
        return cast(Traject, row.traject), row.begonnen_op, str(row.get_vorm_display())
    if isinstance(row, Hulpvraag):
        return row.traject, row.ontvangen_op, str(row)
    if isinstance(row, Doorverwijzing):
        return row.hulpvraag.traject, row.datum, row.naar
    return row, row.afgesloten_op or row.gestart_op, str(row.get_status_display())
