"""From records to lines for COPY: every cell read, every fault noted."""

import contextlib
from collections.abc import Callable, Iterable, Iterator

from naast.aanlevering.formaat import Bestand, Kolom
from naast.aanlevering.kop import Kop
from naast.aanlevering.waarden import FORMULE, NIETS
from naast.core.csvlezer import Rij
from naast.core.leesfouten import Celfout, Foutenlijst, Leesfout

Aanvulling = Callable[[dict[str, str]], str]
"""Computes one more value from the cells of a row (trimmed, by name)."""

_CACHE = 20_000


class Rijlezer:
    """Reads the rows of one file. `gelezen` counts them."""

    def __init__(
        self, bestand: Bestand, kop: Kop, fouten: Foutenlijst, aanvulling: Aanvulling | None = None
    ) -> None:
        self._bestand = bestand
        self._kop = kop
        self._fouten = fouten
        self._aanvulling = aanvulling
        self._caches: list[tuple[int, Kolom, dict[str, str]]] = [
            (plaats, kolom, {}) for plaats, kolom in kop.plaatsen
        ]
        namen = [kolom.naam for _, kolom in kop.plaatsen]
        self._volgordes = [
            (namen.index(v.eerder), namen.index(v.later), v)
            for v in bestand.volgordes
            if v.eerder in namen and v.later in namen
        ]
        self.gelezen = 0

    def lines(self, rijen: Iterable[Rij]) -> Iterator[str]:
        """One line for COPY per row; a faulty cell is empty there."""
        breedte = self._kop.breedte
        for regel, cellen in rijen:
            if len(cellen) != breedte or self._kop.naamloos:
                if not any(cel.strip() for cel in cellen):
                    continue
                if self._wrong_width(regel, cellen):
                    yield self._identifier_only(regel, cellen)
                    continue
            waarden = self._values(regel, cellen)
            if waarden is None:
                continue
            self.gelezen += 1
            self._check_order(regel, waarden)
            if self._aanvulling is not None:
                waarden.append(self._aanvulling(self._by_name(cellen)))
            waarden.append(str(regel))
            yield "\t".join(waarden) + "\n"

    def _check_order(self, regel: int, waarden: list[str]) -> None:
        for eerder, later, volgorde in self._volgordes:
            # Dates in ISO sort as text; an empty one (\N) sorts after all of them.
            if waarden[later] < waarden[eerder] != NIETS:
                fout = Celfout("volgorde", f"{volgorde.verwacht} ({waarden[eerder]})")
                self._note(regel, volgorde.later, waarden[later], fout)

    def _values(self, regel: int, cellen: list[str]) -> list[str] | None:
        waarden: list[str] = []
        for plaats, kolom, cache in self._caches:
            rauw = cellen[plaats]
            waarde = cache.get(rauw)
            if waarde is None:
                try:
                    waarde = _read(kolom, rauw)
                except Celfout as fout:
                    if not any(cel.strip() for cel in cellen):
                        return None
                    self._note(regel, kolom.naam, rauw.strip(), fout)
                    waarden.append(NIETS)
                    continue
                if not kolom.uniek:
                    if len(cache) > _CACHE:
                        cache.clear()
                    cache[rauw] = waarde
            waarden.append(waarde)
        return waarden

    def _wrong_width(self, regel: int, cellen: list[str]) -> bool:
        aantal, breedte = len(cellen), self._kop.breedte
        if aantal != breedte:
            verwacht = f"{breedte} cellen, zoveel als de kopregel heeft; hier staan er {aantal}"
            waarde = ";".join(cellen)
        else:
            gevuld = [cellen[p].strip() for p in self._kop.naamloos if cellen[p].strip()]
            if not gevuld:
                return False
            verwacht = "een naam in de kopregel boven elke kolom met waarden"
            waarde = gevuld[0]
        self._note(regel, "", waarde, Celfout("aantal_kolommen", verwacht))
        return True

    def _identifier_only(self, regel: int, cellen: list[str]) -> str:
        """A row that cannot be read still exists for the rows that refer to it."""
        waarden = [NIETS] * (len(self._caches) + (self._aanvulling is not None))
        for nummer, (plaats, kolom, _) in enumerate(self._caches):
            if kolom.naam == self._bestand.sleutel and plaats < len(cellen):
                with contextlib.suppress(Celfout):
                    waarden[nummer] = _read(kolom, cellen[plaats])
        return "\t".join([*waarden, str(regel)]) + "\n"

    def _by_name(self, cellen: list[str]) -> dict[str, str]:
        return {kolom.naam: cellen[plaats].strip() for plaats, kolom in self._kop.plaatsen}

    def _note(self, regel: int, kolom: str, waarde: str, fout: Celfout | Leesfout) -> None:
        self._fouten.add(self._bestand.bestandsnaam, regel, kolom, waarde, fout)


def _read(kolom: Kolom, rauw: str) -> str:
    tekst = rauw.strip()
    if not tekst or (kolom.soort == "varchar[]" and not tekst.strip("| ")):
        if kolom.verplicht:
            raise Celfout("verplicht", f"een waarde: '{kolom.naam}' is verplicht")
        return kolom.leeg
    try:
        return kolom.lees(tekst)
    except Celfout:
        if tekst[0] in "=@":
            raise FORMULE from None
        raise
