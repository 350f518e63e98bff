"""`naast controleer`: is the log still what was sealed?"""

from typing import Any

from django.core.management.base import BaseCommand

from naast.audit.queries import check_log


class Command(BaseCommand):
    """Exit 0: intact. Exit 1: the first break is named."""

    help = "Controleert het logboek en noemt de eerste breuk."

    def handle(self, *args: Any, **options: Any) -> None:
        """Check all seals and say what was found."""
        uitslag = check_log()
        if uitslag.breuk:
            self.stdout.write(
                f"Het logboek is geschonden. Eerste breuk: zegel {uitslag.breuk.zegel}: "
                f"{uitslag.breuk.wat}."
            )
            raise SystemExit(1)
        self.stdout.write(
            f"Het logboek klopt: {uitslag.gebeurtenissen} gebeurtenissen in {uitslag.zegels} "
            f"zegels. Nog niet verzegeld: {uitslag.open}."
        )
