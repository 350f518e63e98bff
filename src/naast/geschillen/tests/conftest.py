"""Annie disagrees with the gemeente."""

import pytest

from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """The traject of Annie in Assen, supported by Noor."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)
