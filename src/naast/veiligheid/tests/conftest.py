"""Annie, about whom Noor worries."""

import pytest

from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject
from naast.veiligheid.models import Meldcode
from naast.veiligheid.tests.gevallen import begonnen


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """The traject of Annie in Assen, supported by Noor."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)


@pytest.fixture
def meldcode(annie: Traject, bij_mee: Persoon, bas: Persoon) -> Meldcode:
    """Begun by Noor today; Bas decides. Tess, the teamleider, knows nothing."""
    return begonnen(annie, bij_mee.medewerker, bas.medewerker)
