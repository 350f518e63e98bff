"""What is wrong with a file that is read: every fault, the first thousand in full."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

VOLUIT = 1000
_KORT = 60


@dataclass(frozen=True)
class Fout:
    """One fault: where, what stands there, and what to do (Dutch)."""

    bestand: str
    regel: int | None
    kolom: str
    waarde: str
    verwacht: str
    soort: str

    def als_dict(self) -> dict[str, object]:
        """For the machine-readable answer."""
        return asdict(self)


class Celfout(Exception):
    """A cell cannot be read: the kind of fault, and what is expected there."""

    def __init__(self, soort: str, verwacht: str) -> None:
        super().__init__(verwacht)
        self.soort = soort
        self.verwacht = verwacht


class Leesfout(Exception):
    """A file or the whole delivery cannot be read any further."""

    def __init__(
        self, soort: str, verwacht: str, *, regel: int | None = None, waarde: str = ""
    ) -> None:
        super().__init__(verwacht)
        self.soort = soort
        self.verwacht = verwacht
        self.regel = regel
        self.waarde = waarde


class Foutenlijst:
    """Collects faults with bounded memory: the first thousand by file and line stay in full."""

    def __init__(self, bestanden: Iterable[str] = ()) -> None:
        self._volgorde = {naam: nummer for nummer, naam in enumerate(bestanden)}
        self._voluit: list[Fout] = []
        self._per_soort: Counter[str] = Counter()

    def __len__(self) -> int:
        return self._per_soort.total()

    def add(
        self, bestand: str, regel: int | None, kolom: str, waarde: str, fout: Celfout | Leesfout
    ) -> None:
        """Note one fault; the value is shortened and made safe to print."""
        self._per_soort[fout.soort] += 1
        self._voluit.append(Fout(bestand, regel, kolom, veilig(waarde), fout.verwacht, fout.soort))
        if len(self._voluit) > 3 * VOLUIT:
            self._trim()

    def add_uncounted(self, soort: str, aantal: int) -> None:
        """Count faults of a kind that are not listed one by one."""
        self._per_soort[soort] += aantal

    def voluit(self) -> list[Fout]:
        """The first thousand, by file and line."""
        self._trim()
        return list(self._voluit)

    def rest(self) -> dict[str, int]:
        """How many more there are of each kind."""
        over = self._per_soort - Counter(fout.soort for fout in self.voluit())
        return dict(sorted(over.items()))

    def _trim(self) -> None:
        self._voluit.sort(
            key=lambda fout: (self._volgorde.get(fout.bestand, -1), fout.regel or 0, fout.kolom)
        )
        del self._voluit[VOLUIT:]


def veilig(waarde: str) -> str:
    """A value as it may be shown: short, and nothing that steers a screen."""
    kort = waarde[:_KORT] + ("…" if len(waarde) > _KORT else "")
    return "".join(teken if teken.isprintable() else "·" for teken in kort)
