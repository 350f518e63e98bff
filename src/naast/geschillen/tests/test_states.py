"""Every step of a geschil from every state: as the table says, and nothing else."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest

from naast.core.errors import Geweigerd, Verouderd
from naast.core.klok import vandaag
from naast.core.versie import versie_van
from naast.geschillen import actions, termijnen
from naast.geschillen.actions import basis
from naast.geschillen.keuzes import Status
from naast.geschillen.models import Geschil
from naast.geschillen.states import GESCHIL
from naast.geschillen.tests import gevallen
from naast.organisaties.models import Medewerker
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db

Do = Callable[[Geschil, Medewerker], object]


def _correct(geschil: Geschil, door: Medewerker) -> object:
    # In a state without a term somebody corrects one that an earlier state left.
    termijn = geschil.termijnen.filter(geldt=True).first() or basis.store(
        geschil, termijnen.bezwaar(date(2026, 3, 2)), door=door
    )
    later = termijn.uiterlijk_op + timedelta(days=1)
    return actions.correct_termijn(
        termijn=termijn, door=door, uiterlijk_op=later, reden="brief zegt anders"
    )


DOEN: dict[str, Do] = {
    "record_aanvraag": lambda g, wie: actions.record_aanvraag(
        verzoek=uuid4(), geschil=g, door=wie, op=vandaag()
    ),
    "finish_termijn": lambda g, wie: actions.finish_termijn(
        verzoek=uuid4(), geschil=g, door=wie, op=vandaag(), termijn="onderzoek", notitie=""
    ),
    "receive_besluit": lambda g, wie: actions.receive_besluit(
        verzoek=uuid4(),
        geschil=g,
        door=wie,
        op=vandaag(),
        besluit_op=None,
        kenmerk="",
        notitie="",
    ),
    "send_bezwaar": lambda g, wie: gevallen.send_bezwaar(g, wie),
    "confirm_receipt": lambda g, wie: actions.confirm_receipt(
        verzoek=uuid4(),
        geschil=g,
        door=wie,
        op=vandaag(),
        ontvangen_op=date(2026, 3, 9),
        met_commissie=True,
        kenmerk="",
    ),
    "adjourn": lambda g, wie: actions.adjourn(
        verzoek=uuid4(),
        geschil=g,
        door=wie,
        op=date(2025, 11, 3) if g.soort == "bezwaar" else vandaag(),
        weken=4,
    ),
    "send_ingebrekestelling": lambda g, wie: gevallen.stel_in_gebreke(g, wie),
    "receive_besluit_op_bezwaar": lambda g, wie: actions.receive_besluit_op_bezwaar(
        verzoek=uuid4(),
        geschil=g,
        door=wie,
        op=vandaag(),
        kenmerk="",
        oordeel="ongegrond",
        notitie="",
    ),
    "file_beroep": lambda g, wie: actions.file_beroep(
        verzoek=uuid4(),
        geschil=g,
        door=wie,
        op=vandaag(),
        wijze="digitaal",
        waarom_te_laat="",
    ),
    "receive_uitspraak": lambda g, wie: gevallen.receive_uitspraak(g, wie),
    "send_klacht": lambda g, wie: gevallen.send_klacht(g, wie),
    "receive_klachtantwoord": lambda g, wie: gevallen.receive_klachtantwoord(g, wie),
    "change_geschil": lambda g, wie: actions.change_geschil(
        geschil=g, door=wie, versie=versie_van(g), gronden="Zij kan niet zelf stofzuigen."
    ),
    "add_notitie": lambda g, wie: gevallen.overlegd(g, wie),
    "correct_termijn": _correct,
    "close_geschil": lambda g, wie: gevallen.close(g, wie),
}


def test_every_action_of_the_table_is_tried_from_every_state() -> None:
    assert set(DOEN) == set(GESCHIL.acties)
    assert set(gevallen.WEGEN) == set(Status.values)


@pytest.mark.parametrize("status", Status.values)
@pytest.mark.parametrize("actie", DOEN)
def test_an_action_does_what_the_table_says(
    actie: str, status: str, annie: Traject, noor: Persoon
) -> None:
    geschil = gevallen.geschil_in(status, annie, noor.medewerker)
    assert geschil.status == status
    if GESCHIL.mag(actie, status):
        if actie in ("record_aanvraag", "finish_termijn"):
            geschil = gevallen.begonnen(
                annie,
                noor.medewerker,
                "geen_besluit",
                aangevraagd_op=None,
                gemeld_op=date(2026, 1, 5),
            )
        if actie in gevallen.TOCH_BESLOTEN and status in (Status.BEROEP_LOOPT, Status.UITSPRAAK):
            geschil = gevallen.appealed_without_decision(actie, status, annie, noor.medewerker)
        DOEN[actie](geschil, noor.medewerker)
        geschil.refresh_from_db()
        assert geschil.status == GESCHIL.overgangen[actie, status].naar
    else:
        with pytest.raises(Verouderd):
            DOEN[actie](geschil, noor.medewerker)
        geschil.refresh_from_db()
        assert geschil.status == status


def test_closing_asks_what_it_brought(annie: Traject, noor: Persoon) -> None:
    geschil = gevallen.geschil_in(Status.BEZWAAR_LOOPT, annie, noor.medewerker)
    with pytest.raises(Geweigerd, match="Vul een reden in"):
        actions.close_geschil(
            verzoek=uuid4(),
            geschil=geschil,
            door=noor.medewerker,
            op=vandaag(),
            uitkomst="gelijk",
            toelichting=" ",
        )
    gevallen.close(geschil, noor.medewerker)
    assert not geschil.termijnen.filter(geldt=True, afgedaan_op__isnull=True).exists()
