"""The contactmomenten of a year: with the inwoner and about the inwoner, with time and travel."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from naast.demo.bronnen import Jaar
from naast.demo.loting import Kalenderjaar, draw, to_exact
from naast.demo.profielen import (
    DUUR,
    ERBIJ,
    FUNCTIES,
    LEEFGEBIEDEN,
    ONDERWEG,
    VORMEN,
    ZONDER_INWONER,
    Werkwijze,
)
from naast.demo.rijen import Bestanden, ContactRij, HulpvraagRij, TrajectRij

_EENHEID = 5  # minutes: as people write them down
_EERSTE = {"gesprek": 5.0, "huisbezoek": 3.0, "telefoon": 3.0, "keukentafelgesprek": 2.0}
_SNEL = {"telefoon": 6.0, "gesprek": 3.0, "email": 1.0}
_MEDEWERKERS = ("N. Voorbeeld", "B. Bedacht", "T. Fictief", "K. Verzonnen", "R. Demo", "L. Proef")


class _Ruw(NamedTuple):
    """A contact before its minutes are known."""

    op: date
    traject: TrajectRij | None
    hulpvraag: HulpvraagRij | None
    vorm: str
    met: str
    leefgebieden: str


def add_contacts(
    rng: Random, bestanden: Bestanden, kalender: Kalenderjaar, werkwijze: Werkwijze, opgave: Jaar
) -> None:
    """Contacts whose minutes in the year, travel apart, are exactly the hours of the documents."""
    rough = _linked(rng, bestanden, kalender, werkwijze)
    rough += _quick(rng, kalender, werkwijze)
    rough.sort(key=lambda contact: contact.op)
    minutes = _minutes(rng, rough, werkwijze, opgave)
    prefix = f"{werkwijze.kort}-{opgave.jaar}"
    bestanden.contactmomenten = [
        _row(rng, f"{prefix}-c{number:06d}", contact, time)
        for number, (contact, time) in enumerate(zip(rough, minutes, strict=True), start=1)
    ]


def _linked(
    rng: Random, bestanden: Bestanden, kalender: Kalenderjaar, werkwijze: Werkwijze
) -> list[_Ruw]:
    """A conversation at the start of each traject, and the rest spread over the hulpvragen."""
    trajecten = {traject.traject_id: traject for traject in bestanden.trajecten}
    firsts: dict[str, HulpvraagRij] = {}
    for hulpvraag in bestanden.hulpvragen:
        firsts.setdefault(hulpvraag.traject_id, hulpvraag)
    total = round(len(bestanden.hulpvragen) * werkwijze.contacten_per_hulpvraag)
    weights = [rng.gammavariate(1.6, 1) for _ in bestanden.hulpvragen]
    more = max(total - len(trajecten), 0)
    counts = Counter(rng.choices(range(len(weights)), weights, k=more))
    rough = []
    for index, hulpvraag in enumerate(bestanden.hulpvragen):
        traject = trajecten[hulpvraag.traject_id]
        first = kalender.place(hulpvraag.ontvangen_op)
        last = kalender.place(hulpvraag.afgesloten_op)
        if firsts[hulpvraag.traject_id] is hulpvraag:
            vorm = draw(rng, _EERSTE)
            day = kalender.dagen[first]
            rough.append(_Ruw(day, traject, hulpvraag, vorm, "inwoner", hulpvraag.leefgebieden))
        for _ in range(counts[index]):
            day = kalender.dagen[rng.randint(first, last)]
            vorm = draw(rng, VORMEN)
            link = hulpvraag if rng.random() < 0.94 else None
            leefgebieden = hulpvraag.leefgebieden
            rough.append(_Ruw(day, traject, link, vorm, _with(rng, vorm), leefgebieden))
    return rough


def _quick(rng: Random, kalender: Kalenderjaar, werkwijze: Werkwijze) -> list[_Ruw]:
    """Snelle vragen: no traject and no identity."""
    return [
        _Ruw(
            kalender.dagen[rng.randint(0, kalender.laatste)],
            None,
            None,
            draw(rng, _SNEL),
            "inwoner",
            draw(rng, LEEFGEBIEDEN),
        )
        for _ in range(werkwijze.snelle_vragen)
    ]


def _with(rng: Random, vorm: str) -> str:
    if vorm in ZONDER_INWONER:
        return draw(rng, ZONDER_INWONER[vorm])
    others = {draw(rng, ERBIJ)} if rng.random() < 0.22 else set()
    return "|".join(["inwoner", *sorted(others)])


def _minutes(rng: Random, rough: Sequence[_Ruw], werkwijze: Werkwijze, opgave: Jaar) -> list[int]:
    weights = [
        DUUR[contact.vorm] * rng.lognormvariate(0, 0.35) * (1 if contact.traject else 0.3)
        for contact in rough
    ]
    mean = sum(weights) / len(weights)
    scaled = [_rounded(weight * werkwijze.minuten / mean) for weight in weights]
    if opgave.uren is None:
        return scaled
    within = [index for index, contact in enumerate(rough) if contact.op.year == opgave.jaar]
    exact = to_exact([weights[index] for index in within], opgave.uren * 60, _EENHEID)
    for index, minutes in zip(within, exact, strict=True):
        scaled[index] = minutes
    return scaled


def _rounded(minutes: float) -> int:
    return min(max(round(minutes / _EENHEID) * _EENHEID, _EENHEID), 480)


def _row(rng: Random, contact_id: str, contact: _Ruw, minutes: int) -> ContactRij:
    traject, hulpvraag = contact.traject, contact.hulpvraag
    hour, quarter = rng.randint(9, 16), rng.choice((0, 15, 30, 45))
    return ContactRij(
        contact_id,
        traject.traject_id if traject else "",
        hulpvraag.hulpvraag_id if hulpvraag else "",
        traject.inwoner_id if traject else "",
        f"{contact.op.isoformat()}T{hour:02d}:{quarter:02d}",
        minutes,
        rng.choice((10, 15, 20, 20, 30, 40)) if contact.vorm in ONDERWEG else 0,
        contact.vorm,
        contact.met,
        draw(rng, FUNCTIES),
        contact.leefgebieden,
        rng.choice(_MEDEWERKERS),
    )
