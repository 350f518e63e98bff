"""The first appointment goes along: to who takes the melding over, and into the dossier."""

from datetime import date, time
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.afspraken.actions import cancel_afspraak, plan_afspraak
from naast.afspraken.models import Afspraak
from naast.afspraken.tasks import herinner as afspraken_herinner
from naast.afspraken.woorden import hoe_en_waar
from naast.berichten.models import Bericht
from naast.inwoners.models import Inwoner
from naast.meldingen.models import Melding
from naast.meldingen.tasks import herinner
from naast.meldingen.tests.plannen import DONDERDAG, address, at, move, planned
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, melding_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.actions import accept_melding
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db

AANNEMEN = {
    "achternaam": "Zonderland",
    "omschrijving": "Hulp",
    "leefgebieden": ["zorg"],
    "fase": "orientatie",
    "gestart_op": "2026-03-10",
    "verwacht_einde_op": "2026-06-02",
}


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente, als_noor: TestClient) -> Melding:
    """On Tuesday Noor plans with Annie, who has mail: Thursday at half past two."""
    row = melding_van(ANNIE, assen, bij_mee.medewerker, email="annie@voorbeeld.example")
    return planned(als_noor, row)


@pytest.fixture
def of_bas(annie: Melding, bas: Persoon, als_bas: TestClient, assen: Gemeente) -> Melding:
    """Half an hour later Bas is with Joop."""
    return planned(als_bas, melding_van(JOOP, assen, bas.medewerker), om="15:00")


BEZET = (
    "De eerste afspraak is donderdag 12 maart 2026 om 14.30 uur. Bas Testman heeft dan al een "
    "eerste afspraak, om 15.00 uur. Verzet een van de twee"
)


def accepted(melding: Melding, door: Persoon, **more: object) -> Traject:
    """By `door`, today, of a new inwoner with the address of the melding."""
    values: dict[str, object] = {"inwoner": {"achternaam": "Zonderland", "email": melding.email}}
    return accept_melding(
        verzoek=uuid4(),
        melding=melding,
        eigenaar=door.medewerker,
        hulpvraag={"omschrijving": "?", "leefgebieden": ["zorg"]},
        gestart_op=date(2026, 3, 10),
        verwacht_einde_op=date(2026, 6, 2),
        **(values | more),  # type: ignore[arg-type]
    )


def reminders(moment: str) -> int:
    """How many have gone by mail after both jobs ran at this moment."""
    with at(moment):
        afspraken_herinner(timestamp=0)
        herinner(timestamp=0)
    return Bericht.objects.filter(onderwerp="Herinnering aan uw afspraak").count()


def test_who_takes_a_melding_over_has_the_hour_of_its_appointment_free(
    annie: Melding, of_bas: Melding, als_bas: TestClient, als_noor: TestClient, bas: Persoon
) -> None:
    noor = annie.behandelaar_id
    page = als_bas.post(address("take", annie), {"van": noor}, follow=True).content.decode()
    assert BEZET in page
    assert "Noor van den Voorbeeld behandelt deze melding." in page
    annie.refresh_from_db()
    assert annie.behandelaar_id == noor

    move(als_noor, annie, op="2026-03-13")
    page = als_bas.post(address("take", annie), {"van": noor}, follow=True).content.decode()
    assert "U behandelt deze melding." in page
    annie.refresh_from_db()
    assert annie.behandelaar_id == bas.medewerker.pk


def test_who_has_something_else_at_the_hour_moves_that_first_and_then_accepts(
    annie: Melding, of_bas: Melding, als_bas: TestClient, als_noor: TestClient, bas: Persoon
) -> None:
    accept = address("trajecten:accept", annie)
    before_typing = als_bas.get(accept).content.decode()
    assert BEZET in before_typing
    assert address("afspraak", annie) in before_typing
    assert "U hebt dan al iets" not in als_noor.get(accept).content.decode()

    refused = als_bas.post(accept, AANNEMEN).content.decode()
    assert refused.count(BEZET) == 1
    annie.refresh_from_db()
    assert (annie.status, Traject.objects.count()) == ("afspraak", 0)
    assert "Annie Zonderland" in als_noor.get("/agenda/").content.decode()

    move(als_bas, of_bas, op="2026-03-13", verteld="on")
    page = als_bas.post(accept, AANNEMEN, follow=True).content.decode()
    assert "De eerste afspraak op donderdag 12 maart staat nu in uw agenda." in page
    assert Afspraak.objects.get().medewerker == bas.medewerker
    assert "Zonderland" not in als_noor.get("/agenda/").content.decode()


def test_an_appointment_that_went_along_into_the_dossier_is_told_once_and_reminded_of_once(
    annie: Melding, noor: Persoon
) -> None:
    mails = Bericht.objects.count()
    accepted(annie, noor)
    assert Afspraak.objects.get().soort == "eerste_gesprek"
    assert Bericht.objects.count() == mails
    assert reminders("2026-03-11T09:00+01:00") == 1
    assert reminders("2026-03-11T10:00+01:00") == 1


@pytest.mark.parametrize(
    ("plaats", "hoe"),
    [
        ("Bij de inwoner thuis", "bij de inwoner thuis"),
        ("thuis bij haar dochter", "bij de inwoner thuis, thuis bij haar dochter"),
        ("bibliotheek", "bibliotheek"),
        ("", "plaats nog afspreken"),
    ],
)
def test_the_place_goes_along_and_is_said_once(
    annie: Melding, als_noor: TestClient, noor: Persoon, plaats: str, hoe: str
) -> None:
    als_noor.post(address("afspraak", annie), DONDERDAG | {"plaats": plaats})
    accepted(Melding.objects.get(pk=annie.pk), noor)
    assert hoe_en_waar(Afspraak.objects.get()) == hoe


@pytest.mark.parametrize("accepted_at", ["2026-03-11T07:45+01:00", "2026-03-11T09:30+01:00"])
def test_accepting_on_the_day_of_the_reminder_loses_none_and_doubles_none(
    annie: Melding, noor: Persoon, accepted_at: str
) -> None:
    if accepted_at > "2026-03-11T09":
        assert reminders("2026-03-11T09:00+01:00") == 1
    with at(accepted_at):
        accepted(Melding.objects.get(pk=annie.pk), noor)
    assert reminders("2026-03-11T10:00+01:00") == 1
    assert reminders("2026-03-11T11:00+01:00") == 1


@pytest.mark.parametrize(("op", "via"), [("2026-03-26", "brief"), ("2026-03-11", "zelf")])
def test_who_wants_letters_gets_one_as_long_as_it_arrives(
    als_noor: TestClient, noor: Persoon, bij_mee: Persoon, assen: Gemeente, op: str, via: str
) -> None:
    row = melding_van(JOOP, assen, noor.medewerker, contactwijze="brief")
    accepted(planned(als_noor, row, op=op), noor)
    assert Afspraak.objects.get().bericht_via == via
    with at("2026-03-20T09:00+01:00"):
        afspraken_herinner(timestamp=0)
        page = als_noor.get(reverse("trajecten:vandaag")).content.decode()
    assert ("De inwoner hoort het per brief: herinnering" in page) is (via == "brief")


def test_an_appointment_without_a_time_stays_in_the_agenda_beside_an_older_one(
    als_noor: TestClient, noor: Persoon, bij_mee: Persoon, assen: Gemeente
) -> None:
    with at("2026-03-06T10:00+01:00"):
        known = traject_van(ANNIE, assen, noor.medewerker).inwoner
        _plan_in_two_weeks(known, noor, 9)
    row = melding_van(ANNIE, assen, noor.medewerker)
    accepted(planned(als_noor, row, om=""), noor, inwoner=known)
    assert "hele dag, nog geen tijd" in als_noor.get("/agenda/").content.decode()
    _plan_in_two_weeks(known, noor, 11)
    assert "hele dag, nog geen tijd" not in als_noor.get("/agenda/").content.decode()


def _plan_in_two_weeks(inwoner: Inwoner, door: Persoon, om: int) -> None:
    plan_afspraak(
        verzoek=uuid4(),
        aanbieder=inwoner.aanbieder,
        gemeente=Gemeente.objects.get(slug="assen"),
        medewerker=door.medewerker,
        inwoner=inwoner,
        soort="gesprek",
        bericht_via="zelf",
        op=date(2026, 3, 20),
        om=time(om),
        duur=60,
        vorm="thuis",
        waar="",
    )


def test_who_has_no_mail_stands_on_vandaag_from_the_dossier_too_until_somebody_has_reminded(
    als_noor: TestClient, noor: Persoon, bij_mee: Persoon, assen: Gemeente
) -> None:
    row = planned(als_noor, melding_van(JOOP, assen, noor.medewerker), om="16:00")
    inwoner = {"voornaam": "Joop", "achternaam": "Nergenshuizen"}
    accepted(row, noor, inwoner=inwoner)
    page = reverse("afspraken:detail", args=[Afspraak.objects.get().pk])

    def asked(moment: str) -> bool:
        with at(moment):
            vandaag = als_noor.get(reverse("trajecten:vandaag")).content.decode()
            button = "Ik heb de inwoner herinnerd" in als_noor.get(page).content.decode()
        assert button is ("Herinneren aan de eerste afspraak: Joop Nergenshuizen" in vandaag)
        return button

    assert not asked("2026-03-10T12:00+01:00")
    assert asked("2026-03-11T09:00+01:00")
    assert not asked("2026-03-12T09:00+01:00")
    with at("2026-03-11T10:00+01:00"):
        answer = als_noor.post(f"{page}herinnerd/", follow=True).content.decode()
    assert "De inwoner is herinnerd aan de afspraak." in answer
    assert not asked("2026-03-11T11:00+01:00")


def test_the_first_appointment_of_the_figures_is_the_one_that_it_became(
    annie: Melding, als_noor: TestClient, bij_mee: Persoon
) -> None:
    accepted(annie, bij_mee)
    row = Afspraak.objects.get()
    form = {"op": "2026-03-19", "om": "09:00", "duur": "60", "vorm": "thuis", "waar": ""}
    form |= {"medewerker": str(row.medewerker_id), "bericht_via": "email"}
    form |= {"reden": "Noor is ziek", "op_verzoek_van": "organisatie"}
    assert als_noor.post(reverse("afspraken:move", args=[row.pk]), form).status_code == 302
    annie.refresh_from_db()
    assert (annie.eerste_afspraak_op, annie.eerste_afspraak_om) == (date(2026, 3, 19), time(9))


def test_a_first_appointment_that_was_cancelled_is_the_next_first_talk(
    annie: Melding, bij_mee: Persoon, assen: Gemeente
) -> None:
    traject = accepted(annie, bij_mee)
    cancel_afspraak(
        afspraak=Afspraak.objects.get(),
        reden="Annie is ziek",
        op_verzoek_van="inwoner",
        bericht_via="email",
    )
    _plan(traject, bij_mee, assen, "gesprek", time(9))
    annie.refresh_from_db()
    assert annie.eerste_afspraak_op == date(2026, 3, 12)
    _plan(traject, bij_mee, assen, "eerste_gesprek", time(11))
    annie.refresh_from_db()
    assert (annie.eerste_afspraak_op, annie.eerste_afspraak_om) == (date(2026, 3, 20), time(11))


def _plan(traject: Traject, door: Persoon, gemeente: Gemeente, soort: str, om: time) -> None:
    """On the 20th."""
    plan_afspraak(
        verzoek=uuid4(),
        aanbieder=traject.aanbieder,
        gemeente=gemeente,
        medewerker=door.medewerker,
        inwoner=traject.inwoner,
        soort=soort,
        bericht_via="zelf",
        op=date(2026, 3, 20),
        om=om,
        duur=60,
        vorm="thuis",
        waar="",
    )


def test_a_talk_that_is_not_the_first_leaves_the_first_appointment_as_it_was(
    annie: Melding, bij_mee: Persoon, assen: Gemeente
) -> None:
    traject = accepted(annie, bij_mee)
    _plan(traject, bij_mee, assen, "gesprek", time(9))
    _plan(traject, bij_mee, assen, "eerste_gesprek", time(11))
    annie.refresh_from_db()
    assert (annie.eerste_afspraak_op, annie.eerste_afspraak_om) == (date(2026, 3, 12), time(14, 30))
