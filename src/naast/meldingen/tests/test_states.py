"""Every action of a melding from every state: as the table says, and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from naast.core.errors import Verouderd
from naast.core.klok import nu, vandaag
from naast.meldingen import actions, actions_afspraak
from naast.meldingen.models import Melding, Status
from naast.meldingen.states import MELDING
from naast.organisaties.models import Gemeente, Medewerker
from naast.testing.inwoners import ANNIE, melding_van, vervanging_van
from naast.testing.people import Persoon
from naast.trajecten.actions import accept_melding, answer_as_snelle_vraag

pytestmark = pytest.mark.django_db

Do = Callable[[Melding, Medewerker], object]

DOEN: dict[str, Do] = {
    "record_first_contact": lambda m, wie: actions.record_first_contact(
        melding=m, op=vandaag(), door=wie
    ),
    "plan_first_appointment": lambda m, wie: actions_afspraak.plan_first_appointment(
        melding=m, op=vandaag(), om=None, plaats="", door=wie
    ),
    "remind_first_appointment": lambda m, wie: actions_afspraak.remind_first_appointment(melding=m),
    "mark_spoed": lambda m, wie: actions.mark_spoed(melding=m, reden="Geen huis meer"),
    "offer_replacement": lambda m, wie: vervanging_van(m, wie),
    "take_melding": lambda m, wie: actions.take_melding(melding=m, door=wie, van=None),
    "refer_melding": lambda m, wie: actions.refer_melding(
        melding=m, naar="het wijkteam", toelichting="", door=wie
    ),
    "withdraw_melding": lambda m, wie: actions.withdraw_melding(
        melding=m, reden="Redt het zelf", door=wie
    ),
    "accept_melding": lambda m, wie: accept_melding(
        verzoek=uuid4(),
        melding=m,
        eigenaar=wie,
        inwoner={"achternaam": "Zonderland"},
        hulpvraag={"omschrijving": "?", "leefgebieden": ["zorg"]},
        gestart_op=vandaag(),
        verwacht_einde_op=vandaag() + timedelta(weeks=12),
        contact_op=vandaag(),
        afspraak_op=vandaag(),
    ),
    "answer_as_snelle_vraag": lambda m, wie: answer_as_snelle_vraag(
        verzoek=uuid4(),
        melding=m,
        door=wie,
        begin=nu(),
        minuten=5,
        vorm="telefoon",
        met=["inwoner"],
    ),
}


def test_every_action_of_the_table_is_tried() -> None:
    assert set(DOEN) == set(MELDING.acties)


@pytest.mark.parametrize("status", Status.values)
@pytest.mark.parametrize("actie", DOEN)
def test_an_action_does_what_the_table_says(
    actie: str, status: str, assen: Gemeente, bij_mee: Persoon
) -> None:
    melding = melding_van(ANNIE, assen, bij_mee.medewerker)
    Melding.objects.filter(pk=melding.pk).update(status=status)
    melding.refresh_from_db()
    if MELDING.mag(actie, status):
        DOEN[actie](melding, bij_mee.medewerker)
        melding.refresh_from_db()
        assert melding.status == MELDING.overgangen[actie, status].naar
    else:
        with pytest.raises(Verouderd):
            DOEN[actie](melding, bij_mee.medewerker)
        melding.refresh_from_db()
        assert melding.status == status
