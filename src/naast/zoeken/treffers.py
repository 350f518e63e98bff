"""What is shown of what was found: each in a group, with why it matches and where it leads.

The numbers that the database gave are loaded as any page loads them, within what somebody may see.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from naast.audit.actions import Lezing
from naast.inwoners.models import Inwoner
from naast.meldingen import access as meldingen
from naast.meldingen.models import Melding, Status
from naast.organisaties.access import aanbieder_of
from naast.organisaties.models import Medewerker
from naast.trajecten import access as trajecten
from naast.trajecten.models import Traject
from naast.zoeken.fragment import marked
from naast.zoeken.vraag import Vraag, digits, plain

LIJKT = "De naam lijkt op wat u typte"
DOEL = "zoeken: een stuk tekst getoond"


@dataclass(frozen=True)
class Treffer:
    """One line of the results. `waarom` says why it is there."""

    titel: SafeString | str
    url: str
    waarom: str
    bij: str = ""
    fragment: SafeString | str = ""
    stand: tuple[str, str] | None = None


@dataclass(frozen=True)
class Groep:
    """The results of one kind; `meer`: there are more than are shown."""

    sleutel: str
    naam: str
    treffers: Sequence[Treffer] = ()
    meer: bool = False
    lezingen: Sequence[Lezing] = ()

    @property
    def lijkt_alleen(self) -> bool:
        """Nothing in it has the very words."""
        return all(treffer.waarom == LIJKT for treffer in self.treffers)


def by_inwoner(wie: Medewerker, vraag: Vraag, nummers: Sequence[int]) -> dict[int, list[Traject]]:
    """The trajecten of the inwoners who are found, the running one first; by number comes first."""
    return trajecten_of(wie, [*_by_extern_id(wie, vraag), *nummers])


def trajecten_of(wie: Medewerker, inwoners: Iterable[int]) -> dict[int, list[Traject]]:
    """Those of each inwoner who has any, in this order; the running one first."""
    found: dict[int, list[Traject]] = {pk: [] for pk in inwoners}
    rows = trajecten.visible(wie).order_by("-status", "-gestart_op", "-pk")
    for traject in rows.filter(inwoner_id__in=found):
        found[traject.inwoner_id].append(traject)
    return {pk: theirs for pk, theirs in found.items() if theirs}


def dossiers(vraag: Vraag, found: dict[int, list[Traject]], aantal: int) -> Groep:
    """One line for each inwoner who is found: the traject that runs, else the last one."""
    lines = [_dossier(vraag, theirs) for theirs in list(found.values())[:aantal]]
    return Groep("dossiers", "Dossiers", lines, len(found) > aantal)


def _by_extern_id(wie: Medewerker, vraag: Vraag) -> list[int]:
    """Inwoners of whom this is the number, or that of a traject, in the aanbieder's own system."""
    if not vraag.kan_kenmerk_zijn:
        return []
    own = Inwoner.objects.filter(aanbieder=aanbieder_of(wie), extern_id=vraag.tekst)
    also = trajecten.visible(wie).filter(extern_id=vraag.tekst)
    return [*own.values_list("pk", flat=True), *also.values_list("inwoner_id", flat=True)]


def _dossier(vraag: Vraag, found: list[Traject]) -> Treffer:
    traject = found[0]
    inwoner = traject.inwoner
    more = f", en nog {len(found) - 1} eerder" if len(found) > 1 else ""
    if traject.afgesloten_op:
        stand = (f"afgesloten op {day(traject.afgesloten_op)}{more}", "neutraal")
        nobody = "ondersteuner niet bekend"
    else:
        stand = (f"lopend{more}", "info")
        nobody = "nog van niemand"
    known = {
        "het kenmerk": " ".join([inwoner.extern_id, *(one.extern_id for one in found)]),
        "het telefoonnummer": inwoner.telefoon,
        "het e-mailadres": inwoner.email,
    }
    return Treffer(
        titel=marked(inwoner.naam, vraag.voor_namen),
        url=reverse("trajecten:dossier", args=[traject.pk]),
        waarom=why(vraag, f"{inwoner.voornaam} {inwoner.achternaam}", known),
        bij=f"{traject.gemeente}, {traject.eigenaar or nobody}",
        stand=stand,
    )


def found_meldingen(
    wie: Medewerker, vraag: Vraag, nummers: Sequence[int], aantal: int, *, niet: Iterable[int]
) -> Groep:
    """Also those that have ended; not those of the inwoners in `niet`, unless by kenmerk."""
    rows = meldingen.visible(wie)
    order = [*rows.filter(extern_id=vraag.tekst)] if vraag.kan_kenmerk_zijn else []
    order += rows.filter(kenmerk=vraag.kenmerk) if vraag.kenmerk else []
    by_pk = {melding.pk: melding for melding in rows.filter(pk__in=nummers)}
    order += [by_pk[pk] for pk in nummers if pk in by_pk]
    others = set(niet)
    lines = [
        line
        for melding in dict.fromkeys(order)
        if (line := _melding(vraag, melding)).waarom == found_in("het kenmerk")
        or melding.inwoner_id not in others
    ]
    return Groep("meldingen", "Meldingen", lines[:aantal], len(lines) > aantal)


def _melding(vraag: Vraag, melding: Melding) -> Treffer:
    known = {
        "het kenmerk": f"{melding.kenmerk} {melding.extern_id}",
        "de naam van wie meldde": melding.melder_naam,
        "het telefoonnummer": f"{melding.telefoon}, {melding.melder_telefoon}",
        "het e-mailadres": f"{melding.email} {melding.melder_email}",
    }
    ended = melding.status == Status.AFGEHANDELD
    naam = f"{melding.voornaam} {melding.achternaam}"
    is_it = vraag.kenmerk != "" and vraag.kenmerk == melding.kenmerk
    return Treffer(
        titel=marked(melding.naam, vraag.voor_namen),
        url=reverse("meldingen:detail", args=[melding.pk]),
        waarom=found_in("het kenmerk") if is_it else why(vraag, naam, known),
        bij=f"{melding.gemeente}, ontvangen op {day(melding.ontvangen_op)}",
        stand=(
            melding.afhandeling_in_woorden if ended else melding.get_status_display(),
            "neutraal" if ended else "info",
        ),
    )


def why(vraag: Vraag, naam: str, known: dict[str, str]) -> str:
    """In which of what is known the words stand; else the name is like what was typed."""
    words = vraag.voor_namen
    if _holds(naam, words):
        return found_in("de naam")
    for label, value in known.items():
        if _holds(value, words) or (vraag.nummer and vraag.nummer in _numbers(value)):
            return found_in(label)
    everything = " ".join([naam, *known.values()])
    if _holds(everything, words):
        return found_in("de gegevens samen")
    return LIJKT


def found_in(waar: str) -> str:
    """As each line of the results says it."""
    return f"Gevonden in {waar}"


def day(dag: date) -> str:
    """'3 maart 2026'."""
    return date_format(dag, "j F Y")


def _holds(value: str, words: Sequence[str]) -> bool:
    text = plain(value)
    return all(word in text for word in words)


def _numbers(value: str) -> str:
    return " ".join(digits(part) for part in value.split(","))
