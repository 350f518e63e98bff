"""The timeline of a dossier: contacts with their time, and the steps between them, newest first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Q, QuerySet, prefetch_related_objects
from django.utils.text import Truncator

from naast.core.adressen import adres
from naast.core.klok import AMSTERDAM, lokale_datum
from naast.core.vast import vast
from naast.core.woorden import datum_kort
from naast.trajecten.keuzes import Vorm
from naast.trajecten.models import Contactmoment, Tijddeel, Traject

PER_BLAD = 20
SOORTEN = {
    "alles": "Alles",
    "gesprekken": "Gesprekken",
    "berichten": "Mail en brieven",
    "overleg": "Overleg en administratie",
    "stappen": "Stappen",
}
"""What can be looked at by itself; 'stappen' are no contacts."""
VORMEN: dict[str, Sequence[str]] = {
    "gesprekken": (
        *(Vorm.GESPREK, Vorm.HUISBEZOEK, Vorm.TELEFOON, Vorm.BEELDBELLEN, Vorm.CHAT),
        Vorm.KEUKENTAFELGESPREK,
    ),
    "berichten": (Vorm.EMAIL, Vorm.BRIEF),
    "overleg": (Vorm.MDO, Vorm.ADMINISTRATIE),
}


@dataclass(frozen=True)
class Regel:
    """One entry: a contact at its moment, or a step on its day. `url` with `link` leads to more."""

    wanneer: date | datetime
    titel: str
    tekst: str = ""
    notitie: str = ""
    url: str = ""
    link: str = ""
    wie: str = ""
    soort: str = ""
    anker: str = ""
    delen: Sequence[str] = ()


@dataclass(frozen=True)
class Blad:
    """One page of the timeline; `nieuwer` and `ouder` are the numbers of the pages beside it."""

    soort: str
    nummer: int
    regels: list[Regel]
    nieuwer: int | None
    ouder: int | None


def page_of(traject: Traject, stappen: Iterable[Regel], *, soort: str, nummer: int) -> Blad:
    """Page `nummer` (from 1) of one kind. A step stands on one page: after the contacts of its day.

    Without counting: a dossier with a thousand contacts opens as fast as one with twenty.
    """
    if soort == "stappen":
        return Blad(soort, 1, _sorted([], stappen), None, None)
    start = (nummer - 1) * PER_BLAD
    rows = _contacts(traject.pk, soort, slice_of(start))
    before, shown = rows[: min(start, 1)], rows[min(start, 1) :]
    more, shown = len(shown) > PER_BLAD, shown[:PER_BLAD]
    prefetch_related_objects([c for c in shown if not c.hulpvraag], "tijddelen__hulpvraag")
    past_the_end = nummer > 1 and not shown
    here = stappen if soort == "alles" and not past_the_end else ()
    if before:
        here = [s for s in here if _day(s) < _day(_line(before[0]))]
    if more:
        here = [s for s in here if _day(s) >= _day(_line(shown[-1]))]
    return Blad(
        soort,
        nummer,
        _sorted(shown, here),
        nieuwer=nummer - 1 if nummer > 1 else None,
        ouder=nummer + 1 if more else None,
    )


def place_of(contact: Contactmoment) -> str:
    """Where a contact stands: the address of the dossier, at its page of the timeline and there."""
    traject = contact.traject_id or 0  # 0: never, only contacts within a traject have a place
    later = Q(begin__gt=contact.begin) | Q(begin=contact.begin, pk__gt=contact.pk)
    nummer = Contactmoment.objects.filter(later, traject_id=traject).count() // PER_BLAD + 1
    blad = f"?blad={nummer}" if nummer > 1 else ""
    return f"{adres('trajecten:dossier', traject)}{blad}#contact-{contact.pk}"


def slice_of(start: int) -> str:
    """One contact more on both sides of a page: 'van:tot', part of the shape of the query."""
    return f"{max(start - 1, 0)}:{start + PER_BLAD + 1}"


@vast
def _contacts(traject_id: int, soort: str, deel: str) -> QuerySet[Contactmoment]:
    rows = Contactmoment.objects.filter(traject_id=traject_id)
    if soort in VORMEN:
        rows = rows.filter(vorm__in=VORMEN[soort])
    van, tot = (int(x) for x in deel.split(":"))
    wide = rows.select_related("medewerker", "hulpvraag", "netwerklid")
    return wide.order_by("-begin", "-pk")[van:tot]


def _line(contact: Contactmoment) -> Regel:
    vorm = contact.get_vorm_display().capitalize()
    return Regel(
        contact.begin,
        vorm,
        " · ".join(_facts(contact)),
        contact.notitie,
        url=adres("trajecten:correct_contact", contact.pk),
        link=f"{vorm} op {datum_kort(lokale_datum(contact.begin))}",
        wie=contact.wie,
        anker=f"contact-{contact.pk}",
        delen=[] if contact.hulpvraag else [_part(deel) for deel in contact.tijddelen.all()],
    )


def _facts(contact: Contactmoment) -> Iterator[str]:
    travel = contact.reistijd_minuten
    naam = f" ({contact.netwerklid})" if contact.netwerklid else ""
    yield f"Met {contact.met_in_woorden}{naam}"
    yield f"{contact.minuten} minuten" + (f" en {travel} minuten reizen" if travel else "")
    if contact.plaats:
        yield contact.get_plaats_display()
    if contact.outreachend:
        yield "outreachend"
    if contact.functie:
        yield contact.get_functie_display()
    if contact.hulpvraag:
        yield Truncator(str(contact.hulpvraag)).chars(60)


def _part(deel: Tijddeel) -> str:
    travel = deel.reistijd_minuten
    more = f" en {travel} minuten reizen" if travel else ""
    return f"{deel.minuten} minuten{more} voor: {Truncator(str(deel.hulpvraag)).chars(60)}"


def _day(regel: Regel) -> date:
    when = regel.wanneer
    return lokale_datum(when) if isinstance(when, datetime) else when


def _sorted(contacts: Iterable[Contactmoment], stappen: Iterable[Regel]) -> list[Regel]:
    return sorted([*map(_line, contacts), *stappen], key=_place, reverse=True)


def _place(regel: Regel) -> datetime:
    if isinstance(regel.wanneer, datetime):
        return regel.wanneer
    return datetime.combine(regel.wanneer, time(), AMSTERDAM)
