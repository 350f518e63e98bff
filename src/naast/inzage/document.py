"""The dossier as one PDF/UA-1 in plain Dutch, for the inwoner or for who takes over."""

from pathlib import Path
from typing import Any

from naast.core.dossierexport import Beeld, Onderdeel, Regel, Veld, day_in_words, in_words
from naast.core.klok import lokale_datum
from naast.core.typst import compile_pdf_apart
from naast.inzage.keuzes import Doel
from naast.inzage.lezers import by_day
from naast.inzage.verzamelen import EERDER, Dossier

SJABLOON = Path(__file__).parent / "sjablonen" / "dossier.typ"
ANDER = "Hier staat ook iets over iemand anders."
RECHTEN = [
    "Wij schrijven dit op om u te helpen, en om te laten zien wat er is gedaan. De gemeente krijgt "
    "alleen aantallen, nooit uw naam.",
    "Wij weten dit van u, of van wie u aanmeldde of hielp. Aan wie wij iets over u vertelden, "
    "staat bij uw toestemmingen, doorverwijzingen en overdrachten. Mist u iets? Vraag het ons.",
    "Wij bewaren het vijftien jaar na de laatste verandering (Wmo 2015, artikel 5.3.4). Wilt u "
    "eerder dat wij iets weghalen? Vraag het. Dan doen wij dat binnen drie maanden, behalve als "
    "een wet of een belang van iemand anders dat verbiedt. Dan leggen wij uit waarom.",
    "Klopt er iets niet? Dan mag u vragen om het te verbeteren. U mag ook vragen om minder met uw "
    "gegevens te doen, of bezwaar maken tegen wat wij ermee doen.",
    "Bent u het niet eens met wat wij doen met uw gegevens? Dan kunt u klagen bij de Autoriteit "
    "Persoonsgegevens: autoriteitpersoonsgegevens.nl.",
    "Soms mogen wij iets niet laten zien, om iemand anders te beschermen. Vraag ons ernaar.",
]
"""What an inwoner who asks is told beside the data itself (AVG art. 15, paragraph 1)."""


def pdf(dossier: Dossier) -> bytes:
    """The document; raises `core.typst.Mislukt` when it is too long to be made."""
    return compile_pdf_apart(SJABLOON, dossier=shape(dossier))


def shape(dossier: Dossier) -> dict[str, Any]:
    """What the template needs; everything is plain text."""
    aanbieder = dossier.aanbieder
    trajecten = _courses(dossier.onderdelen)
    chapters = [_chapter(part, trajecten) for part in dossier.onderdelen]
    return {
        "titel": _title(dossier),
        "afzender": [x for x in (aanbieder.naam, aanbieder.telefoon, aanbieder.email) if x],
        "aan": _address(dossier) if dossier.vraag.doel == Doel.INZAGE else [],
        "datum": day_in_words(lokale_datum(dossier.vraag.at)),
        "inleiding": _introduction(dossier),
        "hoofdstukken": [c for c in chapters if c["regels"]] + _about_people(dossier),
        "leeg": [str(c["kop"]) for c in chapters if not c["regels"]],
        "rechten": RECHTEN if dossier.vraag.doel == Doel.INZAGE else [],
    }


def _title(dossier: Dossier) -> str:
    own = dossier.vraag.doel == Doel.INZAGE
    return "Uw dossier" if own else f"Dossier van {dossier.inwoner.naam}"


def _address(dossier: Dossier) -> list[str]:
    inwoner = dossier.inwoner
    town = f"{inwoner.postcode} {inwoner.woonplaats}".strip()
    return [line for line in (inwoner.naam, inwoner.adres, town) if line]


def _introduction(dossier: Dossier) -> list[str]:
    name, vraag = dossier.aanbieder.naam, dossier.vraag
    if vraag.doel == Doel.INZAGE:
        return [
            f"Beste {dossier.inwoner.naam},",
            f"U vroeg wat {name} van u heeft opgeschreven. Dat staat allemaal in dit bestand. "
            "Ook leest u wie uw dossier bekeek, en wanneer.",
            "Bewaar het goed. Er staan ook dingen in over mensen om u heen. Geef het alleen aan "
            "iemand die u vertrouwt.",
        ]
    why = f"{str(vraag.doel.label).capitalize()}: {vraag.toelichting}."
    return [
        f"Dit is het dossier van {dossier.inwoner.naam} bij {name}, zoals het was op "
        f"{in_words(vraag.at)}. Gemaakt door {vraag.door.naam}. {why}",
        "In dit bestand betekent ‘u’: de inwoner. Er staan persoonsgegevens in, ook van anderen. "
        "Gebruik het alleen waarvoor het is gemaakt.",
    ]


def _courses(parts: list[Onderdeel]) -> dict[int, str]:
    """The words for each traject; with only one there is nothing to tell apart."""
    rows = [regel for part in parts if part.sleutel == "trajecten" for regel in part.regels]
    return {regel.nummer: regel.kop for regel in rows} if len(rows) > 1 else {}


def _chapter(part: Onderdeel, trajecten: dict[int, str]) -> dict[str, Any]:
    return {
        "kop": part.titel,
        "uitleg": [part.uitleg] if part.uitleg else [],
        "beelden": [_picture(beeld) for beeld in part.beelden],
        "tabel": None,
        "regels": [_record(regel, trajecten) for regel in part.regels],
    }


def _picture(beeld: Beeld) -> dict[str, Any]:
    return {
        "svg": beeld.svg,
        "alternatief": beeld.alternatief,
        "tabel": {"koppen": beeld.koppen, "rijen": beeld.rijen} if beeld.rijen else None,
    }


def _record(regel: Regel, trajecten: dict[int, str]) -> dict[str, Any]:
    said = [(veld.kop, _lines(veld, trajecten)) for veld in regel.velden]
    under = [_record(one, trajecten) for rows in regel.delen.values() for one in rows]
    return {
        "kop": regel.kop,
        "ander": ANDER if regel.derden else "",
        "velden": [{"kop": kop, "regels": lines} for kop, lines in said if lines],
        "onder": under,
    }


def _lines(veld: Veld, trajecten: dict[int, str]) -> list[str]:
    text = veld.tekst
    if veld.naam == "traject":
        text = trajecten.get(veld.waarde, "") if isinstance(veld.waarde, int) else ""
    return [line for line in text.splitlines() if line.strip()]


def _about_people(dossier: Dossier) -> list[dict[str, Any]]:
    """Who helped, and who read."""
    made = []
    if dossier.helpers:
        rows = [
            (helper.naam, ", ".join(_where(*place) for place in helper.waar))
            for helper in dossier.helpers
        ]
        made.append(_with_table("Wie u hielp", [], ("Wie", "Waar de naam staat"), rows))
    if dossier.gelezen:
        explained = [
            "Van iemand die u hielp, staat de naam erbij. Van anderen bij "
            f"{dossier.aanbieder.naam} staat er wat voor werk die doet. "
            "De gemeente kan uw dossier nooit lezen."
        ]
        days = [
            (day_in_words(one.dag), one.wie, one.doel, f"{one.aantal} keer")
            for one in by_day(dossier.gelezen)
        ]
        heads = ("Wanneer", "Wie", "Waarvoor", "Hoe vaak")
        made.append(_with_table("Wie uw dossier las", explained, heads, days))
    return made


def _where(what: str, times: int) -> str:
    return what if what == EERDER else f"{what} ({times})"


def _with_table(
    kop: str, uitleg: list[str], koppen: tuple[str, ...], rijen: list[Any]
) -> dict[str, Any]:
    table = {"koppen": koppen, "rijen": rijen}
    return {"kop": kop, "uitleg": uitleg, "beelden": [], "tabel": table, "regels": []}
