"""The week of each supporter of the demo, and what they see going wrong. All is invented."""

from datetime import time
from typing import NamedTuple

from naast.afspraken.models import Soort, Vorm

_KAMER = "https://beeldbellen.example/kamer"


class Afspraakverhaal(NamedTuple):
    """An appointment on weekday `dag` (0 is Monday), with an inwoner or about a `titel`."""

    dag: int
    om: time
    duur: int
    met: str = ""
    vorm: str = Vorm.THUIS
    waar: str = ""
    titel: str = ""
    soort: str = Soort.GESPREK


class Signaalverhaal(NamedTuple):
    """Something that more people run into, `dag` working days ago."""

    dag: int
    soort: str
    omschrijving: str


class Weekverhaal(NamedTuple):
    """Of one aanbieder; `vrij`: two days off, counted from this Monday."""

    afspraken: tuple[Afspraakverhaal, ...]
    signalen: tuple[Signaalverhaal, ...]
    vrij: tuple[int, int]


def _overleg(dag: int) -> Afspraakverhaal:
    return Afspraakverhaal(
        dag,
        time(9),
        60,
        vorm=Vorm.LOCATIE,
        waar="op kantoor",
        titel="Overleg van het team",
        soort=Soort.OVERLEG,
    )


def _spreekuur(dag: int, waar: str) -> Afspraakverhaal:
    return Afspraakverhaal(
        dag,
        time(9, 30),
        150,
        vorm=Vorm.LOCATIE,
        waar=waar,
        titel="Spreekuur",
        soort=Soort.SPREEKUUR,
    )


MEE_SAMEN = Weekverhaal(
    (
        Afspraakverhaal(0, time(10), 60, "Gerrit Getekend"),
        Afspraakverhaal(0, time(15, 30), 30, "Loes Lettertype", Vorm.TELEFOON),
        _overleg(1),
        Afspraakverhaal(1, time(13, 30), 30, "Mina Musicalster", Vorm.VIDEO, _KAMER),
        _spreekuur(2, "buurthuis in Peelo"),
        Afspraakverhaal(3, time(11), 90, "Gerrit Getekend", soort=Soort.KEUKENTAFELGESPREK),
        Afspraakverhaal(3, time(16), 30, "Sjaak Sprookje", Vorm.TELEFOON),
        Afspraakverhaal(4, time(10), 45, "Loes Lettertype", Vorm.LOCATIE, "Taalhuis Assen"),
    ),
    (
        Signaalverhaal(
            18,
            "Moeilijke brieven",
            "In brieven over de eigen bijdrage staat niet hoe er is gerekend.",
        ),
        Signaalverhaal(
            7, "Wachttijd bij de Wmo", "Mensen wachten twee maanden op een keukentafelgesprek."
        ),
    ),
    (21, 25),
)
MEE = Weekverhaal(
    (
        _overleg(0),
        Afspraakverhaal(1, time(14), 60, "Tilly Tekenfilm"),
        _spreekuur(3, "inloop in Oosterheem"),
        Afspraakverhaal(4, time(11), 30, "Tilly Tekenfilm", Vorm.VIDEO, _KAMER),
    ),
    (
        Signaalverhaal(
            12, "Leerlingenvervoer", "Ouders horen pas na de vakantie of het vervoer doorgaat."
        ),
    ),
    (14, 15),
)
PALET_WELZIJN = Weekverhaal(
    (
        Afspraakverhaal(0, time(13), 60, "Cor Cabaret"),
        _overleg(2),
        Afspraakverhaal(4, time(14, 30), 30, "Cor Cabaret", Vorm.TELEFOON),
    ),
    (
        Signaalverhaal(
            9, "Te weinig woningen", "Ouderen die kleiner willen wonen, vinden niets in hun wijk."
        ),
    ),
    (9, 9),
)
