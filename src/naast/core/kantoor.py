"""The office calendar of a provider: when people can come or call.

Not for terms: those are counted with the Atw or the contract calendar.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from naast.core.kalenders import Kalender, contractkalender, vrije_dagen
from naast.core.klok import AMSTERDAM, lokaal_moment, lokale_datum


@dataclass(frozen=True)
class Openingstijd:
    """Local opening hours of a day, `tot` not included."""

    van: time = time(8)
    tot: time = time(18)

    def __post_init__(self) -> None:
        if self.van >= self.tot:
            raise ValueError("Een kantoor gaat open voor het dicht gaat.")


_KANTOORWEEK: tuple[Openingstijd | None, ...] = (*(Openingstijd() for _ in range(5)), None, None)


@dataclass(frozen=True)
class Kantoorkalender:
    """Opening hours per weekday (Monday first), holidays, and closing days of the office itself."""

    week: tuple[Openingstijd | None, ...] = _KANTOORWEEK
    feestdagen: Kalender = field(default_factory=contractkalender)
    sluitingsdagen: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if len(self.week) != 7:
            raise ValueError("Een week heeft zeven dagen.")
        if not any(self.week):
            raise ValueError("Een kantoor is ten minste een dag in de week open.")

    def openingstijd(self, dag: date) -> Openingstijd | None:
        """The hours of this day, or None when the office is closed."""
        if dag in self.sluitingsdagen or dag in vrije_dagen(self.feestdagen, dag.year):
            return None
        return self.week[dag.weekday()]

    def is_vrij(self, dag: date) -> bool:
        """Whether the office is closed all day."""
        return self.openingstijd(dag) is None

    def is_werkdag(self, dag: date) -> bool:
        """Whether the office is open on this day."""
        return not self.is_vrij(dag)

    def is_open(self, moment: datetime) -> bool:
        """Whether the office is open at this aware moment."""
        tijden = self.openingstijd(lokale_datum(moment))
        klok = moment.astimezone(AMSTERDAM).time()
        return tijden is not None and tijden.van <= klok < tijden.tot

    def open_from(self, moment: datetime) -> datetime:
        """The first aware moment, now or later, at which the office is open."""
        if self.is_open(moment):
            return moment
        dag = lokale_datum(moment)
        while True:
            tijden = self.openingstijd(dag)
            if tijden is not None and lokaal_moment(dag, tijden.van) > moment:
                return lokaal_moment(dag, tijden.van)
            dag += timedelta(days=1)
