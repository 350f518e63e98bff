"""Geschillen of the stories: terms that run, that are near, and that have passed."""

from collections.abc import Callable
from typing import Any

from naast.core import klok
from naast.demo.plek import Plek
from naast.geschillen import actions
from naast.geschillen.keuzes import Soort, Stapsoort, Wijze
from naast.geschillen.models import Geschil
from naast.trajecten.models import Traject

_POSTBUS = "Postbus 1\n9999 ZZ Assen"


def tell_geschillen(plek: Plek, naam: str, traject: Traject) -> None:
    """The geschil of this inwoner, if there is a story of one."""
    if tell := VERHALEN.get(naam):
        tell(plek, traject)


def _objection_is_near(plek: Plek, traject: Traject) -> None:
    """Announced nearly six weeks ago: the last day to object is next week."""
    _open(
        plek,
        traject,
        22,
        soort=Soort.BEZWAAR,
        onderwerp="Eigen bijdrage voor hulp in huis",
        instantie="Gemeente Assen",
        instantie_adres=_POSTBUS,
        besluit_op=plek.day(25),
        bekendgemaakt_op=plek.day(24),
        kenmerk="WMO-000-1",
        gronden="Er is gerekend met het inkomen van voor de operatie.",
        gevraagd="Reken met het inkomen van nu.",
    )


def _no_decision_came(plek: Plek, traject: Traject) -> None:
    """Asked nine weeks ago, in default for weeks: the penalty runs."""
    geschil = _open(
        plek,
        traject,
        42,
        soort=Soort.GEEN_BESLUIT,
        onderwerp="Begeleiding bij het werk",
        instantie="Gemeente Assen",
        instantie_adres=_POSTBUS,
        overheid=True,
        wet="wmo",
        aangevraagd_op=plek.day(44),
    )
    with klok.bevroren(plek.at(20)):
        actions.send_ingebrekestelling(
            verzoek=plek.key(traject.pk, "ingebrekestelling"),
            geschil=geschil,
            door=plek.door,
            op=plek.day(20),
            wijze=Wijze.DIGITAAL,
            ontvangen_op=None,
        )


def _complaint_elsewhere(plek: Plek, traject: Traject) -> None:
    geschil = _open(
        plek,
        traject,
        15,
        soort=Soort.KLACHT,
        onderwerp="Er kwamen drie keer andere mensen dan was afgesproken",
        instantie="Thuiszorg Nergens",
        gevraagd="Vaste gezichten, en bellen als iemand niet kan.",
    )
    with klok.bevroren(plek.at(10)):
        actions.send_klacht(
            verzoek=plek.key(traject.pk, "klacht"),
            geschil=geschil,
            door=plek.door,
            op=plek.day(10),
            wijze=Wijze.DIGITAAL,
            ontvangen_op=None,
            antwoord_uiterlijk_op=plek.day(-15),
        )


def _objection_runs(plek: Plek, traject: Traject) -> None:
    geschil = _open(
        plek,
        traject,
        18,
        soort=Soort.BEZWAAR,
        onderwerp="Afwijzing van de verhuiskosten",
        instantie="Gemeente Zoetermeer",
        bekendgemaakt_op=plek.day(19),
        kenmerk="WMO-000-2",
        gronden="De trap is niet meer veilig; dat staat ook in de brief van de huisarts.",
        gevraagd="Vergoed de verhuizing.",
    )
    with klok.bevroren(plek.at(9)):
        actions.send_bezwaar(
            verzoek=plek.key(traject.pk, "bezwaar"),
            geschil=geschil,
            door=plek.door,
            op=plek.day(9),
            wijze=Wijze.POST,
            waarom_te_laat="",
        )


def _talking_it_over(plek: Plek, traject: Traject) -> None:
    geschil = _open(
        plek,
        traject,
        16,
        soort=Soort.BEMIDDELING,
        onderwerp="Snelheid van terugkeer naar het werk",
        instantie="de werkgever",
        overheid=False,
    )
    with klok.bevroren(plek.at(6)):
        actions.add_notitie(
            verzoek=plek.key(traject.pk, "bemiddeling"),
            geschil=geschil,
            door=plek.door,
            op=plek.day(6),
            soort=Stapsoort.BEMIDDELING,
            opvolgen_op=plek.day(-4),
            notitie="Gesprek met de leidinggevende: twee ochtenden in de week, na een maand meer.",
        )


def _open(plek: Plek, traject: Traject, ago: int, **gegevens: Any) -> Geschil:
    with klok.bevroren(plek.at(ago)):
        return actions.open_geschil(
            verzoek=plek.key(traject.pk, "geschil"), traject=traject, door=plek.door, **gegevens
        )


VERHALEN: dict[str, Callable[[Plek, Traject], None]] = {
    "Sjaak Sprookje": _objection_is_near,
    "Mina Musicalster": _no_decision_came,
    "Gerrit Getekend": _complaint_elsewhere,
    "Cor Cabaret": _objection_runs,
    "Tilly Tekenfilm": _talking_it_over,
}
