"""What can be done with a bijlage."""

from naast.bijlagen.models import Status
from naast.core.states import Overgang, Statentabel

BIJLAGE = Statentabel(
    "het bestand",
    dict(Status.choices),
    [
        Overgang("record_scan", Status.AANWEZIG, Status.AANWEZIG),
        Overgang("withdraw_bijlage", Status.AANWEZIG, Status.INGETROKKEN, reden_nodig=True),
    ],
)
