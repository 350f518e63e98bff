"""Searching among a million contactmomenten with notes: plain milliseconds, of the whole page."""

import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import urlencode

from naast.bench import databases, generator
from naast.bench.metingen import Bank
from naast.bench.omgeving import run_part
from naast.bench.server import Bezoek, serve
from naast.bench.zoekgegevens import write_texts

DOEL = 0.1
_WARMING = 3
_NAAM = "bench_zoeken"
GEZOCHT = {
    "een naam die veel voorkomt": "jansen",
    "voornaam en achternaam": "anna van zandboshorst",
    "een naam met een tikfout": "zandboshrost",
    "een tikfout in een naam die veel voorkomt": "anna jansne",
    "het begin van een naam, één letter": "j",
    "een telefoonnummer": "06-00012345",
    "een woord in één op de duizend notities": "traplift",
    "een woord in twaalf notities": "zuurstofapparaat",
    "een woord in één op de vier notities": "gemeente",
    "het begin van heel veel woorden": "hulp",
    "twee woorden samen": "verzekeringkeuring tuinplan",
    "iets dat er niet is": "xqzwvk",
}


class Zoekregel(NamedTuple):
    """One question; seconds."""

    wat: str
    vraag: str
    midden: float
    langst: float


def search(bank: Bank, *, contactmomenten: int, rondes: int) -> list[Zoekregel]:
    """Each question so many times in turn, over one open connection, logged in as a supporter."""
    bank.say(f"zoeken: {contactmomenten} contactmomenten laden")
    with databases.copy(bank.socket, _NAAM) as naam:
        with tempfile.TemporaryDirectory(prefix="naast-bench-") as folder:
            years = enumerate(generator.years_with(contactmomenten))
            parts = [str(generator.write(year, Path(folder) / str(n))) for n, year in years]
            run_part("laadproces", *parts, socket=bank.socket, naam=naam)
        bank.say("zoeken: namen en notities schrijven")
        write_texts(bank.socket, naam)
        databases.settle(bank.socket, naam)
        session = run_part("sessieproces", socket=bank.socket, naam=naam)
        with serve(bank.socket, naam) as port:
            bank.say(f"zoeken: {rondes} rondes meten")
            return _measure(Bezoek(port, session["cookie"]), rondes)


def _measure(visit: Bezoek, rondes: int) -> list[Zoekregel]:
    times: dict[str, list[float]] = {wat: [] for wat in GEZOCHT}
    for ronde in range(_WARMING + rondes):
        for wat, vraag in GEZOCHT.items():
            seconds = visit.seconds(f"/zoeken/?{urlencode({'q': vraag})}")
            if ronde >= _WARMING:
                times[wat].append(seconds)
    return [
        Zoekregel(wat, vraag, median(times[wat]), max(times[wat])) for wat, vraag in GEZOCHT.items()
    ]


def search_table(regels: list[Zoekregel]) -> str:
    """The result as a table in Markdown; milliseconds."""
    lines = [
        "| zoeken naar | getypt | midden (ms) | langst (ms) | doel |",
        "|---|---|---:|---:|---:|",
    ]
    lines += [
        f"| {regel.wat} | {regel.vraag} | {regel.midden * 1000:.1f} |"
        f" {regel.langst * 1000:.1f} | < {DOEL * 1000:g} |"
        for regel in regels
    ]
    return "\n".join(lines)
