"""Filled row by row or all at once: the same."""

import psycopg

from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, JOOP, contact_in, doel_van, melding_van, traject_van
from naast.testing.live import OwnDatabase
from naast.testing.people import persoon

KEPT = """
SELECT soort, object_id, aanbieder_id, naam || overig FROM zoeken.naam
UNION ALL SELECT soort, object_id, aanbieder_id, woorden::text FROM zoeken.notitie
ORDER BY 1, 2, 4
"""


def test_filling_anew_gives_what_the_triggers_kept(own_database: OwnDatabase) -> None:
    noor = persoon("noor").medewerker
    assen = Gemeente.objects.get(slug="assen")
    with als(Werkcontext(rol=noor.rol, aanbieder_id=noor.aanbieder_id)), handeling("toets"):
        annie = traject_van(ANNIE, assen, noor, dagen_geleden=7)
        contact_in(annie, noor, notitie="De traplift is gekeurd.")
        doel_van(annie)
        melding_van(JOOP, assen, noor, melder_naam="Bé", melder_telefoon="+31 (0)6 00 00 00 09")
        annie.inwoner.achternaam = "Zonderland-Smit"
        annie.inwoner.save()
    with psycopg.connect(host=own_database.socket, user="postgres", dbname=own_database.naam) as db:
        kept = db.execute(KEPT).fetchall()
        db.execute("CALL zoeken.vul()")

        assert len(kept) == 8
        assert db.execute(KEPT).fetchall() == kept
