"""Which action takes an appointment from where to where (PvE 3.7)."""

from naast.afspraken.models import Status
from naast.core.states import Overgang, Statentabel

AFSPRAAK = Statentabel(
    "de afspraak",
    dict(Status.choices),
    [
        Overgang("move_afspraak", Status.GEPLAND, Status.VERZET, reden_nodig=True),
        Overgang("cancel_afspraak", Status.GEPLAND, Status.AFGEZEGD, reden_nodig=True),
        Overgang("record_held", Status.GEPLAND, Status.DOORGEGAAN),
        Overgang("record_no_show", Status.GEPLAND, Status.NIET_VERSCHENEN),
        # Somebody pressed the wrong button.
        Overgang("record_held", Status.NIET_VERSCHENEN, Status.DOORGEGAAN),
        Overgang("record_no_show", Status.DOORGEGAAN, Status.NIET_VERSCHENEN),
        Overgang("remind", Status.GEPLAND, Status.GEPLAND),
    ],
)
