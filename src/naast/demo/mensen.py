"""The people of a city: who comes for the first time, who comes back, who changes aanbieder.

Nobody is with two aanbieders in one year, so that the inwoners of a year are the sum of both, as
in the audit office's tables; over several years the same person can be known to both.
"""

from dataclasses import dataclass, field
from random import Random

from naast.demo.loting import draw
from naast.demo.profielen import DOELGROEPEN, Werkwijze
from naast.demo.rijen import InwonerRij

_TERUG = 0.17
_GEWISSELD = 0.02


@dataclass
class Bevolking:
    """Who is known where: `bij` per aanbieder, `bezet` who is helped in which year."""

    bij: dict[str, dict[str, InwonerRij]] = field(default_factory=dict)
    bezet: dict[int, set[str]] = field(default_factory=dict)
    aantal: int = 0


def people_of_year(
    rng: Random, bevolking: Bevolking, werkwijze: Werkwijze, jaar: int, aantal: int
) -> list[InwonerRij]:
    """Exactly `aantal` different people for one aanbieder in one year."""
    here = bevolking.bij.setdefault(werkwijze.kort, {})
    busy = bevolking.bezet.setdefault(jaar, set())
    people = _returning(rng, here, busy, int(aantal * _TERUG))
    people += _changed(rng, bevolking, werkwijze, busy, int(aantal * _GEWISSELD))
    busy.update(person.sleutel for person in people)
    while len(people) < aantal:
        people.append(_new(rng, bevolking, werkwijze, jaar))
    here.update((person.sleutel, person) for person in people)
    busy.update(person.sleutel for person in people)
    rng.shuffle(people)
    return people


def _returning(
    rng: Random, here: dict[str, InwonerRij], busy: set[str], most: int
) -> list[InwonerRij]:
    free = [person for sleutel, person in here.items() if sleutel not in busy]
    return rng.sample(free, min(most, len(free)))


def _changed(
    rng: Random, bevolking: Bevolking, werkwijze: Werkwijze, busy: set[str], most: int
) -> list[InwonerRij]:
    """People whom another aanbieder of this city knows: same sleutel, own number here."""
    here = bevolking.bij[werkwijze.kort]
    postcodes = {postcode for postcode, _ in werkwijze.stad.wijken.values()}
    free = [
        person
        for kort, people in bevolking.bij.items()
        if kort != werkwijze.kort
        for sleutel, person in people.items()
        if sleutel not in busy and sleutel not in here and person.postcode4 in postcodes
    ]
    found = rng.sample(free, min(most, len(free)))
    return [
        person._replace(inwoner_id=_number(bevolking, werkwijze))
        for person in sorted(found, key=lambda person: person.sleutel)
    ]


def _new(rng: Random, bevolking: Bevolking, werkwijze: Werkwijze, jaar: int) -> InwonerRij:
    number = _number(bevolking, werkwijze)
    wijken = werkwijze.stad.wijken
    wijk = draw(rng, {naam: share for naam, (_, share) in wijken.items()})
    youngest, oldest = draw(rng, werkwijze.leeftijden).split("-")
    groups = {draw(rng, DOELGROEPEN) for _ in range(rng.choice((0, 1, 1, 1, 2)))}
    return InwonerRij(
        number,
        f"demo-{number}",
        jaar - rng.randint(int(youngest), int(oldest)),
        wijken[wijk][0],
        wijk,
        "|".join(sorted(groups)),
        rng.choices(("ja", "nee", ""), (57, 31, 12))[0],
    )


def _number(bevolking: Bevolking, werkwijze: Werkwijze) -> str:
    bevolking.aantal += 1
    return f"{werkwijze.kort}-{bevolking.aantal:05d}"
