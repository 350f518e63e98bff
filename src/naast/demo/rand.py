"""What happens around the hulpvragen: other meldingen, referrals, complaints, surveys, signals."""

from random import Random

from naast.demo.loting import Kalenderjaar, draw, ja_nee
from naast.demo.profielen import (
    BESTEMMINGEN,
    CIJFERS,
    KANALEN,
    KLACHTEN,
    SIGNALEN,
    UITKOMSTEN,
    VERWIJZERS,
    Werkwijze,
)
from naast.demo.rijen import (
    Bestanden,
    DoorverwijzingRij,
    EnqueteRij,
    KlachtRij,
    MeldingRij,
    SignaalRij,
)

_NAMEN = {
    "wijkteam": "Wijkteam",
    "Wmo-loket": "Wmo-loket van de gemeente",
    "welzijnsorganisatie": "Welzijn in de wijk",
    "huisarts": "Huisarts",
    "schuldhulpverlening": "Schuldhulp van de gemeente",
    "zorgaanbieder": "Thuiszorg",
    "sociaal raadslieden": "Sociaal raadslieden",
}
_ANDERS = {"snelle_vraag": 6.0, "doorverwezen": 3.0, "ingetrokken": 2.0}


def add_the_rest(
    rng: Random, bestanden: Bestanden, kalender: Kalenderjaar, werkwijze: Werkwijze, jaar: int
) -> None:
    """Everything that is not counted in the documents."""
    prefix = f"{werkwijze.kort}-{jaar}"
    _add_other_meldingen(rng, bestanden, kalender, prefix)
    _add_doorverwijzingen(rng, bestanden, prefix)
    _add_klachten(rng, bestanden, kalender, prefix)
    _add_surveys(rng, bestanden, kalender, prefix)
    _add_signalen(rng, bestanden, kalender, prefix)


def _add_other_meldingen(
    rng: Random, bestanden: Bestanden, kalender: Kalenderjaar, prefix: str
) -> None:
    """Meldingen that did not become a traject, without an identity; a few without contact yet."""
    for number in range(1, len(bestanden.trajecten) // 9 + 1):
        place = rng.randint(0, kalender.laatste - 4)
        contact = kalender.dagen[min(place + rng.choice((0, 0, 1, 1, 2)), kalender.laatste)]
        kanaal = draw(rng, KANALEN)
        ends = draw(rng, _ANDERS)
        reached = ends != "ingetrokken" or rng.random() < 0.5
        bestanden.meldingen.append(
            MeldingRij(
                f"{prefix}-x{number:05d}",
                "",
                kalender.dagen[place].isoformat(),
                kanaal,
                draw(rng, VERWIJZERS) if kanaal == "verwijzer" else "",
                "nee",
                contact.isoformat() if reached else "",
                contact.isoformat() if ends != "ingetrokken" else "",
                ends,
                "",
            )
        )


def _add_doorverwijzingen(rng: Random, bestanden: Bestanden, prefix: str) -> None:
    for hulpvraag in bestanden.hulpvragen:
        if hulpvraag.resultaat != "doorverwezen" and rng.random() > 0.09:
            continue
        kind = draw(rng, BESTEMMINGEN)
        warm = rng.random() < 0.62
        bestanden.doorverwijzingen.append(
            DoorverwijzingRij(
                f"{prefix}-d{len(bestanden.doorverwijzingen) + 1:05d}",
                hulpvraag.hulpvraag_id,
                hulpvraag.afgesloten_op,
                _NAMEN[kind],
                kind,
                "warm" if warm else "koud",
                ja_nee(warm or rng.random() < 0.9),
            )
        )


def _add_klachten(rng: Random, bestanden: Bestanden, kalender: Kalenderjaar, prefix: str) -> None:
    """About one in seventy; most are handled within six weeks, one may still be open."""
    trajecten = bestanden.trajecten
    for number, traject in enumerate(rng.sample(trajecten, max(len(trajecten) // 70, 3)), start=1):
        first = kalender.place(traject.gestart_op)
        last = kalender.place(traject.afgesloten_op)
        received = rng.randint(first, max(first, min(last, kalender.laatste)))
        handled = received + int(rng.triangular(2, 36, 12))
        topic = rng.choice(list(KLACHTEN))
        bestanden.klachten.append(
            KlachtRij(
                f"{prefix}-k{number:03d}",
                traject.traject_id,
                kalender.dagen[received].isoformat(),
                kalender.dagen[handled].isoformat(),
                draw(rng, UITKOMSTEN),
                topic,
                KLACHTEN[topic],
            )
        )


def _add_surveys(rng: Random, bestanden: Bestanden, kalender: Kalenderjaar, prefix: str) -> None:
    """Two of three get an invitation after the end; three of ten answer."""
    for traject in bestanden.trajecten:
        if rng.random() > 0.66:
            continue
        invited = kalender.place(traject.afgesloten_op) + rng.randint(3, 10)
        answered = rng.random() < 0.3
        day = kalender.dagen[invited + rng.randint(0, 12)]
        bestanden.tevredenheid.append(
            EnqueteRij(
                f"{prefix}-e{len(bestanden.tevredenheid) + 1:05d}",
                traject.traject_id,
                kalender.dagen[invited].isoformat(),
                day.isoformat() if answered else "",
                draw(rng, CIJFERS) if answered else "",
            )
        )


def _add_signalen(rng: Random, bestanden: Bestanden, kalender: Kalenderjaar, prefix: str) -> None:
    for number in range(1, rng.randint(14, 26) + 1):
        kind = rng.choice(list(SIGNALEN))
        day = kalender.dagen[rng.randint(0, kalender.laatste)]
        bestanden.signalen.append(
            SignaalRij(f"{prefix}-s{number:03d}", day.isoformat(), kind, SIGNALEN[kind])
        )
