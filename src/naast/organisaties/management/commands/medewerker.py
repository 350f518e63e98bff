"""`naast medewerker`: somebody who works for an aanbieder or a gemeente."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from naast.core.errors import Geweigerd
from naast.organisaties.actions import add_medewerker
from naast.organisaties.models import Aanbieder, Gemeente, Rol
from naast.organisaties.queries import aanbieder_named, gemeente_named


class Command(BaseCommand):
    """Makes the account; the person sets the password and the second step."""

    help = "Voeg iemand toe die bij een aanbieder of een gemeente werkt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, where and in which role."""
        parser.add_argument("--email", required=True, help="het e-mailadres om mee in te loggen")
        parser.add_argument("--naam", required=True, help="voor- en achternaam")
        parser.add_argument("--rol", required=True, help=" of ".join(Rol.values))
        parser.add_argument("--aanbieder", default="", help="naam van de aanbieder")
        parser.add_argument("--gemeente", default="", help="naam van de gemeente")

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit 2 with what is wrong, else say what to do next."""
        try:
            medewerker = add_medewerker(
                email=options["email"],
                naam=options["naam"],
                rol=options["rol"],
                organisatie=_organisation(options["aanbieder"], options["gemeente"]),
            )
        except Geweigerd as refusal:
            self.stdout.write(refusal.melding)
            raise SystemExit(2) from refusal
        self.stdout.write(
            f"{medewerker.naam} kan aan het werk als {medewerker.get_rol_display()}. "
            "Kies eerst een wachtwoord met 'Wachtwoord vergeten' op de inlogpagina."
        )


def _organisation(aanbieder: str, gemeente: str) -> Aanbieder | Gemeente:
    if bool(aanbieder) == bool(gemeente):
        raise Geweigerd("Geef --aanbieder of --gemeente, een van beide.")
    found = aanbieder_named(aanbieder) if aanbieder else gemeente_named(gemeente)
    if found is None:
        raise Geweigerd(
            f"'{aanbieder or gemeente}' is niet bekend; maak die met 'naast inrichten'."
        )
    return found
