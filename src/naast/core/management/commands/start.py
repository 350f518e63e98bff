"""`naast start`: the web server and the work in the background, until Ctrl-C."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from naast.core.serveren import DRADEN, ServerFault, serve


class Command(BaseCommand):
    """Serves on this machine only; put a web server with https in front of it."""

    help = "Naast starten: de website en het werk op de achtergrond."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen, and how much at the same time."""
        parser.add_argument("--adres", default="127.0.0.1", help="waarop de server luistert")
        parser.add_argument("--poort", type=int, default=8000, help="de poort (8000)")
        parser.add_argument("--draden", type=int, default=DRADEN, help="aanvragen tegelijk")

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve until told to stop."""
        adres, poort = options["adres"], options["poort"]
        try:
            serve(
                adres=adres,
                poort=poort,
                draden=options["draden"],
                on_ready=lambda: self.stdout.write(
                    f"Naast draait op http://{adres}:{poort}/ - stoppen met Ctrl-C."
                ),
            )
        except ServerFault as fault:
            self.stderr.write(str(fault))
            raise SystemExit(1) from None
