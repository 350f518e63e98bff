"""`naast importeer FOLDER --gemeente NAAM --aanbieder NAAM [--proef] [--json] [--voortgang]`."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from naast.aanlevering.actions import Uitkomst, geen_voortgang, load_levering
from naast.aanlevering.inlezen import Voortgang
from naast.aanlevering.verslag import as_json, as_text
from naast.contracten.models import Overeenkomst
from naast.core.leesfouten import Foutenlijst, Leesfout
from naast.organisaties.queries import aanbieder_named, gemeente_named

FOUTEN = 2
_MAAK = "maak die met 'naast inrichten'"


class Command(BaseCommand):
    """Exit 0: loaded (or a dry run without faults); 2: faults, listed on stdout."""

    help = "Laad een aanlevering: een map, zip of xlsx met registraties. Alles of niets."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "map", nargs="?", default="", help="map met CSV-bestanden, een zip of een .xlsx"
        )
        parser.add_argument("--gemeente", default="", help="naam van de gemeente")
        parser.add_argument("--aanbieder", default="", help="naam van de aanbieder")
        parser.add_argument("--proef", action="store_true", help="alleen controleren")
        parser.add_argument("--json", action="store_true", help="antwoord voor een programma")
        parser.add_argument("--voortgang", action="store_true", help="toon de voortgang altijd")

    def handle(self, *args: Any, **options: Any) -> None:
        voortgang = Voortgangsregel(always=options["voortgang"])
        uitkomst = _load(options, voortgang.show)
        voortgang.end()
        if options["json"]:
            tekst = as_json(uitkomst, gemeente=options["gemeente"], aanbieder=options["aanbieder"])
        else:
            tekst = as_text(uitkomst)
        self.stdout.write(tekst)
        if not uitkomst.gelukt:
            raise SystemExit(FOUTEN)


def _load(options: dict[str, Any], voortgang: Voortgang) -> Uitkomst:
    proef = options["proef"]
    if not options["map"]:
        return _refused(proef, "", "een map, zip of .xlsx: naast importeer MAP --gemeente …")
    gemeente = gemeente_named(options["gemeente"])
    if gemeente is None:
        return _refused(proef, options["gemeente"], f"--gemeente: een naam die bekend is; {_MAAK}")
    aanbieder = aanbieder_named(options["aanbieder"])
    if aanbieder is None:
        return _refused(
            proef, options["aanbieder"], f"--aanbieder: een naam die bekend is; {_MAAK}"
        )
    if not Overeenkomst.objects.filter(gemeente=gemeente, aanbieder=aanbieder).exists():
        wie = f"{aanbieder} voor {gemeente}"
        return _refused(proef, wie, f"een gemeente en aanbieder met een overeenkomst; {_MAAK}")
    return load_levering(
        pad=Path(options["map"]),
        gemeente=gemeente,
        aanbieder=aanbieder,
        proef=proef,
        voortgang=voortgang,
    )


def _refused(proef: bool, waarde: str, verwacht: str) -> Uitkomst:
    fouten = Foutenlijst()
    fout = Leesfout("onbekend", verwacht)
    fouten.add("", None, "", waarde, fout)
    return Uitkomst(proef, fouten)


class Voortgangsregel:
    """One line on stderr that moves along, in a terminal or when asked."""

    def __init__(self, *, always: bool) -> None:
        self._terminal = sys.stderr.isatty()
        self._aan = always or self._terminal
        self._breedte = 0
        self.show = self._write if self._aan else geen_voortgang

    def _write(self, wat: str, aantal: int) -> None:
        regels = f": {aantal:,} regels".replace(",", ".") if aantal else ""
        tekst = f"{wat}{regels}"
        einde = "" if self._terminal else "\n"
        begin = "\r" if self._terminal else ""
        sys.stderr.write(f"{begin}{tekst.ljust(self._breedte)}{einde}")
        sys.stderr.flush()
        self._breedte = len(tekst) if self._terminal else 0

    def end(self) -> None:
        """Leave an empty line for what comes."""
        if self._terminal and self._breedte:
            sys.stderr.write("\r" + " " * self._breedte + "\r")
