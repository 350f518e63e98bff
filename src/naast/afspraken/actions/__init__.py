"""The only writers of appointments, hours and feeds."""

from naast.afspraken.actions.afspraken import (
    Eerder,
    cancel_afspraak,
    move_afspraak,
    plan_afspraak,
    record_held,
    record_letter_sent,
    record_no_show,
    remind,
)
from naast.afspraken.actions.feeds import make_feed, revoke_feed
from naast.afspraken.actions.uren import add_afwezigheid, remove_afwezigheid, set_beschikbaarheid
from naast.afspraken.controle import check_free_for_first, check_not_far, lock_agenda

__all__ = [
    "Eerder",
    "add_afwezigheid",
    "cancel_afspraak",
    "check_free_for_first",
    "check_not_far",
    "lock_agenda",
    "make_feed",
    "move_afspraak",
    "plan_afspraak",
    "record_held",
    "record_letter_sent",
    "record_no_show",
    "remind",
    "remove_afwezigheid",
    "revoke_feed",
    "set_beschikbaarheid",
]
