"""The letter to the inwoner, in plain Dutch (B1): start, expected end, steps (PvE 3.6).

With a plan it is that plan; before there is one it says what the support is for.

The page and the PDF read the same `Brief`, so that they say the same.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from naast.core.typst import compile_pdf
from naast.core.woorden import datum_in_woorden
from naast.organisaties.models import Medewerker
from naast.trajecten.inwonercode import code_of, working_code
from naast.trajecten.keuzes import Bereikt, Uitvoerder
from naast.trajecten.models import Actie, ActieStatus, Hulpvraag, Traject
from naast.trajecten.plan_overzicht import Onderdeel, overview, who

SJABLOON = Path(__file__).parent / "sjablonen" / "plan.typ"
KOPPEN = ("Wat", "Wie", "Wanneer")
MET_PLAN = (
    "Wij hebben samen een plan gemaakt. In deze brief leest u wat u wilt bereiken, en wie wat "
    "doet. Bewaar deze brief goed."
)
ZONDER_PLAN = (
    "Wij ondersteunen u. In deze brief leest u wanneer dat begon, hoelang het duurt en waarbij wij "
    "u helpen. Hierna maken we samen een plan."
)
CODE_KOP = "Zelf kijken hoe het loopt"
BEREIKT = {
    Bereikt.JA: "Dit is bereikt.",
    Bereikt.DEELS: "Dit is voor een deel bereikt.",
    Bereikt.NEE: "Dit is niet bereikt.",
}


@dataclass(frozen=True)
class Stap:
    """One line of the table: what, who and when."""

    wat: str
    wie: str
    wanneer: str


@dataclass(frozen=True)
class Deel:
    """One doel with its steps, or the steps for the whole plan."""

    kop: str
    bijschrift: str
    uitkomst: str
    stappen: list[Stap]


@dataclass(frozen=True)
class Brief:
    """The letter; everything is plain text."""

    titel: str
    afzender: list[str]
    aan: list[str]
    datum: str
    onderwerp: str
    aanhef: str
    inleiding: list[str]
    verloop_kop: str
    verloop: list[str]
    code_kop: str
    code: list[str]
    koppen: tuple[str, str, str]
    delen: list[Deel]
    slot_kop: str
    slot: list[str]
    ondertekening: list[str]


def letter(traject: Traject, op: date, *, pagina: str) -> Brief:
    """The letter as it would be sent on that day. `pagina`: where the inwoner fills in a code."""
    found = overview(traject, op)
    row = None if traject.afgesloten_op else working_code(traject)
    titel = "Uw plan" if found else "Uw ondersteuning"
    inwoner, aanbieder = traject.inwoner, traject.aanbieder
    town = f"{inwoner.postcode} {inwoner.woonplaats}".strip()
    return Brief(
        titel=titel,
        afzender=[line for line in (aanbieder.naam, aanbieder.telefoon, aanbieder.email) if line],
        aan=[line for line in (inwoner.naam, inwoner.adres, town) if line],
        datum=_day(op),
        onderwerp=titel,
        aanhef=f"Beste {inwoner.naam},",
        inleiding=[MET_PLAN if found else ZONDER_PLAN],
        verloop_kop="Begin en einde",
        verloop=_course(traject),
        code_kop=CODE_KOP,
        code=_code(code_of(row) if row else "", pagina),
        koppen=KOPPEN,
        delen=[
            _part(number, part, traject) for number, part in enumerate(found.onderdelen, start=1)
        ]
        if found
        else [_question(number, row) for number, row in _questions(traject)],
        slot_kop="Klopt er iets niet?",
        slot=_end(traject, "het plan" if found else "de afspraken"),
        ondertekening=[line for line in (_supporter(traject.eigenaar), aanbieder.naam) if line],
    )


def pdf(brief: Brief) -> bytes:
    """The letter as PDF/UA-1."""
    return compile_pdf(SJABLOON, brief=asdict(brief))


def _questions(traject: Traject) -> Iterable[tuple[int, Hulpvraag]]:
    return enumerate(traject.hulpvragen.order_by("ontvangen_op", "pk"), start=1)


def _question(number: int, row: Hulpvraag) -> Deel:
    done = f"Dit is klaar sinds {_day(row.afgesloten_op)}." if row.afgesloten_op else ""
    return Deel(f"Vraag {number}: {row}", "", done, [])


def _day(day: date) -> str:
    return datum_in_woorden(day).split(" ", 1)[1]


def _course(traject: Traject) -> list[str]:
    lines = [f"De ondersteuning begon op {_day(traject.gestart_op)}."]
    if traject.afgesloten_op:
        return [*lines, f"De ondersteuning is gestopt op {_day(traject.afgesloten_op)}."]
    if traject.verwacht_einde_op:
        lines.append(f"Wij denken dat we klaar zijn op {_day(traject.verwacht_einde_op)}.")
        lines.append("Duurt het langer? Dan bespreken we dat eerst met u.")
    else:
        lines.append("Wanneer we klaar zijn, weten we nog niet. Dat spreken we met u af.")
    if traject.eigenaar:
        lines.append(f"U krijgt hulp van {traject.eigenaar}.")
    if traject.eigenaar and traject.vervanger:
        lines.append(f"Is {traject.eigenaar} er niet? Dan helpt {traject.vervanger} u.")
    return lines


def _code(code: str, pagina: str) -> list[str]:
    """Where to read on, with the code; nothing without one."""
    if not code:
        return []
    return [
        "Op internet ziet u welke stappen er zijn en wanneer uw volgende afspraak is.",
        f"Ga naar {pagina}",
        f"Vul deze code in: {code}",
        "Geef de code alleen aan wie u vertrouwt.",
    ]


def _part(number: int, part: Onderdeel, traject: Traject) -> Deel:
    doel = part.doel
    result = BEREIKT.get(Bereikt(doel.bereikt), "") if doel and doel.bereikt else ""
    said = doel.toelichting if doel else ""
    return Deel(
        kop=f"Doel {number}: {doel}" if doel else "Verder spreken we af",
        bijschrift=f"Wie doet wat bij doel {number}?" if doel else "Wie doet wat verder?",
        uitkomst=f"{result} {said}".strip(),
        stappen=[
            _step(regel.actie, traject)
            for regel in part.regels
            if regel.actie.status != ActieStatus.VERVALLEN
        ],
    )


def _step(actie: Actie, traject: Traject) -> Stap:
    name = "u" if actie.uitvoerder == Uitvoerder.INWONER else who(actie, traject)
    when = f"klaar op {_day(actie.gedaan_op)}" if actie.gedaan_op else ""
    return Stap(actie.omschrijving, name, when or f"uiterlijk {_day(actie.uiterlijk_op)}")


def _end(traject: Traject, wat: str) -> list[str]:
    aanbieder = traject.aanbieder
    call = f"Bel {aanbieder.telefoon}" if aanbieder.telefoon else ""
    mail = f"mail naar {aanbieder.email}" if aanbieder.email else ""
    ways = f"{call} of {mail}" if call and mail else call or mail.capitalize()
    first = f"{ways}. Dan passen we {wat} aan." if ways else "Zeg het ons."
    return [first, "U beslist zelf. De ondersteuning kost u niets."]


def _supporter(medewerker: Medewerker | None) -> str:
    return medewerker.naam if medewerker else ""
