"""The money of a year beside what was done with it: the price per inwoner and hulpvraag (RKC-7).

Money is agreed with each aanbieder, what is to be reached with all of them together; so the price
that was budgeted is one of all together. See docs/decisions/122-kosten.md.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from naast.contracten.models import Doelstelling, Overeenkomst
from naast.organisaties.models import Gemeente
from naast.verantwoording.documenten.getallen import NIET_GETOOND, Soort, getal, in_tekst
from naast.verantwoording.werkelijk import Gemeentewerk, Getal, Werkelijk

AANTAL = Soort.AANTAL
SAMEN = "Samen"
NIETS = "–"
GEEN_DOEL = "geen doel"
GEEN_BEDRAG = "niet ingevuld"
NIET_COMPLEET = "niet compleet"
KOPPEN = (
    "Begroot bedrag",
    "Inwoners, begroot",
    "Inwoners, werkelijk",
    "Hulpvragen, begroot",
    "Hulpvragen, werkelijk",
    "Per inwoner, begroot",
    "Per inwoner, werkelijk",
    "Per hulpvraag, begroot",
    "Per hulpvraag, werkelijk",
)


class Contractgeld(NamedTuple):
    """A contract and its money for a year, in euro; None: not filled in."""

    overeenkomst: Overeenkomst
    bedrag: Decimal | None

    @property
    def in_woorden(self) -> str:
        """'€ 1.344.000'."""
        return GEEN_BEDRAG if self.bedrag is None else euro(self.bedrag)


class Cel(NamedTuple):
    """A value with its heading, for where the table is shown as cards."""

    kop: str
    tekst: str

    @property
    def leeg(self) -> bool:
        """A card leaves it out."""
        return self.tekst == NIETS


class Regel(NamedTuple):
    """One aanbieder or all together, in words, in the order of KOPPEN."""

    naam: str
    waarden: tuple[str, ...]

    @property
    def cellen(self) -> list[Cel]:
        """Each value with its heading."""
        return [Cel(*pair) for pair in zip(KOPPEN, self.waarden, strict=True)]


class Kostenblad(NamedTuple):
    """The money of a year: a line per aanbieder, and all of them together when they are more."""

    gemeente: Gemeente
    jaar: str
    geteld: str
    regels: list[Regel]
    samen: Regel | None
    geld: list[Contractgeld]

    @property
    def bijschrift(self) -> str:
        """'Begroot en werkelijk in Assen, 2026'."""
        return f"Begroot en werkelijk in {self.gemeente}, {self.jaar}"

    @property
    def bijschrift_geld(self) -> str:
        """'Begrote bedragen voor 2026'."""
        return f"Begrote bedragen voor {self.jaar}"


def is_over(jaar: int, vandaag: date) -> bool:
    """Only a year that is over has a price: until then its money is for more than was counted."""
    return vandaag.year > jaar


def of_the_year(
    geld: Iterable[Contractgeld], jaar: int, real: Gemeentewerk | None
) -> list[Contractgeld]:
    """The contracts that ran in a year, have money for it, or of which work was counted in it."""
    worked = {key for key, part in real.per_aanbieder.items() if any(part)} if real else set()
    return [
        each
        for each in geld
        if runs_in(each.overeenkomst, jaar)
        or each.bedrag is not None
        or each.overeenkomst.aanbieder_id in worked
    ]


def runs_in(contract: Overeenkomst, jaar: int) -> bool:
    """Whether a contract runs on any day of a year."""
    return contract.van.year <= jaar and (contract.tot is None or contract.tot > date(jaar, 1, 1))


def sheet(
    gemeente: Gemeente,
    jaar: int,
    geld: Sequence[Contractgeld],
    doel: Doelstelling | None,
    real: Gemeentewerk | None,
) -> Kostenblad:
    """A year in words. `doel` None: what is to be reached is of others too, so not shown here."""
    own: dict[int, list[Contractgeld]] = {}
    for each in geld:
        own.setdefault(each.overeenkomst.aanbieder_id, []).append(each)
    samen = None
    if len(own) == 1:
        regels = [_line(str(geld[0].overeenkomst.aanbieder), geld, doel, real and real.samen)]
    else:
        regels = [
            _line(
                str(parts[0].overeenkomst.aanbieder), parts, None, real and real.per_aanbieder[key]
            )
            for key, parts in own.items()
        ]
        samen = _line(SAMEN, geld, doel, real and real.samen)
    return Kostenblad(gemeente, str(jaar), _counted(jaar, real), regels, samen, list(geld))


def _counted(jaar: int, real: Gemeentewerk | None) -> str:
    if real:
        return f"Geteld over heel {jaar}."
    return (
        f"{jaar} is nog niet voorbij. Wat er werkelijk is gedaan en wat dat kost, staat hier vanaf "
        f"1 januari {jaar + 1}."
    )


def _line(
    naam: str,
    geld: Sequence[Contractgeld],
    doel: Doelstelling | None,
    real: Werkelijk | None,
) -> Regel:
    bedrag = _sum(geld)
    planned = (doel.inwoners, doel.hulpvragen) if doel else (None, None)
    done = (real.inwoners, real.hulpvragen) if real else (None, None)
    counts, prices = [], []
    for wanted, found in zip(planned, done, strict=True):
        counts += [_target(doel, wanted), NIETS if found is None else in_tekst(found, AANTAL)]
        prices += [_price(bedrag, wanted), _price(bedrag, found)]
    return Regel(naam, (_money(geld, bedrag), *counts, *prices))


def _sum(geld: Sequence[Contractgeld]) -> Decimal | None:
    """None unless the money of each contract is known: a part of it would make a price too low."""
    known = [each.bedrag for each in geld if each.bedrag is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(geld) else None


def _money(geld: Sequence[Contractgeld], bedrag: Decimal | None) -> str:
    if bedrag is not None:
        return euro(bedrag)
    return NIET_COMPLEET if any(each.bedrag is not None for each in geld) else GEEN_BEDRAG


def _target(doel: Doelstelling | None, planned: int | None) -> str:
    if doel is None:
        return NIETS
    return GEEN_DOEL if planned is None else getal(Decimal(planned))


def _price(bedrag: Decimal | None, aantal: Getal) -> str:
    """Whole euros, half up. The money is public: the price of a hidden count is hidden too."""
    if bedrag is None or not aantal:
        return NIETS
    return NIET_GETOOND if isinstance(aantal, str) else f"€ {getal(bedrag / Decimal(aantal))}"


def euro(bedrag: Decimal) -> str:
    """'€ 1.344.000', and cents only when there are any."""
    return f"€ {getal(bedrag, 2 if bedrag % 1 else 0)}"
