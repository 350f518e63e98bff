"""`naast sociale-kaart-export`: the kaart of a gemeente as CSV or HSDS 3.0."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from naast.organisaties.queries import gemeente_named
from naast.sociale_kaart.uitwisseling.bestanden import FORMATEN, export

FOUTEN = 2


class Command(BaseCommand):
    """To a file, or to where the command is written to."""

    help = "Schrijf de sociale kaart van een gemeente, als CSV of als HSDS 3.0 (JSON)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", default="", help="naam van de gemeente")
        parser.add_argument("--formaat", choices=FORMATEN, default="csv", help="csv of json")
        parser.add_argument("--bestand", help="waarheen; anders naar het scherm")

    def handle(self, *args: Any, **options: Any) -> None:
        gemeente = gemeente_named(options["gemeente"])
        if gemeente is None:
            self.stderr.write(f"--gemeente '{options['gemeente']}': geef een naam die bekend is.")
            raise SystemExit(FOUTEN)
        inhoud = export(gemeente, options["formaat"])
        if options["bestand"]:
            Path(options["bestand"]).write_bytes(inhoud)
            self.stdout.write(f"Geschreven: {options['bestand']}")
        else:
            sys.stdout.buffer.write(inhoud)
