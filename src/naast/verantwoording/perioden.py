"""The periods of reports: whole months, and the half-years that the gemeente asks for (PvE 4.7)."""

from datetime import date, timedelta
from typing import NamedTuple

from naast.verantwoording.documenten.getallen import periode_in_woorden


class Tijdvak(NamedTuple):
    """`[van, tot)`, with the name that people use."""

    van: date
    tot: date

    @property
    def naam(self) -> str:
        """'eerste halfjaar 2026'."""
        return periode_in_woorden(self.van, self.tot)

    @property
    def code(self) -> str:
        """For the value of a form: '2026-01-01_2026-07-01'."""
        return f"{self.van.isoformat()}_{self.tot.isoformat()}"


def halfjaar(dag: date) -> Tijdvak:
    """The half-year in which a day lies."""
    if dag.month <= 6:
        return Tijdvak(date(dag.year, 1, 1), date(dag.year, 7, 1))
    return Tijdvak(date(dag.year, 7, 1), date(dag.year + 1, 1, 1))


def halfjaar_voor(tijdvak: Tijdvak) -> Tijdvak:
    """The half-year before another."""
    return halfjaar(tijdvak.van - timedelta(days=1))


def presets(vandaag: date) -> list[Tijdvak]:
    """The periods to choose from: four half-years, the running one first, and two whole years."""
    found = [halfjaar(vandaag)]
    while len(found) < 4:
        found.append(halfjaar_voor(found[-1]))
    years = [Tijdvak(date(y, 1, 1), date(y + 1, 1, 1)) for y in (vandaag.year, vandaag.year - 1)]
    return [*found, *years]


def tijdvak_van(code: str) -> Tijdvak | None:
    """The period of a code; None when it is none."""
    try:
        van, tot = (date.fromisoformat(part) for part in code.split("_"))
    except ValueError:
        return None
    return Tijdvak(van, tot) if tot > van else None
