"""Every action of a traject and of a hulpvraag from every state."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from naast.core.errors import Geweigerd, Verouderd
from naast.core.klok import nu, vandaag
from naast.core.versie import versie_van
from naast.organisaties.models import Gemeente, Medewerker
from naast.testing.inwoners import (
    ANNIE,
    contact_in,
    doel_van,
    herziening_van,
    meting_van,
    overdracht_van,
    traject_van,
)
from naast.testing.people import Persoon
from naast.trajecten import actions
from naast.trajecten.models import (
    Contactmoment,
    Doorverwijzing,
    Hulpvraag,
    HulpvraagStatus,
    Traject,
    TrajectStatus,
)
from naast.trajecten.states import HULPVRAAG, TRAJECT

pytestmark = pytest.mark.django_db

TRAJECTEN: dict[str, Callable[[Traject, Medewerker], object]] = {
    "add_hulpvraag": lambda t, wie: actions.add_hulpvraag(
        verzoek=uuid4(), traject=t, ontvangen_op=vandaag(), leefgebieden=["wonen"]
    ),
    "add_contactmoment": lambda t, wie: actions.add_contactmoment(
        verzoek=uuid4(), traject=t, door=wie, begin=nu(), minuten=5, vorm="gesprek", met=["inwoner"]
    ),
    "correct_contactmoment": lambda t, wie: corrected(contact_in(t, wie)),
    "change_plan": lambda t, wie: doel_van(t),
    "measure": lambda t, wie: meting_van(t),
    "hand_over_traject": lambda t, wie: actions.hand_over_traject(
        traject=t, eigenaar=wie, vervanger=None
    ),
    "review_traject": lambda t, wie: herziening_van(t, wie),
    "mark_complex": lambda t, wie: actions.mark_complex(traject=t, reden="Veel partijen"),
    "make_inwonercode": lambda t, wie: actions.make_inwonercode(traject=t, door=wie),
    "close_for_wlz": lambda t, wie: overdracht_van(t, wie),
    "close_traject": lambda t, wie: actions.close_traject(
        traject=t, op=vandaag(), reden="Alles is beantwoord"
    ),
}


def corrected(contact: Contactmoment) -> Contactmoment:
    return actions.correct_contactmoment(
        contactmoment=contact,
        versie=versie_van(contact),
        begin=nu(),
        minuten=5,
        vorm="gesprek",
        met=["inwoner"],
    )


def referred(hulpvraag: Hulpvraag) -> Doorverwijzing:
    return actions.add_doorverwijzing(
        verzoek=uuid4(),
        hulpvraag=hulpvraag,
        datum=vandaag(),
        naar="de bibliotheek",
        soort_bestemming="",
        wijze="koud",
        toestemming=False,
        gesproken_met="",
    )


def arrived(verwijzing: Doorverwijzing) -> Doorverwijzing:
    return actions.record_arrival(
        doorverwijzing=verwijzing,
        versie=versie_van(verwijzing),
        aangekomen="ja",
        aangekomen_op=vandaag(),
        teruggekomen_op=None,
        antwoord="",
    )


HULPVRAGEN: dict[str, Callable[[Hulpvraag], object]] = {
    "add_doorverwijzing": referred,
    "record_arrival": lambda h: arrived(referred(h)),
    "change_hulpvraag": lambda h: actions.change_hulpvraag(
        hulpvraag=h, versie=versie_van(h), leefgebieden=["wonen"], verborgen=True
    ),
    "close_hulpvraag": lambda h: actions.close_hulpvraag(
        hulpvraag=h, op=vandaag(), resultaat="beantwoord", passend="ja"
    ),
}


def test_every_action_of_the_tables_is_tried() -> None:
    assert set(TRAJECTEN) == set(TRAJECT.acties)
    assert set(HULPVRAGEN) == set(HULPVRAAG.acties)


@pytest.mark.parametrize("status", TrajectStatus.values)
@pytest.mark.parametrize("actie", TRAJECTEN)
def test_an_action_on_a_traject_does_what_the_table_says(
    actie: str, status: str, assen: Gemeente, bij_mee: Persoon
) -> None:
    traject = traject_van(ANNIE, assen, bij_mee.medewerker)
    Hulpvraag.objects.update(status="afgesloten", afgesloten_op=vandaag())
    if status == TrajectStatus.AFGESLOTEN:
        Traject.objects.update(status=status, afgesloten_op=vandaag())
    if TRAJECT.mag(actie, status):
        TRAJECTEN[actie](traject, bij_mee.medewerker)
        traject.refresh_from_db()
        assert traject.status == TRAJECT.overgangen[actie, status].naar
    else:
        with pytest.raises(Verouderd):
            TRAJECTEN[actie](traject, bij_mee.medewerker)


@pytest.mark.parametrize("status", HulpvraagStatus.values)
@pytest.mark.parametrize("actie", HULPVRAGEN)
def test_an_action_on_a_hulpvraag_does_what_the_table_says(
    actie: str, status: str, assen: Gemeente, bij_mee: Persoon
) -> None:
    hulpvraag = traject_van(ANNIE, assen, bij_mee.medewerker).hulpvragen.get()
    if status == HulpvraagStatus.AFGESLOTEN:
        Hulpvraag.objects.update(status=status, afgesloten_op=vandaag())
        hulpvraag.refresh_from_db()
    if HULPVRAAG.mag(actie, status):
        HULPVRAGEN[actie](hulpvraag)
        hulpvraag.refresh_from_db()
        assert hulpvraag.status == HULPVRAAG.overgangen[actie, status].naar
    else:
        with pytest.raises(Verouderd):
            HULPVRAGEN[actie](hulpvraag)


@pytest.mark.parametrize(
    "actie", sorted({a for (a, _), o in TRAJECT.overgangen.items() if o.reden_nodig})
)
def test_where_the_table_wants_a_reason_an_empty_one_is_refused(actie: str) -> None:
    with pytest.raises(Geweigerd):
        TRAJECT.naar(actie, TrajectStatus.LOPEND, reden="  ")
    assert TRAJECT.naar(actie, TrajectStatus.LOPEND, reden="omdat")
