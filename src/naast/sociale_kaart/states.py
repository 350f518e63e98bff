"""Which action may take a voorziening from which state to which."""

from naast.core.states import Overgang, Statentabel
from naast.sociale_kaart.models import Status

VOORZIENING = Statentabel(
    "deze voorziening",
    dict(Status.choices),
    [
        Overgang("change_voorziening", Status.BESTAAT, Status.BESTAAT),
        Overgang("check_voorziening", Status.BESTAAT, Status.BESTAAT),
        Overgang("stop_voorziening", Status.BESTAAT, Status.GESTOPT),
        Overgang("resume_voorziening", Status.GESTOPT, Status.BESTAAT),
    ],
)
