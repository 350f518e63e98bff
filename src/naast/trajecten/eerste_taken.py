"""First appointments of trajecten of which only the day is known: a time, or how it went."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from naast.core.adressen import adres
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import in_woorden
from naast.meldingen.stappen import how_pressing
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import asked_of, whose
from naast.trajecten import access
from naast.trajecten.agenda import not_planned
from naast.trajecten.models import Contactmoment, Traject
from naast.trajecten.queries import kalender_bij, of_traject

VOORUIT = timedelta(days=14)
MEEST = 100
VAN = ("eigenaar", "vervanger")


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """From two weeks before that day until it is planned, or a contact since; at most MEEST."""
    ik = medewerker.pk if wie == "mij" else None
    rows = _without_time(medewerker, wie, vandaag + VOORUIT)
    return [_task(row, row.melding.eerste_afspraak_op, vandaag, ik) for row in rows if row.melding]


@vast
def _without_time(medewerker: Medewerker, wie: str, tot: date) -> QuerySet[Traject]:
    since = Contactmoment.objects.filter(
        traject=OuterRef("pk"), begin__date__gte=OuterRef("melding__eerste_afspraak_op")
    )
    rows = access.visible(medewerker).filter(asked_of(medewerker, wie, *VAN), extern_id="")
    rows = not_planned(rows, date.min, tot).exclude(Exists(since))
    rows = rows.select_related(None)
    rows = rows.select_related("inwoner", "eigenaar", "overeenkomst", "melding")
    return rows.only(*of_traject(), "melding__eerste_afspraak_op")[:MEEST]


def _task(row: Traject, op: date | None, vandaag: date, ik: int | None) -> Taak:
    last = op or vandaag
    ahead = last >= vandaag
    plan = f"{adres('afspraken:plan')}?inwoner={row.inwoner_id}&op={last.isoformat()}"
    return Taak(
        titel=f"{'Eerste afspraak:' if ahead else 'Hoe ging de eerste afspraak?'} {row.inwoner}",
        url=plan if ahead else adres("trajecten:add_contact", row.pk),
        termijn=in_woorden(last, vandaag, kalender_bij(row)),
        soort=how_pressing(last, vandaag),
        uiterlijk_op=last,
        reden="Er is nog geen tijd afgesproken" if ahead else "Er staat nog geen contact in",
        wie=whose(row.eigenaar, ik),
        actie="Afspraak maken" if ahead else "Contact toevoegen",
    )
