"""Which transitions a rapportage has."""

from naast.core.states import Overgang, Statentabel
from naast.verantwoording.models import Status

RAPPORTAGE = Statentabel(
    "de rapportage",
    dict(Status.choices),
    [
        Overgang("write_toelichting", Status.CONCEPT, Status.CONCEPT),
        Overgang("send_rapportage", Status.CONCEPT, Status.VERZONDEN),
        Overgang("correct_rapportage", Status.VERZONDEN, Status.VERZONDEN),
        Overgang("replace_rapportage", Status.VERZONDEN, Status.VERVANGEN),
    ],
)
