"""The agenda as a page shows it: days or people beside each other, each with its appointments."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.urls import reverse

from naast.afspraken.models import Afspraak, Afwezigheid, Beschikbaarheid, Status
from naast.afspraken.vrij import hours_on, is_absent
from naast.afspraken.woorden import hoe_kort, van_tot
from naast.core.aansluiten import Moment
from naast.core.kalenders import contractkalender, vrije_dagen
from naast.core.klok import AMSTERDAM, lokale_datum
from naast.core.woorden import datum_in_woorden
from naast.organisaties.models import Medewerker

EEN_DAG = timedelta(days=1)
ZATERDAG, MIDDAG = 5, 12


@dataclass(frozen=True)
class Regel:
    """One line in the agenda; `om` is None when only the day is known."""

    om: time | None
    tijd: str
    naam: str
    url: str
    hoe: str
    wie: str
    label: str = ""
    soort: str = "info"


@dataclass(frozen=True)
class Kolom:
    """A day of one person, or a day of all, or one person on a day."""

    kop: str
    uren: str
    regels: list[Regel]
    dag: date
    medewerker: Medewerker | None = None
    is_vandaag: bool = False


def with_moments(
    kolommen: Iterable[Kolom], moments: Sequence[Moment], *, met_wie: bool = False
) -> list[Kolom]:
    """The columns with what other contexts have on that day, of that person, by time.

    What has no time yet is for the whole day and stands first.
    """
    return [
        replace(
            kolom,
            regels=sorted(
                [*(_line(one, met_wie=met_wie) for one in _on(kolom, moments)), *kolom.regels],
                key=lambda regel: (regel.om is not None, regel.om or time.min),
            ),
        )
        for kolom in kolommen
    ]


def _on(kolom: Kolom, moments: Iterable[Moment]) -> list[Moment]:
    return [
        one
        for one in moments
        if one.dag == kolom.dag
        and (kolom.medewerker is None or kolom.medewerker.pk == one.medewerker_id)
    ]


def _line(moment: Moment, *, met_wie: bool) -> Regel:
    return Regel(
        om=moment.om,
        tijd=f"{moment.om:%H.%M} uur" if moment.om else "hele dag, nog geen tijd",
        naam=moment.wie,
        url=moment.url,
        hoe=moment.hoe,
        wie=moment.medewerker if met_wie else "",
    )


def week_ahead(moment: datetime) -> date:
    """A day of the week that somebody wants to see now: from Saturday noon on it is the next."""
    dag = moment.date()
    over = (dag.weekday(), moment.hour) >= (ZATERDAG, MIDDAG)
    return dag + timedelta(days=7 - dag.weekday()) if over else dag


def week_of(dag: date) -> tuple[date, date]:
    """The week [Monday, next Monday) in which the day lies."""
    monday = dag - timedelta(days=dag.weekday())
    return monday, monday + timedelta(days=7)


def week_columns(
    maandag: date,
    rows: Sequence[Afspraak],
    *,
    vandaag: date,
    uren: Sequence[Beschikbaarheid],
    afwezig: Sequence[Afwezigheid],
    team: bool,
    elders: Sequence[Moment] = (),
) -> list[Kolom]:
    """Monday to Friday, and Saturday and Sunday when there is something."""
    days = [maandag + timedelta(days=n) for n in range(7)]
    used = {lokale_datum(row.begin_at) for row in rows} | {moment.dag for moment in elders}
    return [
        Kolom(
            kop=datum_in_woorden(dag, met_jaar=False).capitalize(),
            uren="" if team else _hours(dag, uren, afwezig),
            regels=_lines(rows, dag, met_wie=team),
            dag=dag,
            is_vandaag=dag == vandaag,
        )
        for dag in days
        if dag.weekday() < 5 or dag in used
    ]


def day_columns(
    dag: date,
    rows: Sequence[Afspraak],
    medewerkers: Iterable[Medewerker],
    *,
    uren: Sequence[Beschikbaarheid],
    afwezig: Sequence[Afwezigheid],
) -> list[Kolom]:
    """One column for each person."""
    return [
        Kolom(
            kop=wie.naam,
            uren=_hours(
                dag,
                [u for u in uren if u.medewerker_id == wie.pk],
                [a for a in afwezig if a.medewerker_id == wie.pk],
            ),
            regels=_lines([r for r in rows if r.medewerker_id == wie.pk], dag, met_wie=False),
            dag=dag,
            medewerker=wie,
        )
        for wie in medewerkers
    ]


def _lines(rows: Iterable[Afspraak], dag: date, *, met_wie: bool) -> list[Regel]:
    return [
        Regel(
            om=row.begin_at.astimezone(AMSTERDAM).time(),
            tijd=van_tot(row),
            naam=str(row),
            url=reverse("afspraken:detail", args=[row.pk]),
            hoe=hoe_kort(row),
            wie=row.medewerker.naam if met_wie else "",
            label=row.get_status_display() if row.status != Status.GEPLAND else "",
            soort=KLEUR[Status(row.status)],
        )
        for row in rows
        if lokale_datum(row.begin_at) == dag
    ]


KLEUR = {
    Status.GEPLAND: "info",
    Status.DOORGEGAAN: "goed",
    Status.VERZET: "neutraal",
    Status.AFGEZEGD: "neutraal",
    Status.NIET_VERSCHENEN: "let-op",
}


def _hours(dag: date, uren: Iterable[Beschikbaarheid], afwezig: Iterable[Afwezigheid]) -> str:
    """'Werkt 9.00-12.30 en 13.00-17.00', 'Afwezig', the name of a holiday, or nothing."""
    if is_absent(dag, afwezig):
        return "Afwezig"
    if feestdag := vrije_dagen(contractkalender(), dag.year).get(dag):
        return feestdag
    blokken = [f"{van:%H.%M}-{tot:%H.%M}" for van, tot in hours_on(dag, uren)]
    return f"Werkt {' en '.join(blokken)}" if blokken else ""
