"""Whose rows: what each organisation can and cannot reach, also in raw SQL."""

import pytest
from django.db import ProgrammingError, connection, transaction

from naast.core.context import Werkcontext, als
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def inwoner(bij_mee: Persoon, mee: Aanbieder, assen: Gemeente) -> Inwoner:
    return Inwoner.objects.create(
        aanbieder=mee, gemeente=assen, pseudoniem="p", achternaam="Voorbeeld"
    )


def _rows_as(context: Werkcontext) -> int:
    with als(context), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM inwoners_inwoner")
        return int(cursor.fetchone()[0])


def test_only_its_own_aanbieder_reads_a_dossier_row(
    inwoner: Inwoner, mee: Aanbieder, palet: Aanbieder, assen: Gemeente
) -> None:
    assert _rows_as(Werkcontext(rol="clientondersteuner", aanbieder_id=mee.pk)) == 1
    assert _rows_as(Werkcontext(rol="clientondersteuner", aanbieder_id=palet.pk)) == 0
    assert _rows_as(Werkcontext(rol="contractmanager", gemeente_id=assen.pk)) == 0
    assert _rows_as(Werkcontext(rol="anoniem")) == 0


def test_another_aanbieder_cannot_write_a_row_for_this_one(
    inwoner: Inwoner, mee: Aanbieder, palet: Aanbieder, assen: Gemeente
) -> None:
    row = {"aanbieder": mee, "gemeente": assen, "pseudoniem": "q"}
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        als(Werkcontext(rol="clientondersteuner", aanbieder_id=palet.pk)),
    ):
        Inwoner.objects.create(**row)
    with als(Werkcontext(rol="clientondersteuner", aanbieder_id=mee.pk)):
        Inwoner.objects.create(**row)
    assert Inwoner.objects.count() == 2


def test_a_context_is_of_an_aanbieder_or_of_a_gemeente() -> None:
    with pytest.raises(ValueError, match="nooit van beide"):
        Werkcontext(rol="x", aanbieder_id=1, gemeente_id=1)


def test_the_app_is_no_superuser_and_cannot_pass_the_walls_by() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        )
        assert cursor.fetchone() == ("naast_app", False, False)
        for forbidden in (
            "SET ROLE naast_eigenaar",
            "SET ROLE naast_cijfers",
            "ALTER TABLE inwoners_inwoner DISABLE ROW LEVEL SECURITY",
            "DROP POLICY eigen_rijen ON inwoners_inwoner",
        ):
            with pytest.raises(ProgrammingError), transaction.atomic():
                cursor.execute(forbidden)
