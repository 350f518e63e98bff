"""The agenda as a calendar file (RFC 5545): when, and what kind; never who, where or about what.

Stable UIDs; SEQUENCE goes up with every move and cancellation; local times with a VTIMEZONE whose
rules are those of the Netherlands since 1996, so that a program without a time zone database of its
own shows the right hour on both sides of a change of the clock.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event, Timezone

from naast.afspraken.models import Afspraak, Status
from naast.afspraken.vrij import block_of
from naast.core.aansluiten import Moment
from naast.core.klok import AMSTERDAM, nu

ELK_UUR = timedelta(hours=1)
EEN_DAG = timedelta(days=1)

_TIMEZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
""".replace("\n", "\r\n")


def calendar(
    rows: Iterable[Afspraak],
    address: Callable[[Afspraak], str],
    momenten: Iterable[tuple[Moment, str]] = (),
) -> bytes:
    """The file; `address` gives the page of an appointment, behind the login.

    `momenten` are first appointments of meldingen, each with its page.
    """
    made = Calendar()
    made.add("prodid", "-//Naast//Agenda//NL")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", "Naast")
    made.add("x-wr-timezone", "Europe/Amsterdam")
    made.add("refresh-interval", ELK_UUR, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT1H")
    made.add_component(Timezone.from_ical(_TIMEZONE))
    for row in rows:
        made.add_component(_event(row, address(row)))
    for moment, page in momenten:
        made.add_component(_first_appointment(moment, page))
    return bytes(made.to_ical())


def _event(row: Afspraak, address: str) -> Event:
    event = Event()
    event.add("uid", f"{row.uid}@naast")
    event.add("sequence", row.volgnummer)
    event.add("dtstamp", row.gewijzigd_at.astimezone(UTC))
    event.add("last-modified", row.gewijzigd_at.astimezone(UTC))
    event.add("created", row.gemaakt_at.astimezone(UTC))
    event.add("dtstart", _on_the_clock(row.begin_at))
    event.add("dtend", _on_the_clock(row.einde_at))
    event.add("summary", _summary(row))
    event.add("status", "CANCELLED" if row.status == Status.AFGEZEGD else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if row.status == Status.AFGEZEGD else "OPAQUE")
    event.add("class", "PRIVATE")
    event.add("url", address)
    return event


def _on_the_clock(moment: datetime) -> datetime:
    """Local time; in the hour that comes twice UTC, as there a local time says two moments."""
    local = moment.astimezone(AMSTERDAM)
    once = local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()
    return local if once else moment.astimezone(UTC)


def _first_appointment(moment: Moment, page: str) -> Event:
    """An hour; without a time the whole day, at which one can still be booked."""
    block = block_of(moment)
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, moment.url)}@naast")
    event.add("dtstamp", nu().astimezone(UTC))
    event.add("dtstart", _on_the_clock(block.begin) if block else moment.dag)
    event.add("dtend", _on_the_clock(block.einde) if block else moment.dag + EEN_DAG)
    event.add("summary", "Afspraak: eerste gesprek")
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE" if block else "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add("url", page)
    return event


def _summary(row: Afspraak) -> str:
    """'Afspraak: gesprek', and nothing of the person."""
    soort = row.get_soort_display()
    return "Afspraak" if row.soort == "anders" else f"Afspraak: {soort}"
