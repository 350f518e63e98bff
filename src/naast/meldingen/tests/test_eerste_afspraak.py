"""The inwoner is reminded of the first appointment, and moving it late is counted."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from procrastinate.contrib.django import app

from naast.accounts.models import Account
from naast.berichten.models import Bericht
from naast.core.action import handeling
from naast.meldingen.models import Melding, Verzetting
from naast.meldingen.tasks import herinner
from naast.meldingen.tests.plannen import DONDERDAG, address, at, move, planned
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, melding_van
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db

LAAT = reverse("afspraken:late")


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente, als_noor: TestClient) -> Melding:
    """On Tuesday Noor plans with Annie, who has mail: Thursday at half past two."""
    row = melding_van(ANNIE, assen, bij_mee.medewerker, email="annie@voorbeeld.example")
    return planned(als_noor, row)


@pytest.fixture
def joop(bij_mee: Persoon, assen: Gemeente, als_noor: TestClient) -> Melding:
    """The same for Joop, who has no mail."""
    return planned(als_noor, melding_van(JOOP, assen, bij_mee.medewerker), om="16:00")


def _reminders(moment: str) -> int:
    with at(moment):
        herinner(timestamp=0)
    return Bericht.objects.filter(onderwerp="Herinnering aan uw afspraak").count()


def test_a_reminder_goes_once_on_the_working_day_before(annie: Melding) -> None:
    assert "meldingen.herinner" in app.tasks
    assert _reminders("2026-03-10T17:59+01:00") == 0
    assert _reminders("2026-03-11T07:59+01:00") == 0
    assert _reminders("2026-03-11T08:00+01:00") == 1
    assert _reminders("2026-03-11T09:00+01:00") == 1
    text = Bericht.objects.latest("pk").tekst
    assert "donderdag 12 maart 2026 om 14.30 uur" in text
    assert not [word for word in ("Annie", "thuis", "huishoudelijke") if word in text]


def test_nobody_is_reminded_on_the_day_itself_or_of_what_was_planned_today(
    als_noor: TestClient, annie: Melding, bij_mee: Persoon, assen: Gemeente
) -> None:
    row = melding_van({"achternaam": "Morgen"}, assen, bij_mee.medewerker, email="m@x.example")
    planned(als_noor, row, op="2026-03-11")
    assert _reminders("2026-03-10T12:00+01:00") == 0
    assert _reminders("2026-03-12T09:00+01:00") == 0


def test_what_a_killed_worker_did_not_finish_is_done_an_hour_later_and_not_twice(
    annie: Melding, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*args: object, **kwargs: object) -> None:
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(Melding, "save", die)
        with pytest.raises(SystemExit):
            _reminders("2026-03-11T09:00+01:00")
    assert not Bericht.objects.filter(onderwerp="Herinnering aan uw afspraak").exists()
    assert _reminders("2026-03-11T10:00+01:00") == 1


def test_another_moment_is_reminded_of_anew_and_an_ended_melding_is_not(
    als_noor: TestClient, annie: Melding
) -> None:
    assert _reminders("2026-03-11T09:00+01:00") == 1
    with at("2026-03-11T10:00+01:00"):
        move(als_noor, annie)
    assert _reminders("2026-03-12T09:00+01:00") == 1
    assert _reminders("2026-03-18T09:00+01:00") == 2
    form = {"reden": "Redt het zelf", "op_verzoek_van": "inwoner"}
    als_noor.post(address("withdraw", annie), form)
    Melding.objects.filter(pk=annie.pk).update(afspraak_herinnerd_at=None)
    assert _reminders("2026-03-18T10:00+01:00") == 2


def test_who_has_no_mail_stands_on_vandaag_until_somebody_has_reminded(
    als_noor: TestClient, annie: Melding, joop: Melding
) -> None:
    words = "Herinneren aan de eerste afspraak: Joop Nergenshuizen"

    def asked(moment: str) -> bool:
        with at(moment):
            page = als_noor.get(reverse("trajecten:vandaag")).content.decode()
            assert "Herinneren aan de eerste afspraak: Annie" not in page
            detail = als_noor.get(address("detail", joop)).content.decode()
        assert ("Ik heb de inwoner herinnerd" in detail) is (words in page)
        return words in page

    assert not asked("2026-03-10T12:00+01:00")
    assert asked("2026-03-11T09:00+01:00")
    assert _reminders("2026-03-11T09:30+01:00") == 1
    assert asked("2026-03-11T10:00+01:00")
    assert not asked("2026-03-12T09:00+01:00")
    with at("2026-03-11T11:00+01:00"):
        page = als_noor.post(address("remind", joop), follow=True).content.decode()
        assert "De inwoner is herinnerd aan de afspraak." in page
    assert not asked("2026-03-11T12:00+01:00")


def test_who_wants_letters_stands_there_in_time_for_the_post(
    als_noor: TestClient, bij_mee: Persoon, assen: Gemeente
) -> None:
    row = melding_van(JOOP, assen, bij_mee.medewerker, contactwijze="brief")
    planned(als_noor, row, op="2026-03-24")

    def asked(moment: str) -> bool:
        with at(moment):
            page = als_noor.get(reverse("trajecten:vandaag")).content.decode()
        return "Er is geen e-mailadres. Schrijf de inwoner" in page

    assert not asked("2026-03-16T12:00+01:00")
    assert asked("2026-03-17T12:00+01:00")
    assert asked("2026-03-23T12:00+01:00")
    assert not asked("2026-03-24T12:00+01:00")


@pytest.mark.parametrize(
    ("nu", "door", "te_laat"),
    [
        # Thursday the 12th: Tuesday leaves two working days, Wednesday one.
        ("2026-03-10T23:59+01:00", "organisatie", False),
        ("2026-03-11T00:00+01:00", "organisatie", True),
        ("2026-03-11T00:00+01:00", "inwoner", False),
        ("2026-03-12T15:00+01:00", "organisatie", True),
    ],
)
def test_moving_by_us_within_two_working_days_counts_as_late(
    als_noor: TestClient,
    als_piet: TestClient,
    annie: Melding,
    nu: str,
    door: str,
    te_laat: bool,
) -> None:
    with at(nu):
        page = move(als_noor, annie, op_verzoek_van=door)
    by = "ons" if door == "organisatie" else "de inwoner"
    assert f"Donderdag 12 maart 2026 om 14.30 uur. Verzet door {by}: Noor is ziek" in page
    assert Verzetting.objects.get().te_laat is te_laat
    with at("2026-03-20T10:00+01:00"):
        counted = als_noor.get(LAAT).content.decode()
        assert "Noor is ziek" not in als_piet.get(LAAT).content.decode()
    assert ("Noor is ziek" in counted) is te_laat
    assert ("donderdag 12 maart 2026 om 14.30 uur" in counted) is te_laat
    with at("2026-06-20T10:00+02:00"):
        assert "Noor is ziek" not in als_noor.get(LAAT).content.decode()


def test_moving_asks_why_and_who_and_another_place_does_not(
    als_noor: TestClient, annie: Melding
) -> None:
    mails = Bericht.objects.count()
    assert "Schrijf waarom u de afspraak verzet." in move(als_noor, annie, reden=" ")
    assert "Kies wie de afspraak wil verzetten." in move(als_noor, annie, op_verzoek_van="")
    annie.refresh_from_db()
    assert annie.eerste_afspraak_op == date(2026, 3, 12)
    als_noor.post(address("afspraak", annie), DONDERDAG | {"plaats": "bibliotheek"})
    annie.refresh_from_db()
    assert annie.afspraak_plaats == "bibliotheek"
    assert (Verzetting.objects.count(), Bericht.objects.count()) == (0, mails)


def test_a_time_beside_a_day_that_had_none_is_no_move(
    als_noor: TestClient, bij_mee: Persoon, assen: Gemeente
) -> None:
    row = melding_van(ANNIE, assen, bij_mee.medewerker, email="annie@voorbeeld.example")
    planned(als_noor, row, om="")
    als_noor.post(address("afspraak", row), DONDERDAG)
    assert Bericht.objects.latest("pk").onderwerp == "Uw afspraak"
    assert not Verzetting.objects.exists()


def test_a_move_at_the_wish_of_the_inwoner_is_never_late(
    als_noor: TestClient, annie: Melding
) -> None:
    move(als_noor, annie, op_verzoek_van="inwoner")
    with pytest.raises(IntegrityError, match="te_laat_alleen"), transaction.atomic():
        Verzetting.objects.update(te_laat=True)


def test_two_of_the_same_name_do_not_get_the_same_hour(
    annie: Melding, als_noor: TestClient, bij_mee: Persoon, assen: Gemeente
) -> None:
    namesake = melding_van(ANNIE, assen, bij_mee.medewerker)
    als_noor.post(address("contact", namesake), {"op": "2026-03-10"})

    def planned_at(row: Melding, om: str) -> str:
        form = DONDERDAG | {"om": om, "reden": "kan niet", "op_verzoek_van": "inwoner"}
        return als_noor.post(address("afspraak", row), form, follow=True).content.decode()

    assert "heeft dan al een eerste afspraak, om 14.30 uur" in planned_at(namesake, "15:00")
    assert "De afspraak staat erin." in planned_at(annie, "15:00")
    assert "De afspraak staat erin." in planned_at(namesake, "14:00")


@pytest.mark.parametrize(
    ("first", "second", "refused"),
    [
        # An hour that goes on after midnight, and the hour that comes twice on 25 October.
        (("2026-03-12", "23:30"), ("2026-03-13", "00:15"), True),
        (("2026-03-13", "00:15"), ("2026-03-12", "23:30"), True),
        (("2026-03-12", "23:30"), ("2026-03-13", "00:30"), False),
        (("2026-10-25", "03:15"), ("2026-10-25", "02:30"), False),
        (("2026-10-25", "02:45"), ("2026-10-25", "02:30"), True),
    ],
)
def test_an_hour_is_an_hour_around_midnight_and_when_the_clock_goes_back(
    als_noor: TestClient,
    bij_mee: Persoon,
    assen: Gemeente,
    first: tuple[str, str],
    second: tuple[str, str],
    refused: bool,
) -> None:
    row = melding_van(ANNIE, assen, bij_mee.medewerker)
    planned(als_noor, row, op=first[0], om=first[1])
    other = melding_van(JOOP, assen, bij_mee.medewerker)
    als_noor.post(address("contact", other), {"op": "2026-03-10"})
    form = DONDERDAG | {"op": second[0], "om": second[1]}
    page = als_noor.post(address("afspraak", other), form, follow=True).content.decode()
    assert ("heeft dan al een eerste afspraak" in page) is refused
    other.refresh_from_db()
    assert (other.eerste_afspraak_op is None) is refused


def test_a_slip_of_the_year_is_refused(
    als_noor: TestClient, bij_mee: Persoon, assen: Gemeente
) -> None:
    row = melding_van(ANNIE, assen, bij_mee.medewerker)
    als_noor.post(address("contact", row), {"op": "2026-03-10"})
    for op, refused in (("2028-03-10", True), ("2028-03-09", False)):
        page = als_noor.post(address("afspraak", row), DONDERDAG | {"op": op}, follow=True)
        assert ("meer dan twee jaar vooruit. Kijk het jaar na." in page.content.decode()) is refused


def test_who_moves_what_a_colleague_has_just_moved_hears_it(
    annie: Melding, als_noor: TestClient, als_bas: TestClient
) -> None:
    seen = "donderdag 12 maart 2026 om 14.30 uur"
    assert f'value="{seen}"' in als_bas.get(address("afspraak", annie)).content.decode()
    move(als_noor, annie, op="2026-03-13", was=seen)
    late = move(als_bas, annie, op="2026-03-16", was=seen)
    assert "de afspraak is nu vrijdag 13 maart 2026 om 14.30 uur" in late
    assert Verzetting.objects.count() == 1
    move(als_bas, annie, op="2026-03-16", was="vrijdag 13 maart 2026 om 14.30 uur")
    assert Verzetting.objects.count() == 2


def test_a_first_appointment_outside_the_hours_of_who_has_it_is_said(
    annie: Melding, als_noor: TestClient, als_bas: TestClient
) -> None:
    als_noor.post(reverse("afspraken:hours"), {"geldig_van": "2026-03-10", "vrijdag": "9-13"})
    warning = "Let op: dit is buiten de uren van Noor van den Voorbeeld"
    assert warning in move(als_bas, annie, op="2026-03-13", om="12:30")
    assert warning not in move(als_bas, annie, op="2026-03-13", om="12:00")


def test_no_appointment_comes_in_the_agenda_of_who_left(
    annie: Melding, noor: Persoon, als_bas: TestClient
) -> None:
    with handeling("toets"):
        Account.objects.filter(pk=noor.account.pk).update(is_active=False)
    words = "Noor van den Voorbeeld is hier niet meer. Neem de melding eerst over."
    assert words in move(als_bas, annie)
    als_bas.post(address("take", annie), {"van": noor.medewerker.pk})
    assert words not in move(als_bas, annie)
    annie.refresh_from_db()
    assert annie.eerste_afspraak_op == date(2026, 3, 19)
