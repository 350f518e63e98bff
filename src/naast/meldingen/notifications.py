"""Mail about a melding: without a name and without the question."""

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
