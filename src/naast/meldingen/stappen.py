"""What must happen next with a melding, in words: one sentence per state."""

from dataclasses import dataclass
from datetime import date

from naast.core.woorden import datum_in_woorden, in_woorden
from naast.meldingen.models import Melding, Status
from naast.meldingen.queries import days_waited, kalender_bij


@dataclass(frozen=True)
class Stap:
    """The next thing to do. `uiterlijk_op`: its last day; `termijn`: how that stands today.

    An `afspraak` is on that day itself.
    """

    wat: str
    actie: str
    uiterlijk_op: date | None
    termijn: str
    soort: str
    afspraak: bool = False
    geweest: bool = False

    @property
    def kop(self) -> str:
        """Before the name, where the day and the time stand beside it."""
        if self.geweest:
            return "Hoe ging de eerste afspraak?"
        return "Eerste afspraak:" if self.afspraak else f"{self.wat}:"


def next_step(melding: Melding, vandaag: date) -> Stap | None:
    """None when the melding has been ended."""
    if melding.status == Status.NIEUW:
        return _with_term(
            melding, "Eerste contact", "Contact leggen", melding.uiterlijk_op, vandaag
        )
    if melding.status == Status.CONTACT:
        last = melding.afspraak_uiterlijk_op
        return _with_term(melding, "Eerste afspraak maken", "Afspraak maken", last, vandaag)
    if melding.status == Status.AFSPRAAK and melding.eerste_afspraak_op:
        return _appointment(melding, melding.eerste_afspraak_op, vandaag)
    return None


def how_pressing(uiterlijk_op: date | None, vandaag: date) -> str:
    """The kind of label: late, today or tomorrow, or later."""
    if uiterlijk_op is None:
        return "neutraal"
    days = (uiterlijk_op - vandaag).days
    return "fout" if days < 0 else "let-op" if days <= 1 else "neutraal"


def waited_in_words(melding: Melding) -> list[str]:
    """'2 werkdagen tot het eerste contact' and what came after; empty without a contact."""
    contact, afspraak = days_waited(melding)
    found = [(contact, "tot het eerste contact"), (afspraak, "daarna tot de eerste afspraak")]
    return [
        f"{days} {'werkdag' if days == 1 else 'werkdagen'} {until}"
        for days, until in found
        if days is not None
    ]


def _with_term(melding: Melding, wat: str, actie: str, last: date | None, vandaag: date) -> Stap:
    words = in_woorden(last, vandaag, kalender_bij(melding)) if last else ""
    return Stap(wat, actie, last, words, how_pressing(last, vandaag))


def _appointment(melding: Melding, op: date, vandaag: date) -> Stap:
    om = f" om {melding.eerste_afspraak_om:%H.%M} uur" if melding.eerste_afspraak_om else ""
    waar = f", {melding.afspraak_plaats}" if melding.afspraak_plaats else ""
    days = (op - vandaag).days
    if days < 0:
        was = f"Afspraak was {datum_in_woorden(op, met_jaar=False)}"
        wat, actie, termijn = f"{was}: hoe gaat het verder?", "Afronden", "afspraak geweest"
    else:
        dag = {0: "vandaag", 1: "morgen"}.get(days) or datum_in_woorden(op, met_jaar=False)
        wat, actie, termijn = f"Afspraak {dag}{om}{waar}", "Openen", f"{dag}{om}"
    return Stap(wat, actie, op, termijn, _now_or_later(days), afspraak=True, geweest=days < 0)


def _now_or_later(days: int) -> str:
    return "let-op" if days <= 0 else "neutraal"
