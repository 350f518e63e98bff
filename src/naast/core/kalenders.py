"""The calendars that decide which day is free, and counting working days with them.

There are three, never to be mixed:

- ``ATW``, for terms set in a law (Algemene termijnenwet art. 3);
- ``contractkalender(...)``, for the working days of a contract, which the Atw does not govern;
- the office calendar of a provider (``naast.core.kantoor``), for appointments and reachability.

The holidays come from the library `holidays`, which knows them up to the year 2100.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

import holidays
from holidays.constants import OPTIONAL, PUBLIC

from naast.core.besluitdagen import BESLUITDAGEN

GOEDE_VRIJDAG = "Goede Vrijdag"
BEVRIJDINGSDAG = "Bevrijdingsdag"

_ZATERDAG = 5
_EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Kalender:
    """Which days are free. Saturdays, Sundays and the other public holidays always are."""

    naam: str
    goede_vrijdag_vrij: bool = True
    bevrijdingsdag_vrij: bool = True
    besluitdagen_vrij: bool = False

    def is_vrij(self, dag: date) -> bool:
        """Whether this day does not count as a working day."""
        return dag.weekday() >= _ZATERDAG or dag in vrije_dagen(self, dag.year)

    def is_werkdag(self, dag: date) -> bool:
        """Whether this day counts as a working day."""
        return not self.is_vrij(dag)

    def reden_vrij(self, dag: date) -> str | None:
        """Why the day is free, in Dutch ('een zondag', 'Bevrijdingsdag'), or None."""
        feestdag = vrije_dagen(self, dag.year).get(dag)
        if feestdag is not None:
            return feestdag
        weekend = {_ZATERDAG: "een zaterdag", _ZATERDAG + 1: "een zondag"}
        return weekend.get(dag.weekday())


ATW = Kalender("Algemene termijnenwet", besluitdagen_vrij=True)


@lru_cache(maxsize=32)
def contractkalender(
    *,
    goede_vrijdag_vrij: bool = True,
    bevrijdingsdag_vrij: bool = True,
    besluitdagen_vrij: bool = False,
) -> Kalender:
    """The working days of a contract; each contract says which of the three are free."""
    return Kalender(
        "contract",
        goede_vrijdag_vrij=goede_vrijdag_vrij,
        bevrijdingsdag_vrij=bevrijdingsdag_vrij,
        besluitdagen_vrij=besluitdagen_vrij,
    )


@lru_cache(maxsize=1024)
def vrije_dagen(kalender: Kalender, jaar: int) -> Mapping[date, str]:
    """The holidays of a year in this calendar with their Dutch names, weekends left aside."""
    dagen: dict[date, str] = {}
    for dag, namen in _feestdagen(jaar).items():
        vrij = [naam for naam in namen if _counts_as_free(kalender, naam)]
        if vrij:
            dagen[dag] = " en ".join(vrij)
    if kalender.besluitdagen_vrij:
        for besluit in BESLUITDAGEN:
            if besluit.dag.year == jaar:
                dagen.setdefault(
                    besluit.dag, f"gelijkgesteld met een feestdag: {besluit.aanleiding}"
                )
    return MappingProxyType(dagen)


def tel_werkdagen(kalender: Kalender, na: date, tot_en_met: date) -> int:
    """Working days after the first date up to and including the second.

    The same day gives 0; when the second lies before the first the count is negative.
    """
    if tot_en_met < na:
        return -tel_werkdagen(kalender, tot_en_met, na)
    weken, rest = divmod((tot_en_met - na).days, 7)
    doordeweeks = weken * 5 + sum(
        (na.weekday() + stap) % 7 < _ZATERDAG for stap in range(1, rest + 1)
    )
    vrij = sum(
        1
        for jaar in range(na.year, tot_en_met.year + 1)
        for dag in _vrij_door_de_week(kalender, jaar)
        if na < dag <= tot_en_met
    )
    return doordeweeks - vrij


def plus_werkdagen(kalender: Kalender, dag: date, n: int) -> date:
    """The n-th working day after a date; with n below 0 the n-th before it; 0 gives the date."""
    stap = _EEN_DAG if n >= 0 else -_EEN_DAG
    te_gaan = abs(n)
    while te_gaan:
        dag += stap
        te_gaan -= kalender.is_werkdag(dag)
    return dag


def plus_kalenderdagen(dag: date, n: int) -> date:
    """The date n days later, free days counted as any other day."""
    return dag + timedelta(days=n)


def werkdagen_reeks(kalender: Kalender, van: date, tot: date) -> list[tuple[date, int]]:
    """Each date in [van, tot) with the working days after `van` up to and including it.

    To be joined in SQL: the number of the second date less that of the first equals
    ``tel_werkdagen`` of the two.
    """
    reeks: list[tuple[date, int]] = []
    stand = 0
    for stap in range((tot - van).days):
        dag = van + timedelta(days=stap)
        if stap:
            stand += kalender.is_werkdag(dag)
        reeks.append((dag, stand))
    return reeks


def eerste_werkdag_vanaf(kalender: Kalender, dag: date) -> date:
    """The date itself when it is a working day, else the next working day."""
    while kalender.is_vrij(dag):
        dag += _EEN_DAG
    return dag


@lru_cache(maxsize=256)
def _feestdagen(jaar: int) -> Mapping[date, tuple[str, ...]]:
    # 'public' alone has 5 May in lustrum years only and no Good Friday: wrong for the Atw.
    bron = holidays.country_holidays(
        "NL", years=jaar, categories=(PUBLIC, OPTIONAL), language="nl", expand=False
    )
    return {dag: tuple(_naam(naam) for naam in bron.get_list(dag)) for dag in sorted(bron)}


def _naam(naam: str) -> str:
    return GOEDE_VRIJDAG if naam.casefold() == GOEDE_VRIJDAG.casefold() else naam


def _counts_as_free(kalender: Kalender, naam: str) -> bool:
    if naam == GOEDE_VRIJDAG:
        return kalender.goede_vrijdag_vrij
    if naam == BEVRIJDINGSDAG:
        return kalender.bevrijdingsdag_vrij
    return True


@lru_cache(maxsize=1024)
def _vrij_door_de_week(kalender: Kalender, jaar: int) -> tuple[date, ...]:
    return tuple(dag for dag in vrije_dagen(kalender, jaar) if dag.weekday() < _ZATERDAG)
