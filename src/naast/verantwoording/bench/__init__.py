"""How long all figures of a period take, next to one hand-written statement that gives the same."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from django.db import connections

from naast.core.kalenders import contractkalender, vrije_dagen
from naast.verantwoording.figuren import Figuur, Periode, bereken

SCRIPT = Path(__file__).with_name("figuren.sql").read_text(encoding="utf-8")
Rij = tuple[Any, ...]


class Meting(NamedTuple):
    """Seconds: of our functions, and of the hand-written statement."""

    ours: float
    floor: float


def measure(periode: Periode, *, times: int = 5) -> Meting:
    """The best of a few runs of each, in turn, so that both meet the same machine.

    With `default` as connection: inside the context of the aanbieder.
    """
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(times):
        floor.append(_seconds(lambda: by_hand(periode)))
        ours.append(_seconds(lambda: bereken(periode)))
    return Meting(min(ours), min(floor))


def by_hand(p: Periode) -> list[Rij]:
    """Rows (period, figure, part, value, further numbers, identifiers, pseudoniemen)."""
    earliest = min(p.preceding.van, p.year_earlier.van)
    kalender = contractkalender(besluitdagen_vrij=False)
    years = range(earliest.year, p.tot.year + 1)
    free: list[date] = [dag for year in years for dag in vrije_dagen(kalender, year)]
    with connections[p.bereik.using].cursor() as cursor:
        cursor.execute(
            SCRIPT,
            {
                "gemeente": p.bereik.gemeente_id,
                "aanbieder": p.bereik.aanbieder_id,
                "van": p.van,
                "tot": p.tot,
                "vorige_van": p.preceding.van,
                "vorige_tot": p.preceding.tot,
                "jaar_eerder_van": p.year_earlier.van,
                "jaar_eerder_tot": p.year_earlier.tot,
                "eerste": earliest,
                "laatste": p.tot + timedelta(days=1),
                "vrij": free,
                "jaar": p.last_day.year,
            },
        )
        return list(cursor.fetchall())


def differences(figuren: dict[str, Figuur], rijen: list[Rij]) -> list[str]:
    """The figures whose main numbers are not the same by both ways; for the test and the bench."""
    q = figuren["q"].waarden
    ours = {(0, key): f.waarden.get("waarde") for key, f in figuren.items() if key != "q"}
    ours |= {(1, key): value for key, value in q["vorige_periode"].items()}
    ours |= {(2, key): value for key, value in q["jaar_eerder"].items()}
    ours[0, "bereik"] = sum(
        sum(each.values()) for each in figuren["bereik"].waarden["delen"].values()
    )
    ours[0, "uren_per_hulpvraag"] = figuren["uren_per_hulpvraag"].waarden["gemiddelde"]
    return [
        f"{nr} {key}: {ours[nr, key]} en {theirs}"
        for (nr, key), theirs in _main_numbers(rijen).items()
        if abs((ours[nr, key] or 0) - (theirs or 0)) > 1e-6
    ]


def _main_numbers(rijen: list[Rij]) -> dict[tuple[int, str], float | None]:
    found: dict[tuple[int, str], float | None] = {}
    for nr, key, part, value, more, *_ in rijen:
        if key in ("b", "e", "i", "uren", "bereik"):
            found[nr, key] = (found.get((nr, key)) or 0) + value
        elif (key, part) in (("m", "ja"), *((k, "") for k in "acdfghjknp")):
            found[nr, key] = value
        elif (key, part) == ("o", "eerste_contact"):
            found[nr, key] = more[1] / more[3] if more[3] else None
        elif key in ("unieke_inwoners", "wlz_aanvragen", "uren_per_hulpvraag"):
            found[nr, key] = value
        if key == "k":
            found[nr, "l"] = more[3]
    return found


def _seconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin
