"""A meldcode of the stories: worries about somebody who cares alone, and can no more."""

from naast.core import klok
from naast.demo.plek import Plek
from naast.trajecten.models import Traject
from naast.veiligheid import actions
from naast.veiligheid.keuzes import Kinderen, Stap
from naast.veiligheid.queries import likely_decider

OVER = "Gerrit Getekend"


def tell_meldcode(plek: Plek, naam: str, traject: Traject) -> None:
    """Begun four days ago, two steps taken; the talk is next."""
    if naam != OVER:
        return
    with klok.bevroren(plek.at(4)):
        meldcode = actions.open_meldcode(
            verzoek=plek.key(naam, "meldcode"),
            traject=traject,
            door=plek.door,
            beslisser=likely_decider(traject, plek.door),
            op=plek.day(4),
            acuut=False,
            tekst="Op het huisbezoek had Gerrit blauwe plekken op beide armen. Zijn vrouw zei: hij "
            "wil er ’s nachts uit, dan houd ik hem vast. Zij slaapt al weken bijna niet.",
        )
        actions.record_step(
            verzoek=plek.key(naam, "meldcode", Stap.SIGNALEN),
            meldcode=meldcode,
            stap=Stap.SIGNALEN,
            door=plek.door,
            op=plek.day(4),
            tekst="Feit: blauwe plekken, twee keer gezien. Feit: zijn vrouw zegt dat zij hem "
            "vasthoudt. Vermoeden: zij zorgt te lang alleen. Ertegen: zij vraagt zelf om hulp.",
        )
        actions.check_children(
            verzoek=plek.key(naam, "meldcode", "kindcheck"),
            meldcode=meldcode,
            door=plek.door,
            kinderen=Kinderen.JA,
            aantal=1,
            tekst="Geen kinderen in huis. Gerrit zelf hangt van de zorg van zijn vrouw af.",
        )
    with klok.bevroren(plek.at(3)):
        actions.record_step(
            verzoek=plek.key(naam, "meldcode", Stap.OVERLEG),
            meldcode=meldcode,
            stap=Stap.OVERLEG,
            door=plek.door,
            op=plek.day(3),
            met="Ina Inkt, aandachtsfunctionaris",
            advies_veilig_thuis=True,
            tekst="Veilig Thuis, zonder naam: praat met beiden apart, en regel snel iemand voor de "
            "nacht.",
        )
