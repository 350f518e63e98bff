"""Over what a figure is: which registrations, and from when to when."""

from dataclasses import dataclass, replace
from datetime import date, timedelta


@dataclass(frozen=True)
class Bereik:
    """Whose registrations: of one gemeente, optionally narrowed down.

    `using` is the connection: `default` sees the rows of the aanbieder of the transaction, with
    its context set; `cijfers` those of all aanbieders of the gemeente. Wijk and doelgroep are of
    the inwoner, perceel of the contract, leefgebied of the hulpvraag.
    """

    gemeente_id: int
    aanbieder_id: int | None = None
    perceel: str | None = None
    wijk: str | None = None
    doelgroep: str | None = None
    leefgebied: str | None = None
    using: str = "default"


@dataclass(frozen=True)
class Periode:
    """`[van, tot)` in local dates, over a Bereik. `met_geteld` False leaves the identifiers out."""

    bereik: Bereik
    van: date
    tot: date
    met_geteld: bool = True

    def __post_init__(self) -> None:
        if self.tot <= self.van:
            raise ValueError("Het einde van de periode ligt niet na het begin.")

    @property
    def preceding(self) -> "Periode":
        """The period of as many days right before this one."""
        return replace(self, van=self.van - (self.tot - self.van), tot=self.van)

    @property
    def year_earlier(self) -> "Periode":
        """The same dates a year earlier; 29 February becomes the 28th."""
        return replace(self, van=_year_earlier(self.van), tot=_year_earlier(self.tot))

    @property
    def last_day(self) -> date:
        """The last day that counts."""
        return self.tot - timedelta(days=1)

    @property
    def calendar_years(self) -> range | None:
        """The years, when the period is exactly one or more whole calendar years."""
        if (self.van.month, self.van.day, self.tot.month, self.tot.day) != (1, 1, 1, 1):
            return None
        return range(self.van.year, self.tot.year)


def _year_earlier(dag: date) -> date:
    day = 28 if (dag.month, dag.day) == (2, 29) else dag.day
    return dag.replace(year=dag.year - 1, day=day)
