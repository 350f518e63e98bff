"""The records that the walls are tried on, for a test that undoes them."""

import pytest

from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.people import Persoon
from naast.tests.dossier import dossier_van
from naast.tests.toegang import Dossier


@pytest.fixture
def dossier(bij_mee: Persoon, noor: Persoon, mee: Aanbieder, assen: Gemeente) -> Dossier:
    """Records of MEE in Assen that Noor handles."""
    return dossier_van(noor, mee, assen)
