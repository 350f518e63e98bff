"""`naast post`: how the outbox stands, and trying again what failed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

MISLUKT = "failed"
_JOBS = (
    "SELECT id, status::text FROM procrastinate_jobs"
    " WHERE task_name = 'berichten.verzend' AND status IN ('todo', 'doing', 'failed') ORDER BY id"
)


class Command(BaseCommand):
    """Counts only: whose mail it is, nobody sees here."""

    help = "Hoeveel berichten wachten of mislukt zijn."

    def add_arguments(self, parser: CommandParser) -> None:
        """One option: `--opnieuw`."""
        parser.add_argument("--opnieuw", action="store_true", help="probeer wat mislukt is opnieuw")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many wait and how many failed; with the option these wait again."""
        with connection.cursor() as cursor:
            cursor.execute(_JOBS)
            jobs: list[tuple[int, str]] = cursor.fetchall()
        failed = [pk for pk, status in jobs if status == MISLUKT]
        if options["opnieuw"]:
            for pk in failed:
                app.job_manager.retry_job_by_id(pk, retry_at=timezone.now())
            self.stdout.write(f"{len(failed)} berichten worden opnieuw geprobeerd.")
            return
        self.stdout.write(f"{len(jobs) - len(failed)} berichten wachten, {len(failed)} mislukt.")
