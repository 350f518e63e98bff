"""Which inwoners are reminded of their first appointment, and when: by mail, or by a person."""

from collections.abc import Iterable, Iterator
from datetime import date

from naast.afspraken.herinneren import until_day
from naast.afspraken.termijnen import days_to_remind_by_letter
from naast.core.adressen import adres
from naast.core.klok import lokale_datum
from naast.core.taken import Taak
from naast.meldingen.models import Contactwijze, Melding, Status
from naast.meldingen.stappen import next_step
from naast.organisaties.werklijst import whose

VELDEN = ("email", "contactwijze", "afspraak_gemaakt_at", "afspraak_herinnerd_at")
"""What these tasks read of a melding, beside what *Vandaag* shows."""


def must_remind(melding: Melding, vandaag: date) -> bool:
    """Whether somebody must do it: there is no mail address, and the day is near.

    By telephone from the working day before, by letter as soon as that one is posted for other
    appointments; not on the day on which it was made.
    """
    op, made = melding.eerste_afspraak_op, melding.afspraak_gemaakt_at
    if melding.status != Status.AFSPRAAK or melding.email or melding.afspraak_herinnerd_at:
        return False
    if op is None or melding.eerste_afspraak_om is None:
        return False
    return vandaag < op < _until(melding, vandaag) and not (made and lokale_datum(made) >= vandaag)


def _until(melding: Melding, vandaag: date) -> date:
    if melding.contactwijze == Contactwijze.BRIEF:
        return days_to_remind_by_letter(vandaag)[1]
    return until_day(vandaag)


def how_to_remind(melding: Melding) -> str:
    """One sentence: what is not known, and what to do instead."""
    way = "Schrijf" if melding.contactwijze == Contactwijze.BRIEF else "Bel"
    return f"Er is geen e-mailadres. {way} de inwoner"


def reminder_tasks(rows: Iterable[Melding], vandaag: date, ik: int | None) -> Iterator[Taak]:
    """One for each of these that somebody must remind today."""
    for row in rows:
        if must_remind(row, vandaag) and (step := next_step(row, vandaag)):
            yield Taak(
                titel=f"Herinneren aan de eerste afspraak: {row.naam}",
                url=adres("meldingen:detail", row.pk),
                termijn=f"afspraak {step.termijn}",
                soort="let-op",
                uiterlijk_op=vandaag,
                reden=how_to_remind(row),
                wie=whose(row.behandelaar, ik),
                actie="Herinneren",
            )
