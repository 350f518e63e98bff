"""The sociale kaart of the demo: organisations that do not exist, from `gegevens/`.

`dagen`: how many days ago somebody looked it over; empty: never. A kaart on which something stands
already is left as it is.
"""

import csv
import io
from datetime import timedelta

from naast.core.context import Werkcontext, als
from naast.core.klok import vandaag
from naast.demo.bronnen import MAP
from naast.demo.inrichting import HERKOMST, Stadhuis
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.queries import organisaties_in
from naast.sociale_kaart.uitwisseling.bestanden import fault_in_words, load_file

_DOOR = {"Assen": "MEE Samen", "Zoetermeer": "Palet Welzijn"}


def make_kaarten(stadhuis: Stadhuis) -> None:
    """One per gemeente, brought in as a file by one of its aanbieders."""
    for gemeente, aanbieder in _DOOR.items():
        _make(stadhuis.gemeenten[gemeente], stadhuis.aanbieders[aanbieder])


def _make(gemeente: Gemeente, aanbieder: Aanbieder) -> None:
    if organisaties_in(gemeente).exists():
        return
    context = Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk, herkomst=HERKOMST)
    with als(context):
        outcome = load_file(_file(gemeente.naam), gemeente=gemeente, aanbieder=aanbieder)
    if not outcome.gelukt:
        faults = "\n".join(map(fault_in_words, outcome.fouten.voluit()))
        raise ValueError(f"the sociale kaart of the demo is wrong\n{faults}")


def _file(gemeente: str) -> bytes:
    """The lines of one gemeente, with the day that they were looked over."""
    with (MAP / "sociale-kaart.csv").open(encoding="utf-8", newline="") as source:
        rows = [row for row in csv.DictReader(source, delimiter=";") if row["gemeente"] == gemeente]
    for row in rows:
        dagen = row.pop("dagen")
        day = (vandaag() - timedelta(days=int(dagen))).isoformat() if dagen else ""
        del row["gemeente"]
        row |= {"nagekeken_op": day, "organisatie_nagekeken_op": day}
    buffer = io.StringIO()
    lines = csv.DictWriter(buffer, rows[0], delimiter=";")
    lines.writeheader()
    lines.writerows(rows)
    return buffer.getvalue().encode()
