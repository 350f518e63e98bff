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
    "e-mail": Sjabloon("E-mail", Vorm.EMAIL, (Met.INWONER,), 5),
    # Who sits at an MDO differs, and whether the inwoner does counts in the figures: asked.
    "mdo": Sjabloon("MDO", Vorm.MDO, (), 60, functie=Functie.VERBINDEN),
    "administratie": Sjabloon("Administratie", Vorm.ADMINISTRATIE, (Met.OVERIG,), 15),
}
