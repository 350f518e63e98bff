"""`naast worker`: sends mail, seals the log and does other work in the background."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from procrastinate import PsycopgConnector
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params


class Command(BaseCommand):
    """Runs until it is stopped (Ctrl-C or SIGTERM): what it is doing it ends first."""

    help = "Werk op de achtergrond: berichten verzenden, het logboek verzegelen."

    def add_arguments(self, parser: CommandParser) -> None:
        """One option: `--eenmaal`."""
        parser.add_argument("--eenmaal", action="store_true", help="doe wat klaarstaat en stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work through the queues of all organisations."""
        connector = PsycopgConnector(kwargs=connector_params())
        with app.replace_connector(connector) as worker_app:
            worker_app.run_worker(wait=not options["eenmaal"], concurrency=4)
