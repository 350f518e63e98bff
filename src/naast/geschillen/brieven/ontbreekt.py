"""What a letter still needs. It is asked for; a letter never makes it up."""

from datetime import date
from typing import NamedTuple

from naast.core.woorden import datum_in_woorden
from naast.geschillen.brieven.inhoud import termijn_van_ingebrekestelling
from naast.geschillen.keuzes import Status
from naast.geschillen.models import Geschil

BIJ_STATUS: dict[str, tuple[str, ...]] = {
    "bezwaarschrift": (Status.BEZWAAR_MOGELIJK, Status.BEZWAAR_LOOPT),
    "ingebrekestelling": (
        Status.WACHT_OP_BESLUIT,
        Status.AANVRAAG_IN_GEBREKE,
        Status.BEZWAAR_LOOPT,
        Status.BEZWAAR_IN_GEBREKE,
    ),
    "klacht": (Status.KLACHT_VOORBEREIDEN, Status.KLACHT_LOOPT, Status.BEMIDDELING),
}


class Ontbreekt(NamedTuple):
    """Something that is missing, and where to fill it in: inwoner, geschil, aanvraag or nowhere."""

    tekst: str
    waar: str


def offered(geschil: Geschil) -> list[str]:
    """The letters that make sense now."""
    return [brief for brief, states in BIJ_STATUS.items() if geschil.status in states]


def missing(brief: str, geschil: Geschil, vandaag: date) -> list[Ontbreekt]:
    """What the letter lacks, in the order of the letter; empty when it can be made."""
    if geschil.status not in BIJ_STATUS[brief]:
        state = geschil.get_status_display()
        return [Ontbreekt(f"Deze brief past niet bij de stand ‘{state}’.", "")]
    return [
        Ontbreekt(tekst, waar)
        for filled, tekst, waar in (*_of_anyone(geschil), *_OWN[brief](geschil, vandaag))
        if not filled
    ]


Eis = tuple[object, str, str]


def _of_anyone(geschil: Geschil) -> list[Eis]:
    inwoner = geschil.traject.inwoner
    return [
        (inwoner.achternaam, "de naam van de inwoner", "inwoner"),
        (inwoner.adres, "het adres van de inwoner", "inwoner"),
        (inwoner.postcode, "de postcode van de inwoner", "inwoner"),
        (inwoner.woonplaats, "de woonplaats van de inwoner", "inwoner"),
        (geschil.instantie, "de naam van de instantie", "geschil"),
        (geschil.instantie_adres.strip(), "het adres van de instantie", "geschil"),
    ]


def _of_objection(geschil: Geschil, vandaag: date) -> list[Eis]:
    return [
        (geschil.besluit_op, "de datum van het besluit", "geschil"),
        (geschil.bekendgemaakt_op, "de dag waarop het besluit is verstuurd", "geschil"),
        (
            geschil.gronden.strip(),
            "waarom de inwoner het niet eens is met het besluit",
            "geschil",
        ),
    ]


def _of_notice(geschil: Geschil, vandaag: date) -> list[Eis]:
    termijn = termijn_van_ingebrekestelling(geschil)
    if termijn is None:
        return [(False, "de dag waarop de aanvraag is gedaan", "aanvraag")]
    last = datum_in_woorden(termijn.uiterlijk_op)
    too_early = f"geduld: de instantie mag nog beslissen tot en met {last}"
    return [(termijn.uiterlijk_op < vandaag, too_early, "")]


def _of_complaint(geschil: Geschil, vandaag: date) -> list[Eis]:
    return [
        (geschil.gronden.strip(), "wat er is gebeurd", "geschil"),
        (geschil.gevraagd.strip(), "wat de inwoner vraagt", "geschil"),
    ]


_OWN = {
    "bezwaarschrift": _of_objection,
    "ingebrekestelling": _of_notice,
    "klacht": _of_complaint,
}
