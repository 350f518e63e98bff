"""A process that is killed for real while it keeps a file: nothing lost, nothing half-done."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from naast.bijlagen import opslag, tasks
from naast.bijlagen.models import Bijlage
from naast.bijlagen.tests.bestanden import PDF
from naast.conftest import VANDAAG
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.live import OwnDatabase
from naast.testing.people import persoon
from naast.trajecten.models import Traject

SLEUTEL = UUID("00000000-0000-4000-8000-0000000000aa")
PROGRAM = """
import os, signal, sys
from io import BytesIO
from uuid import UUID
import django
django.setup()
from naast.bijlagen import opslag
from naast.bijlagen.actions import add_bijlage
from naast.core.context import Werkcontext, als
from naast.testing.people import persoon
from naast.trajecten.models import Traject

moment, pk, sleutel = sys.argv[1:]
def die(*given): os.kill(os.getpid(), signal.SIGKILL)
if moment == "schrijven": opslag.os.fsync = die
if moment == "bewaard": opslag._sync = die
if moment == "vastgelegd": opslag.settle = die
noor = persoon("noor").medewerker
with als(Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)):
    add_bijlage(verzoek=UUID(sleutel), traject=Traject.objects.get(pk=pk), door=noor,
        naam="a.pdf", soort="pdf", omschrijving="", inhoud=BytesIO(b"%PDF-1.7 inhoud"))
"""


@pytest.fixture
def dossier(own_database: OwnDatabase) -> Traject:
    """In a database in which processes really commit."""
    noor = persoon("noor").medewerker
    with als(werk()), handeling("toets"):
        return traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7)


def werk() -> Werkcontext:
    noor = persoon("noor").medewerker
    return Werkcontext(rol=noor.rol, account_id=noor.account_id, aanbieder_id=noor.aanbieder_id)


def keep(database: OwnDatabase, traject: Traject, moment: str) -> int:
    """Keep a file in another process, which is killed at that moment; how it ended."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "naast.settings",
        "NAAST_DB_SOCKET": database.socket,
        "NAAST_DB_NAAM": database.naam,
        "NAAST_NU": VANDAAG.isoformat(),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-c", PROGRAM, moment, str(traject.pk), str(SLEUTEL)]
    return subprocess.run(command, env=environment, timeout=60, check=False).returncode


def rows() -> list[Bijlage]:
    with als(werk()):
        return list(Bijlage.objects.all())


def files(kast: Path) -> list[str]:
    return [path.name for path in kast.rglob("*") if path.is_file()]


@pytest.mark.parametrize("moment", ["schrijven", "bewaard"])
def test_killed_before_the_commit_nothing_was_kept_and_it_can_be_sent_again(
    moment: str, own_database: OwnDatabase, dossier: Traject, kast: Path
) -> None:
    assert keep(own_database, dossier, moment) == -signal.SIGKILL
    assert rows() == []
    assert len(files(kast)) == 1

    assert keep(own_database, dossier, "niet") == 0
    tasks.tidy_up(opslag.unsettled(ouder_dan=-1))
    (row,) = rows()
    assert files(kast) == [row.opslagnaam]


def test_killed_right_after_the_commit_the_file_is_there_and_gets_its_place(
    own_database: OwnDatabase, dossier: Traject, kast: Path
) -> None:
    assert keep(own_database, dossier, "vastgelegd") == -signal.SIGKILL
    (row,) = rows()
    assert opslag.read(row.opslagnaam).startswith(PDF[:8])

    assert keep(own_database, dossier, "niet") == 0
    assert [one.pk for one in rows()] == [row.pk]
    tasks.tidy_up(opslag.unsettled(ouder_dan=-1))
    assert opslag.unsettled(ouder_dan=-1) == []
    assert files(kast) == [row.opslagnaam]
