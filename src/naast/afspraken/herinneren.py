"""First talks of which the inwoner gets no mail and no letter: somebody reminds by telephone."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q

from naast.afspraken.models import Afspraak, BerichtVia, Soort, Status
from naast.afspraken.woorden import klok_tijd
from naast.core.adressen import adres
from naast.core.kalenders import contractkalender, plus_werkdagen
from naast.core.klok import lokaal_moment, lokale_datum
from naast.core.taken import Taak
from naast.core.woorden import datum_in_woorden

HOE = "Er gaat geen e-mail of brief. Bel de inwoner"
VAN_DEZE_SOORT = (Status.GEPLAND, Soort.EERSTE_GESPREK, BerichtVia.ZELF)
TE_HERINNEREN = Q(
    status=Status.GEPLAND,
    soort=Soort.EERSTE_GESPREK,
    bericht_via=BerichtVia.ZELF,
    herinnerd_at__isnull=True,
    inwoner__isnull=False,
)
"""As of a first appointment of a melding: many of these come from one."""


def until_day(vandaag: date) -> date:
    """The first day that is too far: by telephone one is reminded from the working day before."""
    return plus_werkdagen(contractkalender(), vandaag, 1) + timedelta(days=1)


def until_when(vandaag: date) -> datetime:
    """As `until_day`: the moment at which that day begins."""
    return lokaal_moment(until_day(vandaag), time())


def must_remind(row: Afspraak, vandaag: date) -> bool:
    """Whether somebody must do it today; not on the day on which it was made."""
    of_this_kind = (row.status, row.soort, row.bericht_via) == VAN_DEZE_SOORT
    if not of_this_kind or row.herinnerd_at or row.inwoner_id is None:
        return False
    if lokale_datum(row.gemaakt_at) >= vandaag:
        return False
    return lokale_datum(row.begin_at) > vandaag and row.begin_at < until_when(vandaag)


def reminder_task(row: Afspraak, vandaag: date) -> Taak:
    """On the page of the appointment there is a button for it."""
    dag = datum_in_woorden(lokale_datum(row.begin_at), met_jaar=False)
    return Taak(
        titel=f"Herinneren aan de eerste afspraak: {row.naam}",
        url=adres("afspraken:detail", row.pk),
        termijn=f"afspraak {dag} om {klok_tijd(row.begin_at)} uur",
        soort="let-op",
        uiterlijk_op=vandaag,
        reden=HOE,
        wie=row.medewerker.naam,
        actie="Herinneren",
    )
