"""Annie, who has e-mail, and Joop, who has a letter box; both in the files of MEE in Assen."""

from datetime import date, time
from typing import Any, Protocol
from uuid import uuid4

import pytest

from naast.afspraken.actions import plan_afspraak
from naast.afspraken.models import Afspraak
from naast.inwoners.actions import create_inwoner
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.people import Persoon

DONDERDAG = date(2026, 3, 12)


class Plan(Protocol):
    """Plans an appointment; what is not given is an hour with Annie on Thursday at ten."""

    def __call__(self, **anders: Any) -> Afspraak: ...


@pytest.fixture
def annie(bij_mee: Persoon, mee: Aanbieder, assen: Gemeente) -> Inwoner:
    return create_inwoner(
        aanbieder=mee,
        gemeente=assen,
        voornaam="Annie",
        achternaam="Zonderland",
        telefoon="06 00 00 00 01",
        email="annie@voorbeeld.example",
    )


@pytest.fixture
def joop(bij_mee: Persoon, mee: Aanbieder, assen: Gemeente) -> Inwoner:
    return create_inwoner(
        aanbieder=mee,
        gemeente=assen,
        voornaam="Joop",
        achternaam="Nergenshuizen",
        adres="Nergensstraat 1",
        postcode="9400 AA",
        woonplaats="Assen",
    )


@pytest.fixture
def plan(annie: Inwoner, noor: Persoon, mee: Aanbieder, assen: Gemeente) -> Plan:
    def do(**anders: Any) -> Afspraak:
        values: dict[str, Any] = {
            "verzoek": uuid4(),
            "aanbieder": mee,
            "gemeente": assen,
            "medewerker": noor.medewerker,
            "inwoner": annie,
            "soort": "gesprek",
            "bericht_via": "email",
            "op": DONDERDAG,
            "om": time(10),
            "duur": 60,
            "vorm": "thuis",
            "waar": "",
        }
        return plan_afspraak(**(values | anders))

    return do
