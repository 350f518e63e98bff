"""What somebody has to do: one row of *Vandaag*, whichever context it comes from."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class Taak:
    """One row.

    `uiterlijk_op` decides the place, `soort` how pressing it is: fout, let-op or info. An
    `afspraak` is on that day and not before it, and stands in its day by the time `om`.
    """

    titel: str
    url: str
    termijn: str
    soort: str
    uiterlijk_op: date | None
    reden: str
    wie: str
    actie: str
    afspraak: bool = False
    om: time | None = None

    @property
    def plaats(self) -> tuple[date, bool, time]:
        """Where it stands: by day, what has a time first and by that time."""
        return self.uiterlijk_op or date.max, self.om is None, self.om or time.min
