"""Makes a delivery of any size, always the same for the same seed (aanlevering 1.0)."""

import csv
import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from naast.meldingen.models import Kanaal
from naast.trajecten.keuzes import Functie, Leefgebied, Met, Resultaat, Vorm, Wet

Rij = list[object]

KOPPEN = {
    "inwoners": "inwoner_id sleutel geboortejaar postcode4 wijk doelgroepen kwetsbaar",
    "meldingen": "melding_id inwoner_id ontvangen_op kanaal verwijzer spoed eerste_contact_op"
    " eerste_afspraak_op afhandeling traject_id",
    "trajecten": "traject_id inwoner_id melding_id gestart_op verwacht_einde_op afgesloten_op"
    " afsluitreden complex_reden",
    "hulpvragen": "hulpvraag_id traject_id ontvangen_op leefgebieden wet fase verborgen"
    " wlz_aanvraag afgesloten_op resultaat passend",
    "contactmomenten": "contact_id traject_id hulpvraag_id inwoner_id begin minuten"
    " reistijd_minuten vorm met functie leefgebieden medewerker",
    "doorverwijzingen": "doorverwijzing_id hulpvraag_id datum naar soort_bestemming wijze"
    " toestemming",
    "klachten": "klacht_id traject_id ontvangen_op afgehandeld_op uitkomst onderwerp maatregel",
    "tevredenheid": "enquete_id traject_id uitgenodigd_op ingevuld_op cijfer",
    "signalen": "signaal_id datum soort omschrijving",
}


def write_levering(
    folder: Path, *, trajecten: int, contacten_per_traject: int = 8, jaar: int = 2024, zaad: int = 1
) -> int:
    """Write the nine files; the number of lines without headers.

    One traject gives about 5 lines and its contactmomenten.
    """
    folder.mkdir(parents=True, exist_ok=True)
    maker = _Maker(random.Random(zaad), jaar, contacten_per_traject)  # noqa: S311 - not a secret
    rijen: dict[str, list[Rij]] = {naam: [] for naam in KOPPEN}
    for nummer in range(1, trajecten + 1):
        for naam, rij in maker.traject(nummer):
            rijen[naam].append(rij)
    for naam, kop in KOPPEN.items():
        with (folder / f"{naam}.csv").open("w", newline="", encoding="utf-8") as bestand:
            schrijver = csv.writer(bestand, delimiter=";")
            schrijver.writerow(kop.split())
            schrijver.writerows(rijen[naam])
    return sum(len(lijst) for lijst in rijen.values())


class _Maker:
    def __init__(self, kies: random.Random, jaar: int, contacten: int) -> None:
        self._kies = kies
        self._begin = date(jaar, 1, 1)
        self._contacten = contacten

    def traject(self, n: int) -> Iterator[tuple[str, Rij]]:
        """All rows of one inwoner."""
        kies = self._kies
        gemeld = self._begin + timedelta(days=kies.randrange(330))
        contact = gemeld + timedelta(days=kies.randrange(4))
        start = contact + timedelta(days=kies.randrange(12))
        einde = start + timedelta(days=30 + kies.randrange(150))
        open_ = kies.random() < 0.2
        wijk = f"Wijk {kies.randrange(12)}"
        yield (
            "inwoners",
            [
                f"I{n}",
                f"sleutel-{n}" if kies.random() < 0.5 else "",
                1930 + kies.randrange(80),
                9400 + kies.randrange(10),
                wijk,
                kies.choice(["ouderen", "mantelzorgers|ouderen", "jeugd", ""]),
                kies.choice(["ja", "nee", ""]),
            ],
        )
        yield (
            "meldingen",
            [
                f"M{n}",
                f"I{n}",
                gemeld,
                kies.choice(Kanaal.values),
                "huisarts",
                kies.choice(["nee", "nee", "nee", "ja"]),
                contact,
                start,
                "traject",
                f"T{n}",
            ],
        )
        yield (
            "trajecten",
            [
                f"T{n}",
                f"I{n}",
                f"M{n}",
                start,
                start + timedelta(days=180),
                "" if open_ else einde,
                "" if open_ else "doel bereikt",
                "meer wetten tegelijk" if kies.random() < 0.1 else "",
            ],
        )
        yield "hulpvragen", self._hulpvraag(n, start, "" if open_ else str(einde))
        for c in range(self._contacten):
            yield "contactmomenten", self._contact(n, c, start)
        yield from self._rest(n, start, einde)

    def _hulpvraag(self, n: int, start: date, einde: str) -> Rij:
        kies = self._kies
        gebieden = kies.sample(Leefgebied.values, kies.randrange(1, 4))
        wlz = kies.random() < 0.1
        return [
            f"H{n}",
            f"T{n}",
            start,
            "|".join(gebieden),
            kies.choice(Wet.values),
            kies.choice(["orientatie", "toegang", "tijdens"]),
            "nee",
            "ja" if wlz else "nee",
            einde,
            kies.choice(Resultaat.values) if einde else "",
            kies.choice(["ja", "nee", "onbekend"]) if einde else "",
        ]

    def _contact(self, n: int, c: int, start: date) -> Rij:
        kies = self._kies
        begin = datetime(start.year, start.month, start.day, 9) + timedelta(  # noqa: DTZ001 - local
            days=kies.randrange(30), minutes=5 * kies.randrange(96)
        )
        return [
            f"C{n}-{c}",
            f"T{n}",
            f"H{n}" if kies.random() < 0.8 else "",
            f"I{n}",
            begin.isoformat(timespec="minutes"),
            5 * kies.randrange(1, 25),
            kies.choice([0, 0, 20, 40]),
            kies.choice(Vorm.values),
            "|".join(kies.sample(Met.values, kies.randrange(1, 3))),
            kies.choice(Functie.values),
            kies.choice(Leefgebied.values),
            f"Medewerker {kies.randrange(20)}",
        ]

    def _rest(self, n: int, start: date, einde: date) -> Iterator[tuple[str, Rij]]:
        kies = self._kies
        yield (
            "doorverwijzingen",
            [
                f"D{n}",
                f"H{n}",
                start + timedelta(days=10),
                "Wijkteam",
                "wijkteam",
                kies.choice(["warm", "koud"]),
                "ja",
            ],
        )
        if n % 50 == 0:
            yield "klachten", [f"K{n}", f"T{n}", start, einde, "opgelost", "bereikbaarheid", ""]
            yield "signalen", [f"S{n}", start, "wachttijd", "lang wachten op een besluit"]
        if n % 5 == 0:
            cijfer = f"{kies.randrange(50, 101) / 10:.1f}"
            yield "tevredenheid", [f"E{n}", f"T{n}", einde, einde + timedelta(days=7), cijfer]
