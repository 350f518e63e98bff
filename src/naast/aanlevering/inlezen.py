"""Reading all files of a delivery into the temporary tables, with every fault of every line."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from psycopg import Cursor

from naast.aanlevering.bronnen import Levering, Rijen
from naast.aanlevering.formaat import BESTANDEN, Bestand
from naast.aanlevering.kop import Kop, read_kop
from naast.aanlevering.rijen import Aanvulling, Rijlezer
from naast.aanlevering.tussentabel import copy_lines
from naast.core.leesfouten import Foutenlijst, Leesfout, veilig
from naast.inwoners.pseudoniem import pseudoniem_van_kenmerk, pseudoniem_van_sleutel

Voortgang = Callable[[str, int], None]
_STAP = 2000


@dataclass
class Gelezen:
    """What was read: per file its columns and rows; which files are not complete."""

    kolommen: dict[str, frozenset[str]] = field(default_factory=dict)
    regels: dict[str, int] = field(default_factory=dict)
    onvolledig: set[str] = field(default_factory=set)
    opmerkingen: list[str] = field(default_factory=list)
    vingerafdruk: str = ""


@dataclass(frozen=True)
class Doel:
    """For whom is delivered."""

    aanbieder_id: int
    gemeente_id: int


def read_levering(
    cursor: Cursor[object],
    levering: Levering,
    doel: Doel,
    fouten: Foutenlijst,
    voortgang: Voortgang,
) -> Gelezen:
    """Read each file in the order of the format."""
    gelezen = Gelezen()
    gelezen.opmerkingen += [f"{veilig(naam)} wordt niet gelezen." for naam in levering.overig]
    for naam, fout in levering.fouten:
        fouten.add(naam, fout.regel, "", fout.waarde, fout)
        gelezen.onvolledig.add(naam.lower().removesuffix(".csv"))
    vingerafdruk = hashlib.sha256()
    for bestand in BESTANDEN:
        rijen = levering.bestanden.get(bestand.naam)
        if rijen is not None:
            vingerafdruk.update(f"\n{bestand.naam}\n".encode())
            _File(cursor, bestand, doel, fouten, gelezen, voortgang).read(rijen, vingerafdruk)
    gelezen.vingerafdruk = vingerafdruk.hexdigest()
    return gelezen


@dataclass
class _File:
    cursor: Cursor[object]
    bestand: Bestand
    doel: Doel
    fouten: Foutenlijst
    gelezen: Gelezen
    voortgang: Voortgang

    def read(self, rijen: Rijen, vingerafdruk: "hashlib._Hash") -> None:
        """Header, then rows; a file that cannot be read further is one fault more."""
        try:
            stroom = rijen(self._note)
            kop = self._header(stroom)
            self.gelezen.kolommen[self.bestand.naam] = kop.kolommen
            self._rows(kop, stroom, vingerafdruk)
        except Leesfout as fout:
            self._broken(fout)

    def _header(self, stroom: Iterator[tuple[int, list[str]]]) -> Kop:
        eerste = next(stroom, None)
        if eerste is None:
            raise Leesfout("leeg_bestand", "een kopregel met de namen van de kolommen")
        kop, fouten = read_kop(self.bestand, eerste[1], eerste[0])
        if not kop.plaatsen or (eerste[0] != 1 and fouten):
            namen = ", ".join(kolom.naam for kolom in self.bestand.kolommen)
            raise Leesfout(
                "kopregel",
                f"op regel 1 de namen van de kolommen: {namen}",
                regel=1,
                waarde=" ".join(eerste[1]).strip(),
            )
        for fout in fouten:
            self._note(fout)
        if self.bestand.sleutel not in kop.kolommen:
            self.gelezen.onvolledig.add(self.bestand.naam)
        self.gelezen.opmerkingen += [
            f"{self.bestand.bestandsnaam}: kolom '{veilig(naam)}' is onbekend en niet gelezen."
            for naam in kop.onbekend
        ]
        return kop

    def _rows(
        self,
        kop: Kop,
        stroom: Iterator[tuple[int, list[str]]],
        vingerafdruk: "hashlib._Hash",
    ) -> None:
        aanvulling = self._pseudoniem if self.bestand.naam == "inwoners" else None
        lezer = Rijlezer(self.bestand, kop, self.fouten, aanvulling)
        kolommen = [kolom.naam for _, kolom in kop.plaatsen]
        kolommen += ["pseudoniem"] if aanvulling else []
        lijnen = self._until_broken(self._with_progress(lezer.lines(stroom)))
        copy_lines(self.cursor, self.bestand, kolommen, lijnen, vingerafdruk)
        self.gelezen.regels[self.bestand.naam] = lezer.gelezen

    @property
    def _pseudoniem(self) -> Aanvulling:
        aanbieder, gemeente = self.doel.aanbieder_id, self.doel.gemeente_id

        def pseudoniem(cellen: dict[str, str]) -> str:
            sleutel = cellen.get("sleutel", "")
            if sleutel:
                return pseudoniem_van_sleutel(gemeente_id=gemeente, sleutel=sleutel)
            return pseudoniem_van_kenmerk(
                aanbieder_id=aanbieder,
                gemeente_id=gemeente,
                kenmerk=cellen.get("inwoner_id", ""),
            )

        return pseudoniem

    def _with_progress(self, lijnen: Iterable[str]) -> Iterator[str]:
        aantal = 0
        for aantal, lijn in enumerate(lijnen, 1):
            if aantal % _STAP == 0:
                self.voortgang(f"{self.bestand.bestandsnaam} lezen", aantal)
            yield lijn
        self.voortgang(f"{self.bestand.bestandsnaam} gelezen", aantal)

    def _until_broken(self, lijnen: Iterable[str]) -> Iterator[str]:
        """A fault inside a COPY would break the transaction: end the file there instead."""
        try:
            yield from lijnen
        except Leesfout as fout:
            self._broken(fout)

    def _broken(self, fout: Leesfout) -> None:
        self._note(fout)
        self.gelezen.onvolledig.add(self.bestand.naam)

    def _note(self, fout: Leesfout) -> None:
        self.fouten.add(self.bestand.bestandsnaam, fout.regel, "", fout.waarde, fout)
