"""What the inwoner hears of an appointment.

Mail is readable on its way: it says when and how, and never who, where or what about.
"""

from naast.afspraken.models import Afspraak, BerichtVia, Brief, Vorm
from naast.afspraken.woorden import wanneer
from naast.berichten.actions import queue_bericht
from naast.organisaties.models import Aanbieder

ONDERWERPEN = {
    "bevestiging": "Uw afspraak",
    "verzet": "Uw afspraak is verzet",
    "afzegging": "Uw afspraak gaat niet door",
    "herinnering": "Herinnering aan uw afspraak",
}
_OPENINGEN = {
    "bevestiging": "U heeft een afspraak met {wij}.",
    "verzet": "Uw afspraak met {wij} is verzet. Dit is het nieuwe moment.",
    "afzegging": "Uw afspraak met {wij} gaat niet door.",
    "herinnering": "U heeft binnenkort een afspraak met {wij}.",
}
_HOE = {
    Vorm.THUIS: "We komen bij u thuis.",
    Vorm.LOCATIE: "Op de plek die wij met u hebben afgesproken.",
    Vorm.TELEFOON: "We bellen u.",
    Vorm.VIDEO: "Beeldbellen. Open op het moment van de afspraak deze link:",
}


def tell(afspraak: Afspraak, wat: Brief) -> None:
    """Let the inwoner know: mail goes to the outbox, a letter is noted as still to be sent.

    Changes `afspraak`; the action that calls this stores it.
    """
    afspraak.brief = wat if afspraak.bericht_via == BerichtVia.BRIEF else ""
    afspraak.brief_verstuurd_at = None
    if afspraak.bericht_via == BerichtVia.EMAIL:
        send_mail(afspraak, wat)


def send_mail(afspraak: Afspraak, wat: str) -> None:
    """Put a mail in the outbox; without an address known nothing goes."""
    if afspraak.inwoner is None or not afspraak.inwoner.email:
        return
    queue_bericht(
        aan=afspraak.inwoner.email,
        onderwerp=ONDERWERPEN[wat],
        tekst=mail_text(afspraak, wat),
        aanbieder_id=afspraak.aanbieder_id,
    )


def mail_text(afspraak: Afspraak, wat: str) -> str:
    """The words of the mail."""
    wij = afspraak.aanbieder
    parts = [
        "Beste heer of mevrouw,",
        _OPENINGEN[wat].format(wij=wij),
        *_moment(afspraak, wat),
        how_to_reach(wij, "Wilt u een nieuwe afspraak" if wat == "afzegging" else "Kunt u niet"),
        f"Met vriendelijke groet,\n{wij}",
        "In deze e-mail staat niet waar de afspraak over gaat. Zo blijft dat tussen u en ons.",
    ]
    return "\n\n".join(parts) + "\n"


def _moment(afspraak: Afspraak, wat: str) -> list[str]:
    if wat == Brief.AFZEGGING:
        return [f"Het gaat om de afspraak van {wanneer(afspraak)}."]
    hoe = _HOE[Vorm(afspraak.vorm)]
    link = f"\n{afspraak.waar}" if afspraak.vorm == Vorm.VIDEO else ""
    return [f"Wanneer: {wanneer(afspraak)}\nHoe: {hoe}{link}"]


def how_to_reach(wij: Aanbieder, vraag: str) -> str:
    """'Kunt u niet? Bel ons op …', with what is known of the organisation."""
    if wij.telefoon:
        return f"{vraag}? Bel ons dan op {wij.telefoon}."
    return f"{vraag}? Laat het ons dan weten{f' via {wij.email}' if wij.email else ''}."
