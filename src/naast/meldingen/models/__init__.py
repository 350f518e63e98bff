"""What is stored of a melding."""

from naast.meldingen.models.afspraak import Aanbod, Antwoord, Vervanging, Verzetting
from naast.meldingen.models.bericht import Beurt, Inwonerbericht
from naast.meldingen.models.melding import (
    Afhandeling,
    Contactwijze,
    Kanaal,
    Melder,
    Melding,
    Status,
)

__all__ = [
    "Aanbod",
    "Afhandeling",
    "Antwoord",
    "Beurt",
    "Contactwijze",
    "Inwonerbericht",
    "Kanaal",
    "Melder",
    "Melding",
    "Status",
    "Vervanging",
    "Verzetting",
]
