"""Dates, numbers and terms in plain Dutch, apart from any locale of the machine."""

from datetime import date

from naast.core.kalenders import Kalender, tel_werkdagen

_DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MAART = 3
_GETALLEN = (
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)


def datum_in_woorden(dag: date, *, met_jaar: bool = True) -> str:
    """'dinsdag 24 maart 2026', or without the year."""
    woorden = f"{_DAGEN[dag.weekday()]} {dag.day} {_MAANDEN[dag.month - 1]}"
    return f"{woorden} {dag.year}" if met_jaar else woorden


def datum_kort(dag: date) -> str:
    """'24 maart 2026', for a line or a list."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def getal_in_woorden(getal: int) -> str:
    """Zero to twelve as a word, other numbers in figures."""
    return _GETALLEN[getal] if 0 <= getal < len(_GETALLEN) else str(getal)


def in_woorden(uiterlijk_op: date, vandaag: date, kalender: Kalender | None) -> str:
    """How a term stands today: 'nog 2 werkdagen', 'morgen de laatste dag', '1 werkdag te laat'.

    Counts working days of this calendar; without a calendar it counts calendar days. A term of
    which the last day has passed is late, also when no working day has gone by since.
    """
    afstand = (uiterlijk_op - vandaag).days
    if afstand == 0:
        return "vandaag de laatste dag"
    if afstand == 1:
        return "morgen de laatste dag"
    aantal = afstand if kalender is None else tel_werkdagen(kalender, vandaag, uiterlijk_op)
    eenheid = _eenheid(abs(aantal), kalender)
    if afstand > 0:
        return f"nog {aantal} {eenheid}" if aantal else f"nog tot en met {_kort(uiterlijk_op)}"
    if aantal:
        return f"{-aantal} {eenheid} te laat"
    return f"te laat: moest {'gisteren' if afstand == -1 else _dag(uiterlijk_op, -afstand)}"


def _eenheid(aantal: int, kalender: Kalender | None) -> str:
    enkelvoud = "dag" if kalender is None else "werkdag"
    return enkelvoud if aantal == 1 else f"{enkelvoud}en"


def dag_kort(dag: date) -> str:
    """'di 24 mrt', where there is little room."""
    maand = "mrt" if dag.month == MAART else _MAANDEN[dag.month - 1][:3]
    return f"{_DAGEN[dag.weekday()][:2]} {dag.day} {maand}"


def _dag(dag: date, geleden: int) -> str:
    """Within a week its name is enough."""
    return _DAGEN[dag.weekday()] if geleden < len(_DAGEN) else _kort(dag)


def _kort(dag: date) -> str:
    return datum_in_woorden(dag, met_jaar=False)
