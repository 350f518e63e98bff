"""What an appointment must satisfy before it is stored: each check refuses with what to do."""

import re
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from naast.afspraken.models import Afspraak, BerichtVia, Vorm
from naast.afspraken.queries import what_is_taken
from naast.afspraken.termijnen import LAAT_WERKDAGEN, VERST, is_late_for
from naast.afspraken.vrij import Blok, first_hour
from naast.core.aansluiten import Bron
from naast.core.errors import Geweigerd
from naast.core.klok import lokaal_moment, nu, vandaag
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Medewerker

_NUMBER = re.compile(r"\+?[0-9][0-9 ()-]{5,}")


def begin_en_einde(op: date, om: time, minuten: int) -> tuple[datetime, datetime]:
    """Both ends in UTC; refused when the begin has passed, or lies so far that it is a slip."""
    begin = lokaal_moment(op, om).astimezone(UTC)
    if begin < nu():
        raise Geweigerd("Dit moment is al voorbij. Kies een later moment.", veld="op")
    check_not_far(op, veld="op")
    if not 5 <= minuten <= 600:
        raise Geweigerd("Een afspraak duurt 5 tot 600 minuten.", veld="duur")
    return begin, begin + timedelta(minutes=minuten)


def check_not_far(op: date, *, veld: str) -> None:
    """A day so far ahead is a slip of the year."""
    if op > vandaag() + VERST:
        raise Geweigerd("Deze dag is meer dan twee jaar vooruit. Kijk het jaar na.", veld=veld)


def check_waar(vorm: str, waar: str, inwoner: Inwoner | None) -> str:
    """The place, number or link that belongs to how people meet, without spaces around it."""
    waar = waar.strip()
    if vorm == Vorm.VIDEO and not _is_link(waar):
        raise Geweigerd("Plak hier de link van het beeldgesprek: https://…", veld="waar")
    if vorm == Vorm.LOCATIE and not waar:
        raise Geweigerd("Schrijf waar de afspraak is.", veld="waar")
    if vorm == Vorm.THUIS and inwoner is None and not waar:
        raise Geweigerd("Schrijf het adres op.", veld="waar")
    if vorm == Vorm.TELEFOON:
        return _number(waar, inwoner)
    return waar


def _is_link(waar: str) -> bool:
    try:
        parts = urlsplit(waar)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and not re.search(r"\s", waar)


def _number(waar: str, inwoner: Inwoner | None) -> str:
    waar = waar or (inwoner.telefoon if inwoner else "")
    if not _NUMBER.fullmatch(waar):
        raise Geweigerd("Vul het telefoonnummer in dat u belt.", veld="waar")
    return waar


def check_people(aanbieder: Aanbieder, medewerker: Medewerker, inwoner: Inwoner | None) -> None:
    """Of one organisation; the forms offer nobody else."""
    if medewerker.aanbieder_id != aanbieder.pk:
        raise Geweigerd("Kies een collega van uw eigen organisatie.", veld="medewerker")
    if inwoner is not None and inwoner.aanbieder_id != aanbieder.pk:
        raise Geweigerd("Deze inwoner is niet van uw organisatie.")


def check_bericht(bericht_via: str, inwoner: Inwoner | None) -> None:
    """The inwoner can be reached that way."""
    if bericht_via == BerichtVia.EMAIL and not (inwoner and inwoner.email):
        raise Geweigerd(
            "Van deze inwoner is geen e-mailadres bekend. Kies een brief, of vertel het zelf.",
            veld="bericht_via",
        )
    if bericht_via == BerichtVia.BRIEF and inwoner is None:
        raise Geweigerd(
            "Een brief kan alleen naar een inwoner met een dossier.", veld="bericht_via"
        )


def check_told_in_time(afspraak: Afspraak, bericht_via: str) -> None:
    """A letter must arrive before the appointment, and before the one that moved (PvE 3.7)."""
    if bericht_via == BerichtVia.BRIEF and is_late_for(afspraak, vandaag()):
        raise Geweigerd(
            f"De afspraak is binnen {LAAT_WERKDAGEN} werkdagen: een brief komt te laat. Bel de "
            "inwoner en kies ‘Ik heb het zelf verteld’.",
            veld="bericht_via",
        )


def check_free(
    medewerker: Medewerker, begin: datetime, einde: datetime, *, van: Bron | None = None
) -> None:
    """Nobody has two appointments at a time; the database refuses it as well.

    The first appointment of a melding takes its hour too, but for that of `van`: this one.

    The row of the medewerker stays locked until the end of the transaction, so that of two
    colleagues who plan at the same moment the second hears what the first has planned.
    """
    lock_agenda(medewerker)
    if taken := what_is_taken(medewerker, Blok(begin, einde), van=van):
        raise Geweigerd(f"{taken} Kies een andere tijd.", veld="om")


def lock_agenda(medewerker: Medewerker) -> None:
    """Nobody else plans with this person until the end of the transaction."""
    Medewerker.objects.select_for_update(no_key=True, of=("self",)).get(pk=medewerker.pk)


def check_free_for_first(medewerker: Medewerker, op: date, om: time, *, van: Bron) -> None:
    """As `check_free`, for the first appointment of a melding; it takes an hour."""
    check_free(medewerker, *first_hour(op, om), van=van)
