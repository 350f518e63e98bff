"""'Kies voor mij': the organisations of a gemeente take turns, in the order of the alphabet.

So each gets as many as the others, and nobody is ranked. A turn counts when it is drawn.
"""

from django.db import connection

from naast.organisaties.models import Aanbieder, Gemeente

_NEXT = """
INSERT INTO meldingen_beurt (gemeente_id, aantal) VALUES (%s, 1)
ON CONFLICT (gemeente_id) DO UPDATE SET aantal = meldingen_beurt.aantal + 1
RETURNING aantal
"""


def draw_turn(gemeente: Gemeente, aanbieders: list[Aanbieder]) -> Aanbieder:
    """Whose turn it is; two at the same moment get two different turns."""
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [gemeente.pk])
        row = cursor.fetchone()
    return aanbieders[(int(row[0]) - 1) % len(aanbieders)]
