"""The job that reminds inwoners of the first appointment, as of any other."""

from contextlib import suppress
from datetime import date, time

from django.db.models import Q
from procrastinate.contrib.django import app

from naast.afspraken.tasks import remind_everywhere
from naast.core.errors import Verouderd
from naast.core.klok import lokaal_moment, vandaag
from naast.meldingen.actions_afspraak import remind_first_appointment
from naast.meldingen.models import Melding, Status


@app.periodic(cron="23 * * * *")
@app.task(name="meldingen.herinner", queue="onderhoud", queueing_lock="meldingen.herinner")
def herinner(timestamp: int) -> None:
    """Remind by mail; every hour, so that a worker that was away catches up."""
    remind_everywhere(remind_about)


def remind_about(van: date, tot: date) -> None:
    """Of what is planned on the local days [van, tot), but not of what was planned today."""
    before_today = Q(afspraak_gemaakt_at__lt=lokaal_moment(vandaag(), time()))
    rows = Melding.objects.filter(
        before_today | Q(afspraak_gemaakt_at__isnull=True),
        status=Status.AFSPRAAK,
        eerste_afspraak_op__gte=van,
        eerste_afspraak_op__lt=tot,
        eerste_afspraak_om__isnull=False,
        afspraak_herinnerd_at__isnull=True,
    ).exclude(email="")
    for row in rows:
        with suppress(Verouderd):  # it was ended meanwhile
            remind_first_appointment(melding=row)
