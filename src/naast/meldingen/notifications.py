"""Mail about a melding: without a name and without the question."""

from naast.berichten.actions import queue_bericht
from naast.core.woorden import datum_in_woorden
from naast.meldingen.models import Melding

ONDERWERP = "Uw bericht is binnen"
TEKST = """Goedendag,

Uw bericht is goed binnengekomen.{wanneer}

Hebt u een vraag? Noem dan dit kenmerk: {kenmerk}.{bellen}

Wilt u niets meer, of was u dit niet? Dan hoeft u niets te doen.

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
        bellen=f" U kunt bellen met {telefoon}." if telefoon else "",
        aanbieder=melding.aanbieder.naam,
    )
    for address in dict.fromkeys(filter(None, (melding.email, melding.melder_email))):
        queue_bericht(
            aan=address, onderwerp=ONDERWERP, tekst=tekst, aanbieder_id=melding.aanbieder_id
        )
