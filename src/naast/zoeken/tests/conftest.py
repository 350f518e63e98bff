"""People to look for, at two aanbieders. All are fictional."""

import pytest

from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, contact_in, doel_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

JOSE = {
    "voornaam": "José",
    "achternaam": "van den Berg-Jansen",
    "telefoon": "06-12 34 56 78",
    "vraag": "Mijn huis is te klein voor mijn rolstoel.",
}


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente, noor: Persoon) -> Traject:
    """At MEE, with a note and a doel."""
    made = traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=7)
    contact_in(made, noor.medewerker, notitie="Samen de brieven van de gemeente gelezen.")
    doel_van(made, "Ik wil mijn traplift houden.")
    return made


@pytest.fixture
def jose(bij_mee: Persoon, assen: Gemeente, noor: Persoon) -> Traject:
    """At MEE, with accents, a tussenvoegsel and two names."""
    return traject_van(JOSE, assen, noor.medewerker, dagen_geleden=3)


def found(client: TestClient, vraag: str, **more: str) -> str:
    """The results as text."""
    page = client.get("/zoeken/", {"q": vraag} | more)
    assert page.status_code == 200
    text = str(page.content.decode())
    return text[text.index('id="inhoud"') :]
