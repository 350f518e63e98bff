"""Reading one cell: from what a provider's system writes to the text that COPY takes.

Every reader gets a trimmed, non-empty text. It returns the value in PostgreSQL's text format for
COPY, or raises `Celfout` with what is expected. Aanlevering 1.0: dates ISO or Dutch, times ISO with
or without zone (without = Europe/Amsterdam), decimals with point or comma, `|` between values.
"""

import re
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache

from naast.core.klok import AMSTERDAM, vandaag
from naast.core.leesfouten import Celfout

Lezer = Callable[[str], str]

NIETS = "\\N"
EERSTE_JAAR = 1900
LAATSTE_JAAR = 2100

_DATUM = r"(?:([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})-([0-9]{1,2})-([0-9]{4}))"
_ISO_OF_NL = re.compile(_DATUM + r"(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_TIJDSTIP = re.compile(
    _DATUM + r"[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
    r" ?(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?",
    re.ASCII,
)
_GETAL = re.compile(r"[0-9]{1,6}(?:[.,]([0-9]{1,9}))?", re.ASCII)

# Random identifiers may begin with a dash; with a letter and no sign they are no formula.
_DASH_ID = re.compile(r"-(?=[0-9_-]*[A-Za-z])[A-Za-z0-9_-]+", re.ASCII)

_DATUM_VERWACHT = "een datum als 2024-03-01 of 01-03-2024"
_TIJDSTIP_VERWACHT = "een datum met tijd, als 2024-03-01T10:30 of 2024-03-01T10:30+01:00"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def datum(*, laatste_jaar: int = LAATSTE_JAAR) -> Lezer:
    """A date from 1900 on; time is allowed only as midnight, as spreadsheets write it."""

    def lees(tekst: str) -> str:
        gevonden = _ISO_OF_NL.fullmatch(tekst)
        if gevonden is None:
            raise Celfout("datum", _DATUM_VERWACHT)
        return _dag(gevonden, laatste_jaar).isoformat()

    return lees


def _dag(gevonden: re.Match[str], laatste_jaar: int) -> date:
    jaar, maand, dag = gevonden.group(1, 2, 3) if gevonden[1] else gevonden.group(6, 5, 4)
    if not EERSTE_JAAR <= int(jaar) <= laatste_jaar:
        raise Celfout("datum", f"een datum van {EERSTE_JAAR} tot en met {laatste_jaar}")
    try:
        return date(int(jaar), int(maand), int(dag))
    except ValueError:
        raise Celfout("datum", f"een dag die bestaat: {_DATUM_VERWACHT}") from None


def tijdstip(tekst: str) -> str:
    """A moment; without zone the clock of the Netherlands, the first of an hour that comes twice.

    An hour that the spring change skips is a fault.
    """
    gevonden = _TIJDSTIP.fullmatch(tekst)
    if gevonden is None:
        raise Celfout("tijdstip", _TIJDSTIP_VERWACHT)
    dag = _dag(gevonden, LAATSTE_JAAR)
    uur, minuut, seconde = int(gevonden[7]), int(gevonden[8]), int(gevonden[9] or 0)
    if uur > 23 or minuut > 59 or seconde > 59:
        raise Celfout("tijdstip", "een tijd van 00:00 tot en met 23:59")
    zone = gevonden[11]
    verschil = _zone(zone) if zone else _lokaal(dag, uur, minuut if dag.year < 1950 else 0)
    breuk = f".{gevonden[10][:6]}" if gevonden[10] else ""
    return f"{dag} {uur:02}:{minuut:02}:{seconde:02}{breuk}{verschil}"


def _zone(zone: str) -> str:
    if zone in "Zz":
        return "+00:00"
    uren, minuten = int(zone[1:3]), int(zone[-2:]) if len(zone) > 3 else 0
    if uren * 60 + minuten > 14 * 60 or minuten > 59:
        raise Celfout("tijdstip", "een tijdzone van -14:00 tot en met +14:00, of Z")
    return f"{zone[0]}{uren:02}:{minuten:02}"


@lru_cache(maxsize=50_000)
def _lokaal(dag: date, uur: int, minuut: int) -> str:
    """The offset of the Dutch clock in that hour; since 1950 it changes on whole hours only."""
    lokaal = datetime(dag.year, dag.month, dag.day, uur, minuut, tzinfo=AMSTERDAM)
    terug = lokaal.astimezone(UTC).astimezone(AMSTERDAM)
    if terug.replace(tzinfo=None) != lokaal.replace(tzinfo=None):
        raise Celfout(
            "tijdstip", "een tijd die bestaat: de klok ging hier een uur vooruit naar de zomertijd"
        )
    return lokaal.isoformat()[19:]


def geheel_getal(*, van: int, tot_en_met: int, wat: str) -> Lezer:
    """A whole number; '30,0' counts as 30."""
    verwacht = f"{wat}: een heel getal van {van} tot en met {tot_en_met}"

    def lees(tekst: str) -> str:
        getal = _decimaal(tekst, verwacht)
        if getal != getal.to_integral_value() or not van <= getal <= tot_en_met:
            raise Celfout("getal", verwacht)
        return str(int(getal))

    return lees


def decimaal(*, van: int, tot_en_met: int, plaatsen: int, wat: str) -> Lezer:
    """A number with at most `plaatsen` decimals, with a point or a comma."""
    verwacht = (
        f"{wat}: een getal van {van} tot en met {tot_en_met}, met hoogstens {plaatsen} decimalen"
    )

    def lees(tekst: str) -> str:
        getal = _decimaal(tekst, verwacht)
        if not van <= getal <= tot_en_met or getal != round(getal, plaatsen):
            raise Celfout("getal", verwacht)
        return f"{getal:f}"

    return lees


def _decimaal(tekst: str, verwacht: str) -> Decimal:
    if _GETAL.fullmatch(tekst) is None:
        raise Celfout("getal", verwacht)
    return Decimal(tekst.replace(",", "."))


def ja_nee(tekst: str) -> str:
    """ja or nee."""
    antwoord = {"ja": "t", "nee": "f"}.get(tekst.lower())
    if antwoord is None:
        raise Celfout("waarde_onbekend", "ja of nee")
    return antwoord


def keuze(waarden: Collection[str]) -> Lezer:
    """One value of a list."""
    bekend = frozenset(waarden)
    verwacht = "een van: " + ", ".join(waarden)

    def lees(tekst: str) -> str:
        waarde = tekst.lower()
        if waarde not in bekend:
            raise Celfout("waarde_onbekend", verwacht)
        return waarde

    return lees


def keuzes(waarden: Collection[str]) -> Lezer:
    """One or more values of a list, with `|` between them; the same value twice counts once."""
    bekend = frozenset(waarden)
    verwacht = "een of meer van (met | ertussen): " + ", ".join(waarden)

    def lees(tekst: str) -> str:
        delen = _delen(tekst.lower())
        if not delen or not bekend.issuperset(delen):
            raise Celfout("waarde_onbekend", verwacht)
        return "{" + ",".join(delen) + "}"

    return lees


def teksten(*, lengte: int) -> Lezer:
    """Any texts with `|` between them, each at most `lengte` characters."""
    een = tekst_tot(lengte)

    def lees(tekst: str) -> str:
        delen = []
        for deel in _delen(tekst):
            een(deel)
            inhoud = deel.replace("\\", "\\\\").replace('"', '\\"')
            delen.append(f'"{inhoud}"'.translate(_ESCAPES))
        return "{" + ",".join(delen) + "}"

    return lees


def _delen(tekst: str) -> list[str]:
    delen = (deel.strip() for deel in tekst.split("|"))
    return list(dict.fromkeys(deel for deel in delen if deel))


def tekst_tot(lengte: int) -> Lezer:
    """Free text of at most `lengte` characters that no spreadsheet takes for a formula."""
    te_lang = f"hoogstens {lengte} tekens"

    def lees(tekst: str) -> str:
        if len(tekst) > lengte:
            raise Celfout("te_lang", te_lang)
        if tekst[0] in "=@+-" and _is_formule(tekst):
            raise FORMULE
        return tekst.translate(_ESCAPES) if _bijzonder(tekst) else tekst

    return lees


FORMULE = Celfout(
    "formule", "een gewone waarde: een formule wordt niet gelezen; zet de uitkomst in de cel"
)


def _is_formule(tekst: str) -> bool:
    """A lone '-' or a list dash ('- wachttijd') is text; '-2+3' and '- cmd|…' are not."""
    if tekst[0] in "=@":
        return True
    return tekst[1:2] not in {"", " "} or any(teken in tekst for teken in "|!(=")


def _bijzonder(tekst: str) -> bool:
    return "\\" in tekst or not tekst.isprintable()


def kenmerk(tekst: str) -> str:
    """An identifier of the provider's own: at most 100 visible characters."""
    if len(tekst) > 100:
        raise Celfout("te_lang", "een kenmerk van hoogstens 100 tekens")
    if tekst[0] in "=@+-" and not _DASH_ID.fullmatch(tekst):
        raise FORMULE
    if not tekst.isprintable():
        raise Celfout("kenmerk", "een kenmerk op één regel, met alleen zichtbare tekens")
    return tekst.replace("\\", "\\\\")


def sleutel(tekst: str) -> str:
    """A pseudonym key; base64 may begin with '+'. Only its keyed hash is kept."""
    if len(tekst) > 500 or not tekst.isprintable():
        raise Celfout("kenmerk", "een sleutel van hoogstens 500 zichtbare tekens")
    if tekst[0] in "=@":
        raise FORMULE
    return tekst.replace("\\", "\\\\")


def geboortejaar(tekst: str) -> str:
    """A year from 1900 up to now."""
    lees = geheel_getal(van=EERSTE_JAAR, tot_en_met=vandaag().year, wat="geboortejaar")
    return lees(tekst)


def postcode4(tekst: str) -> str:
    """The four digits of a postcode."""
    if not re.fullmatch(r"[1-9][0-9]{3}", tekst, re.ASCII):
        raise Celfout("postcode", "de vier cijfers van een postcode, als 9401")
    return tekst
