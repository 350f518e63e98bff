"""The network as rings around the inwoner: closer is nearer, informal left, formal right.

A circle is informal, a square formal; a thick edge with '!' is a heavy load. Every mark has the
number of its row in the table beside the picture; names stand there as far as they fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from naast.core import kleuren
from naast.core.svg import circle, drawing, line, square, words
from naast.inwoners.models import Netwerklid, Netwerksoort
from naast.inwoners.netwerk import ZWAAR

BREEDTE, HOOGTE = 360, 424
MIDDEN = (180.0, 176.0)
RINGEN = {1: 66.0, 2: 114.0, 3: 162.0}
NAMEN = {1: "heel dichtbij", 2: "dichtbij", 3: "verder weg"}
BOOG = 150.0
STIP = 11.0
LETTER = 11.0
LANGSTE_NAAM = 15


@dataclass(frozen=True)
class Plek:
    """Where a member stands, with its number."""

    nummer: int
    lid: Netwerklid
    x: float
    y: float


@dataclass(frozen=True)
class Vak:
    """A rectangle that is taken."""

    links: float
    boven: float
    rechts: float
    onder: float

    def overlaps(self, ander: "Vak") -> bool:
        """Whether they share any room."""
        return (
            self.links < ander.rechts
            and ander.links < self.rechts
            and self.boven < ander.onder
            and ander.boven < self.onder
        )


def draw(naam: str, leden: Sequence[Netwerklid]) -> str:
    """The picture as SVG; the same members always give the same picture."""
    places = layout(leden)
    parts = [circle(*MIDDEN, r, lijn=kleuren.RAND, dikte=1) for r in RINGEN.values()]
    x, y = MIDDEN
    parts.append(line(x, y - RINGEN[3], x, y + RINGEN[3], kleur=kleuren.LIJN))
    parts.append(circle(x, y, 27, vulling=kleuren.KLEUR))
    first = naam.split(" ")[0]
    own = first if len(first) <= 8 else f"{first[:7]}…"
    parts.append(words(x, y + 4, own, maat=11, kleur=kleuren.PAPIER, vet=True, midden=True))
    for place in places:
        parts += _mark(place)
    parts += _names(places)
    return drawing(BREEDTE, HOOGTE, [*parts, *_legend()])


def layout(leden: Sequence[Netwerklid]) -> list[Plek]:
    """Where each stands: spread evenly over its half of its ring, in the order of the list."""
    halves: dict[tuple[int, str], list[int]] = {}
    for number, lid in enumerate(leden):
        halves.setdefault((lid.nabijheid, lid.soort), []).append(number)
    places: list[Plek] = []
    for (ring, soort), numbers in halves.items():
        step = BOOG / len(numbers)
        for index, number in enumerate(numbers):
            angle = radians(-BOOG / 2 + (index + 0.5) * step)
            side = -1 if soort == Netwerksoort.INFORMEEL else 1
            x = MIDDEN[0] + side * RINGEN[ring] * cos(angle)
            y = MIDDEN[1] + RINGEN[ring] * sin(angle)
            places.append(Plek(number + 1, leden[number], x, y))
    return sorted(places, key=lambda place: place.nummer)


def _mark(place: Plek) -> list[str]:
    heavy = place.lid.belasting in ZWAAR
    edge, width = (kleuren.WARM, 4) if heavy else (kleuren.KLEUR, 1.5)
    fill = kleuren.KLEUR_ZACHT
    if place.lid.soort == Netwerksoort.INFORMEEL:
        shape = circle(place.x, place.y, STIP, vulling=fill, lijn=edge, dikte=width)
    else:
        shape = square(place.x, place.y, 2 * STIP - 2, vulling=fill, lijn=edge, dikte=width)
    tekst = f"{place.nummer}!" if heavy else str(place.nummer)
    return [shape, words(place.x, place.y + 4, tekst, maat=11, vet=True, midden=True)]


def _names(places: Sequence[Plek]) -> list[str]:
    """Names under or above their marks where there is room; else the number has to do."""
    x, y = MIDDEN
    taken = [Vak(x - 27, y - 27, x + 27, y + 27)]
    taken += [Vak(p.x - 13, p.y - 13, p.x + 13, p.y + 13) for p in places]
    parts: list[str] = []
    for place in places:
        naam = place.lid.naam
        tekst = naam if len(naam) <= LANGSTE_NAAM else f"{naam[: LANGSTE_NAAM - 1]}…"
        half = len(tekst) * LETTER * 0.31
        for foot in (place.y + 25, place.y - 17):
            box = Vak(place.x - half, foot - LETTER, place.x + half, foot + 3)
            inside = box.links >= 2 and box.rechts <= BREEDTE - 2 and box.boven >= 0
            if inside and not any(box.overlaps(other) for other in taken):
                taken.append(box)
                parts.append(words(place.x, foot, tekst, maat=LETTER, midden=True, rand=True))
                break
    return parts


def _legend() -> list[str]:
    soft = kleuren.INKT_ZACHT
    edge, fill = kleuren.KLEUR, kleuren.KLEUR_ZACHT
    return [
        words(8, 366, "Van binnen naar buiten: " + ", ".join(NAMEN.values()), maat=12, kleur=soft),
        circle(16, 386, 8, vulling=fill, lijn=edge, dikte=1.5),
        words(30, 390, "informeel (links)", maat=12),
        square(156, 386, 15, vulling=fill, lijn=edge, dikte=1.5),
        words(170, 390, "formeel (rechts)", maat=12),
        circle(16, 410, 8, vulling=fill, lijn=kleuren.WARM, dikte=4),
        words(30, 414, "met ! : het zorgen is zwaar of te zwaar", maat=12),
    ]
