"""The Algemene termijnenwet: when a term set in a law ends.

Art. 1(1): a term that ends on a free day runs on to the next day that is not free. Art. 1(2): not
when it is counted backwards. Art. 2: a term of three days or more holds at least two days that are
not free. Art. 4: none of this for hours, nor for more than 90 days, 12 weeks or 3 months, nor for
years. Contract terms are not governed by it.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from naast.core.kalenders import (
    ATW,
    Kalender,
    eerste_werkdag_vanaf,
    plus_werkdagen,
    vrije_dagen,
)
from naast.core.woorden import datum_in_woorden, getal_in_woorden

Eenheid = Literal["uur", "dag", "werkdag", "week", "maand", "jaar"]

_MEERVOUD: dict[Eenheid, str] = {
    "uur": "uur",
    "dag": "dagen",
    "werkdag": "werkdagen",
    "week": "weken",
    "maand": "maanden",
    "jaar": "jaar",
}

# Art. 4: the longest term of each unit that the Atw still governs.
_LANGSTE: dict[Eenheid, int] = {"dag": 90, "werkdag": 90, "week": 12, "maand": 3}


@dataclass(frozen=True)
class Duur:
    """The length of a term as the law words it, such as six weeks."""

    aantal: int
    eenheid: Eenheid

    def __post_init__(self) -> None:
        if self.aantal < 1:
            raise ValueError("Een termijn duurt ten minste 1.")

    def __str__(self) -> str:
        eenheid = self.eenheid if self.aantal == 1 else _MEERVOUD[self.eenheid]
        return f"{getal_in_woorden(self.aantal)} {eenheid}"

    @property
    def werkwoord(self) -> str:
        """'eindigt' or 'eindigen', to follow the words of this duration."""
        enkel = self.aantal == 1 or self.eenheid in ("uur", "jaar")
        return "eindigt" if enkel else "eindigen"


@dataclass(frozen=True)
class Termijn:
    """A term: its first day, its last valid day, and in Dutch how that day was found."""

    eerste_dag: date
    uiterlijk_op: date
    uitleg: str


def is_governed_by_atw(duur: Duur) -> bool:
    """Whether the Atw lengthens a term of this duration (art. 4)."""
    return duur.aantal <= _LANGSTE.get(duur.eenheid, 0)


def wettelijke_termijn(
    *, gebeurtenis: str, na: date, duur: Duur, kalender: Kalender = ATW
) -> Termijn:
    """The term of this duration that starts on the day after an event.

    `gebeurtenis` opens the explanation: 'bekendgemaakt', 'aangevraagd'. ValueError for a term in
    hours, which has no last day.
    """
    rekenkundig = _last_day(na, duur, kalender)
    uiterlijk_op, reden = rekenkundig, ""
    if is_governed_by_atw(duur):
        uiterlijk_op, reden = _lengthened(na, rekenkundig, duur, kalender)
    uitleg = (
        f"{gebeurtenis} op {datum_in_woorden(na)}; "
        f"{duur} {duur.werkwoord} op {_datum(rekenkundig, na)}"
    )
    if uiterlijk_op != rekenkundig:
        uitleg += f", {reden}; dus {_datum(uiterlijk_op, rekenkundig)}"
    return Termijn(na + timedelta(days=1), uiterlijk_op, uitleg)


def vervolgtermijn(eerst: Termijn, *, waarom: str, duur: Duur) -> Termijn:
    """A term that joins on to another, as when a decision is adjourned.

    It starts after the last day of the first, however that day was found, and each of the two is
    held against the Atw by itself.
    """
    vervolg = wettelijke_termijn(gebeurtenis=waarom, na=eerst.uiterlijk_op, duur=duur)
    return Termijn(eerst.eerste_dag, vervolg.uiterlijk_op, f"{eerst.uitleg}; {vervolg.uitleg}")


def teruggerekende_termijn(*, gebeurtenis: str, voor: date, duur: Duur) -> date:
    """The last day that leaves this many whole days or weeks before an event.

    Counted backwards, so a free day stays as it is (art. 1(2)): 'up to ten days before the
    hearing' on Monday 22 June ends on Thursday 11 June. ValueError for other units.
    """
    if duur.eenheid not in ("dag", "week"):
        raise ValueError(f"Terugrekenen vanaf '{gebeurtenis}' kan alleen in dagen of weken.")
    dagen = duur.aantal * (7 if duur.eenheid == "week" else 1)
    return voor - timedelta(days=dagen + 1)


def _last_day(na: date, duur: Duur, kalender: Kalender) -> date:
    match duur.eenheid:
        case "dag":
            return na + timedelta(days=duur.aantal)
        case "week":
            return na + timedelta(weeks=duur.aantal)
        case "werkdag":
            return plus_werkdagen(kalender, na, duur.aantal)
        case "maand":
            return _plus_maanden(na, duur.aantal)
        case "jaar":
            return _plus_maanden(na, 12 * duur.aantal)
        case "uur":
            raise ValueError("Een termijn in uren heeft geen laatste dag.")


def _plus_maanden(dag: date, maanden: int) -> date:
    """The same day of a later month, or the last day when that month is shorter."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    laatste = calendar.monthrange(jaar, maand + 1)[1]
    return date(jaar, maand + 1, min(dag.day, laatste))


def _lengthened(na: date, einde: date, duur: Duur, kalender: Kalender) -> tuple[date, str]:
    niet_vrij = eerste_werkdag_vanaf(kalender, einde)
    if duur.eenheid == "dag" and duur.aantal < 3:
        return niet_vrij, _why_free(einde, kalender)
    twee_dagen = plus_werkdagen(kalender, na, 2)
    if twee_dagen > niet_vrij:
        return twee_dagen, "en dan zijn er nog geen twee dagen geweest die niet vrij zijn"
    return niet_vrij, _why_free(einde, kalender)


def _why_free(dag: date, kalender: Kalender) -> str:
    naam = vrije_dagen(kalender, dag.year).get(dag)
    return "in het weekend" if naam is None else f"een vrije dag ({naam})"


def _datum(dag: date, vorige: date) -> str:
    return datum_in_woorden(dag, met_jaar=dag.year != vorige.year)
