"""The terms of a contract: pure, on dates. What they are per contract is in its row."""

from datetime import date, timedelta

from naast.contracten.models import Beginpunt, Dagsoort, Overeenkomst, Termijnenprofiel
from naast.core.kalenders import Kalender, contractkalender, plus_werkdagen

PROFIELEN: dict[str, dict[str, object]] = {
    Termijnenprofiel.PVE: {
        "contact_termijn": 2,
        "contact_spoed_termijn": 2,
        "contact_dagsoort": Dagsoort.WERKDAGEN,
        "afspraak_termijn": 10,
        "afspraak_spoed_termijn": 0,
        "afspraak_dagsoort": Dagsoort.WERKDAGEN,
        "afspraak_vanaf": Beginpunt.CONTACT,
    },
    Termijnenprofiel.ZOSAMEN: {
        "contact_termijn": 14,
        "contact_spoed_termijn": 3,
        "contact_dagsoort": Dagsoort.KALENDERDAGEN,
        "afspraak_termijn": 28,
        "afspraak_spoed_termijn": 3,
        "afspraak_dagsoort": Dagsoort.KALENDERDAGEN,
        "afspraak_vanaf": Beginpunt.MELDING,
    },
}
"""Programma van Eisen 3.15 and 3.16 (urgent: the appointment at once, so on the day of the
contact); ZoSamen: contact within two weeks, urgent taken up within 3 days, regular within 28
(Rekenkamer Zoetermeer 2019, par. 3.1)."""


KALENDERVELDEN = ("goede_vrijdag_vrij", "bevrijdingsdag_vrij", "besluitdagen_vrij")
"""What of a contract decides its working days."""


def kalender_van(overeenkomst: Overeenkomst) -> Kalender:
    """The working days of this contract."""
    return contractkalender(
        goede_vrijdag_vrij=overeenkomst.goede_vrijdag_vrij,
        bevrijdingsdag_vrij=overeenkomst.bevrijdingsdag_vrij,
        besluitdagen_vrij=overeenkomst.besluitdagen_vrij,
    )


def contact_uiterlijk(overeenkomst: Overeenkomst, *, ontvangen_op: date, spoed: bool) -> date:
    """Last day for the first contact after a melding."""
    dagen = overeenkomst.contact_spoed_termijn if spoed else overeenkomst.contact_termijn
    return _plus(overeenkomst, ontvangen_op, dagen, overeenkomst.contact_dagsoort)


def afspraak_uiterlijk(
    overeenkomst: Overeenkomst, *, ontvangen_op: date, contact_op: date, spoed: bool
) -> date:
    """Last day for the first appointment; the term starts when the contract says so."""
    dagen = overeenkomst.afspraak_spoed_termijn if spoed else overeenkomst.afspraak_termijn
    vanaf = ontvangen_op if overeenkomst.afspraak_vanaf == Beginpunt.MELDING else contact_op
    return _plus(overeenkomst, vanaf, dagen, overeenkomst.afspraak_dagsoort)


def klacht_uiterlijk(overeenkomst: Overeenkomst, *, ontvangen_op: date) -> date:
    """Last day to handle a klacht: calendar days of the contract."""
    return ontvangen_op + timedelta(days=overeenkomst.klacht_termijn_dagen)


def _plus(overeenkomst: Overeenkomst, dag: date, dagen: int, soort: str) -> date:
    if soort == Dagsoort.KALENDERDAGEN:
        return dag + timedelta(days=dagen)
    return plus_werkdagen(kalender_van(overeenkomst), dag, dagen)
