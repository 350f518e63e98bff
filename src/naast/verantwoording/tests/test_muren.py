"""What each role of the database can read through the views of the figures."""

from datetime import UTC, date, datetime

import pytest
from django.db import ProgrammingError, connections, transaction

from naast.core.context import Werkcontext, set_context
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.trajecten.models import Contactmoment, Traject
from naast.verantwoording.figuren import Bereik, Periode
from naast.verantwoording.figuren.contacten import outreach

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


def test_how_many_contacts_were_where_the_inwoner_was_already(
    traject: Traject, mee: Aanbieder, assen: Gemeente
) -> None:
    who = {"aanbieder": mee, "gemeente": assen, "traject": traject, "met": ["inwoner"]}
    for day, more in (
        (5, {"plaats": "onderweg", "outreachend": True}),
        (6, {"plaats": "kantoor"}),
        (7, {}),
        (31, {"plaats": "thuis", "outreachend": True}),
    ):
        begin = datetime(2026, 1, day, 23, 30, tzinfo=UTC)
        Contactmoment.objects.create(**who, begin=begin, minuten=30, vorm="gesprek", **more)

    januari = Periode(Bereik(assen.pk), date(2026, 1, 1), date(2026, 2, 1))
    assert outreach(januari) == (1, 2)
