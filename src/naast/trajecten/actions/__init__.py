"""Doing something in a dossier: the only writers of its tables."""

from naast.trajecten.actions.contacten import (
    Aandeel,
    ContactGegevens,
    add_contactmoment,
    correct_contactmoment,
    record_snelle_vraag,
)
from naast.trajecten.actions.doorverwijzingen import add_doorverwijzing, record_arrival
from naast.trajecten.actions.duur import explain_hours, review_traject
from naast.trajecten.actions.hulpvragen import (
    HulpvraagGegevens,
    add_hulpvraag,
    change_hulpvraag,
    close_hulpvraag,
)
from naast.trajecten.actions.inwonercodes import (
    make_inwonercode,
    renew_inwonercode,
    withdraw_inwonercode,
)
from naast.trajecten.actions.meldingen import accept_melding, answer_as_snelle_vraag
from naast.trajecten.actions.overdracht import (
    Einde,
    OverdrachtGegevens,
    close_for_wlz,
    record_wlz_arrival,
)
from naast.trajecten.actions.plan import (
    ActieGegevens,
    Uitkomst,
    add_actie,
    add_doel,
    change_actie,
    change_doel,
    drop_actie,
    evaluate_plan,
    finish_actie,
    postpone_actie,
)
from naast.trajecten.actions.signalen import (
    SignaalGegevens,
    add_signaal,
    change_signaal,
    withdraw_signaal,
)
from naast.trajecten.actions.trajecten import (
    close_traject,
    hand_over_traject,
    mark_complex,
)
from naast.trajecten.actions.zelfredzaamheid import (
    MetingGegevens,
    add_meting,
    change_meting,
    load_zrm_teksten,
)

__all__ = [
    "Aandeel",
    "ActieGegevens",
    "ContactGegevens",
    "Einde",
    "HulpvraagGegevens",
    "MetingGegevens",
    "OverdrachtGegevens",
    "SignaalGegevens",
    "Uitkomst",
    "accept_melding",
    "add_actie",
    "add_contactmoment",
    "add_doel",
    "add_doorverwijzing",
    "add_hulpvraag",
    "add_meting",
    "add_signaal",
    "answer_as_snelle_vraag",
    "change_actie",
    "change_doel",
    "change_hulpvraag",
    "change_meting",
    "change_signaal",
    "close_for_wlz",
    "close_hulpvraag",
    "close_traject",
    "correct_contactmoment",
    "drop_actie",
    "evaluate_plan",
    "explain_hours",
    "finish_actie",
    "hand_over_traject",
    "load_zrm_teksten",
    "make_inwonercode",
    "mark_complex",
    "postpone_actie",
    "record_arrival",
    "record_snelle_vraag",
    "record_wlz_arrival",
    "renew_inwonercode",
    "review_traject",
    "withdraw_inwonercode",
    "withdraw_signaal",
]
