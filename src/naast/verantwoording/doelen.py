"""The targets of a gemeente for a year beside what was reached (RKC-6).

A target is of all aanbieders together. For the gemeente we count all of them, up to the end of the
last quarter and with small numbers hidden; for an aanbieder its own work, up to today and in full.
See docs/decisions/120-doelen.md.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from naast.contracten.models import Doelstelling
from naast.organisaties.models import Gemeente
from naast.verantwoording.documenten.getallen import (
    NIET_GETOOND,
    Soort,
    as_number,
    datum,
    getal,
    in_tekst,
    rounded,
)
from naast.verantwoording.werkelijk import Getal, Werkelijk

GEEN_DOEL = "geen doel afgesproken"
NIET_GETELD = "nog niet geteld"
NIET_GEMETEN = "niet gemeten"
NOG_GEEN = "nog geen cijfers"
TEXTEN = {
    "inwoners": (
        "Verschillende inwoners",
        "Inwoners met een nieuwe hulpvraag, een gesprek of een lopend traject. Wie bij twee "
        "aanbieders komt, telt één keer. Wie geen naam gaf, telt niet mee. Dit aantal loopt niet "
        "gelijk op met het jaar: wie in januari meetelt, telt later niet opnieuw.",
    ),
    "hulpvragen": (
        "Afgesloten hulpvragen",
        "Hulpvragen die in het jaar zijn afgesloten. Snelle vragen zonder traject tellen hier "
        "niet mee.",
    ),
    "cijfer": (
        "Cijfer van inwoners",
        "Het gemiddelde van de cijfers, van 1 tot en met 10, die inwoners na afloop gaven.",
    ),
    "bekendheid": (
        "Bekendheid",
        "Welk deel van alle inwoners de cliëntondersteuning kent. De registratie weet dit niet: "
        "het kan alleen met een onderzoek onder inwoners worden gemeten.",
    ),
}


class Regel(NamedTuple):
    """One target in words: what it is, what was agreed, what was reached, and how far that is."""

    naam: str
    definitie: str
    doel: str
    werkelijk: str
    stand: str
    bij: str = ""


class Jaarblad(NamedTuple):
    """The targets of a year."""

    gemeente: Gemeente
    jaar: str
    geteld: str
    regels: list[Regel]

    @property
    def bijschrift(self) -> str:
        """'Doelen van Assen voor 2026'."""
        return f"Doelen van {self.gemeente} voor {self.jaar}"


def until_quarter(jaar: int, vandaag: date) -> date:
    """The first day that does not count: the gemeente looks at whole quarters."""
    return min(date(jaar + 1, 1, 1), date(vandaag.year, (vandaag.month - 1) // 3 * 3 + 1, 1))


def until_today(jaar: int, vandaag: date) -> date:
    """The first day that does not count: the aanbieder sees its own work up to today."""
    return min(date(jaar + 1, 1, 1), vandaag + timedelta(days=1))


def sheet(
    gemeente: Gemeente, doel: Doelstelling, tot: date, real: Werkelijk | None, *, eigen: bool
) -> Jaarblad:
    """The targets of a year in words. `eigen`: what was reached is of one aanbieder."""
    van_alle = " van alle aanbieders samen" if eigen else ""
    return Jaarblad(
        gemeente,
        str(doel.jaar),
        _counted(doel.jaar, tot),
        [
            _count("inwoners", doel.inwoners, real and real.inwoners, van_alle),
            _count("hulpvragen", doel.hulpvragen, real and real.hulpvragen, van_alle),
            _grade(doel, real),
            _known(doel),
        ],
    )


def _counted(jaar: int, tot: date) -> str:
    """Over which days, and how far the year is then."""
    van, einde = date(jaar, 1, 1), date(jaar + 1, 1, 1)
    if tot <= van:
        return f"Over {jaar} is nog niets geteld."
    if tot >= einde:
        return f"Geteld over heel {jaar}."
    share = percent((tot - van).days, (einde - van).days)
    return (
        f"Geteld van 1 januari tot en met {datum(tot - timedelta(days=1))}: {share}% van het jaar."
    )


def percent(deel: int, geheel: int) -> int:
    """Whole percents, rounded half up."""
    return (200 * deel + geheel) // (2 * geheel)


def _count(sleutel: str, doel: int | None, real: Getal, van_alle: str) -> Regel:
    stand = ""
    if doel and isinstance(real, int):
        stand = f"{percent(real, doel)}% van het doel{van_alle}"
    return Regel(
        *TEXTEN[sleutel],
        GEEN_DOEL if doel is None else getal(Decimal(doel)),
        NIET_GETELD if real is None else in_tekst(real, Soort.AANTAL),
        stand,
    )


def _grade(doel: Doelstelling, real: Werkelijk | None) -> Regel:
    value, count = (real.cijfer, real.vragenlijsten) if real else (None, None)
    number = as_number(value)
    wanted = GEEN_DOEL if doel.cijfer is None else in_tekst(doel.cijfer, Soort.CIJFER)
    if number is None:
        nothing = NIET_GETELD if real is None else NIET_GETOOND if value else NOG_GEEN
        return Regel(*TEXTEN["cijfer"], wanted, nothing, "")
    shown = rounded(number, 1)
    return Regel(
        *TEXTEN["cijfer"],
        wanted,
        in_tekst(shown, Soort.CIJFER),
        "" if doel.cijfer is None else _apart(shown - doel.cijfer, 1, ""),
        f"Ingevulde vragenlijsten: {in_tekst(count, Soort.AANTAL)}.",
    )


def _known(doel: Doelstelling) -> Regel:
    """What a survey found is of the whole gemeente, also when an aanbieder looks."""
    wanted = GEEN_DOEL if doel.bekendheid is None else f"{doel.bekendheid}%"
    found = doel.bekendheid_gemeten
    if found is None:
        return Regel(*TEXTEN["bekendheid"], wanted, NIET_GEMETEN, "")
    stand = ""
    if doel.bekendheid is not None:
        stand = _apart(Decimal(found - doel.bekendheid), 0, " procentpunt")
    asked = getal(Decimal(doel.bekendheid_gevraagd or 0))
    bij = f"Gevraagd aan {asked} inwoners. Bron: {doel.bekendheid_bron}."
    return Regel(*TEXTEN["bekendheid"], wanted, f"{found}%", stand, bij)


def _apart(verschil: Decimal, decimalen: int, eenheid: str) -> str:
    if not verschil:
        return "gelijk aan het doel"
    way = "hoger" if verschil > 0 else "lager"
    return f"{getal(abs(verschil), decimalen)}{eenheid} {way} dan het doel"
