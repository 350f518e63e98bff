"""`naast demo`: load the demo when it is not there yet, and serve it."""

import sys
from typing import Any, NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from naast.core.serveren import ServerFault, serve
from naast.demo.accounts import WACHTWOORD, accounts_table
from naast.demo.laden import DemoFault, load_demo
from naast.demo.voortgang import Voortgangsbalk
from naast.organisaties.queries import aanbieder_named

_AANBIEDER = "MEE Samen"
_WELKOM = """
Naast draait op http://127.0.0.1:{poort}/

Inwoners hebben geen account nodig. Voor wie er werkt:

{accounts}

Het wachtwoord is overal: {wachtwoord}
Mail gaat de deur niet uit. Die van {aanbieder} bekijken:
  ./naast psql -c "set naast.aanbieder = {nummer}" -c "{berichten}"

Stoppen: Ctrl-C.
"""
_BERICHTEN = "table berichten_bericht"


class Command(BaseCommand):
    """The numbers of the documents with people who do not exist, and an account per role."""

    help = "Naast bekijken met voorbeeldgegevens."

    def add_arguments(self, parser: CommandParser) -> None:
        """Only load, or serve on which port."""
        parser.add_argument("--alleen-laden", action="store_true", help="laden en stoppen")
        parser.add_argument("--poort", type=int, default=8000, help="de poort (8000)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, say how to look around, and serve until Ctrl-C."""
        if not settings.DEMO:
            self._refuse("De demo start u met './naast demo'.")
        try:
            new = load_demo(Voortgangsbalk(sys.stderr).show)
            how = "zijn geladen" if new else "staan er al"
            self.stdout.write(f"De voorbeeldgegevens {how}.")
            if not options["alleen_laden"]:
                poort = options["poort"]
                serve(adres="127.0.0.1", poort=poort, on_ready=lambda: self._welcome(poort))
        except (DemoFault, ServerFault) as fault:
            self._refuse(str(fault))

    def _welcome(self, poort: int) -> None:
        self.stdout.write(
            _WELKOM.format(
                poort=poort,
                accounts=accounts_table(),
                wachtwoord=WACHTWOORD,
                aanbieder=_AANBIEDER,
                nummer=getattr(aanbieder_named(_AANBIEDER), "pk", ""),
                berichten=_BERICHTEN,
            )
        )
        self.stdout.flush()

    def _refuse(self, why: str) -> NoReturn:
        self.stderr.write(why)
        raise SystemExit(1)
