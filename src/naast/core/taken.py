"""What somebody has to do: one row of *Vandaag*, whichever context it comes from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Taak:
    """One row.

    `uiterlijk_op` decides the place, `soort` how pressing it is: fout, let-op or info.
    """

    titel: str
    url: str
    termijn: str
    soort: str
    uiterlijk_op: date | None
    reden: str
    wie: str
    actie: str
