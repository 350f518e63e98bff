"""Contacts with their time: in a traject, or on their own as a snelle vraag."""

from datetime import date, datetime
from typing import TypedDict, Unpack
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import lokale_datum, nu
from naast.core.woorden import datum_in_woorden
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker
from naast.trajecten.models import Contactmoment, Hulpvraag, Traject
from naast.trajecten.states import TRAJECT


class ContactGegevens(TypedDict, total=False):
    """A contact as it was. `minuten` without travel; `begin` is aware."""

    begin: datetime
    minuten: int
    reistijd_minuten: int
    vorm: str
    met: list[str]
    functie: str
    leefgebieden: list[str]
    notitie: str


@action("trajecten.add_contactmoment")
def add_contactmoment(
    *,
    verzoek: UUID,
    traject: Traject,
    door: Medewerker,
    hulpvraag: Hulpvraag | None = None,
    **contact: Unpack[ContactGegevens],
) -> Contactmoment:
    """A contact in a traject, for one of its hulpvragen or in general."""

    def create() -> Contactmoment:
        row = _allowed("add_contactmoment", traject, hulpvraag, contact["begin"])
        return Contactmoment.objects.create(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            traject=row,
            inwoner_id=row.inwoner_id,
            hulpvraag=hulpvraag,
            medewerker=door,
            medewerker_naam=door.naam,
            **contact,
        )

    return once(verzoek, Contactmoment, create)


@action("trajecten.correct_contactmoment")
def correct_contactmoment(
    *,
    contactmoment: Contactmoment,
    hulpvraag: Hulpvraag | None = None,
    **contact: Unpack[ContactGegevens],
) -> Contactmoment:
    """Mend what was written down wrongly; what stood there stays in the log."""
    row = Contactmoment.objects.select_for_update().get(pk=contactmoment.pk)
    if row.traject_id is None:
        raise Geweigerd("Een snelle vraag staat vast.")
    traject = Traject.objects.get(pk=row.traject_id)
    begin = contact["begin"]
    _allowed(
        "correct_contactmoment",
        traject,
        hulpvraag,
        begin,
        eerder=row.begin.replace(second=0, microsecond=0),
    )
    row.hulpvraag = hulpvraag
    for naam, waarde in contact.items():
        setattr(row, naam, waarde)
    row.save()
    return row


def first_day(traject: Traject) -> tuple[date, str]:
    """The day before which nothing of this traject can have been, and what happened on it."""
    if traject.melding:
        return traject.melding.ontvangen_op, "De melding kwam binnen"
    return traject.gestart_op, "Het traject begon"


def _allowed(
    actie: str,
    traject: Traject,
    hulpvraag: Hulpvraag | None,
    begin: datetime,
    *,
    eerder: datetime | None = None,
) -> Traject:
    """The locked traject, when it may have a contact that began then.

    `eerder`: when it began as it stands; what was delivered so may stay so.
    """
    row = (
        Traject.objects.select_for_update(of=("self",)).select_related("melding").get(pk=traject.pk)
    )
    TRAJECT.naar(actie, row.status)
    if hulpvraag and hulpvraag.traject_id != row.pk:
        raise Geweigerd("Kies een hulpvraag van dit traject.", veld="hulpvraag")
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
