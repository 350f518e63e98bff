"""What can be done with a meldcode and with its steps, and where it leads."""

from naast.core.states import Overgang, Statentabel
from naast.veiligheid.keuzes import Stapstatus, Status

_LOPEND, _TE_MELDEN, _AFGESLOTEN = Status.LOPEND, Status.TE_MELDEN, Status.AFGESLOTEN

MELDCODE = Statentabel(
    "de meldcode",
    dict(Status.choices),
    [
        Overgang("record_step", _LOPEND, _LOPEND),
        Overgang("skip_step", _LOPEND, _LOPEND, reden_nodig=True),
        Overgang("replan_step", _LOPEND, _LOPEND, reden_nodig=True),
        Overgang("check_children", _LOPEND, _LOPEND),
        # What turns out later about children matters to Veilig Thuis too.
        Overgang("check_children", _TE_MELDEN, _TE_MELDEN),
        Overgang("decide_to_report", _LOPEND, _TE_MELDEN, reden_nodig=True),
        Overgang("decide_not_to_report", _LOPEND, _AFGESLOTEN, reden_nodig=True),
        Overgang("record_report", _TE_MELDEN, _AFGESLOTEN),
        Overgang("change_decider", _LOPEND, _LOPEND, reden_nodig=True),
        Overgang("change_decider", _TE_MELDEN, _TE_MELDEN, reden_nodig=True),
        # What was written stays; what is to be added or read may come at any time.
        *(Overgang("add_supplement", status, status) for status in Status.values),
        *(Overgang("name_reader", status, status, reden_nodig=True) for status in Status.values),
        *(
            Overgang("withdraw_reader", status, status, reden_nodig=True)
            for status in Status.values
        ),
    ],
)

MELDCODESTAP = Statentabel(
    "deze stap",
    dict(Stapstatus.choices),
    [
        Overgang("record_step", Stapstatus.OPEN, Stapstatus.GEDAAN),
        # What could not be done safely at first may be possible later.
        Overgang("record_step", Stapstatus.OVERGESLAGEN, Stapstatus.GEDAAN),
        Overgang("skip_step", Stapstatus.OPEN, Stapstatus.OVERGESLAGEN, reden_nodig=True),
        Overgang("replan_step", Stapstatus.OPEN, Stapstatus.OPEN, reden_nodig=True),
        # Signalen were written down at the opening: something can be added at once.
        *(Overgang("add_supplement", status, status) for status in Stapstatus.values),
    ],
)
