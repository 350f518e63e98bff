"""The job that reminds inwoners: by mail on the working day before, by letter sooner."""

from collections.abc import Callable
from datetime import date, time, timedelta

from django.db.models import Q
from procrastinate.contrib.django import app

from naast.afspraken.actions import remind
from naast.afspraken.models import Afspraak, BerichtVia, Status
from naast.afspraken.termijnen import BRIEF_NA_DAGEN, days_to_remind, days_to_remind_by_letter
from naast.core.context import Werkcontext, als
from naast.core.kantoor import Kantoorkalender
from naast.core.klok import lokaal_moment, nu, vandaag
from naast.organisaties.models import Aanbieder


@app.periodic(cron="23 * * * *")
@app.task(name="afspraken.herinner", queue="onderhoud", queueing_lock="afspraken.herinner")
def herinner(timestamp: int) -> None:
    """Remind in office hours (8 to 18); every hour, so that a worker that was away catches up."""
    remind_everywhere(_remind_both_ways)


def remind_everywhere(remind: Callable[[date, date], object]) -> None:
    """In office hours: of each aanbieder `remind` of the local days [van, tot) whose time it is."""
    days = days_to_remind(vandaag())
    if days is None or not Kantoorkalender().is_open(nu()):
        return
    for aanbieder_id in Aanbieder.objects.order_by("pk").values_list("pk", flat=True):
        with als(Werkcontext(rol="agenda", aanbieder_id=aanbieder_id, herkomst="agenda")):
            remind(*days)


def _remind_both_ways(van: date, tot: date) -> None:
    remind_about(van, tot)
    remind_by_letter(*days_to_remind_by_letter(vandaag()))


def remind_about(van: date, tot: date) -> int:
    """Remind by mail of what is planned on the local days [van, tot); how many were sent.

    Not of what was planned today: its confirmation has just been sent.
    """
    return _remind(BerichtVia.EMAIL, van, tot, gemaakt_voor=vandaag())


def remind_by_letter(van: date, tot: date) -> int:
    """Ask for a letter that reminds of what is planned on the local days [van, tot); how many."""
    week = timedelta(days=BRIEF_NA_DAGEN - 1)
    return _remind(BerichtVia.BRIEF, van, tot, gemaakt_voor=vandaag() - week)


def _remind(via: BerichtVia, van: date, tot: date, *, gemaakt_voor: date) -> int:
    rows = Afspraak.objects.filter(
        Q(brief="") | Q(brief_verstuurd_at__isnull=False),
        status=Status.GEPLAND,
        bericht_via=via,
        herinnerd_at__isnull=True,
        begin_at__gte=lokaal_moment(van, time()),
        begin_at__lt=lokaal_moment(tot, time()),
        gemaakt_at__lt=lokaal_moment(gemaakt_voor, time()),
    )
    return sum(remind(afspraak=row) for row in rows)
