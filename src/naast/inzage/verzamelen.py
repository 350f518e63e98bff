"""All that is held of an inwoner, as chapters in an order that can be read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from naast.core import aansluiten
from naast.core.dossierexport import Onderdeel, Regel
from naast.inwoners.models import Inwoner
from naast.inzage.keuzes import Doel
from naast.inzage.lezers import Lezing, earlier_owners, readings
from naast.organisaties.models import Aanbieder, Medewerker

VOLGORDE = (
    *("persoon", "vertegenwoordigers", "toestemmingen", "netwerk", "meldingen", "vervangingen"),
    "inwonerberichten",
    *("trajecten", "hulpvragen", "plannen", "metingen", "herzieningen", "overschrijdingen"),
    *("doorverwijzingen", "overdrachten", "afspraken", "contactmomenten", "geschillen"),
    *("bijlagen", "berichten", "enquetes", "klachten"),
)
"""Chapters in the order of a story; what is not named here comes after, as it joined."""

EERDER = "Had uw dossier eerder"


@dataclass(frozen=True)
class Vraag:
    """Why the file is made, for whom, when and by whom."""

    doel: Doel
    toelichting: str
    door: Medewerker
    at: datetime


@dataclass(frozen=True)
class Helper:
    """Somebody of the aanbieder who is named in the dossier; `waar`: chapter and how often."""

    medewerker_id: int
    naam: str
    waar: list[tuple[str, int]]


@dataclass(frozen=True)
class Dossier:
    """The whole. `gelezen` is None when the purpose does not ask for it."""

    inwoner: Inwoner
    aanbieder: Aanbieder
    gemeente: str
    vraag: Vraag
    onderdelen: list[Onderdeel]
    helpers: list[Helper]
    gelezen: list[Lezing] | None


def collect(inwoner: Inwoner, vraag: Vraag) -> Dossier:
    """Read everything; who read it before belongs to an inwoner who asks (AVG art. 15)."""
    chapters = sorted(aansluiten.held_of(inwoner), key=_place)
    helpers = _helpers(chapters, earlier_owners(_numbers(chapters)))
    read = None
    if vraag.doel == Doel.INZAGE:
        read = readings(_numbers(chapters), {helper.medewerker_id for helper in helpers})
    return Dossier(
        inwoner, inwoner.aanbieder, inwoner.gemeente.naam, vraag, chapters, helpers, read
    )


def _place(onderdeel: Onderdeel) -> int:
    known = onderdeel.sleutel in VOLGORDE
    return VOLGORDE.index(onderdeel.sleutel) if known else len(VOLGORDE)


def every(regels: Iterable[Regel]) -> Iterator[Regel]:
    """Records with those under them."""
    for regel in regels:
        yield regel
        for under in regel.delen.values():
            yield from every(under)


def _numbers(chapters: list[Onderdeel]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for chapter in chapters:
        for regel in every(chapter.regels):
            found[regel.tabel].append(regel.nummer)
    return found


def _helpers(chapters: list[Onderdeel], earlier: dict[int, str]) -> list[Helper]:
    """Who is named, and who had the dossier before."""
    names = dict(earlier)
    times: dict[int, Counter[str]] = defaultdict(Counter)
    for pk in earlier:
        times[pk][EERDER] = 1
    for chapter in chapters:
        for regel in every(chapter.regels):
            for veld in regel.velden:
                if veld.medewerker_id is not None:
                    names[veld.medewerker_id] = str(veld.waarde)
                    times[veld.medewerker_id][chapter.titel] += 1
    found = [Helper(pk, names[pk], list(times[pk].items())) for pk in names]
    return sorted(found, key=lambda helper: helper.naam.lower())
