"""Files of the stories: the decision that somebody does not agree with."""

from io import BytesIO
from pathlib import Path

from naast.bijlagen.actions import add_bijlage
from naast.core import klok
from naast.core.dossierexport import day_in_words
from naast.core.typst import compile_pdf
from naast.demo.plek import Plek
from naast.trajecten.models import Traject

SJABLOON = Path(__file__).parent / "sjablonen" / "besluit.typ"
BESLUITEN = {
    "Sjaak Sprookje": (24, 22, "Besluit over uw eigen bijdrage"),
    "Cor Cabaret": (30, 28, "Besluit over uw aanvraag"),
}
"""Days ago of the letter and of adding it, and what it is about."""
ALINEAS = [
    "U vroeg ons om ondersteuning. In deze brief leest u wat wij besluiten.",
    "Wij wijzen uw aanvraag voor een deel af. Bent u het er niet mee eens? Dan kunt u binnen zes "
    "weken bezwaar maken.",
    "Deze brief is een voorbeeld. Hij is van niemand en gaat over niemand.",
]


def tell_bijlage(plek: Plek, naam: str, traject: Traject) -> None:
    """The letter in the dossier of this inwoner, if there is a story of one."""
    if naam not in BESLUITEN:
        return
    sent, added, subject = BESLUITEN[naam]
    brief = {
        "afzender": f"Gemeente {plek.gemeente}",
        "datum": day_in_words(plek.day(sent)),
        "onderwerp": subject,
        "alineas": ALINEAS,
    }
    with klok.bevroren(plek.at(added)):
        add_bijlage(
            verzoek=plek.key(naam, "bijlage"),
            traject=traject,
            door=plek.door,
            naam="Besluit van de gemeente.pdf",
            soort="pdf",
            omschrijving=subject,
            inhoud=BytesIO(compile_pdf(SJABLOON, brief=brief)),
        )
