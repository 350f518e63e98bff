"""Filled row by row or all at once: the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command

from naast.bijlagen.actions import withdraw_bijlage
from naast.bijlagen.tests.bestanden import bijlage_van
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.klok import vandaag
from naast.geschillen.models import Geschilstap
from naast.geschillen.tests.gevallen import begonnen
from naast.inwoners.actions_netwerk import end_netwerklid
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import (
    ANNIE,
    JOOP,
    actie_van,
    contact_in,
    doel_van,
    lid_van,
    melding_van,
    signaal_van,
    traject_van,
)
from naast.testing.live import OwnDatabase
from naast.testing.people import persoon

KEPT = """
SELECT soort, object_id, aanbieder_id, naam || overig FROM zoeken.naam
UNION ALL SELECT soort, object_id, aanbieder_id, woorden::text FROM zoeken.notitie
ORDER BY 1, 2, 4
"""


@pytest.fixture
def filled(
    own_database: OwnDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> OwnDatabase:
    """One or more of each kind, one of which left, was withdrawn or changed."""
    monkeypatch.setenv("NAAST_BIJLAGEN", str(tmp_path / "kast"))
    noor = persoon("noor").medewerker
    assen = Gemeente.objects.get(slug="assen")
    with als(Werkcontext(rol=noor.rol, aanbieder_id=noor.aanbieder_id)), handeling("toets"):
        annie = traject_van(ANNIE, assen, noor, dagen_geleden=7)
        contact_in(annie, noor, notitie="De traplift is gekeurd.")
        doel_van(annie)
        melding_van(JOOP, assen, noor, melder_naam="Bé", melder_telefoon="+31 (0)6 00 00 00 09")
        lid_van(annie, "Wiebren", telefoon="06-11 22 33 44")
        end_netwerklid(lid=lid_van(annie, "Fop"), tot_op=vandaag())
        actie_van(annie, naam="Wiebren")
        begonnen(annie, noor, "bezwaar", kenmerk="SZ-2025/00417")
        Geschilstap.objects.update(notitie="De hoorzitting duurde een uur.")
        signaal_van(noor, assen)
        bijlage_van(annie, noor)
        withdraw_bijlage(bijlage=bijlage_van(annie, noor), door=noor, reden="Dubbel")
        annie.inwoner.achternaam = "Zonderland-Smit"
        annie.inwoner.save()
    return own_database


@contextmanager
def _as_superuser(database: OwnDatabase) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    with psycopg.connect(host=database.socket, user="postgres", dbname=database.naam) as db:
        yield db


def test_filling_anew_gives_what_the_triggers_kept(filled: OwnDatabase) -> None:
    with _as_superuser(filled) as db:
        kept = db.execute(KEPT).fetchall()
        db.execute("CALL zoeken.vul()")

        assert len(kept) == 14
        assert db.execute(KEPT).fetchall() == kept


def test_a_database_that_was_there_already_is_taken_in(filled: OwnDatabase) -> None:
    with _as_superuser(filled) as db:
        kept = db.execute(KEPT).fetchall()
    call_command("migrate", "zoeken", "0003", database="eigenaar", verbosity=0)
    with _as_superuser(filled) as db:
        assert len(db.execute(KEPT).fetchall()) == 8
    call_command("migrate", "zoeken", database="eigenaar", verbosity=0)

    with _as_superuser(filled) as db:
        assert db.execute(KEPT).fetchall() == kept
