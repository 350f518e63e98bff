"""What is said on the page that follows when a melding has ended."""

from django.contrib import messages
from django.http import HttpRequest

from naast.afspraken.termijnen import TELT_ALS_TE_LAAT
from naast.meldingen.models import Melding


def tell_ended(request: HttpRequest, melding: Melding, gedaan: str) -> None:
    """That it is done, and what became of a first appointment that was still to come."""
    cancelled = melding.verzettingen.filter(afgezegd=True).first()
    told = bool(cancelled and melding.email)
    mail = " De inwoner krijgt een e-mail dat de afspraak niet doorgaat." if told else ""
    messages.success(request, f"{gedaan}{mail}")
    if cancelled and cancelled.te_laat:
        messages.warning(request, TELT_ALS_TE_LAAT.format("afgezegd"))
