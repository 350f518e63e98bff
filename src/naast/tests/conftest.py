"""The records that the walls are tried on, for a test that undoes them."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker

from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.people import Persoon
from naast.tests.dossier import dossier_van, dossier_van_noor
from naast.tests.toegang import Dossier


@pytest.fixture
def dossier(bij_mee: Persoon, noor: Persoon, mee: Aanbieder, assen: Gemeente) -> Dossier:
    """Records of MEE in Assen that Noor handles."""
    return dossier_van(noor, mee, assen)


@pytest.fixture(scope="module")
def vast_dossier(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Dossier]:
    """The same records, made once for all tests of a module, as that takes longer than most tests.

    A test undoes what it did itself; the records go after the last one.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        made = dossier_van_noor()
        connection.check_constraints()
        with django_db_blocker.block():
            yield made
        transaction.set_rollback(True)
