"""From the figures as JSON to a report: `compose` reads names, values and definitions together."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from naast.core.klok import lokale_datum
from naast.verantwoording.documenten import grafieken
from naast.verantwoording.documenten.beschrijving import (
    Beschrijving,
    Deel,
    Kruistabel,
    Verdeling,
)
from naast.verantwoording.documenten.getallen import as_number, datum, periode_in_woorden
from naast.verantwoording.documenten.groepen import GROEPEN
from naast.verantwoording.documenten.opbouw import (
    Cel,
    Figuur,
    Grafiek,
    Groep,
    Rij,
    Tabel,
    Verschil,
    Verslag,
)

TITEL = "Rapportage onafhankelijke cliëntondersteuning"
ALLE_AANBIEDERS = "alle aanbieders samen"
MET_TREND = ("j", "n", "o", "unieke_inwoners")
ONBEKEND = ("", "onbekend", "null", "None")
NIET_GEMETEN = Cel("geen gegevens")


def compose(rapport: Mapping[str, Any]) -> Verslag:
    """The whole report out of the JSON object of the command line.

    Beside `gemeente, aanbieder, van, tot, figuren` it may hold `definities, toelichting, versie,
    verzonden_at, verschillen, contract`. Values that are None or suppressed stay what they are.
    """
    van, tot = _dag(rapport["van"]), _dag(rapport["tot"])
    return Verslag(
        titel=TITEL,
        gemeente=str(rapport["gemeente"]),
        aanbieder=str(rapport.get("aanbieder") or ALLE_AANBIEDERS),
        periode=periode_in_woorden(van, tot),
        datums=f"{datum(van)} tot en met {datum(tot - timedelta(days=1))}",
        versie=int(rapport.get("versie") or 1),
        verzonden=_verzonden(rapport.get("verzonden_at")),
        toelichting=_alineas(rapport.get("toelichting") or ""),
        onderdrukt=_is_suppressed(rapport["figuren"]),
        contract=tuple((naam, waarde) for naam, waarde in rapport.get("contract") or ()),
        verschillen=tuple(Verschil(**row) for row in rapport.get("verschillen") or ()),
        groepen=_groepen(rapport),
    )


def _groepen(rapport: Mapping[str, Any]) -> tuple[Groep, ...]:
    figuren = rapport["figuren"]
    found = (
        Groep(
            titel,
            tuple(_figuur(wat, rapport) for wat in beschrijvingen if wat.sleutel in figuren),
        )
        for titel, beschrijvingen in GROEPEN
    )
    return tuple(groep for groep in found if groep.figuren)


def _figuur(wat: Beschrijving, rapport: Mapping[str, Any]) -> Figuur:
    figuur = rapport["figuren"][wat.sleutel]
    trends = rapport["figuren"].get("q") or {}
    hoofd = Cel(figuur.get(wat.hoofd), wat.soort, wat.hoofd) if wat.eenheid else None
    vorige, jaar_eerder = (_eerder(trends, when, wat) for when in ("vorige_periode", "jaar_eerder"))
    return Figuur(
        sleutel=wat.sleutel,
        letter=wat.letter,
        naam=wat.naam,
        definitie=_definitie(rapport, wat.sleutel),
        hoofd=hoofd,
        eenheid=wat.eenheid,
        vorige=vorige,
        jaar_eerder=jaar_eerder,
        tabellen=tuple(replace(t, grafieken=grafieken.of_tabel(t)) for t in _tabellen(wat, figuur)),
        trend=_trend(wat, hoofd, vorige, jaar_eerder),
    )


def _trend(
    wat: Beschrijving, nu: Cel | None, vorige: Cel | None, jaar_eerder: Cel | None
) -> Grafiek | None:
    if wat.sleutel not in MET_TREND:
        return None
    return grafieken.trend(
        f"{wat.naam}: {wat.eenheid}",
        tuple(
            (naam, cel if cel is not NIET_GEMETEN else None)
            for naam, cel in (
                ("jaar eerder", jaar_eerder),
                ("vorige periode", vorige),
                ("deze periode", nu),
            )
        ),
    )


def _definitie(rapport: Mapping[str, Any], sleutel: str) -> str:
    found = (rapport.get("definities") or {}).get(sleutel, "")
    return str(found.get("tekst", "") if isinstance(found, Mapping) else found)


def _eerder(trends: Mapping[str, Any], wanneer: str, wat: Beschrijving) -> Cel | None:
    """The value of an earlier period; in words when nothing at all was registered in it."""
    values = trends.get(wanneer) or {}
    if not wat.eenheid or wat.sleutel not in values:
        return None
    if not any(values.values()):
        return NIET_GEMETEN
    return Cel(values[wat.sleutel], wat.soort)


def _tabellen(wat: Beschrijving, figuur: Mapping[str, Any]) -> tuple[Tabel, ...]:
    found: list[Tabel] = []
    if rows := _rijen(wat.delen, figuur):
        found.append(Tabel(wat.naam, ("Onderdeel", "Waarde"), rows))
    found += [_verdeling(deel, figuur) for deel in wat.verdelingen if value_at(figuur, deel.pad)]
    found += [
        kruis for soort in wat.kruistabellen if (kruis := _kruistabel(soort, figuur)) is not None
    ]
    return tuple(found)


def _rijen(delen: tuple[Deel, ...], figuur: Mapping[str, Any]) -> tuple[Rij, ...]:
    return tuple(
        Rij(deel.naam, (Cel(value_at(figuur, deel.pad), deel.soort, deel.pad),), deel.pad)
        for deel in delen
        if has(figuur, deel.pad)
    )


def _verdeling(deel: Verdeling, figuur: Mapping[str, Any]) -> Tabel:
    counts: Mapping[str, Any] = value_at(figuur, deel.pad)
    rows = tuple(
        Rij(name_of(key, deel.namen), (Cel(count, pad=f"{deel.pad}/{key}"),), key)
        for key, count in sorted(counts.items(), key=lambda item: _order(deel, *item))
    )
    return Tabel(deel.titel, (deel.kop, "Aantal"), rows)


def _order(deel: Verdeling, key: str, count: Any) -> tuple[Any, ...]:
    """Ages in their own order; else the largest first, suppressed below, unknown last."""
    unknown = key in ONBEKEND
    if deel.pad.endswith("leeftijd"):
        return (unknown, int("".join(c for c in key.split("-")[0] if c.isdigit()) or 0), key)
    number = as_number(count)
    return (unknown, number is None, -(number or 0), key)


def _kruistabel(soort: Kruistabel, figuur: Mapping[str, Any]) -> Tabel | None:
    kolommen = [(kop, sleutel) for kop, sleutel in soort.kolommen if figuur.get(sleutel)]
    if not kolommen:
        return None
    rows = tuple(
        Rij(
            maat.naam,
            tuple(
                Cel(figuur[sleutel].get(maat.pad), maat.soort, f"{sleutel}/{maat.pad}")
                for _, sleutel in kolommen
            ),
            maat.pad,
        )
        for maat in soort.maten
    )
    return Tabel(soort.titel, (soort.kop, *(kop for kop, _ in kolommen)), rows)


def value_at(figuur: Mapping[str, Any], pad: str) -> Any:
    """The value at 'delen/warm'; None when a step is missing."""
    found: Any = figuur
    for step in pad.split("/"):
        if not isinstance(found, Mapping):
            return None
        found = found.get(step)
    return found


def has(figuur: Mapping[str, Any], pad: str) -> bool:
    """Whether the figure knows this part, also when it is null."""
    *way, last = pad.split("/")
    parent = value_at(figuur, "/".join(way)) if way else figuur
    return isinstance(parent, Mapping) and last in parent


def name_of(key: str, namen: Mapping[str, str]) -> str:
    """How a stored value is written for a reader."""
    if key in namen:
        return namen[key]
    return "niet bekend" if key in ONBEKEND else key.replace("_", " ")


def _is_suppressed(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(_is_suppressed(part) for part in value.values())
    return isinstance(value, str) and as_number(value) is None


def _alineas(tekst: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in tekst.split("\n\n") if part.strip())


def _dag(value: str | date) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _verzonden(value: str | datetime | None) -> str:
    if not value:
        return ""
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    return datum(lokale_datum(moment))
