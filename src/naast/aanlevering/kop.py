"""The header line: which column stands where."""

from dataclasses import dataclass

from naast.aanlevering.formaat import Bestand, Kolom
from naast.core.leesfouten import Leesfout


@dataclass(frozen=True)
class Kop:
    """The known columns with their places, the number of cells, and the names not known."""

    plaatsen: tuple[tuple[int, Kolom], ...]
    breedte: int
    onbekend: tuple[str, ...]
    naamloos: tuple[int, ...]

    @property
    def kolommen(self) -> frozenset[str]:
        """Names of the known columns that are there."""
        return frozenset(kolom.naam for _, kolom in self.plaatsen)


def read_kop(bestand: Bestand, cellen: list[str], regel: int) -> tuple[Kop, list[Leesfout]]:
    """Match the header with the format; faults for columns that lack or stand there twice."""
    namen = [cel.strip().lower() for cel in cellen]
    bekend = {kolom.naam: kolom for kolom in bestand.kolommen}
    plaatsen: dict[str, int] = {}
    fouten: list[Leesfout] = []
    for plaats, naam in enumerate(namen):
        if naam and naam in namen[:plaats]:
            fouten.append(Leesfout("kolom_dubbel", "elke kolom één keer", regel=regel, waarde=naam))
        elif naam in bekend:
            plaatsen[naam] = plaats
    fouten += [
        Leesfout(
            "kolom_ontbreekt", f"een kolom '{kolom.naam}' in de kopregel", regel=regel, waarde=""
        )
        for kolom in bestand.kolommen
        if kolom.verplicht and kolom.naam not in plaatsen
    ]
    kop = Kop(
        plaatsen=tuple((plaatsen[k.naam], k) for k in bestand.kolommen if k.naam in plaatsen),
        breedte=len(namen),
        onbekend=tuple(dict.fromkeys(naam for naam in namen if naam and naam not in bekend)),
        naamloos=tuple(plaats for plaats, naam in enumerate(namen) if not naam),
    )
    return kop, fouten
