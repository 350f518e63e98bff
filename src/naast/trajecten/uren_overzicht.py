"""'Boven de richtlijn' for the team lead: how many, why, and the list behind each number.

Talked over with the gemeente each half year (ASN-5).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.urls import reverse

from naast.core.onderdelen.weg import Tab
from naast.organisaties.models import Medewerker
from naast.trajecten.access import visible_hulpvragen
from naast.trajecten.keuzes import LangerReden
from naast.trajecten.models import Hulpvraag, HulpvraagStatus, Overschrijding
from naast.trajecten.team import Getal
from naast.trajecten.uren import Uren, hours_of, past_guideline

STANDEN = {"open": "Open", "halfjaar": "Afgesloten in het laatste half jaar"}
HALFJAAR = timedelta(weeks=26)
VRAGEN = ("hulpvraag", "hulpvragen")
PER_PAGINA = 50


@dataclass(frozen=True)
class Regel:
    """A hulpvraag past the guideline, and why when that is known."""

    hulpvraag: Hulpvraag
    uren: Uren
    reden: Overschrijding | None
    url: str


def overview(medewerker: Medewerker, gevraagd: Mapping[str, str], vandaag: date) -> dict[str, Any]:
    """Numbers, reasons and one page of the list; `gevraagd` narrows it: stand and reden."""
    stand = gevraagd.get("stand", "")
    stand = stand if stand in STANDEN else "open"
    reden = gevraagd.get("reden", "")
    all_of = _of(medewerker, stand, vandaag)
    above = list(past_guideline(all_of).order_by("pk").values_list("pk", flat=True))
    why = _newest(Overschrijding.objects.filter(hulpvraag__in=above).order_by("pk"))
    chosen = [pk for pk in above if _fits(reden, why.get(pk))]
    page = Paginator(chosen, PER_PAGINA).get_page(gevraagd.get("pagina"))
    return {
        "standen": [Tab(tekst, f"?stand={key}", key == stand) for key, tekst in STANDEN.items()],
        "cijfers": _numbers(all_of.count(), above, why, stand),
        "redenen": _reasons(why.values(), stand),
        "gekozen": _words(reden),
        "alles": _address(stand),
        "pagina": page,
        "regels": _lines(list(page.object_list), why),
    }


def _of(medewerker: Medewerker, stand: str, vandaag: date) -> QuerySet[Hulpvraag]:
    rows = visible_hulpvragen(medewerker)
    if stand == "open":
        return rows.filter(status=HulpvraagStatus.OPEN)
    return rows.filter(afgesloten_op__gt=vandaag - HALFJAAR, afgesloten_op__lte=vandaag)


def _newest(rows: Iterable[Overschrijding]) -> dict[int, Overschrijding]:
    return {row.hulpvraag_id: row for row in rows}


def _fits(reden: str, why: Overschrijding | None) -> bool:
    if reden == "zonder":
        return why is None
    if reden == "met":
        return why is not None
    return reden not in LangerReden.values or (why is not None and why.reden == reden)


def _numbers(
    total: int, above: list[int], why: dict[int, Overschrijding], stand: str
) -> list[Getal]:
    without = len(above) - len(why)
    definitie = "Meer tijd dan de richtlijn van het contract, zonder reistijd."
    return [
        Getal(
            "Boven de richtlijn",
            len(above),
            VRAGEN,
            f"{definitie} Van {total} hulpvragen.",
            _address(stand),
        ),
        Getal("Met reden", len(why), VRAGEN, "Er staat waarom.", _address(stand, "met")),
        Getal(
            "Zonder reden",
            without,
            VRAGEN,
            "De reden is gevraagd en nog niet gegeven.",
            _address(stand, "zonder"),
            "let-op" if without else "goed",
        ),
    ]


def _reasons(why: Iterable[Overschrijding], stand: str) -> list[tuple[str, int, str]]:
    counted = Counter(row.reden for row in why)
    return [
        (str(LangerReden(key).label).capitalize(), number, _address(stand, key))
        for key, number in counted.most_common()
    ]


def _words(reden: str) -> str:
    known = {"met": "met reden", "zonder": "zonder reden", **dict(LangerReden.choices)}
    return str(known.get(reden, ""))


def _address(stand: str, reden: str = "") -> str:
    query = {"stand": stand} | ({"reden": reden} if reden else {})
    return f"{reverse('trajecten:above_guideline')}?{urlencode(query)}"


def _lines(keys: list[int], why: dict[int, Overschrijding]) -> list[Regel]:
    rows = Hulpvraag.objects.filter(pk__in=keys)
    uren = hours_of(rows)
    wide = rows.select_related("traject__inwoner", "traject__eigenaar", "gemeente").order_by("pk")
    return [
        Regel(
            row,
            uren[row.pk],
            why.get(row.pk),
            f"{reverse('trajecten:dossier', args=[row.traject_id])}#hulpvraag-{row.pk}",
        )
        for row in wide
    ]
