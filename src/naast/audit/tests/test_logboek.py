"""The log: one event per change and per reading, nobody changes it, and a break is named."""

from collections.abc import Iterator

import psycopg
import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connection, connections, transaction
from django.db.models import QuerySet
from pytest_django import DjangoDbBlocker

from naast.audit.actions import Lezing, log_readings, seal
from naast.audit.models import Gebeurtenis
from naast.audit.queries import check_log
from naast.core.action import handeling
from naast.core.context import NIEMAND, Werkcontext, als, set_context
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing import database
from naast.testing.live import OwnDatabase
from naast.testing.people import Persoon
from naast.testing.server import own_server


def _events() -> QuerySet[Gebeurtenis]:
    """Those of the test itself, not of making the people."""
    return Gebeurtenis.objects.filter(tabel="inwoners_inwoner")


def _make(mee: Aanbieder, assen: Gemeente, naam: str = "Voorbeeld") -> Inwoner:
    return Inwoner.objects.create(aanbieder=mee, gemeente=assen, pseudoniem="p", achternaam=naam)


@pytest.mark.django_db
def test_making_changing_and_removing_leave_one_event_each(
    bij_mee: Persoon, mee: Aanbieder, assen: Gemeente
) -> None:
    with handeling("inwoners.test"):
        inwoner = _make(mee, assen)
        Inwoner.objects.filter(pk=inwoner.pk).update(wijk="Peelo")
        Inwoner.objects.filter(pk=inwoner.pk).delete()
    made, changed, removed = _events()
    assert made.na is not None
    assert removed.voor is not None
    assert (made.voor, made.na["achternaam"]) == (None, "Voorbeeld")
    assert (changed.voor, changed.na) == ({"wijk": ""}, {"wijk": "Peelo"})
    assert (removed.voor["wijk"], removed.na) == ("Peelo", None)
    assert {
        (
            e.account_id,
            e.rol,
            e.aanbieder_id,
            e.actie,
            e.tabel,
            e.object_id,
            e.herkomst,
            e.resultaat,
        )
        for e in (made, changed, removed)
    } == {
        (
            bij_mee.account.pk,
            "clientondersteuner",
            mee.pk,
            "inwoners.test",
            "inwoners_inwoner",
            inwoner.pk,
            "toets",
            "gelukt",
        )
    }


@pytest.mark.django_db
def test_a_change_that_changes_nothing_leaves_no_event(
    bij_mee: Persoon, mee: Aanbieder, assen: Gemeente
) -> None:
    inwoner = _make(mee, assen)
    Inwoner.objects.filter(pk=inwoner.pk).update(wijk="")
    assert _events().count() == 1


@pytest.mark.django_db
def test_a_change_outside_an_action_is_refused(mee: Aanbieder, assen: Gemeente) -> None:
    set_context(Werkcontext(rol="clientondersteuner", aanbieder_id=mee.pk))
    with pytest.raises(ProgrammingError, match="zonder handeling"), transaction.atomic():
        _make(mee, assen)
    with handeling("inwoners.test"):
        _make(mee, assen)
    assert Inwoner.objects.count() == 1


@pytest.mark.django_db
def test_a_rolled_back_change_leaves_no_event(
    bij_mee: Persoon, mee: Aanbieder, assen: Gemeente
) -> None:
    with transaction.atomic():
        _make(mee, assen)
        transaction.set_rollback(True)
    assert not _events().exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO audit_gebeurtenis (actie) VALUES ('vals')",
        "UPDATE audit_gebeurtenis SET actie = 'vals'",
        "DELETE FROM audit_gebeurtenis",
        "TRUNCATE audit_gebeurtenis",
        "UPDATE audit_zegel SET aantal = 0",
        "DELETE FROM audit_zegel",
    ],
)
def test_the_app_cannot_write_change_or_remove_events(
    statement: str, bij_mee: Persoon, mee: Aanbieder, assen: Gemeente
) -> None:
    _make(mee, assen)
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert _events().count() == 1


@pytest.mark.django_db
def test_an_organisation_reads_only_its_own_events(
    bij_mee: Persoon, mee: Aanbieder, palet: Aanbieder, assen: Gemeente
) -> None:
    _make(mee, assen)
    log_readings(
        [Lezing("inwoners_inwoner", 1, "dossier")],
        Werkcontext(rol="clientondersteuner", aanbieder_id=mee.pk),
    )
    assert _events().count() == 2
    for other in (
        Werkcontext(rol="clientondersteuner", aanbieder_id=palet.pk),
        Werkcontext(rol="contractmanager", gemeente_id=assen.pk),
        NIEMAND,
    ):
        with als(other):
            assert not _events().exists()


@pytest.fixture(scope="module")
def quiet_server(server_socket: str, template: str) -> Iterator[str]:
    """A server without other users: a seal waits for the oldest transaction of the whole server."""
    with own_server() as verbinding:
        database.carry(server_socket, template, verbinding.socket)
        yield verbinding.socket


@pytest.fixture
def alone(
    quiet_server: str, template: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[OwnDatabase]:
    """A fresh database there, with the tables and the people."""
    here = str(connections["default"].settings_dict["HOST"])
    before = str(connections["default"].settings_dict["NAME"])
    with django_db_blocker.unblock():
        one = OwnDatabase(quiet_server, database.copy(quiet_server, template, "zegel"))
        database.use_database(*one)
        yield one
        database.use_database(here, before)


def _work(times: int = 1) -> None:
    mee, assen = Aanbieder.objects.get(slug="mee"), Gemeente.objects.get(slug="assen")
    for _ in range(times):
        with als(Werkcontext(rol="x", aanbieder_id=mee.pk)), handeling("inwoners.test"):
            _make(mee, assen)


def test_a_seal_takes_what_is_finished_and_writers_do_not_wait(alone: OwnDatabase) -> None:
    seal()
    _work(2)
    other = psycopg.connect(host=alone.socket, user="naast_app", dbname=alone.naam)
    other.execute("SELECT pg_current_xact_id()")  # a writer that is still busy
    _work(1)
    assert seal() is not None
    assert check_log().open == 1
    other.commit()
    other.close()
    assert seal() is not None
    assert seal() is None
    uitslag = check_log()
    assert (uitslag.breuk, uitslag.open) == (None, 0)


def _tamper(where: OwnDatabase, statement: str) -> None:
    """As a superuser who switches the triggers off: the chain is what is left."""
    with psycopg.connect(host=where.socket, user="postgres", dbname=where.naam) as server:
        server.execute("SET session_replication_role = replica")
        server.execute(statement)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        (
            "UPDATE audit_gebeurtenis SET rol = 'y' WHERE id = (SELECT max(id) - 1 FROM {e})",
            "veranderd",
        ),
        ("DELETE FROM audit_gebeurtenis WHERE id = (SELECT max(id) - 1 FROM {e})", "ontbreekt"),
        ("DELETE FROM audit_gebeurtenis WHERE id = (SELECT max(id) FROM {e})", "ontbreken 1"),
        ("UPDATE audit_zegel SET aantal = aantal + 1", "is zelf veranderd"),
        ("DELETE FROM audit_zegel WHERE id = (SELECT min(id) FROM audit_zegel)", "sluit niet aan"),
        (
            "INSERT INTO audit_gebeurtenis SELECT (g).* FROM (SELECT jsonb_populate_record(e,"
            " jsonb_build_object('id', 999999)) AS g FROM {e} e ORDER BY id DESC LIMIT 1) x",
            "later toegevoegd",
        ),
    ],
)
def test_the_check_names_the_first_break(
    alone: OwnDatabase,
    statement: str,
    named: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _work(1)
    seal()
    _work(3)
    seal()
    call_command("controleer")
    assert "klopt" in capsys.readouterr().out
    _tamper(alone, statement.format(e="audit_gebeurtenis"))
    with pytest.raises(SystemExit) as end:
        call_command("controleer")
    assert end.value.code == 1
    assert named in capsys.readouterr().out
