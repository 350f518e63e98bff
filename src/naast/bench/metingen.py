"""The measurements: each next to its floor, in turn, so that both meet the same machine."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from naast.bench import databases, generator
from naast.bench.kopie import copy_bare, rows_of
from naast.bench.omgeving import run_part
from naast.bench.server import Bezoek, serve

_WARMING = 20
_KLEIN = 1_000


class Regel(NamedTuple):
    """One line of the result; seconds. `doel` is the most that `ons / ondergrens` may be."""

    wat: str
    ons: float
    ondergrens: float
    doel: float | None
    bij: str = ""

    @property
    def verhouding(self) -> float:
        """How many times the floor."""
        return self.ons / self.ondergrens


class Bank(NamedTuple):
    """Where the bench works, and whom it tells how far it is."""

    socket: str
    say: Callable[[str], None]


def figures(bank: Bank) -> list[Regel]:
    """All figures of a year against one statement by hand."""
    bank.say("cijfers: een jaar met 5.000 hulpvragen en 25.000 contactmomenten laden")
    with databases.copy(bank.socket, "bench_cijfers") as naam, _folder() as folder:
        made = generator.year_of(hulpvragen=5_000, contactmomenten=25_000)
        generator.write(made, folder)
        run_part("laadproces", str(folder), socket=bank.socket, naam=naam)
        databases.settle(bank.socket, naam)
        bank.say("cijfers: meten")
        found = run_part("cijferproces", socket=bank.socket, naam=naam)
    what = f"alle cijfers van een jaar ({found['hulpvragen']} hulpvragen)"
    return [Regel(what, found["wij"], found["met_de_hand"], 2.0, "één SQL-script")]


def imports(bank: Bank, *, keer: int) -> list[Regel]:
    """A delivery of 100,000 lines against a COPY of what it stored; the best of a few times."""
    ours: list[float] = []
    floors: dict[str, list[float]] = {"ALL": [], "audit_insert": [], "": []}
    peak = 0.0
    with _folder() as folder:
        generator.write(generator.lines(100_000), folder)
        for number in range(1, keer + 1):
            bank.say(f"aanlevering van 100.000 regels: {number} van {keer}")
            with databases.copy(bank.socket, "bench_invoer") as naam:
                found = run_part("laadproces", str(folder), socket=bank.socket, naam=naam)
                inhoud = rows_of(bank.socket, naam)
            ours.append(found["seconden"])
            peak = max(peak, found["piek_mb"])
            for uit, times in floors.items():
                with databases.copy(bank.socket, "bench_kopie") as naam:
                    times.append(copy_bare(bank.socket, naam, inhoud, uit))
    what = f"aanlevering van {found['regels']} regels, hoogstens {peak:.0f} MB"
    least = {uit: min(times) for uit, times in floors.items()}
    return [
        Regel(what, min(ours), least["ALL"], 8.0, "COPY zonder verwijzingen na te gaan"),
        Regel(what, min(ours), least["audit_insert"], None, "COPY, verwijzingen nagegaan"),
        Regel(what, min(ours), least[""], None, "COPY, met verwijzingen en logboek"),
    ]


def pages(bank: Bank, *, contactmomenten: int, rondes: int) -> list[Regel]:
    """Two pages against the floor, in a small and in a large database at the same time."""
    with ExitStack() as stack:
        visits = [
            _visit(bank, stack, f"bench_paginas_{count}", count)
            for count in (_KLEIN, contactmomenten)
        ]
        bank.say(f"pagina's: {rondes} rondes meten")
        small, large = _medians(visits, rondes)
    found = []
    for naam in ("Vandaag", "dossier"):
        for count, times in ((_KLEIN, small), (contactmomenten, large)):
            what = f"{naam}, bij {_number(count)} contactmomenten"
            found.append(Regel(what, times[naam], times["pagina"], 2.5, "pagina met één query"))
            found.append(Regel(what, times[naam], times["regel"], None, "regel tekst, één query"))
        what = f"{naam}, bij {_number(contactmomenten)} contactmomenten"
        found.append(Regel(what, large[naam], small[naam], 1.2, f"bij {_number(_KLEIN)}"))
    what = f"dossier van 1.000 contactmomenten, bij {_number(contactmomenten)}"
    found.append(Regel(what, large["lang"], large["pagina"], None, "pagina met één query"))
    found.append(Regel(what, large["lang"], large["dossier"], None, "dossier"))
    what = f"de andere kaarten van het dossier, bij {_number(contactmomenten)} contactmomenten"
    found.append(Regel(what, large["meer"], large["pagina"], None, "pagina met één query"))
    return found


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _visit(
    bank: Bank, stack: ExitStack, naam: str, contactmomenten: int
) -> tuple[Bezoek, dict[str, str]]:
    """A server on a database with so many contactmomenten, and the pages to ask it for."""
    bank.say(f"pagina's: {contactmomenten} contactmomenten laden")
    stack.enter_context(databases.copy(bank.socket, naam))
    with _folder() as folder:
        parts = [
            str(generator.write(year, folder / str(number)))
            for number, year in enumerate(generator.years_with(contactmomenten))
        ]
        run_part("laadproces", *parts, socket=bank.socket, naam=naam)
    databases.settle(bank.socket, naam)
    session = run_part("sessieproces", socket=bank.socket, naam=naam)
    port = stack.enter_context(serve(bank.socket, naam))
    paths = {
        "regel": f"/bench/regel/{session['traject']}/",
        "pagina": f"/bench/pagina/{session['traject']}/",
        "Vandaag": "/vandaag/",
        "dossier": f"/trajecten/{session['traject']}/",
        "lang": f"/trajecten/{session['lang']}/",
        "meer": f"/trajecten/{session['traject']}/meer/",
    }
    return Bezoek(port, session["cookie"]), paths


def _medians(visits: list[tuple[Bezoek, dict[str, str]]], rondes: int) -> list[dict[str, float]]:
    """In each round every page once, in a drawn order: who comes after whom then evens out."""
    rng = Random("bench")
    turns = [(number, what) for number, (_, paths) in enumerate(visits) for what in paths]
    times: dict[tuple[int, str], list[float]] = {turn: [] for turn in turns}
    for ronde in range(_WARMING + rondes):
        for number, what in rng.sample(turns, len(turns)):
            visit, paths = visits[number]
            seconds = visit.seconds(paths[what])
            if ronde >= _WARMING:
                times[number, what].append(seconds)
    return [
        {what: median(times[number, what]) for what in paths}
        for number, (_, paths) in enumerate(visits)
    ]


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="naast-bench-") as folder:
        yield Path(folder)
