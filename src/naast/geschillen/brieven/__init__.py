"""The letters of an inwoner in a geschil: objection, notice of default, complaint."""

from datetime import date

from naast.geschillen.brieven.inhoud import BRIEVEN
from naast.geschillen.brieven.ontbreekt import Ontbreekt, missing, offered
from naast.geschillen.brieven.schrijven import MIME, SCHRIJVERS
from naast.geschillen.models import Geschil

NAMEN = {
    "bezwaarschrift": "Bezwaarschrift",
    "ingebrekestelling": "Ingebrekestelling",
    "klacht": "Klachtbrief",
}

__all__ = ["MIME", "NAMEN", "SCHRIJVERS", "Ontbreekt", "missing", "offered", "write"]


def write(brief: str, vorm: str, geschil: Geschil, op: date) -> bytes:
    """The file; call it only when nothing is missing."""
    return SCHRIJVERS[vorm](BRIEVEN[brief](geschil, op))
