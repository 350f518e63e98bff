"""The rows of a delivery, with the columns of aanlevering 1.0 in their order."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


class InwonerRij(NamedTuple):
    """inwoners.csv"""

    inwoner_id: str
    sleutel: str
    geboortejaar: int
    postcode4: str
    wijk: str
    doelgroepen: str
    kwetsbaar: str


class MeldingRij(NamedTuple):
    """meldingen.csv"""

    melding_id: str
    inwoner_id: str
    ontvangen_op: str
    kanaal: str
    verwijzer: str
    spoed: str
    eerste_contact_op: str
    eerste_afspraak_op: str
    afhandeling: str
    traject_id: str


class TrajectRij(NamedTuple):
    """trajecten.csv"""

    traject_id: str
    inwoner_id: str
    melding_id: str
    gestart_op: str
    verwacht_einde_op: str
    afgesloten_op: str
    afsluitreden: str
    complex_reden: str


class HulpvraagRij(NamedTuple):
    """hulpvragen.csv"""

    hulpvraag_id: str
    traject_id: str
    ontvangen_op: str
    leefgebieden: str
    wet: str
    fase: str
    verborgen: str
    wlz_aanvraag: str
    afgesloten_op: str
    resultaat: str
    passend: str


class ContactRij(NamedTuple):
    """contactmomenten.csv"""

    contact_id: str
    traject_id: str
    hulpvraag_id: str
    inwoner_id: str
    begin: str
    minuten: int
    reistijd_minuten: int
    vorm: str
    met: str
    functie: str
    leefgebieden: str
    medewerker: str


class DoorverwijzingRij(NamedTuple):
    """doorverwijzingen.csv"""

    doorverwijzing_id: str
    hulpvraag_id: str
    datum: str
    naar: str
    soort_bestemming: str
    wijze: str
    toestemming: str


class KlachtRij(NamedTuple):
    """klachten.csv"""

    klacht_id: str
    traject_id: str
    ontvangen_op: str
    afgehandeld_op: str
    uitkomst: str
    onderwerp: str
    maatregel: str


class EnqueteRij(NamedTuple):
    """tevredenheid.csv"""

    enquete_id: str
    traject_id: str
    uitgenodigd_op: str
    ingevuld_op: str
    cijfer: str


class SignaalRij(NamedTuple):
    """signalen.csv"""

    signaal_id: str
    datum: str
    soort: str
    omschrijving: str


@dataclass
class Bestanden:
    """One delivery in the making."""

    inwoners: list[InwonerRij] = field(default_factory=list)
    meldingen: list[MeldingRij] = field(default_factory=list)
    trajecten: list[TrajectRij] = field(default_factory=list)
    hulpvragen: list[HulpvraagRij] = field(default_factory=list)
    contactmomenten: list[ContactRij] = field(default_factory=list)
    doorverwijzingen: list[DoorverwijzingRij] = field(default_factory=list)
    klachten: list[KlachtRij] = field(default_factory=list)
    tevredenheid: list[EnqueteRij] = field(default_factory=list)
    signalen: list[SignaalRij] = field(default_factory=list)

    @property
    def regels(self) -> int:
        """Rows in all files together, the lines with names apart."""
        return sum(len(rows) for rows in vars(self).values())

    def write(self, folder: Path) -> None:
        """One CSV file per kind of row; a kind without rows has no file."""
        folder.mkdir(parents=True, exist_ok=True)
        for naam, rows in vars(self).items():
            if rows:
                _write(folder / f"{naam}.csv", type(rows[0])._fields, rows)


def _write(path: Path, names: Iterable[str], rows: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(names)
        writer.writerows(rows)
