"""Contacts of every day: a form that is filled in already, for as far as that is sure."""

from dataclasses import dataclass
from typing import Any

from naast.trajecten.keuzes import Functie, Met, Plaats, Vorm


@dataclass(frozen=True)
class Sjabloon:
    """What is filled in for one kind of contact. `minuten` is what it often takes."""

    naam: str
    vorm: Vorm
    met: tuple[Met, ...]
    minuten: int
    plaats: str = ""
    functie: str = ""

    def waarden(self) -> dict[str, Any]:
        """By field of the form."""
        return {
            "vorm": self.vorm,
            "met": list(self.met),
            "minuten": self.minuten,
            "plaats": self.plaats,
            "functie": self.functie,
        }

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
    "beeldbellen": Sjabloon("Beeldbellen", Vorm.BEELDBELLEN, (Met.INWONER,), 30),
    "chat": Sjabloon("Chat", Vorm.CHAT, (Met.INWONER,), 10),
    "e-mail": Sjabloon("E-mail", Vorm.EMAIL, (Met.INWONER,), 5),
    "brief": Sjabloon("Brief", Vorm.BRIEF, (Met.INWONER,), 15),
    # Who sits at an MDO differs, and whether the inwoner does counts in the figures: asked.
    "mdo": Sjabloon("MDO", Vorm.MDO, (), 60, functie=Functie.VERBINDEN),
    "administratie": Sjabloon("Administratie", Vorm.ADMINISTRATIE, (Met.OVERIG,), 15),
}
