"""What stands on the sociale kaart of Assen: two fictional organisations."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from naast.core import klok
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart import actions
from naast.sociale_kaart.models import Organisatie, Voorziening
from naast.testing.people import Persoon

NOABERHUIS: dict[str, Any] = {
    "naam": "Stichting Noaberhuis",
    "omschrijving": "Vrijwilligers die mensen in de buurt helpen.",
    "telefoon": "000 000 00 10",
    "email": "hallo@noaberhuis.example",
    "website": "https://noaberhuis.example/",
    "adres": "Nergensstraat 10",
    "postcode": "9400 AA",
    "plaats": "Assen",
    "open_tekst": "Elke werkdag van 9 tot 12 uur",
}
MAALTIJDEN: dict[str, Any] = {
    "naam": "Samen eten",
    "wat": "Een warme maaltijd met buurtgenoten.",
    "leefgebieden": ["welzijn", "maatschappelijke_ondersteuning"],
    "doelgroepen": ["ouderen", "mantelzorgers"],
    "wijken": ["Peelo"],
    "kosten": "€ 3 per keer",
    "talen": ["Nederlands", "Arabisch"],
    "toegankelijk": "Met een rolstoel",
    "aanmelden": "Bel een dag van tevoren.",
}
GELDLOKET: dict[str, Any] = {
    "naam": "Spreekuur geld",
    "wat": "Hulp bij brieven over geld en schulden.",
    "leefgebieden": ["inkomen"],
}


def organisatie(mee: Aanbieder, gemeente: Gemeente, **anders: Any) -> Organisatie:
    """The Noaberhuis, on the kaart of a gemeente."""
    return actions.add_organisatie(
        verzoek=uuid4(), aanbieder=mee, gemeente=gemeente, **(NOABERHUIS | anders)
    )


def voorziening(van: Organisatie, mee: Aanbieder, **anders: Any) -> Voorziening:
    """Something that it offers; what is not given is that of eating together."""
    return actions.add_voorziening(
        verzoek=uuid4(), aanbieder=mee, organisatie=van, **(MAALTIJDEN | anders)
    )


def maaltijden(mee: Aanbieder, gemeente: Gemeente) -> Voorziening:
    """Eating together, of the Noaberhuis."""
    return voorziening(organisatie(mee, gemeente), mee)


@pytest.fixture
def eten(bij_mee: Persoon, mee: Aanbieder, assen: Gemeente) -> Voorziening:
    """Looked over today, Tuesday 10 March 2026."""
    return maaltijden(mee, assen)


@pytest.fixture
def geld(bij_mee: Persoon, mee: Aanbieder, assen: Gemeente) -> Voorziening:
    """Last looked over on 9 March 2025: a year and a day ago."""
    with klok.bevroren(date(2025, 3, 9)):
        loket = organisatie(mee, assen, naam="Geldloket De Duit", email="", telefoon="")
        return voorziening(loket, mee, **GELDLOKET, doelgroepen=[], wijken=[], talen=[])
