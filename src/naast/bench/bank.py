"""The bench from start to table."""

import argparse
import os
import platform
import sys
from collections.abc import Callable

from naast.bench.metingen import Bank, Regel, figures, imports, pages
from naast.bench.zoekmeting import search, search_table
from naast.core.klok import vandaag
from naast.demo.accounts import make_accounts
from naast.demo.inrichting import make_stadhuis
from naast.demo.levend import tell_stories

_SOORTEN = ("cijfers", "aanlevering", "paginas")
_ZOEKEN = "zoeken"
_ZOEKRONDES = 30


def main(arguments: list[str], socket: str) -> int:
    """Measure what is asked for and print the table; the exit code tells nothing about speed."""
    parser = argparse.ArgumentParser(prog="naast bench", description="Hoe snel Naast is.")
    parser.add_argument("--alleen", choices=(*_SOORTEN, _ZOEKEN), help="een van de vier")
    parser.add_argument("--contactmomenten", type=int, default=1_000_000)
    parser.add_argument("--keer", type=int, default=2, help="aanleveringen")
    parser.add_argument("--rondes", type=int, default=200, help="per pagina")
    options = parser.parse_args(arguments)
    _fill_origin()
    bank = Bank(socket, _say)
    measurements: dict[str, Callable[[], list[Regel]]] = {
        "cijfers": lambda: figures(bank),
        "aanlevering": lambda: imports(bank, keer=options.keer),
        "paginas": lambda: pages(
            bank, contactmomenten=options.contactmomenten, rondes=options.rondes
        ),
    }
    chosen = [options.alleen] if options.alleen else [*_SOORTEN, _ZOEKEN]
    regels = [regel for naam in chosen if naam in measurements for regel in measurements[naam]()]
    tables = [table(regels)] if regels else []
    if _ZOEKEN in chosen:
        rondes = min(options.rondes, _ZOEKRONDES)
        found = search(bank, contactmomenten=options.contactmomenten, rondes=rondes)
        tables.append(search_table(found))
    sys.stdout.write("\n\n".join([_machine(), *tables]) + "\n")
    return 0


def table(regels: list[Regel]) -> str:
    """The result as a table in Markdown; milliseconds."""
    lines = [
        "| wat | tegen | Naast (ms) | ondergrens (ms) | verhouding | doel |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for regel in regels:
        doel = f"≤ {regel.doel:g}" if regel.doel is not None else "-"
        lines.append(
            f"| {regel.wat} | {regel.bij} | {regel.ons * 1000:.1f} |"
            f" {regel.ondergrens * 1000:.1f} | {regel.verhouding:.2f} | {doel} |"
        )
    return "\n".join(lines)


def _fill_origin() -> None:
    """The database that the others are copies of: contracts, accounts and the work of today."""
    from django.db import connections

    stadhuis = make_stadhuis()
    make_accounts(stadhuis)
    tell_stories(stadhuis)
    for connection in connections.all():
        connection.close()
        close_pool = getattr(connection, "close_pool", None)
        if close_pool:
            close_pool()


def _machine() -> str:
    cores = os.cpu_count() or 1
    return (
        f"{vandaag()}, {platform.system()} {platform.machine()}, {cores} kernen,"
        f" Python {platform.python_version()}"
    )


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
