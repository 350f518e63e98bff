"""Sets of registrations for the property tests, near the edges where figures go wrong."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from naast.verantwoording.tests.stel import GESPREK, Rij, Stel

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
GEBIEDEN = ("wonen", "werk", "inkomen", "zorg", "onderwijs")
RESULTATEN = (
    "beantwoord",
    "doorverwezen",
    "deels_beantwoord",
    "niet_beantwoord",
    "ingetrokken",
    "",
)
VORMEN = (*sorted(GESPREK), "email", "brief", "administratie")
MET = ("inwoner", "netwerk", "verwijzer", "gemeente")
# The edge of the year, the leap day, both changes of the clock, 5 May.
BEGIN = (
    date(2024, 1, 1),
    date(2024, 2, 29),
    date(2024, 3, 31),
    date(2024, 4, 29),
    date(2024, 10, 27),
)
UREN = (time(0, 0), time(0, 30), time(1, 59), time(2, 30), time(12), time(23, 30), time(23, 59))


@st.composite
def periods(draw: st.DrawFn) -> tuple[date, date]:
    """A period of one day up to two months that begins at an edge."""
    van = draw(st.sampled_from(BEGIN))
    return van, van + timedelta(days=draw(st.sampled_from((1, 7, 29, 31, 62))))


class _Maker:
    def __init__(self, draw: st.DrawFn, van: date, tot: date) -> None:
        self.draw, self.van, self.tot = draw, van, tot
        self.s = Stel()

    def pick(self, values: Any) -> Any:
        return self.draw(st.sampled_from(list(values)))

    def number(self, low: int, high: int) -> int:
        return self.draw(st.integers(low, high))

    def some(self, values: Any, low: int = 0) -> list[Any]:
        return self.draw(
            st.lists(st.sampled_from(list(values)), min_size=low, max_size=3, unique=True)
        )

    def day(self) -> date:
        """In the period, at its edges, or in one of the two that it is compared with."""
        near: date = self.pick((self.van, self.tot, self.van - (self.tot - self.van)))
        if self.number(0, 5) == 0:
            near -= timedelta(days=365)
        return near + timedelta(days=self.number(-4, 9))

    def after(self, day: date, far: int = 12) -> date | None:
        found: date | None = self.pick((None, day, day + timedelta(days=self.number(0, far))))
        return found

    def add(self, table: str, **row: Any) -> Rij:
        rows: list[Rij] = getattr(self.s, table)
        rows.append({"id": len(rows) + 1} | row)
        return rows[-1]

    def of(self, table: str, wie: str) -> Any:
        return self.pick((None, *(r["id"] for r in getattr(self.s, table) if r["wie"] == wie)))


@st.composite
def sets(draw: st.DrawFn, van: date, tot: date) -> Stel:
    """Registrations of two aanbieders around a period."""
    maker = _Maker(draw, van, tot)
    for make, most in (
        (_inwoner, 5),
        (_melding, 6),
        (_traject, 6),
        (_hulpvraag, 9),
        (_contact, 16),
        (_rest, 4),
    ):
        for _ in range(maker.number(0, most)):
            make(maker, maker.pick(("mee", "palet-welzijn")))
    return maker.s


def _inwoner(m: _Maker, wie: str) -> None:
    m.add(
        "inwoners",
        wie=wie,
        pseudoniem=m.pick(("p1", "p2", f"eigen-{wie}-{len(m.s.inwoners)}")),
        geboortejaar=m.pick((None, 1948, 1949, 1950, 1959, 1979, 1994, 1995, 2006, 2007, 2024)),
        wijk=m.pick(("", "Centrum", "Peelo")),
        doelgroepen=m.some(("ouderen", "jeugd", "ggz")),
        kwetsbaar=m.pick((None, True, False)),
    )


def _melding(m: _Maker, wie: str) -> None:
    received = m.day()
    contact = m.after(received)
    afspraak = m.after(contact or received)
    last = (contact or received) + timedelta(days=m.number(0, 8))
    m.add(
        "meldingen",
        wie=wie,
        inwoner=m.of("inwoners", wie),
        ontvangen_op=received,
        kanaal=m.pick(("loket", "website", "verwijzer")),
        uiterlijk_op=received + timedelta(days=m.number(0, 6)),
        contact_op=contact,
        afspraak_op=afspraak,
        afspraak_uiterlijk_op=last if contact or wie == "palet-welzijn" else None,
    )


def _traject(m: _Maker, wie: str) -> None:
    inwoner = m.of("inwoners", wie)
    if inwoner is None:
        return
    melding = m.of("meldingen", wie)
    if melding in {t["melding"] for t in m.s.trajecten}:
        melding = None
    started = m.s.meldingen[melding - 1]["ontvangen_op"] if melding else m.day()
    started += timedelta(days=m.number(0, 3))
    m.add(
        "trajecten",
        wie=wie,
        inwoner=inwoner,
        melding=melding,
        gestart_op=started,
        afgesloten_op=m.after(started, 30),
        complex_reden=m.pick(("", "", "Veel tegelijk")),
    )


def _hulpvraag(m: _Maker, wie: str) -> None:
    traject = m.of("trajecten", wie)
    if traject is None:
        return
    received = m.day()
    closed = m.after(received)
    m.add(
        "hulpvragen",
        wie=wie,
        traject=traject,
        ontvangen_op=received,
        leefgebieden=m.some(GEBIEDEN),
        wlz=m.pick((True, False)),
        afgesloten_op=closed,
        resultaat=m.pick(RESULTATEN) if closed else "",
        passend=m.pick(("ja", "nee", "onbekend", "")) if closed else "",
    )


def _contact(m: _Maker, wie: str) -> None:
    hulpvraag = m.of("hulpvragen", wie)
    traject = m.s.hulpvragen[hulpvraag - 1]["traject"] if hulpvraag else m.of("trajecten", wie)
    several = [r["id"] for r in m.s.hulpvragen if r["traject"] == traject][: m.number(0, 3)]
    divided = len(several) > 1
    made = m.add(
        "contacten",
        wie=wie,
        traject=traject,
        hulpvraag=None if divided else hulpvraag,
        inwoner=m.of("inwoners", wie) if traject is None else None,
        begin=datetime.combine(m.day(), m.pick(UREN), tzinfo=AMSTERDAM),
        minuten=m.pick((0, 5, 45, 240, 481, 960)),
        reistijd=m.pick((0, 0, 25)),
        vorm=m.pick(VORMEN),
        met=m.some(MET, 1),
    )
    if divided:
        _divide(m, made, several)


def _divide(m: _Maker, contact: Rij, hulpvragen: list[int]) -> None:
    minutes, travel = contact["minuten"], contact["reistijd"]
    for number, hulpvraag in enumerate(hulpvragen):
        last = number == len(hulpvragen) - 1
        mine, way = (minutes, travel) if last else (m.number(0, minutes), m.number(0, travel))
        minutes, travel = minutes - mine, travel - way
        m.add(
            "tijddelen",
            wie=contact["wie"],
            contact=contact["id"],
            hulpvraag=hulpvraag,
            minuten=mine,
            reistijd=way,
        )


def _rest(m: _Maker, wie: str) -> None:
    received = m.day()
    handled = m.after(received)
    m.add(
        "klachten",
        wie=wie,
        ontvangen_op=received,
        uiterlijk_op=m.pick((None, received + timedelta(days=3))),
        afgehandeld_op=handled,
        uitkomst=m.pick(("opgelost", "niet_opgelost")) if handled else "",
    )
    invited = m.day()
    answered = m.after(invited)
    grade = m.number(10, 100) / 10 if answered and m.number(0, 3) else None
    m.add("enquetes", wie=wie, uitgenodigd_op=invited, ingevuld_op=answered, cijfer=grade)
    m.add("signalen", wie=wie, datum=m.day(), soort=m.pick(("wachttijd", "taal")))
    hulpvraag = m.of("hulpvragen", wie)
    if hulpvraag:
        m.add(
            "doorverwijzingen",
            wie=wie,
            hulpvraag=hulpvraag,
            datum=m.day(),
            soort=m.pick(("", "wijkteam", "zorg")),
            wijze=m.pick(("warm", "koud")),
        )
