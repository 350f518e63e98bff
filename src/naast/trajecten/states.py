"""Which action is possible on a traject, hulpvraag, plan or actie, and where it leads."""

from naast.core.states import Overgang, Statentabel
from naast.trajecten.models import ActieStatus, HulpvraagStatus, PlanStatus, TrajectStatus

_LOPEND, _AFGESLOTEN = TrajectStatus.LOPEND, TrajectStatus.AFGESLOTEN
_OPEN, _KLAAR = HulpvraagStatus.OPEN, HulpvraagStatus.AFGESLOTEN
_PLAN, _GEEVALUEERD = PlanStatus.LOPEND, PlanStatus.GEEVALUEERD
_TE_DOEN, _GEDAAN, _VERVALLEN = ActieStatus.OPEN, ActieStatus.GEDAAN, ActieStatus.VERVALLEN

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
        # Every change of its plan: doelen, acties, looking back.
        Overgang("change_plan", _LOPEND, _LOPEND),
        # A meting at the end may be written down after the end.
        Overgang("measure", _LOPEND, _LOPEND),
        Overgang("measure", _AFGESLOTEN, _AFGESLOTEN),
        Overgang("hand_over_traject", _LOPEND, _LOPEND),
        Overgang("review_traject", _LOPEND, _LOPEND, reden_nodig=True),
        Overgang("mark_complex", _LOPEND, _LOPEND, reden_nodig=True),
        Overgang("make_inwonercode", _LOPEND, _LOPEND),
        # There is no way back: who returns gets a new traject, with its own start and end.
        # A Wlz indication: to the day of it, with a handover (ZTM-2).
        Overgang("close_for_wlz", _LOPEND, _AFGESLOTEN),
        Overgang("close_traject", _LOPEND, _AFGESLOTEN, reden_nodig=True),
    ],
)

HULPVRAAG = Statentabel(
    "de hulpvraag",
    dict(HulpvraagStatus.choices),
    [
        Overgang("change_hulpvraag", _OPEN, _OPEN),
        # What it was about may turn out later; how it ended stays.
        Overgang("change_hulpvraag", _KLAAR, _KLAAR),
        Overgang("add_doorverwijzing", _OPEN, _OPEN),
        # Whoever closes a question as 'doorverwezen' may write down to whom afterwards.
        Overgang("add_doorverwijzing", _KLAAR, _KLAAR),
        # What came of a referral is often known later than the end of the question.
        Overgang("record_arrival", _OPEN, _OPEN),
        Overgang("record_arrival", _KLAAR, _KLAAR),
        Overgang("close_hulpvraag", _OPEN, _KLAAR),
    ],
)

PLAN = Statentabel(
    "het plan",
    dict(PlanStatus.choices),
    [
        Overgang("add_doel", _PLAN, _PLAN),
        # A new doel after looking back: there will be something to look back on again.
        Overgang("add_doel", _GEEVALUEERD, _PLAN),
        Overgang("change_doel", _PLAN, _PLAN),
        Overgang("change_doel", _GEEVALUEERD, _GEEVALUEERD),
        Overgang("add_actie", _PLAN, _PLAN),
        Overgang("add_actie", _GEEVALUEERD, _GEEVALUEERD),
        Overgang("evaluate_plan", _PLAN, _GEEVALUEERD),
        Overgang("evaluate_plan", _GEEVALUEERD, _GEEVALUEERD),
    ],
)

ACTIE = Statentabel(
    "de actie",
    dict(ActieStatus.choices),
    [
        Overgang("change_actie", _TE_DOEN, _TE_DOEN),
        Overgang("finish_actie", _TE_DOEN, _GEDAAN),
        Overgang("drop_actie", _TE_DOEN, _VERVALLEN, reden_nodig=True),
        Overgang("postpone_actie", _TE_DOEN, _TE_DOEN),
        # Called done or dropped by mistake.
        Overgang("postpone_actie", _GEDAAN, _TE_DOEN),
        Overgang("postpone_actie", _VERVALLEN, _TE_DOEN),
    ],
)
