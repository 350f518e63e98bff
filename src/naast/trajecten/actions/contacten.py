"""Contacts with their time: in a traject, or on their own as a snelle vraag."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple, TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import lokale_datum, nu
from naast.core.versie import check_versie
from naast.core.woorden import datum_in_woorden
from naast.inwoners.models import Netwerklid
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker
from naast.trajecten.models import Contactmoment, Hulpvraag, Tijddeel, Traject
from naast.trajecten.states import TRAJECT
from naast.trajecten.tijdverdeling import Tijd, divide_time


class ContactGegevens(TypedDict, total=False):
    """A contact as it was. `minuten` without travel; `begin` is aware."""

    begin: datetime
    minuten: int
    reistijd_minuten: int
    vorm: str
    met: list[str]
    netwerklid: Netwerklid | None
    plaats: str
    outreachend: bool
    functie: str
    leefgebieden: list[str]
    notitie: str


class Aandeel(NamedTuple):
    """A hulpvraag that a contact was for; `minuten` None: an equal part of what is left."""

    hulpvraag: Hulpvraag
    minuten: int | None = None


@action("trajecten.add_contactmoment")
def add_contactmoment(
    *,
    verzoek: UUID,
    traject: Traject,
    door: Medewerker,
    hulpvragen: Sequence[Aandeel] = (),
    **contact: Unpack[ContactGegevens],
) -> Contactmoment:
    """A contact in a traject: for one or more of its hulpvragen, or in general."""

    def create() -> Contactmoment:
        row = _allowed("add_contactmoment", traject, hulpvragen, contact)
        made = Contactmoment(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            traject=row,
            inwoner_id=row.inwoner_id,
            medewerker=door,
            medewerker_naam=door.naam,
            **contact,
        )
        _store(made, hulpvragen)
        return made

    return once(verzoek, Contactmoment, create)


@action("trajecten.correct_contactmoment")
def correct_contactmoment(
    *,
    contactmoment: Contactmoment,
    versie: str,
    hulpvragen: Sequence[Aandeel] = (),
    **contact: Unpack[ContactGegevens],
) -> Contactmoment:
    """Mend what was written down wrongly; what stood there stays in the log.

    `versie` is that of the page, of the contact with its parts: see `core.versie`.
    """
    row = Contactmoment.objects.select_for_update().get(pk=contactmoment.pk)
    if row.traject_id is None:
        raise Geweigerd("Een snelle vraag staat vast.")
    check_versie(row, versie, *row.tijddelen.all())
    traject = Traject.objects.get(pk=row.traject_id)
    eerder = row.begin.replace(second=0, microsecond=0)
    _allowed("correct_contactmoment", traject, hulpvragen, contact, eerder=eerder)
    for naam, waarde in contact.items():
        setattr(row, naam, waarde)
    _store(row, hulpvragen)
    return row


def _store(row: Contactmoment, hulpvragen: Sequence[Aandeel]) -> None:
    """Save the contact with its time: whole for one hulpvraag, in parts for more."""
    by_age = sorted(hulpvragen, key=lambda each: each.hulpvraag.pk)
    times = divide_time(row.minuten, row.reistijd_minuten, [each.minuten for each in by_age])
    row.hulpvraag = by_age[0].hulpvraag if len(by_age) == 1 else None
    row.save()
    parts = [(each.hulpvraag, time) for each, time in zip(by_age, times, strict=True)]
    _replace_parts(row, parts if len(parts) > 1 else [])


def _replace_parts(row: Contactmoment, parts: list[tuple[Hulpvraag, Tijd]]) -> None:
    wanted = [(hulpvraag.pk, *time) for hulpvraag, time in parts]
    there = row.tijddelen.values_list("hulpvraag_id", "minuten", "reistijd_minuten")
    if list(there) == wanted:
        return
    row.tijddelen.all().delete()
    Tijddeel.objects.bulk_create(
        Tijddeel(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            contactmoment=row,
            hulpvraag=hulpvraag,
            minuten=time.minuten,
            reistijd_minuten=time.reistijd_minuten,
        )
        for hulpvraag, time in parts
    )


def first_day(traject: Traject) -> tuple[date, str]:
    """The day before which nothing of this traject can have been, and what happened on it."""
    if traject.melding:
        return traject.melding.ontvangen_op, "De melding kwam binnen"
    return traject.gestart_op, "Het traject begon"


def _allowed(
    actie: str,
    traject: Traject,
    hulpvragen: Sequence[Aandeel],
    contact: ContactGegevens,
    *,
    eerder: datetime | None = None,
) -> Traject:
    """The locked traject, when it may have this contact.

    `eerder`: when it began as it stands; what was delivered so may stay so.
    """
    row = (
        Traject.objects.select_for_update(of=("self",)).select_related("melding").get(pk=traject.pk)
    )
    TRAJECT.naar(actie, row.status)
    _check_belongs(row, hulpvragen, contact.get("netwerklid"))
    begin = contact["begin"]
    dag = check_begin(begin)
    if begin != eerder:
        grens, wat = first_day(row)
        check_not_before(dag, grens, wat=wat, veld="dag")
    if row.afgesloten_op and dag > row.afgesloten_op:
        raise Geweigerd(
            f"Het traject is afgesloten op {datum_in_woorden(row.afgesloten_op)}. "
            "Vul die dag in, of een eerdere.",
            veld="dag",
        )
    return row


def _check_belongs(
    traject: Traject, hulpvragen: Sequence[Aandeel], netwerklid: Netwerklid | None
) -> None:
    if any(each.hulpvraag.traject_id != traject.pk for each in hulpvragen):
        raise Geweigerd("Kies hulpvragen van dit traject.", veld="hulpvragen")
    if netwerklid and netwerklid.inwoner_id != traject.inwoner_id:
        raise Geweigerd("Kies iemand uit het netwerk van deze inwoner.", veld="netwerklid")


@action("trajecten.record_snelle_vraag")
def record_snelle_vraag(
    *,
    verzoek: UUID,
    aanbieder: Aanbieder,
    gemeente: Gemeente,
    door: Medewerker,
    **contact: Unpack[ContactGegevens],
) -> Contactmoment:
    """A question that is answered at once: a contactmoment without traject and without a name."""
    check_begin(contact["begin"])

    def create() -> Contactmoment:
        return Contactmoment.objects.create(
            aanbieder=aanbieder,
            gemeente=gemeente,
            medewerker=door,
            medewerker_naam=door.naam,
            **contact,
        )

    return once(verzoek, Contactmoment, create)


def check_begin(begin: datetime) -> date:
    """The local date of a contact; refuses one that must still come."""
    if begin > nu():
        raise Geweigerd(
            "Dit contact moet nog komen. Vul de dag en de tijd in waarop het was.", veld="dag"
        )
    return lokale_datum(begin)
