"""The secret address of an agenda: made, replaced, revoked."""

import hashlib
import secrets

from naast.afspraken.models import Agendafeed
from naast.core.action import action
from naast.core.klok import nu
from naast.organisaties.models import Aanbieder, Medewerker


def hash_of(sleutel: str) -> str:
    """What is kept of a secret of 256 bits: a plain SHA-256 cannot be turned back."""
    return hashlib.sha256(sleutel.encode()).hexdigest()


@action("afspraken.make_feed")
def make_feed(*, aanbieder: Aanbieder, medewerker: Medewerker) -> str:
    """A new secret, shown once; the former one stops working at once."""
    Medewerker.objects.select_for_update(no_key=True, of=("self",)).get(pk=medewerker.pk)
    revoke_feed(medewerker=medewerker)
    sleutel = secrets.token_urlsafe(32)
    Agendafeed.objects.create(
        aanbieder=aanbieder,
        medewerker=medewerker,
        sleutel_hash=hash_of(sleutel),
        gemaakt_at=nu(),
    )
    return sleutel


@action("afspraken.revoke_feed")
def revoke_feed(*, medewerker: Medewerker) -> int:
    """Let no address of this medewerker work any more; how many there were."""
    return Agendafeed.objects.filter(medewerker=medewerker, ingetrokken_at__isnull=True).update(
        ingetrokken_at=nu()
    )
