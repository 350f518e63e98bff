"""The only writers of a meldcode."""

from naast.veiligheid.actions.besluiten import decide, record_report
from naast.veiligheid.actions.lezers import change_decider, name_reader, withdraw_reader
from naast.veiligheid.actions.openen import open_meldcode
from naast.veiligheid.actions.stappen import (
    add_supplement,
    check_children,
    record_step,
    replan_step,
    skip_step,
)

__all__ = [
    "add_supplement",
    "change_decider",
    "check_children",
    "decide",
    "name_reader",
    "open_meldcode",
    "record_report",
    "record_step",
    "replan_step",
    "skip_step",
    "withdraw_reader",
]
