"""The job that reminds inwoners on the working day before their appointment."""

from datetime import date, time

from procrastinate.contrib.django import app

from naast.afspraken.actions import remind
from naast.afspraken.models import Afspraak, BerichtVia, Status
from naast.afspraken.termijnen import days_to_remind
from naast.core.context import Werkcontext, als
from naast.core.kantoor import Kantoorkalender
from naast.core.klok import lokaal_moment, nu, vandaag
from naast.organisaties.models import Aanbieder


@app.periodic(cron="23 * * * *")
@app.task(name="afspraken.herinner", queue="onderhoud", queueing_lock="afspraken.herinner")
def herinner(timestamp: int) -> None:
    """Remind in office hours (8 to 18); every hour, so that a worker that was away catches up."""
    days = days_to_remind(vandaag())
    if days is None or not Kantoorkalender().is_open(nu()):
        return
    for aanbieder_id in Aanbieder.objects.order_by("pk").values_list("pk", flat=True):
        with als(Werkcontext(rol="agenda", aanbieder_id=aanbieder_id, herkomst="agenda")):
            remind_about(*days)


def remind_about(van: date, tot: date) -> int:
    """Remind by mail of what is planned on the local days [van, tot); how many were sent.

    Not of what was planned today: its confirmation has just been sent.
    """
    rows = Afspraak.objects.filter(
        status=Status.GEPLAND,
        bericht_via=BerichtVia.EMAIL,
        herinnerd_at__isnull=True,
        begin_at__gte=lokaal_moment(van, time()),
        begin_at__lt=lokaal_moment(tot, time()),
        gemaakt_at__lt=lokaal_moment(vandaag(), time()),
    )
    return sum(remind(afspraak=row) for row in rows)
