"""The first appointment of a melding: when it is, and whether somebody has its hour free."""

from datetime import time

from naast.afspraken.queries import is_outside_hours, what_is_taken
from naast.afspraken.vrij import first_hour
from naast.core.klok import lokaal_moment, nu, vandaag
from naast.core.woorden import datum_in_woorden
from naast.meldingen.models import Melding
from naast.organisaties.models import Medewerker


def still_to_come(melding: Melding) -> bool:
    """Whether it lies ahead: later today, or on a later day."""
    op = melding.eerste_afspraak_op
    return op is not None and lokaal_moment(op, melding.eerste_afspraak_om or time.max) > nu()


def does_not_go_on(melding: Melding, *, gesprek: bool) -> bool:
    """Whether it is still to come and would be cancelled when the melding ends now.

    With a `gesprek` that answered the question, one of today without a time was that talk.
    """
    today = melding.eerste_afspraak_om is None and melding.eerste_afspraak_op == vandaag()
    return still_to_come(melding) and not (gesprek and today)


def in_words(melding: Melding) -> str:
    """'donderdag 12 maart 2026 om 14.30 uur'; empty when there is none."""
    op, om = melding.eerste_afspraak_op, melding.eerste_afspraak_om
    if op is None:
        return ""
    return f"{datum_in_woorden(op)} om {om:%H.%M} uur" if om else datum_in_woorden(op)


def outside_hours(melding: Melding) -> bool:
    """Whether who has it is not expected to work then."""
    op, om, wie = melding.eerste_afspraak_op, melding.eerste_afspraak_om, melding.behandelaar
    if op is None or om is None or wie is None or not still_to_come(melding):
        return False
    return is_outside_hours(wie, first_hour(op, om))


def why_not_for(medewerker: Medewerker, melding: Melding) -> str:
    """Why this person cannot have it, and what to do; empty when nothing is in the way."""
    op, om = melding.eerste_afspraak_op, melding.eerste_afspraak_om
    if op is None or om is None or not still_to_come(melding):
        return ""
    taken = what_is_taken(medewerker, first_hour(op, om), van=("melding", melding.pk))
    return taken and (
        f"De eerste afspraak is {in_words(melding)}. {taken} Verzet een van de twee, of laat de "
        "melding aan een collega."
    )
