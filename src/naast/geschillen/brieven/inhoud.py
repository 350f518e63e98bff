"""The words of the letters, for DOCX and PDF alike. Written for the inwoner, who signs them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from naast.core.woorden import datum_in_woorden
from naast.geschillen.keuzes import Stapsoort, Termijnsoort
from naast.geschillen.models import Geschil, Geschiltermijn

DRAAI_OM = "Ik vraag u om dit besluit te veranderen."
ONTVANGST = "Wilt u mij een bericht sturen dat u deze brief hebt ontvangen?"


@dataclass(frozen=True)
class Deel:
    """A part of a letter under its heading."""

    kop: str
    alineas: list[str]


@dataclass(frozen=True)
class Brief:
    """A letter as both writers need it; everything is plain text."""

    titel: str
    afzender: list[str]
    aan: list[str]
    plaats_datum: str
    onderwerp: str
    aanhef: str
    inleiding: list[str]
    delen: list[Deel]
    naam: str
    bijlagen: str


def _dag(dag: date | None) -> str:
    if dag is None:
        raise ValueError("Een dag ontbreekt: vraag eerst wat er ontbreekt.")
    return f"{dag.day} {datum_in_woorden(dag).split(' ', 2)[2]}"


def paragraphs(tekst: str) -> list[str]:
    """What somebody typed, a paragraph per line that has words."""
    return [line.strip() for line in tekst.splitlines() if line.strip()]


def _letter(
    geschil: Geschil,
    op: date,
    *,
    titel: str,
    onderwerp: str,
    inleiding: list[str],
    delen: list[Deel],
    bijlagen: str = "",
) -> Brief:
    inwoner = geschil.traject.inwoner
    lines = [inwoner.naam, inwoner.adres, f"{inwoner.postcode} {inwoner.woonplaats}".strip()]
    return Brief(
        titel=titel,
        afzender=[line for line in (*lines, inwoner.telefoon, inwoner.email) if line],
        aan=[geschil.instantie, *paragraphs(geschil.instantie_adres)],
        plaats_datum=f"{inwoner.woonplaats}, {_dag(op)}",
        onderwerp=onderwerp,
        aanhef="Geachte heer of mevrouw,",
        inleiding=inleiding,
        delen=delen,
        naam=inwoner.naam,
        bijlagen=bijlagen,
    )


def _the_decision(geschil: Geschil) -> str:
    mark = f", met kenmerk {geschil.kenmerk}" if geschil.kenmerk else ""
    return f"uw besluit van {_dag(geschil.besluit_op)}{mark}, over {geschil.onderwerp}"


def bezwaarschrift(geschil: Geschil, op: date) -> Brief:
    """All that Awb 6:5 asks: name, address, date, the decision, the grounds, room to sign."""
    sent = ""
    if geschil.bekendgemaakt_op != geschil.besluit_op:
        sent = f" Dit besluit is bekendgemaakt op {_dag(geschil.bekendgemaakt_op)}."
    return _letter(
        geschil,
        op,
        titel="Bezwaarschrift",
        onderwerp=f"bezwaar tegen het besluit over {geschil.onderwerp}",
        inleiding=[f"Ik maak bezwaar tegen {_the_decision(geschil)}.{sent}"],
        delen=[
            Deel("Waarom ik het niet eens ben met het besluit", paragraphs(geschil.gronden)),
            Deel("Wat ik u vraag", [*(paragraphs(geschil.gevraagd) or [DRAAI_OM]), ONTVANGST]),
        ],
        bijlagen="een kopie van het besluit",
    )


def ingebrekestelling(geschil: Geschil, op: date) -> Brief:
    """What was asked and when, that the term has passed, and that a penalty follows (Awb 4:17)."""
    soort, asked = _what_was_asked(geschil)
    termijn = geschil.termijnen.get(soort=soort, geldt=True)
    return _letter(
        geschil,
        op,
        titel="Ingebrekestelling",
        onderwerp=f"ingebrekestelling, geen besluit over {geschil.onderwerp}",
        inleiding=[
            asked,
            f"U moest uiterlijk op {_dag(termijn.uiterlijk_op)} beslissen. "
            "Ik heb nog geen besluit gekregen.",
        ],
        delen=[
            Deel(
                "Ik stel u in gebreke",
                [
                    "Ik stel u in gebreke omdat u niet op tijd hebt beslist (artikel 4:17 van de "
                    "Algemene wet bestuursrecht).",
                    "Ik vraag u om alsnog te beslissen, binnen twee weken nadat u deze brief hebt "
                    "ontvangen. Doet u dat niet, dan moet u mij een dwangsom betalen voor elke dag "
                    "dat het langer duurt, met een maximum van 42 dagen. Ook kan ik dan in beroep "
                    "gaan bij de rechter.",
                    ONTVANGST,
                ],
            )
        ],
    )


def _what_was_asked(geschil: Geschil) -> tuple[Termijnsoort, str]:
    objected = geschil.stappen.filter(soort=Stapsoort.BEZWAAR).order_by("-op").first()
    if objected:
        about = _the_decision(geschil) if geschil.besluit_op else geschil.onderwerp
        against = "tegen" if geschil.besluit_op else "over"
        soort = Termijnsoort.BESLUIT_OP_BEZWAAR
        return soort, f"Op {_dag(objected.op)} heb ik bezwaar gemaakt {against} {about}."
    mark = f" Het kenmerk is {geschil.kenmerk}." if geschil.kenmerk else ""
    asked = f"Op {_dag(geschil.aangevraagd_op)} heb ik bij u een aanvraag gedaan voor "
    return Termijnsoort.BESLUIT, f"{asked}{geschil.onderwerp}.{mark}"


def klachtbrief(geschil: Geschil, op: date) -> Brief:
    """Who complains, about what, and what would put it right (Awb 9:4)."""
    delen = [Deel("Wat er is gebeurd", paragraphs(geschil.gronden))]
    asked = paragraphs(geschil.gevraagd)
    delen.append(Deel("Wat ik u vraag", [*asked, ONTVANGST]))
    return _letter(
        geschil,
        op,
        titel="Klacht",
        onderwerp=f"klacht over {geschil.onderwerp}",
        inleiding=[f"Ik dien een klacht in over {geschil.onderwerp}."],
        delen=delen,
    )


BRIEVEN: dict[str, Callable[[Geschil, date], Brief]] = {
    "bezwaarschrift": bezwaarschrift,
    "ingebrekestelling": ingebrekestelling,
    "klacht": klachtbrief,
}


def termijn_van_ingebrekestelling(geschil: Geschil) -> Geschiltermijn | None:
    """The term to decide that a notice of default is about."""
    objected = geschil.stappen.filter(soort=Stapsoort.BEZWAAR).exists()
    soort = Termijnsoort.BESLUIT_OP_BEZWAAR if objected else Termijnsoort.BESLUIT
    return geschil.termijnen.filter(soort=soort, geldt=True).first()
