"""The private calendar feed, as calendar programs read it."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from django.db import connection
from django.urls import reverse
from icalendar import Calendar, Event

from naast.afspraken import actions
from naast.afspraken.actions.feeds import hash_of
from naast.afspraken.models import Agendafeed
from naast.afspraken.tests.conftest import Plan
from naast.core import klok
from naast.core.context import NIEMAND, als
from naast.inwoners.models import Inwoner
from naast.meldingen.actions import record_first_contact
from naast.meldingen.actions_afspraak import plan_first_appointment
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import melding_van
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LINK = reverse("afspraken:link")


def _make(als_noor: TestClient) -> str:
    """Make the address on the page, and read it there."""
    page = als_noor.post(LINK, {"doe": "maken"}).content.decode()
    found = re.search(r"<code>http://testserver(/agenda/feed/[^<]+\.ics)</code>", page)
    assert found
    return found.group(1)


def _read(client: TestClient, address: str) -> Calendar:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.content)
    assert isinstance(calendar, Calendar)
    return calendar


def _events(calendar: Calendar) -> list[Event]:
    return list(calendar.events)


def _moments(calendar: Calendar, dag: date) -> list[tuple[str, str]]:
    events: Any = recurring_ical_events.of(calendar).at(dag)
    return sorted((e.start.strftime("%H:%M"), e.end.strftime("%H:%M")) for e in events)


def test_a_calendar_program_reads_when_and_never_who(
    als_noor: TestClient, client: TestClient, plan: Plan, noor: Persoon
) -> None:
    plan(soort="keukentafelgesprek", waar="Nergensstraat 1")
    plan(inwoner=None, titel="Spreekuur Peelo", om=time(14), bericht_via="zelf", waar="Zaal 2")
    address = _make(als_noor)
    text = client.get(address).content.decode()
    for personal in ("Annie", "Zonderland", "Nergensstraat", "Peelo", "Zaal", "Noor", "voorbeeld"):
        assert personal not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    calendar = _read(client, address)
    assert calendar.get("version") == "2.0"
    assert calendar.get("method") == "PUBLISH"
    first = min(_events(calendar), key=lambda e: e.start)
    assert str(first.get("summary")) == "Afspraak: keukentafelgesprek"
    assert (first.get("class"), first.get("status")) == ("PRIVATE", "CONFIRMED")
    assert first.start == datetime(2026, 3, 12, 10, 0, tzinfo=AMSTERDAM)
    assert {str(k) for e in _events(calendar) for k in e} == {
        *("UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "CREATED", "DTSTART", "DTEND"),
        *("SUMMARY", "STATUS", "TRANSP", "CLASS", "URL"),
    }


def test_the_first_appointment_of_a_melding_stands_there_too(
    als_noor: TestClient, client: TestClient, bij_mee: Persoon, assen: Gemeente, noor: Persoon
) -> None:
    address = _make(als_noor)
    wie = noor.medewerker
    for naam, om in (("Zonderland", time(14, 30)), ("Nergenshuizen", None)):
        row = melding_van({"achternaam": naam}, assen, wie)
        record_first_contact(melding=row, op=klok.vandaag(), door=wie)
        plan_first_appointment(
            melding=row, op=date(2026, 3, 12), om=om, plaats="Nergensstraat 1", door=wie
        )
    text = client.get(address).content.decode()
    assert not [x for x in ("Zonderland", "Nergens", "voorbeeld") if x in text]
    events = sorted(_events(_read(client, address)), key=lambda event: str(event.start))
    assert [str(event.get("transp")) for event in events] == ["TRANSPARENT", "OPAQUE"]
    assert events[0].start == date(2026, 3, 12)
    assert events[1].start == datetime(2026, 3, 12, 14, 30, tzinfo=AMSTERDAM)
    assert _read(client, address).to_ical().count(b"BEGIN:VEVENT") == 2


def test_an_appointment_keeps_its_identity_when_it_moves_and_is_cancelled(
    als_noor: TestClient, client: TestClient, plan: Plan, noor: Persoon
) -> None:
    row = plan()
    address = _make(als_noor)

    def seen() -> tuple[str, int, str, datetime]:
        (event,) = _events(_read(client, address))
        stamp = event.get("dtstamp").dt
        return str(event.get("uid")), event.get("sequence"), str(event.get("status")), stamp

    uid, _, _, first_stamp = seen()
    with klok.bevroren(klok.nu() + timedelta(hours=1)):
        new = actions.move_afspraak(
            afspraak=row,
            medewerker=noor.medewerker,
            reden="Annie kan niet",
            op_verzoek_van="inwoner",
            bericht_via="zelf",
            op=date(2026, 3, 13),
            om=time(9),
            duur=30,
            vorm="thuis",
            waar="",
        )
    assert seen()[:3] == (uid, 1, "CONFIRMED")
    assert seen()[3] == first_stamp + timedelta(hours=1)
    assert _moments(_read(client, address), date(2026, 3, 13)) == [("09:00", "09:30")]
    actions.cancel_afspraak(
        afspraak=new, reden="Opgelost", op_verzoek_van="inwoner", bericht_via="zelf"
    )
    assert seen()[:3] == (uid, 2, "CANCELLED")


@pytest.mark.parametrize("dag", [date(2026, 3, 28), date(2026, 3, 29), date(2026, 3, 30)])
def test_the_hour_is_right_on_both_sides_of_the_change_in_spring(
    als_noor: TestClient, client: TestClient, plan: Plan, dag: date
) -> None:
    _check_clock(als_noor, client, plan, dag)


@pytest.mark.parametrize("dag", [date(2026, 10, 24), date(2026, 10, 25), date(2026, 10, 26)])
def test_the_hour_is_right_on_both_sides_of_the_change_in_autumn(
    als_noor: TestClient, client: TestClient, plan: Plan, dag: date
) -> None:
    _check_clock(als_noor, client, plan, dag)


def _check_clock(als_noor: TestClient, client: TestClient, plan: Plan, dag: date) -> None:
    row = plan(op=dag, om=time(9))
    calendar = _read(client, _make(als_noor))
    assert _moments(calendar, dag) == [("09:00", "10:00")]
    (event,) = _events(calendar)
    assert event.start == row.begin_at
    # The VTIMEZONE of the file itself says so, not only the database of the reader.
    (zone,) = calendar.timezones
    local = datetime.combine(dag, time(9))
    ours = zone.to_tz(lookup_tzid=False)
    assert ours.utcoffset(local) == local.replace(tzinfo=AMSTERDAM).utcoffset()


@pytest.mark.parametrize("om", [time(1, 30), time(2), time(2, 30), time(2, 30, fold=1)])
def test_an_appointment_over_the_hour_that_comes_twice_keeps_its_length(
    om: time, als_noor: TestClient, client: TestClient, plan: Plan
) -> None:
    row = plan(op=date(2026, 10, 25), om=om, duur=60)
    (event,) = _events(_read(client, _make(als_noor)))
    assert isinstance(event.start, datetime)
    assert isinstance(event.end, datetime)
    assert event.start.astimezone(UTC) == row.begin_at
    assert event.end.astimezone(UTC) == row.einde_at


def test_a_new_address_or_stopping_ends_the_old_one(
    als_noor: TestClient, client: TestClient, plan: Plan
) -> None:
    plan()
    old = _make(als_noor)
    assert "u ziet het maar één keer" in als_noor.post(LINK, {"doe": "maken"}).content.decode()
    assert client.get(old).status_code == 404
    new = _make(als_noor)
    assert client.get(new).status_code == 200
    assert new not in als_noor.get(LINK).content.decode()
    als_noor.post(LINK, {"doe": "intrekken"})
    assert client.get(new).status_code == 404
    assert client.get(reverse("afspraken:feed", args=["x" * 43])).status_code == 404
    assert "nog niet gekoppeld" in als_noor.get(LINK).content.decode()


def test_the_feed_is_of_one_medewerker_and_ends_with_the_account(
    als_noor: TestClient, client: TestClient, plan: Plan, noor: Persoon, bas: Persoon
) -> None:
    plan(medewerker=bas.medewerker)
    address = _make(als_noor)
    assert _events(_read(client, address)) == []
    noor.account.is_active = False
    noor.account.save()
    assert client.get(address).status_code == 404


def test_who_knows_no_secret_sees_no_feed_and_only_a_hash_is_kept(
    als_noor: TestClient, noor: Persoon, plan: Plan, als_carla: TestClient
) -> None:
    sleutel = _make(als_noor).removeprefix("/agenda/feed/").removesuffix(".ics")
    assert len(sleutel) >= 43
    with als(NIEMAND):
        assert not Agendafeed.objects.exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('naast.agendafeed', %s, true)", [hash_of(sleutel)])
        assert [feed.medewerker_id for feed in Agendafeed.objects.all()] == [noor.medewerker.pk]
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('naast.agendafeed', '', true)")
        assert not Agendafeed.objects.exists()
    assert Agendafeed.objects.filter(sleutel_hash__contains=sleutel).count() == 0
    assert als_carla.get(LINK).status_code == 403
    assert als_carla.get(reverse("afspraken:feed", args=[sleutel])).status_code == 200


def test_the_feed_keeps_ninety_days(
    als_noor: TestClient, client: TestClient, plan: Plan, annie: Inwoner
) -> None:
    row = plan()
    address = _make(als_noor)
    with klok.bevroren(row.einde_at + timedelta(days=90) - timedelta(seconds=1)):
        assert len(_events(_read(client, address))) == 1
    with klok.bevroren(row.einde_at + timedelta(days=90)):
        assert _events(_read(client, address)) == []
