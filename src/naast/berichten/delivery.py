"""Sending what is in the outbox."""

import smtplib
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from naast.berichten.models import Bericht, Status
from naast.core.context import Werkcontext, als
from naast.core.klok import nu

SMTP = "django.core.mail.backends.smtp.EmailBackend"
OPGEVEN_NA = timedelta(days=7)


class NietVerzonden(Exception):
    """The mail did not go out. `opnieuw`: whether to try it again later."""

    def __init__(self, fout: str, *, opnieuw: bool) -> None:
        super().__init__(fout)
        self.opnieuw = opnieuw


def deliver(*, bericht_id: int, aanbieder_id: int | None) -> None:
    """Send one mail and note it; what was sent is not sent again.

    Raises NietVerzonden. The row stays locked while sending, so that two workers never send the
    same mail; a worker that dies between the mail server's yes and our commit sends it twice, with
    the same Message-ID.
    """
    with als(postbode(aanbieder_id)):
        bericht = Bericht.objects.select_for_update().get(pk=bericht_id)
        if bericht.status == Status.VERZONDEN:
            return
        fout = _send(bericht)
        bericht.pogingen += 1
        if fout is None:
            _note_sent(bericht)
        else:
            _note_fault(bericht, fout)
        bericht.save()
    if fout is not None:
        raise NietVerzonden(str(fout), opnieuw=bericht.status == Status.KLAAR) from fout


def postbode(aanbieder_id: int | None) -> Werkcontext:
    return Werkcontext(rol="postbode", aanbieder_id=aanbieder_id, herkomst="postbode")


def _send(bericht: Bericht) -> Exception | None:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    message = EmailMessage(
        subject=bericht.onderwerp,
        body=bericht.tekst,
        to=[bericht.aan],
        headers={
            "Message-ID": f"<bericht-{bericht.pk}.{bericht.gemaakt_at.timestamp():.0f}@{domain}>",
            "Auto-Submitted": "auto-generated",
        },
        connection=get_connection(SMTP),
    )
    try:
        message.send()
    except (OSError, smtplib.SMTPException, ValueError) as fault:
        return fault
    return None


def _note_sent(bericht: Bericht) -> None:
    bericht.status = Status.VERZONDEN
    bericht.verzonden_at = nu()
    bericht.laatste_fout = ""
    if bericht.aanbieder_id is None:
        # It held the key to an account; nobody needs it any more.
        bericht.tekst = ""


def _note_fault(bericht: Bericht, fout: Exception) -> None:
    bericht.laatste_fout = f"{type(fout).__name__}: {fout}"[:300]
    too_late = nu() - bericht.gemaakt_at > OPGEVEN_NA
    bericht.status = Status.MISLUKT if too_late or _is_for_ever(fout) else Status.KLAAR


def _is_for_ever(fout: Exception) -> bool:
    """The mail server knows that this address does not exist, or no mail can be made for it."""
    if isinstance(fout, ValueError):
        return True
    if not isinstance(fout, smtplib.SMTPRecipientsRefused):
        return False
    return all(code >= 500 for code, _ in fout.recipients.values())
