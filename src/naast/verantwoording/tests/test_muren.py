"""What each role of the database can read through the views of the figures."""

from datetime import date

import pytest
from django.db import ProgrammingError, connections, transaction

from naast.core.context import Werkcontext, set_context
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])

REGISTRATIES = (
    "inwoner",
    "melding",
    "traject",
    "hulpvraag",
    "contactmoment",
    "besteding",
    "doorverwijzing",
    "klacht",
    "enquete",
    "signaal",
)


def _count(view: str, using: str = "default") -> int:
    with connections[using].cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM cijfers.{view}")
        return int(cursor.fetchone()[0])


@pytest.fixture
def traject(bij_mee: object, mee: Aanbieder, assen: Gemeente) -> Traject:
    who = {"aanbieder": mee, "gemeente": assen}
    inwoner = Inwoner.objects.create(**who, pseudoniem="p1", achternaam="Verzonnen")
    return Traject.objects.create(**who, inwoner=inwoner, gestart_op=date(2026, 1, 5))


def test_an_aanbieder_sees_its_own_rows_and_others_none(traject: Traject, assen: Gemeente) -> None:
    assert (_count("traject"), _count("inwoner")) == (1, 1)
    for context in (
        Werkcontext(rol="clientondersteuner", aanbieder_id=-1),
        Werkcontext(rol="contractmanager", gemeente_id=assen.pk),
        Werkcontext(rol="anoniem"),
    ):
        set_context(context)
        assert {view: _count(view) for view in REGISTRATIES} == dict.fromkeys(REGISTRATIES, 0)


@pytest.mark.parametrize("view", REGISTRATIES)
def test_the_role_of_the_figures_reads_every_view(view: str, db: None) -> None:
    assert _count(view, "cijfers") >= 0


@pytest.mark.parametrize(
    "question",
    [
        "SELECT achternaam FROM inwoners_inwoner",
        "SELECT geboortedatum FROM inwoners_inwoner",
        "SELECT * FROM inwoners_inwoner",
        "SELECT complex_reden FROM trajecten_traject",
        "SELECT omschrijving FROM trajecten_hulpvraag",
        "SELECT notitie FROM trajecten_contactmoment",
        "SELECT netwerklid_id FROM trajecten_contactmoment",
        "SELECT * FROM trajecten_tijddeel",
        "SELECT omschrijving FROM trajecten_signaal",
        "SELECT naar FROM trajecten_doorverwijzing",
        "SELECT vraag FROM meldingen_melding",
        "SELECT onderwerp FROM klachten_klacht",
        "SELECT * FROM accounts_account",
        "SELECT * FROM audit_gebeurtenis",
        "SELECT * FROM verantwoording_cijferbijlage",
        "UPDATE inwoners_inwoner SET wijk = 'X'",
        "DELETE FROM trajecten_traject",
        "INSERT INTO trajecten_signaal (soort) VALUES ('x')",
        "UPDATE cijfers.signaal SET soort = 'X'",
        "CREATE TABLE weg (x int)",
    ],
)
def test_the_role_of_the_figures_reads_no_person_and_writes_nothing(
    question: str, db: None
) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(using="cijfers"),
        connections["cijfers"].cursor() as cursor,
    ):
        cursor.execute(question)
