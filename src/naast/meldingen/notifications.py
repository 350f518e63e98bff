"""Mail about a melding: without a name and without the question."""

from datetime import date, time

from naast.afspraken.notifications import ONDERWERPEN
from naast.berichten.actions import queue_bericht
from naast.core.woorden import datum_in_woorden
from naast.meldingen.models import Melding

ONDERWERP = "Uw aanmelding is binnen"
TEKST = """Goedendag,

Uw aanmelding is goed binnengekomen.{wanneer}

Uw kenmerk is {kenmerk}. Bewaar dit kenmerk.

Hebt u een vraag? Wilt u toch geen contact? Of was u dit niet? {bellen}Noem daarbij uw kenmerk.

Met vriendelijke groet,
{aanbieder}
"""


def confirm_receipt(melding: Melding) -> None:
    """Say to everybody who gave an address that it came in, and when they will hear."""
    dag = melding.uiterlijk_op
    wanneer = f" U hoort uiterlijk {datum_in_woorden(dag)} van ons." if dag else ""
    telefoon = melding.aanbieder.telefoon
    tekst = TEKST.format(
        wanneer=wanneer,
        kenmerk=melding.kenmerk,
        bellen=f"Bel ons: {telefoon}. " if telefoon else "Laat het ons weten. ",
        aanbieder=melding.aanbieder.naam,
    )
    for address in dict.fromkeys(filter(None, (melding.email, melding.melder_email))):
        queue_bericht(
            aan=address, onderwerp=ONDERWERP, tekst=tekst, aanbieder_id=melding.aanbieder_id
        )


AFSPRAAK = """Goedendag,

{opening}

{moment}

{vraag}? {bellen}Noem daarbij uw kenmerk: {kenmerk}.

Met vriendelijke groet,
{aanbieder}

In deze e-mail staat niet waar de afspraak over gaat. Zo blijft dat tussen u en ons.
"""


def tell_first_appointment(melding: Melding, op: date, om: time | None, *, verzet: bool) -> None:
    """Mail the inwoner when it is; without an address nothing goes."""
    wij = melding.aanbieder.naam
    if verzet:
        opening = f"Uw afspraak met {wij} is verzet. Dit is het nieuwe moment."
        _send(melding, "verzet", opening, _when(op, om))
    else:
        _send(melding, "bevestiging", f"U hebt een afspraak met {wij}.", _when(op, om))


def remind_of_first_appointment(melding: Melding, op: date, om: time) -> None:
    """Mail the inwoner that it is near; without an address nothing goes."""
    opening = f"U hebt binnenkort een afspraak met {melding.aanbieder.naam}."
    _send(melding, "herinnering", opening, _when(op, om))


def cancel_first_appointment(melding: Melding, was: str) -> None:
    """Mail the inwoner that it does not go on; without an address nothing goes."""
    opening = f"Uw afspraak met {melding.aanbieder.naam} gaat niet door."
    moment = f"Het gaat om de afspraak van {was}."
    _send(melding, "afzegging", opening, moment, vraag="Hebt u daar een vraag over")


def _when(op: date, om: time | None) -> str:
    if om is None:
        return f"Wanneer: {datum_in_woorden(op)}. De tijd hoort u nog van ons."
    return f"Wanneer: {datum_in_woorden(op)} om {om:%H.%M} uur"


def _send(
    melding: Melding, wat: str, opening: str, moment: str, *, vraag: str = "Kunt u niet"
) -> None:
    if not melding.email:
        return
    telefoon = melding.aanbieder.telefoon
    tekst = AFSPRAAK.format(
        opening=opening,
        moment=moment,
        vraag=vraag,
        bellen=f"Bel ons dan op {telefoon}. " if telefoon else "Laat het ons dan weten. ",
        kenmerk=melding.kenmerk,
        aanbieder=melding.aanbieder.naam,
    )
    queue_bericht(
        aan=melding.email,
        onderwerp=ONDERWERPEN[wat],
        tekst=tekst,
        aanbieder_id=melding.aanbieder_id,
    )
