"""Doing something in a dossier: the only writers of its tables."""

from naast.trajecten.actions.contacten import (
    ContactGegevens,
    add_contactmoment,
    correct_contactmoment,
    record_snelle_vraag,
)
from naast.trajecten.actions.hulpvragen import (
    HulpvraagGegevens,
    add_doorverwijzing,
    add_hulpvraag,
    close_hulpvraag,
)
from naast.trajecten.actions.meldingen import accept_melding, answer_as_snelle_vraag
from naast.trajecten.actions.signalen import add_signaal
from naast.trajecten.actions.trajecten import (
    close_traject,
    extend_traject,
    hand_over_traject,
    mark_complex,
)

__all__ = [
    "ContactGegevens",
    "HulpvraagGegevens",
    "accept_melding",
    "add_contactmoment",
    "add_doorverwijzing",
    "add_hulpvraag",
    "add_signaal",
    "answer_as_snelle_vraag",
    "close_hulpvraag",
    "close_traject",
    "correct_contactmoment",
    "extend_traject",
    "hand_over_traject",
    "mark_complex",
    "record_snelle_vraag",
]
