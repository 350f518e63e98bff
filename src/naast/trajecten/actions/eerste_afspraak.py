"""The first appointment of a melding goes along when the melding becomes a traject."""

from datetime import datetime
from uuid import UUID, uuid5

from naast.afspraken.actions import Eerder, plan_afspraak
from naast.afspraken.models import BerichtVia, Soort, Vorm
from naast.afspraken.termijnen import is_late, kalender_bij
from naast.core.klok import lokaal_moment, nu, vandaag
from naast.meldingen.eerste_afspraak import still_to_come
from naast.meldingen.models import Contactwijze, Melding
from naast.trajecten.models import Traject

DUUR = 60
"""Minutes; nobody said how long, and an hour is what a first talk is planned for."""


def take_along_appointment(traject: Traject, melding: Melding, verzoek: UUID) -> None:
    """Put it in the agenda of the owner, when it must still come and has a time.

    Runs inside an action that saw to it that the hour is free. The inwoner heard of it when it was
    made, and is reminded of it as of any other.
    """
    op, om = melding.eerste_afspraak_op, melding.eerste_afspraak_om
    if op is None or om is None or traject.eigenaar is None or not still_to_come(melding):
        return
    vorm, waar = _how_and_where(melding.afspraak_plaats.strip())
    plan_afspraak(
        verzoek=uuid5(verzoek, "eerste afspraak"),
        aanbieder=traject.aanbieder,
        gemeente=traject.gemeente,
        medewerker=traject.eigenaar,
        inwoner=traject.inwoner,
        soort=Soort.EERSTE_GESPREK,
        bericht_via=_how_to_reach(traject, melding, lokaal_moment(op, om)),
        eerder=Eerder(melding.afspraak_gemaakt_at or nu(), melding.afspraak_herinnerd_at),
        op=op,
        om=om,
        duur=DUUR,
        vorm=vorm,
        waar=waar,
    )


def _how_and_where(plaats: str) -> tuple[Vorm, str]:
    """From the words of a place; what says no more than 'thuis' is not said twice."""
    at_home = plaats.lower()
    if at_home in ("thuis", Vorm.THUIS.label):
        return Vorm.THUIS, ""
    return Vorm.THUIS if "thuis" in at_home else Vorm.LOCATIE, plaats or "plaats nog afspreken"


def _how_to_reach(traject: Traject, melding: Melding, begin_at: datetime) -> BerichtVia:
    """By mail; by letter for who wants that and as long as one arrives; or in person."""
    if traject.inwoner.email:
        return BerichtVia.EMAIL
    kalender = kalender_bij(
        gemeente_id=traject.gemeente_id, aanbieder_id=traject.aanbieder_id, op=vandaag()
    )
    in_time = not is_late(kalender, begin_at=begin_at, op=vandaag())
    by_letter = melding.contactwijze == Contactwijze.BRIEF and in_time
    return BerichtVia.BRIEF if by_letter else BerichtVia.ZELF
