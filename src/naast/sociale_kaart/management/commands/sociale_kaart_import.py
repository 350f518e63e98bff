"""`naast sociale-kaart-import`: a CSV file or HSDS 3.0 onto the kaart of a gemeente."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand

from naast.core.context import Werkcontext, als
from naast.organisaties.queries import aanbieder_named, gemeente_named
from naast.sociale_kaart.uitwisseling.bestanden import MEEST, fault_in_words, in_words, load_file
from naast.sociale_kaart.uitwisseling.laden import Uitkomst

FOUTEN = 2


class Command(BaseCommand):
    """All of the file or nothing; every fault is told. Exit code 2 when there is one."""

    help = "Lees een sociale kaart in: CSV, of HSDS 3.0 (JSON)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", help="het bestand")
        parser.add_argument("--gemeente", default="", help="naam van de gemeente")
        parser.add_argument("--aanbieder", default="", help="wie het doet: naam van de aanbieder")
        parser.add_argument("--proef", action="store_true", help="alleen controleren")

    def handle(self, *args: Any, **options: Any) -> None:
        uitkomst = self._load(options)
        for fout in uitkomst.fouten.voluit():
            self.stdout.write(fault_in_words(fout))
        self.stdout.write(in_words(uitkomst))
        if not uitkomst.gelukt:
            raise SystemExit(FOUTEN)

    def _load(self, options: dict[str, Any]) -> Uitkomst:
        gemeente = gemeente_named(options["gemeente"])
        if gemeente is None:
            self._refuse(f"--gemeente '{options['gemeente']}': geef een naam die bekend is.")
        aanbieder = aanbieder_named(options["aanbieder"])
        if aanbieder is None:
            self._refuse(f"--aanbieder '{options['aanbieder']}': geef een naam die bekend is.")
        try:
            with Path(options["bestand"]).open("rb") as bestand:
                inhoud = bestand.read(MEEST + 1)
        except OSError as fault:
            self._refuse(f"{options['bestand']}: kan niet worden gelezen ({fault.strerror}).")
        context = Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk, herkomst="opdrachtregel")
        with als(context):
            return load_file(inhoud, gemeente=gemeente, aanbieder=aanbieder, proef=options["proef"])

    def _refuse(self, why: str) -> NoReturn:
        self.stderr.write(why)
        raise SystemExit(FOUTEN)
