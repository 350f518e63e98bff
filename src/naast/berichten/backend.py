"""Mail of Django and of its apps goes through the outbox as well (`EMAIL_BACKEND`)."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from naast.berichten.actions import queue_bericht


class OutboxBackend(BaseEmailBackend):
    """Stores each mail as a bericht of the site itself: one for each addressee, text only."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Put them in the outbox; the number of messages."""
        for message in email_messages:
            for address in message.recipients():
                queue_bericht(
                    aan=address,
                    onderwerp=str(message.subject),
                    tekst=str(message.body),
                    aanbieder_id=None,
                )
        return len(email_messages)
