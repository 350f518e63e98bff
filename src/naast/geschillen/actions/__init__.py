"""Doing something in a geschil: the only writers of its tables."""

from naast.geschillen.actions.besluiten import (
    finish_termijn,
    receive_besluit,
    record_aanvraag,
    send_ingebrekestelling,
)
from naast.geschillen.actions.bezwaar import (
    file_beroep,
    receive_besluit_op_bezwaar,
    receive_uitspraak,
    send_bezwaar,
)
from naast.geschillen.actions.openen import change_geschil, open_geschil
from naast.geschillen.actions.overig import add_notitie, close_geschil, correct_termijn
from naast.geschillen.actions.terug import take_back_step
from naast.geschillen.actions.wachten import (
    adjourn,
    confirm_receipt,
    receive_klachtantwoord,
    send_klacht,
)

__all__ = [
    "add_notitie",
    "adjourn",
    "change_geschil",
    "close_geschil",
    "confirm_receipt",
    "correct_termijn",
    "file_beroep",
    "finish_termijn",
    "open_geschil",
    "receive_besluit",
    "receive_besluit_op_bezwaar",
    "receive_klachtantwoord",
    "receive_uitspraak",
    "record_aanvraag",
    "send_bezwaar",
    "send_ingebrekestelling",
    "send_klacht",
    "take_back_step",
]
