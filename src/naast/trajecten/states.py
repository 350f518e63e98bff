"""Which action is possible on a traject or hulpvraag, and where it leads."""

from naast.core.states import Overgang, Statentabel
from naast.trajecten.models import HulpvraagStatus, TrajectStatus

_LOPEND, _AFGESLOTEN = TrajectStatus.LOPEND, TrajectStatus.AFGESLOTEN
_OPEN, _KLAAR = HulpvraagStatus.OPEN, HulpvraagStatus.AFGESLOTEN

TRAJECT = Statentabel(
    "het traject",
    dict(TrajectStatus.choices),
    [
        Overgang("add_hulpvraag", _LOPEND, _LOPEND),
        Overgang("add_contactmoment", _LOPEND, _LOPEND),
        # A contact of before the end may still be written down.
        Overgang("add_contactmoment", _AFGESLOTEN, _AFGESLOTEN),
        Overgang("correct_contactmoment", _LOPEND, _LOPEND),
        Overgang("correct_contactmoment", _AFGESLOTEN, _AFGESLOTEN),
        Overgang("hand_over_traject", _LOPEND, _LOPEND),
        Overgang("extend_traject", _LOPEND, _LOPEND, reden_nodig=True),
        Overgang("mark_complex", _LOPEND, _LOPEND, reden_nodig=True),
        # There is no way back: who returns gets a new traject, with its own start and end.
        Overgang("close_traject", _LOPEND, _AFGESLOTEN, reden_nodig=True),
    ],
)

HULPVRAAG = Statentabel(
    "de hulpvraag",
    dict(HulpvraagStatus.choices),
    [
        Overgang("add_doorverwijzing", _OPEN, _OPEN),
        # Whoever closes a question as 'doorverwezen' may write down to whom afterwards.
        Overgang("add_doorverwijzing", _KLAAR, _KLAAR),
        Overgang("close_hulpvraag", _OPEN, _KLAAR),
    ],
)
