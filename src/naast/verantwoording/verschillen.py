"""What a corrected report says differently, number by number."""

from typing import Any

from naast.verantwoording.documenten.opbouw import Verslag
from naast.verantwoording.documenten.samenstellen import compose

GEEN = "stond er niet"


def differences(vorige: dict[str, Any], nieuwe: dict[str, Any]) -> list[dict[str, str]]:
    """Rows `naam, was, wordt` of two reports as JSON, in the order of reading.

    Compares what people read: a suppressed number that stays '<5' is no difference.
    """
    was, now = _numbers(compose(vorige)), _numbers(compose(nieuwe))
    return [
        {"naam": naam, "was": was.get(naam, GEEN), "wordt": now.get(naam, "vervallen")}
        for naam in dict.fromkeys([*now, *was])
        if was.get(naam) != now.get(naam)
    ]


def _numbers(verslag: Verslag) -> dict[str, str]:
    found: dict[str, str] = {}
    for figuur in verslag.figuren:
        if figuur.hoofd is not None:
            found[figuur.kop] = figuur.hoofd.tekst
        for tabel in figuur.tabellen:
            for rij in tabel.rijen:
                for kop, cel in zip(tabel.koppen[1:], rij.cellen, strict=True):
                    found[_name(figuur.kop, tabel.titel, rij.naam, kop)] = cel.tekst
    return found


def _name(figuur: str, tabel: str, rij: str, kop: str) -> str:
    where = [figuur]
    if not figuur.endswith(tabel):
        where.append(tabel)
    where.append(rij)
    if kop not in ("Waarde", "Aantal"):
        where.append(kop)
    return ", ".join(where)
