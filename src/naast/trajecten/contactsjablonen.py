"""Contacts of every day: a form that is filled in already, for as far as that is sure."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from naast.afspraken.models import Afspraak
from naast.afspraken.models import Soort as Afspraaksoort
from naast.afspraken.models import Vorm as Afspraakvorm
from naast.core.klok import AMSTERDAM
from naast.trajecten.keuzes import Functie, Met, Plaats, Vorm


@dataclass(frozen=True)
class Sjabloon:
    """What is filled in for one kind of contact. `minuten` is what it often takes.

    `begin` only when it is known: of an appointment.
    """

    naam: str
    vorm: Vorm
    met: tuple[Met, ...]
    minuten: int
    plaats: str = ""
    functie: str = ""
    begin: datetime | None = None

    def waarden(self) -> dict[str, Any]:
        """By field of the form."""
        begin = self.begin.astimezone(AMSTERDAM) if self.begin else None
        when = {"dag": begin.date(), "tijd": begin.strftime("%H:%M")} if begin else {}
        return {
            "vorm": self.vorm,
            "met": list(self.met),
            "minuten": self.minuten,
            "plaats": self.plaats,
            "functie": self.functie,
        } | when

    @property
    def uitleg(self) -> str:
        """Said beside the minutes, so that nobody takes them unseen."""
        return f"Naast vulde {self.minuten} in. Typ eroverheen hoe lang het echt duurde."


SJABLONEN = {
    "gesprek": Sjabloon("Gesprek op kantoor", Vorm.GESPREK, (Met.INWONER,), 45, Plaats.KANTOOR),
    "telefoontje": Sjabloon("Telefoontje", Vorm.TELEFOON, (Met.INWONER,), 10),
    "huisbezoek": Sjabloon("Huisbezoek", Vorm.HUISBEZOEK, (Met.INWONER,), 60, Plaats.THUIS),
    "keukentafelgesprek": Sjabloon(
        "Keukentafelgesprek",
        Vorm.KEUKENTAFELGESPREK,
        (Met.INWONER, Met.GEMEENTE),
        60,
        Plaats.THUIS,
        Functie.ONDERSTEUNEN,
    ),
    "zorgplan": Sjabloon(
        "Zorgplan bespreken",
        Vorm.GESPREK,
        (Met.INWONER, Met.ZORGAANBIEDER),
        60,
        functie=Functie.ONDERSTEUNEN,
    ),
    "beeldbellen": Sjabloon("Beeldbellen", Vorm.BEELDBELLEN, (Met.INWONER,), 30),
    "chat": Sjabloon("Chat", Vorm.CHAT, (Met.INWONER,), 10),
    "e-mail": Sjabloon("E-mail", Vorm.EMAIL, (Met.INWONER,), 5),
    "brief": Sjabloon("Brief", Vorm.BRIEF, (Met.INWONER,), 15),
    # Who sits at an MDO differs, and whether the inwoner does counts in the figures: asked.
    "mdo": Sjabloon("MDO", Vorm.MDO, (), 60, functie=Functie.VERBINDEN),
    "administratie": Sjabloon("Administratie", Vorm.ADMINISTRATIE, (Met.OVERIG,), 15),
}


_NA_AFSPRAAK = {
    Afspraakvorm.THUIS: (Vorm.HUISBEZOEK, Plaats.THUIS),
    Afspraakvorm.LOCATIE: (Vorm.GESPREK, ""),
    Afspraakvorm.TELEFOON: (Vorm.TELEFOON, ""),
    Afspraakvorm.VIDEO: (Vorm.BEELDBELLEN, ""),
}


def of_afspraak(afspraak: Afspraak) -> Sjabloon:
    """The contact that an appointment was: how, when and how long stands there already."""
    vorm, plaats = _NA_AFSPRAAK[Afspraakvorm(afspraak.vorm)]
    met: tuple[Met, ...] = (Met.INWONER,)
    if afspraak.soort == Afspraaksoort.KEUKENTAFELGESPREK and plaats:
        vorm, met = Vorm.KEUKENTAFELGESPREK, (Met.INWONER, Met.GEMEENTE)
    minuten = int((afspraak.einde_at - afspraak.begin_at).total_seconds() // 60)
    return Sjabloon("Na de afspraak", vorm, met, minuten, plaats, begin=afspraak.begin_at)


OP_HET_DOSSIER = ("telefoontje", "huisbezoek", "e-mail", "mdo", "administratie")
SNEL = {key: SJABLONEN[key].naam for key in OP_HET_DOSSIER}
"""The most frequent of them, one click from the dossier."""
