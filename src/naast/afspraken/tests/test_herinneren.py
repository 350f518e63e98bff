"""The reminder on the working day before, by the job that runs every hour."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time

import pytest
from django.urls import reverse
from procrastinate.contrib.django import app

from naast.afspraken.models import Afspraak
from naast.afspraken.queries import tasks
from naast.afspraken.states import AFSPRAAK
from naast.afspraken.tasks import herinner
from naast.afspraken.tests.conftest import Plan
from naast.berichten.models import Bericht
from naast.core import klok
from naast.inwoners.models import Inwoner
from naast.testing.client import TestClient
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db


@contextmanager
def _at(moment: str) -> Iterator[None]:
    with klok.bevroren(datetime.fromisoformat(moment)):
        yield


def test_the_worker_knows_the_job() -> None:
    assert "afspraken.herinner" in app.tasks


def _reminders() -> int:
    herinner(timestamp=0)
    return Bericht.objects.filter(onderwerp="Herinnering aan uw afspraak").count()


def test_a_reminder_goes_once_on_the_working_day_before(plan: Plan) -> None:
    plan()
    with _at("2026-03-10T17:59+01:00"):
        assert _reminders() == 0
    with _at("2026-03-11T07:59+01:00"):
        assert _reminders() == 0
    with _at("2026-03-11T08:00+01:00"):
        assert _reminders() == 1
        assert _reminders() == 1
    text = Bericht.objects.latest("pk").tekst
    assert "donderdag 12 maart 2026 om 10.00 uur" in text
    assert "Annie" not in text


def test_on_friday_people_hear_of_monday_and_in_the_weekend_nobody_hears(plan: Plan) -> None:
    plan(op=date(2026, 3, 16))
    plan(op=date(2026, 3, 17))
    with _at("2026-03-13T12:00+01:00"):
        assert _reminders() == 1
    with _at("2026-03-15T12:00+01:00"):
        assert _reminders() == 1
    with _at("2026-03-16T12:00+01:00"):
        assert _reminders() == 2


def test_who_was_mailed_today_or_wants_a_letter_gets_no_reminder(plan: Plan, joop: Inwoner) -> None:
    plan(op=date(2026, 3, 11))
    assert _reminders() == 0
    plan(op=date(2026, 3, 12), om=time(12), inwoner=joop, bericht_via="brief")
    with _at("2026-03-11T12:00+01:00"):
        assert _reminders() == 0


def test_who_wants_letters_is_reminded_by_one_that_arrives_two_working_days_before(
    plan: Plan, joop: Inwoner, noor: Persoon, als_noor: TestClient
) -> None:
    row = plan(op=date(2026, 3, 24), inwoner=joop, bericht_via="brief")
    address = reverse("afspraken:letter", args=[row.pk])

    def on(moment: str) -> list[str]:
        with _at(moment):
            herinner(timestamp=0)
            found = tasks(noor.medewerker, wie="mij", vandaag=klok.vandaag())
        return [task.reden for task in found if task.actie == "Brief maken"]

    # The first letter is not on the post yet: one is enough.
    assert on("2026-03-18T12:00+01:00") == ["De inwoner hoort het per brief: bevestiging"]
    als_noor.post(address)
    assert on("2026-03-16T12:00+01:00") == []
    assert on("2026-03-17T12:00+01:00") == ["De inwoner hoort het per brief: herinnering"]
    page = als_noor.get(address).content.decode()
    assert "We schrijven u nog een keer wanneer" in page
    assert "dinsdag 24 maart 2026 om 10.00 uur" in page.lower()
    assert len(on("2026-03-18T12:00+01:00")) == 1
    assert on("2026-03-24T09:00+01:00") == []
    als_noor.post(address)
    assert on("2026-03-18T12:00+01:00") == []


def test_who_got_a_letter_this_week_gets_no_second_one(
    plan: Plan, joop: Inwoner, als_noor: TestClient
) -> None:
    row = plan(op=date(2026, 3, 17), inwoner=joop, bericht_via="brief")
    als_noor.post(reverse("afspraken:letter", args=[row.pk]))
    with _at("2026-03-11T12:00+01:00"):
        herinner(timestamp=0)
    row.refresh_from_db()
    assert (row.brief, row.herinnerd_at) == ("bevestiging", None)


def test_what_is_cancelled_is_not_reminded_of(plan: Plan) -> None:
    row = plan()
    Afspraak.objects.filter(pk=row.pk).update(
        status="afgezegd", reden="Opgelost", op_verzoek_van="inwoner"
    )
    with _at("2026-03-11T12:00+01:00"):
        assert _reminders() == 0


def test_each_action_from_each_state(bij_mee: Persoon) -> None:
    allowed = {
        (actie, van)
        for actie in AFSPRAAK.acties
        for van in AFSPRAAK.staten
        if AFSPRAAK.mag(actie, van)
    }
    assert allowed == {
        ("move_afspraak", "gepland"),
        ("cancel_afspraak", "gepland"),
        ("record_held", "gepland"),
        ("record_held", "niet_verschenen"),
        ("record_no_show", "gepland"),
        ("record_no_show", "doorgegaan"),
        ("remind", "gepland"),
    }
