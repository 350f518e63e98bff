"""What search reads is closed: to everybody but its own functions, and those stay within a wall."""

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db

ASKED = (
    "SELECT count(*) FROM zoeken.namen('{zonderland}', 0.5, 10)",
    "SELECT count(*) FROM zoeken.namen('{z}', 0.0, 10)",
    "SELECT count(*) FROM zoeken.notities('{traplift}', 10)",
)


def _value(query: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(query)
        row = cursor.fetchone()
    return row[0] if row else None


@pytest.mark.parametrize("query", ASKED)
def test_the_functions_answer_for_the_aanbieder_of_the_transaction_only(
    query: str, annie: Traject, mee: Aanbieder, palet: Aanbieder
) -> None:
    assert _value(query) != 0
    for other in (
        Werkcontext(rol="clientondersteuner", aanbieder_id=palet.pk),
        Werkcontext(rol="contractmanager", gemeente_id=annie.gemeente_id),
        Werkcontext(rol="anoniem"),
    ):
        with als(other):
            assert _value(query) == 0


@pytest.mark.parametrize("tabel", ["zoeken.naam", "zoeken.notitie"])
@pytest.mark.parametrize("query", ["SELECT * FROM {}", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_application_reaches_the_tables_no_other_way(
    tabel: str, query: str, annie: Traject
) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        _value(query.format(tabel))
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        _value("CALL zoeken.vul()")


def test_nobody_logs_in_as_search_and_search_reaches_nothing_else() -> None:
    assert not _value("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'naast_zoeker'")
    assert not _value("SELECT pg_has_role('naast_app', 'naast_zoeker', 'member')")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.oid::regclass::text FROM pg_class c"
            " WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace IN"
            " ('public'::regnamespace, 'zoeken'::regnamespace, 'cijfers'::regnamespace)"
            " AND has_any_column_privilege('naast_zoeker', c.oid, 'SELECT')"
        )
        assert {row[0] for row in cursor.fetchall()} == {"zoeken.naam", "zoeken.notitie"}


def test_only_four_functions_work_as_search_and_the_application_may_ask_two() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.proname, has_function_privilege('naast_app', p.oid, 'EXECUTE')"
            " FROM pg_proc p WHERE p.prosecdef AND p.proowner = 'naast_zoeker'::regrole"
        )
        assert dict(cursor.fetchall()) == {
            "namen": True,
            "notities": True,
            "onthoud_naam": False,
            "onthoud_notitie": False,
        }
        cursor.execute(
            "SELECT bool_and(array_to_string(proconfig, ' ') LIKE '%search_path=pg_catalog%')"
            " FROM pg_proc WHERE proowner = 'naast_zoeker'::regrole"
        )
        assert cursor.fetchone() == (True,)


def test_search_follows_these_tables_and_no_other() -> None:
    """A Meldcode file is not among them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT t.tgrelid::regclass::text FROM pg_trigger t JOIN pg_proc p"
            " ON p.oid = t.tgfoid WHERE p.pronamespace = 'zoeken'::regnamespace"
        )
        assert {row[0] for row in cursor.fetchall()} == {
            "bijlagen_bijlage",
            "geschillen_geschil",
            "geschillen_geschilstap",
            "inwoners_inwoner",
            "inwoners_netwerklid",
            "meldingen_melding",
            "trajecten_actie",
            "trajecten_contactmoment",
            "trajecten_doel",
            "trajecten_hulpvraag",
            "trajecten_signaal",
        }


def test_what_is_kept_is_words_and_no_sentence(annie: Traject) -> None:
    assert _value("SELECT zoeken.woorden('De brieven van de gemeente')::text") == (
        "'briev' 'brieven' 'gemeent' 'gemeente'"
    )
