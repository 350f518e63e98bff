"""`naast zrm-teksten`: the own texts of a licensed aanbieder beside the levels of a meting."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from naast.core.context import Werkcontext, als
from naast.core.errors import Geweigerd
from naast.organisaties.models import Aanbieder
from naast.organisaties.queries import aanbieder_named
from naast.trajecten.actions import load_zrm_teksten
from naast.trajecten.zrm_bestand import read_texts


class Command(BaseCommand):
    """Replaces the texts of the aanbieder by those of the file; nothing changes on a fault."""

    help = "Laad eigen teksten bij de domeinen en niveaus van de zelfredzaamheid."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Of whom, and which file."""
        parser.add_argument("bestand", help="CSV met de kolommen domein;niveau;tekst")
        parser.add_argument("--aanbieder", required=True, help="naam van de aanbieder")
        parser.add_argument(
            "--met-licentie",
            action="store_true",
            help="de aanbieder heeft een licentie voor deze teksten",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit 2 with what is wrong."""
        try:
            aanbieder = _aanbieder(options["aanbieder"])
            if not options["met_licentie"]:
                raise Geweigerd(
                    "De teksten van de Zelfredzaamheid-Matrix zijn van GGD Amsterdam. Heeft uw "
                    "organisatie een licentie? Zet er dan --met-licentie bij."
                )
            with Path(options["bestand"]).open("rb") as stream:
                teksten = read_texts(stream)
            context = Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk, herkomst="opdrachtregel")
            with als(context):
                number = load_zrm_teksten(aanbieder=aanbieder, teksten=teksten)
        except OSError as fault:
            self.stdout.write(f"Het bestand '{options['bestand']}' kan niet gelezen worden.")
            raise SystemExit(2) from fault
        except Geweigerd as refusal:
            self.stdout.write(refusal.melding)
            raise SystemExit(2) from refusal
        self.stdout.write(f"{aanbieder}: {number} teksten geladen.")


def _aanbieder(naam: str) -> Aanbieder:
    if (found := aanbieder_named(naam)) is None:
        raise Geweigerd(f"'{naam}' is niet bekend; maak die met 'naast inrichten'.")
    return found
