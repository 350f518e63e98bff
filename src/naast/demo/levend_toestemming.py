"""Who speaks for an inwoner, and what may be shared with whom, in the stories."""

from naast.demo.plek import Plek
from naast.inwoners import actions_toestemming as toestemmingen
from naast.inwoners.models import (
    Toestemmingsdoel,
    Toestemmingswijze,
    Vertegenwoordigersoort,
)
from naast.trajecten.models import Traject

_MET = {
    "Sjaak Sprookje": "de gemeente Assen",
    "Mina Musicalster": "Woonpunt Nergenshuizen",
    "Gerrit Getekend": "de huisarts en Zorggroep Bedacht",
    "Loes Lettertype": "de schuldhulp van de gemeente",
    "Tilly Tekenfilm": "de werkgever en de bedrijfsarts",
    "Cor Cabaret": "de woningcorporatie",
}


def tell_consent(plek: Plek, naam: str, traject: Traject, begin: int) -> None:
    """Consent since the beginning; for Gerrit his wife speaks."""
    wife = None
    if naam == "Gerrit Getekend":
        wife = toestemmingen.add_vertegenwoordiger(
            verzoek=plek.key(naam, "vertegenwoordiger"),
            inwoner=traject.inwoner,
            soort=Vertegenwoordigersoort.GEMACHTIGDE,
            naam="Truus Getekend",
            telefoon="000 000 00 02",
            sinds_op=None,
            tot_op=None,
        )
    if naam in _MET:
        toestemmingen.give_consent(
            verzoek=plek.key(naam, "toestemming"),
            inwoner=traject.inwoner,
            door=plek.door,
            waarvoor=Toestemmingsdoel.ORGANISATIE,
            met=_MET[naam],
            gegeven_op=plek.day(begin),
            vertegenwoordiger=wife,
            wijze=Toestemmingswijze.MONDELING,
            tot_op=None,
        )
