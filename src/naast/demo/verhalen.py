"""What goes on right now at each aanbieder. Every person and every word is invented.

Days count in working days before today; below 0 they are still to come.
"""

from datetime import time
from typing import NamedTuple


class Contactverhaal(NamedTuple):
    """A contactmoment of a traject; `verdeeld`: the minutes of each hulpvraag, in their order."""

    dag: int
    om: time
    minuten: int
    reistijd: int
    vorm: str
    met: tuple[str, ...]
    functie: str
    notitie: str
    verdeeld: tuple[int, ...] = ()


class Meldingverhaal(NamedTuple):
    """A melding that is open; `contact` and `afspraak` None: not yet.

    `bericht`: what the inwoner wrote since, that nobody read yet.
    """

    naam: str
    ontvangen: int
    kanaal: str
    vraag: str
    melder: str = "zelf"
    verwijzer: str = ""
    spoed: str = ""
    contact: int | None = None
    afspraak: int | None = None
    om: time = time(14, 0)
    plaats: str = ""
    genomen: bool = False
    bericht: str = ""


class Vraagverhaal(NamedTuple):
    """A hulpvraag of a traject; with `resultaat` it is closed."""

    dag: int
    omschrijving: str
    leefgebied: str
    wet: str
    fase: str
    gesloten: int | None = None
    resultaat: str = "beantwoord"
    warm_naar: str = ""
    warm_soort: str = ""
    gesproken_met: str = ""


class Trajectverhaal(NamedTuple):
    """A traject from its melding on; with `einde` it is closed."""

    naam: str
    geboren: int
    wijk: str
    doelgroep: str
    melding: Meldingverhaal
    gestart: int
    verwacht_einde: int
    vragen: tuple[Vraagverhaal, ...]
    contacten: tuple[Contactverhaal, ...]
    complex_reden: str = ""
    einde: int | None = None


class Aanbiederverhaal(NamedTuple):
    """Who does the work, and what it is."""

    aanbieder: str
    gemeente: str
    wie: str
    meldingen: tuple[Meldingverhaal, ...]
    trajecten: tuple[Trajectverhaal, ...]
