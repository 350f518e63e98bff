"""Ways around the log, in raw SQL as the app: each change leaves exactly one event for a row."""

from datetime import date
from typing import Any

import pytest
from django.db import Error, ProgrammingError, connection, transaction

from naast.afspraken.models import Afwezigheid
from naast.audit.models import Gebeurtenis
from naast.core.action import handeling
from naast.organisaties.models import Aanbieder
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db
TABEL = "afspraken_afwezigheid"


@pytest.fixture
def weg(bij_mee: Persoon, mee: Aanbieder) -> Afwezigheid:
    """A day off of Noor: a recorded row."""
    return Afwezigheid.objects.create(
        aanbieder=mee,
        medewerker=bij_mee.medewerker,
        van_op=date(2026, 7, 1),
        tot_en_met_op=date(2026, 7, 8),
    )


def run(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def events_of(statement: str) -> list[tuple[int, Any, Any]]:
    before = Gebeurtenis.objects.count()
    run(statement)
    rows = Gebeurtenis.objects.filter(tabel=TABEL).order_by("pk")
    return [(e.object_id, e.voor, e.na) for e in rows][-(Gebeurtenis.objects.count() - before) :]


def test_another_number_for_a_row_leaves_its_traces(weg: Afwezigheid) -> None:
    gone, come = events_of(f"UPDATE {TABEL} SET id = {weg.pk + 7000}")

    assert (gone[0], gone[1]["van_op"], gone[2]) == (weg.pk, "2026-07-01", None)
    assert (come[0], come[1], come[2]["van_op"]) == (weg.pk + 7000, None, "2026-07-01")
    with handeling(""), pytest.raises(ProgrammingError, match="zonder handeling"):
        run(f"UPDATE {TABEL} SET id = {weg.pk}")


@pytest.mark.parametrize(
    "statement",
    [
        f"MERGE INTO {TABEL} a USING (SELECT max(id) AS id FROM {TABEL}) b ON a.id = b.id"
        " WHEN MATCHED THEN UPDATE SET van_op = '2026-07-02'",
        f"INSERT INTO {TABEL} SELECT * FROM {TABEL}"
        " ON CONFLICT (id) DO UPDATE SET van_op = '2026-07-02'",
        f"WITH w AS (UPDATE {TABEL} SET van_op = '2026-07-02' RETURNING id) SELECT id FROM w",
    ],
    ids=["merge", "upsert", "cte"],
)
def test_every_way_of_changing_leaves_one_event(statement: str, weg: Afwezigheid) -> None:
    assert events_of(statement) == [
        (weg.pk, {"van_op": "2026-07-01"}, {"van_op": "2026-07-02"}),
    ]


@pytest.mark.parametrize(
    "statement",
    [
        f"TRUNCATE {TABEL}",
        f"ALTER TABLE {TABEL} DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "SET ROLE naast_eigenaar",
        "COPY (SELECT 1) TO PROGRAM 'true'",
        "SELECT setval('audit_gebeurtenis_id_seq', 1)",
        "CREATE FUNCTION huidige_aanbieder(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SELECT most_common_vals FROM pg_statistic_ext_data",
    ],
)
def test_what_would_pass_the_log_or_the_wall_by_is_refused(
    statement: str, weg: Afwezigheid
) -> None:
    with pytest.raises(Error):
        run(statement)
    assert Afwezigheid.objects.get() == weg


def test_the_role_of_the_figures_can_run_nothing_of_ours() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname FROM pg_proc WHERE proowner = 'naast_eigenaar'::regrole"
            " AND pronamespace = 'public'::regnamespace AND proname NOT LIKE 'huidig%%'"
            " AND has_function_privilege('naast_cijfers', oid, 'EXECUTE')"
            " AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = oid AND d.deptype = 'e')"
        )
        assert cursor.fetchall() == []


SCHEMAS = ("public, pg_temp", "pg_catalog, pg_temp", "pg_catalog, public, pg_temp")
"""Nobody but the owner makes anything in these; what is temporary comes last."""


def test_functions_with_the_rights_of_the_owner_look_in_no_schema_of_somebody_else() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT proname, proconfig FROM pg_proc WHERE prosecdef")
        found: list[tuple[str, list[str]]] = cursor.fetchall()

    ours = {f"search_path={x}" for x in SCHEMAS}
    assert found
    assert [naam for naam, settings in found if not ours.intersection(settings or ())] == []
