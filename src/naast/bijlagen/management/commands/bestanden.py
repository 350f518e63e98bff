"""`naast bestanden`: are the files of inwoners there, and as they were?"""

from typing import Any

from django.core.management.base import BaseCommand

from naast.bijlagen.controle import check_files


class Command(BaseCommand):
    """Exit 0: all of them. Exit 1: those that are not are named."""

    help = "Leest elk bestand en noemt wat er niet is of niet klopt."

    def handle(self, *args: Any, **options: Any) -> None:
        """Check all files and say what was found."""
        found = check_files()
        for words, numbers in (("Weg", found.weg), ("Veranderd", found.anders)):
            if numbers:
                self.stdout.write(f"{words}: bijlage {', '.join(str(one) for one in numbers)}.")
        if found.weg or found.anders:
            self.stdout.write("Zet deze bestanden terug uit de back-up.")
            raise SystemExit(1)
        self.stdout.write(f"De bestanden kloppen: {found.aantal} gelezen.")
