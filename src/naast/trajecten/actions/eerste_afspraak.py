"""The first appointment of a melding goes along when the melding becomes a traject."""

from datetime import time
from uuid import UUID, uuid5

from naast.afspraken.actions import plan_afspraak
from naast.afspraken.models import BerichtVia, Soort, Vorm
from naast.core.errors import Geweigerd
from naast.core.klok import lokaal_moment, nu
from naast.meldingen.models import Melding
from naast.trajecten.models import Traject

DUUR = 60
"""Minutes; nobody said how long, and an hour is what a first talk is planned for."""


def still_to_come(melding: Melding) -> bool:
    """Whether the first appointment lies ahead: later today, or on a later day."""
    op = melding.eerste_afspraak_op
    return op is not None and lokaal_moment(op, melding.eerste_afspraak_om or time.max) > nu()


def take_along_appointment(traject: Traject, melding: Melding, verzoek: UUID) -> None:
    """Put it in the agenda of the owner, when it must still come and has a time.

    Runs inside an action. When the owner has something else then, the agenda stays as it is: the
    page that follows says so. The inwoner heard of it when it was made, and is reminded of it by
    mail as of any other.
    """
    op, om = melding.eerste_afspraak_op, melding.eerste_afspraak_om
    if op is None or om is None or traject.eigenaar is None or not still_to_come(melding):
        return
    plaats = melding.afspraak_plaats
    try:
        plan_afspraak(
            verzoek=uuid5(verzoek, "eerste afspraak"),
            aanbieder=traject.aanbieder,
            gemeente=traject.gemeente,
            medewerker=traject.eigenaar,
            inwoner=traject.inwoner,
            soort=Soort.EERSTE_GESPREK,
            bericht_via=BerichtVia.EMAIL if traject.inwoner.email else BerichtVia.ZELF,
            al_verteld=True,
            op=op,
            om=om,
            duur=DUUR,
            vorm=Vorm.THUIS if "thuis" in plaats.lower() else Vorm.LOCATIE,
            waar=plaats or "plaats nog afspreken",
        )
    except Geweigerd:
        return
