"""The tasks of trajecten that join *Vandaag* beside the trajecten themselves."""

from datetime import date

from naast.core.taken import Taak
from naast.organisaties.models import Medewerker
from naast.trajecten import duur_taken, eerste_taken, overdracht_taken

BRONNEN = (duur_taken.tasks, overdracht_taken.tasks, eerste_taken.tasks)


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """All of them, in no order."""
    return [taak for bron in BRONNEN for taak in bron(medewerker, wie=wie, vandaag=vandaag)]
