"""From the secret of a calendar program to the agenda of one medewerker.

Nobody is logged in here. The secret opens one row of the feeds (a policy of the table compares its
hash), and that row says whose agenda is read; nothing else of the organisation leaves.
"""

from datetime import timedelta
from typing import NamedTuple

from django.db import connection

from naast.afspraken.actions.feeds import hash_of
from naast.afspraken.models import Afspraak, Agendafeed, Status
from naast.afspraken.termijnen import VERST
from naast.core.aansluiten import Moment, moments
from naast.core.context import Werkcontext, als
from naast.core.klok import nu, vandaag
from naast.organisaties.models import Medewerker

TERUG = timedelta(days=90)


class Inhoud(NamedTuple):
    """What stands in an agenda: appointments, and first appointments of meldingen."""

    afspraken: list[Afspraak]
    momenten: list[Moment]


def appointments_for(sleutel: str) -> Inhoud | None:
    """What is in the agenda behind this secret; None when the secret does not work (any more).

    It stops with the account: who has left reads nothing. From 90 days ago on; what was moved
    stands only where it went, what was cancelled stays as cancelled.
    """
    feed = _feed_with(hash_of(sleutel))
    if feed is None:
        return None
    with als(Werkcontext(rol="agenda", aanbieder_id=feed.aanbieder_id, herkomst="agenda")):
        worker = Medewerker.objects.filter(pk=feed.medewerker_id, account__is_active=True)
        if not worker.exists():
            return None
        rows = Afspraak.objects.filter(
            medewerker_id=feed.medewerker_id, einde_at__gt=nu() - TERUG
        ).exclude(status=Status.VERZET)
        day = vandaag()
        elders = moments([feed.medewerker_id], day - TERUG, day + VERST)
        return Inhoud(list(rows.only(*_COLUMNS)), elders)


_COLUMNS = (
    *("uid", "volgnummer", "soort", "status"),
    *("begin_at", "einde_at", "gemaakt_at", "gewijzigd_at"),
)


def _feed_with(sleutel_hash: str) -> Agendafeed | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('naast.agendafeed', %s, true)", [sleutel_hash])
    return Agendafeed.objects.filter(sleutel_hash=sleutel_hash, ingetrokken_at__isnull=True).first()
