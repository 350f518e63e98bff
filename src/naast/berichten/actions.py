"""Putting mail in the outbox."""

from naast.berichten.delivery import postbode
from naast.berichten.models import Bericht
from naast.berichten.tasks import verzend
from naast.core.context import als


def queue_bericht(*, aan: str, onderwerp: str, tekst: str, aanbieder_id: int | None) -> Bericht:
    """Store a mail and the job that sends it, in the transaction that is running.

    So it goes out when that transaction commits and never when it rolls back. `onderwerp` and
    `tekst` may hold nothing personal: mail is readable on its way. `aanbieder_id` None: mail of
    the site itself (logging in).
    """
    with als(postbode(aanbieder_id)):
        bericht = Bericht.objects.create(
            aanbieder_id=aanbieder_id, aan=aan, onderwerp=onderwerp, tekst=tekst
        )
        verzend.defer(bericht_id=bericht.pk, aanbieder_id=aanbieder_id)
    return bericht
