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
_TER_VERGELIJKING = "(ter vergelijking: een pagina met één query)"
GEZOCHT = {
    "een naam die veel voorkomt": "jansen",
    "voornaam en achternaam": "anna van zandboshorst",
    "een naam met een tikfout": "zandboshrost",
    "een tikfout in een naam die veel voorkomt": "anna jansne",
    "het begin van een naam, één letter": "j",
    "een telefoonnummer": "06-00012345",
    "het begin van bijna elk nummer": "06",
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
            plain = f"/bench/pagina/{session['traject']}/"
            return measure(Bezoek(port, session["cookie"]), plain, rondes)


def measure(visit: Bezoek, plain: str, rondes: int) -> list[Zoekregel]:
    """In each round each question once, and the page with one query: what a page costs here now."""
    paths = {wat: f"/zoeken/?{urlencode({'q': vraag})}" for wat, vraag in GEZOCHT.items()}
    paths[_TER_VERGELIJKING] = plain
    times: dict[str, list[float]] = {wat: [] for wat in paths}
    for ronde in range(_WARMING + rondes):
        for wat, path in paths.items():
            seconds = visit.seconds(path)
            if ronde >= _WARMING:
                times[wat].append(seconds)
    return [
        Zoekregel(wat, GEZOCHT.get(wat, ""), median(found), max(found))
        for wat, found in times.items()
    ]


def search_table(regels: list[Zoekregel]) -> str:
    """The result as a table in Markdown; milliseconds."""
    lines = [
        "| zoeken naar | getypt | midden (ms) | langst (ms) | doel |",
        "|---|---|---:|---:|---:|",
    ]
    lines += [
        f"| {regel.wat} | {regel.vraag} | {regel.midden * 1000:.1f} |"
        f" {regel.langst * 1000:.1f} | {f'< {DOEL * 1000:g}' if regel.vraag else '-'} |"
        for regel in regels
    ]
    return "\n".join(lines)
