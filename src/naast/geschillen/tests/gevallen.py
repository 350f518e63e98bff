"""Geschillen for the tests, each brought to its state by the real steps."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

from naast.core.klok import vandaag
from naast.geschillen import actions
from naast.geschillen.keuzes import Soort, Status
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.organisaties.models import Medewerker
from naast.trajecten.models import Traject

Stap = Callable[[Geschil, Medewerker], object]

GEMEENTE = {"instantie": "Gemeente Assen", "instantie_adres": "Postbus 30018\n9400 RA Assen"}


def begonnen(traject: Traject, door: Medewerker, soort: str, **more: Any) -> Geschil:
    """A geschil about domestic help, with what its kind asks for."""
    days: dict[str, dict[str, Any]] = {
        Soort.BEZWAAR: {"bekendgemaakt_op": date(2025, 9, 1)},
        Soort.BEROEP: {"bekendgemaakt_op": date(2026, 3, 2)},
        Soort.GEEN_BESLUIT: {"aangevraagd_op": date(2026, 1, 5), "wet": "wmo"},
    }
    values = {"onderwerp": "huishoudelijke hulp"} | GEMEENTE | days.get(soort, {}) | more
    return actions.open_geschil(verzoek=uuid4(), traject=traject, door=door, soort=soort, **values)


def overlegd(geschil: Geschil, door: Medewerker) -> Geschilstap:
    """A talk with the gemeente."""
    return actions.add_notitie(
        verzoek=uuid4(),
        geschil=geschil,
        door=door,
        op=vandaag(),
        soort="bemiddeling",
        notitie="Gebeld met de consulent.",
        opvolgen_op=None,
    )


def send_bezwaar(geschil: Geschil, door: Medewerker, op: date = date(2025, 9, 10)) -> object:
    """Digitally, in time."""
    return actions.send_bezwaar(
        verzoek=uuid4(), geschil=geschil, door=door, op=op, wijze="digitaal", waarom_te_laat=""
    )


def stel_in_gebreke(geschil: Geschil, door: Medewerker, op: date = date(2026, 2, 2)) -> object:
    """Digitally, so received on the same day."""
    return actions.send_ingebrekestelling(
        verzoek=uuid4(), geschil=geschil, door=door, op=op, wijze="digitaal", ontvangen_op=None
    )


def file_beroep(geschil: Geschil, door: Medewerker) -> object:
    """Digitally, on the ninth."""
    return actions.file_beroep(
        verzoek=uuid4(),
        geschil=geschil,
        door=door,
        op=date(2026, 3, 9),
        wijze="digitaal",
        waarom_te_laat="",
    )


def receive_uitspraak(geschil: Geschil, door: Medewerker) -> object:
    """Unfounded."""
    return actions.receive_uitspraak(
        verzoek=uuid4(),
        geschil=geschil,
        door=door,
        op=date(2026, 3, 10),
        oordeel="ongegrond",
        notitie="",
    )


def send_klacht(geschil: Geschil, door: Medewerker) -> object:
    """Digitally."""
    return actions.send_klacht(
        verzoek=uuid4(),
        geschil=geschil,
        door=door,
        op=date(2026, 3, 3),
        wijze="digitaal",
        ontvangen_op=None,
        antwoord_uiterlijk_op=None,
    )


def receive_klachtantwoord(geschil: Geschil, door: Medewerker) -> object:
    """With an apology."""
    return actions.receive_klachtantwoord(
        verzoek=uuid4(), geschil=geschil, door=door, op=date(2026, 3, 9), notitie="Excuses"
    )


def close(geschil: Geschil, door: Medewerker) -> object:
    """Solved by talking."""
    return actions.close_geschil(
        verzoek=uuid4(),
        geschil=geschil,
        door=door,
        op=date(2026, 3, 10),
        uitkomst="samen_opgelost",
        toelichting="De hulp blijft.",
    )


WEGEN: dict[str, tuple[str, tuple[Stap, ...]]] = {
    Status.WACHT_OP_BESLUIT: (Soort.GEEN_BESLUIT, ()),
    Status.AANVRAAG_IN_GEBREKE: (Soort.GEEN_BESLUIT, (stel_in_gebreke,)),
    Status.BEZWAAR_MOGELIJK: (Soort.BEZWAAR, ()),
    Status.BEZWAAR_LOOPT: (Soort.BEZWAAR, (send_bezwaar,)),
    Status.BEZWAAR_IN_GEBREKE: (Soort.BEZWAAR, (send_bezwaar, stel_in_gebreke)),
    Status.BEROEP_MOGELIJK: (Soort.BEROEP, ()),
    Status.BEROEP_LOOPT: (Soort.BEROEP, (file_beroep,)),
    Status.UITSPRAAK: (Soort.BEROEP, (file_beroep, receive_uitspraak)),
    Status.KLACHT_VOORBEREIDEN: (Soort.KLACHT, ()),
    Status.KLACHT_LOOPT: (Soort.KLACHT, (send_klacht,)),
    Status.KLACHT_BEANTWOORD: (Soort.KLACHT, (send_klacht, receive_klachtantwoord)),
    Status.BEMIDDELING: (Soort.BEMIDDELING, ()),
    Status.AFGESLOTEN: (Soort.BEMIDDELING, (close,)),
}


TOCH_BESLOTEN: dict[str, str] = {
    "receive_besluit": Status.AANVRAAG_IN_GEBREKE,
    "receive_besluit_op_bezwaar": Status.BEZWAAR_IN_GEBREKE,
}
"""The actions by which a decision may come after an appeal, and what that appeal was about."""


def appealed_without_decision(
    actie: str, status: str, traject: Traject, door: Medewerker
) -> Geschil:
    """An appeal, or its judgment, because the decision of this action did not come in time."""
    geschil = geschil_in(TOCH_BESLOTEN[actie], traject, door)
    file_beroep(geschil, door)
    if status == Status.UITSPRAAK:
        receive_uitspraak(geschil, door)
    return Geschil.objects.get(pk=geschil.pk)


def geschil_in(status: str, traject: Traject, door: Medewerker) -> Geschil:
    """A geschil in this state."""
    soort, steps = WEGEN[status]
    geschil = begonnen(traject, door, soort)
    for step in steps:
        step(Geschil.objects.get(pk=geschil.pk), door)
    return Geschil.objects.get(pk=geschil.pk)


def geldend(geschil: Geschil, soort: str) -> Geschiltermijn:
    """The term of this kind that holds."""
    return Geschiltermijn.objects.get(geschil=geschil, soort=soort, geldt=True)
