"""`naast toegang`: help who cannot log in any more, or close the account of who left."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from naast.core.errors import Geweigerd
from naast.organisaties.actions_toegang import begin_again, close_account


class Command(BaseCommand):
    """Needs no screen: whoever runs it already administers the installation."""

    help = "Laat iemand opnieuw beginnen met inloggen, of sluit een account."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Of whom, and what."""
        parser.add_argument("--email", required=True, help="het e-mailadres van het account")
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument(
            "--opnieuw",
            action="store_true",
            help="wachtwoord en tweede stap weg; de medewerker kiest ze opnieuw",
        )
        what.add_argument("--sluiten", action="store_true", help="inloggen kan niet meer")

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit 2 with what is wrong, else say what to do next."""
        try:
            self.stdout.write(self._done(options["email"], opnieuw=options["opnieuw"]))
        except Geweigerd as refusal:
            self.stdout.write(refusal.melding)
            raise SystemExit(2) from refusal

    def _done(self, email: str, *, opnieuw: bool) -> str:
        if opnieuw:
            account = begin_again(email=email)
            return (
                f"{account} kan opnieuw beginnen: kies een wachtwoord met 'Wachtwoord vergeten' "
                "op de inlogpagina, en stel daarna de tweede stap in."
            )
        account = close_account(email=email)
        return (
            f"{account} kan niet meer inloggen. Staat er nog werk op deze naam? "
            "De teamleider ziet het op Vandaag bij 'Hele team', en geeft het door."
        )
