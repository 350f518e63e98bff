"""Where and when a story plays."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import NAMESPACE_URL, UUID, uuid5

from naast.core import klok
from naast.core.kalenders import Kalender, eerste_werkdag_vanaf, plus_werkdagen
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker

OCHTEND = time(9, 30)


@dataclass(frozen=True)
class Plek:
    """Where the stories of one aanbieder play, who does the work, and what day it is."""

    gemeente: Gemeente
    aanbieder: Aanbieder
    door: Medewerker
    kalender: Kalender
    vandaag: date
    nu: datetime

    def day(self, ago: int) -> date:
        """So many working days before today; below 0: after today."""
        return plus_werkdagen(self.kalender, self.vandaag, -ago)

    def working_day(self, ago: int) -> date:
        """The same, but today in a weekend becomes the next working day."""
        return eerste_werkdag_vanaf(self.kalender, self.day(ago))

    def at(self, ago: int, om: time = OCHTEND) -> datetime:
        """A moment on such a day; never one that is still to come."""
        return min(klok.lokaal_moment(self.day(ago), om), self.nu)

    def key(self, *parts: object) -> UUID:
        """The same for the same thing of the same story."""
        path = ":".join(str(part) for part in (self.aanbieder.slug, *parts))
        return uuid5(NAMESPACE_URL, f"naast:demo:{path}")
