"""State tables: which action may take a record from which state to which."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from naast.core.errors import Geweigerd, Verouderd


@dataclass(frozen=True)
class Overgang:
    """One row of a state table. `reden_nodig`: the action refuses an empty reason."""

    actie: str
    van: str
    naar: str
    reden_nodig: bool = False


class Statentabel:
    """All transitions of one model, in one readable table."""

    def __init__(
        self, soort: str, staten: Mapping[str, str], overgangen: Iterable[Overgang]
    ) -> None:
        self.soort = soort
        self.staten = dict(staten)
        self.overgangen = {(o.actie, o.van): o for o in overgangen}
        unknown = {s for o in self.overgangen.values() for s in (o.van, o.naar)} - set(self.staten)
        if unknown:
            raise ValueError(f"Onbekende staat van {soort}: {sorted(unknown)}")

    @property
    def acties(self) -> list[str]:
        """Names of the actions, in the order of the table."""
        return list(dict.fromkeys(actie for actie, _ in self.overgangen))

    def mag(self, actie: str, van: str) -> bool:
        """Whether the table has this action from this state."""
        return (actie, van) in self.overgangen

    def naar(self, actie: str, van: str, *, reden: str = "") -> str:
        """The state after the action.

        Raises Verouderd when the table does not know it (the page was stale), Geweigerd when the
        reason is missing.
        """
        if (overgang := self.overgangen.get((actie, van))) is None:
            raise Verouderd(
                f"Dit kan niet meer: {self.soort} is intussen ‘{self.staten[van].lower()}’."
            )
        if overgang.reden_nodig and not reden.strip():
            raise Geweigerd("Vul een reden in.", veld="reden")
        return overgang.naar
