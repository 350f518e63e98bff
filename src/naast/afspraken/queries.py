"""Reading appointments: the agenda, the tasks of *Vandaag*, and what belongs to an inwoner."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet

from naast.afspraken import access
from naast.afspraken.herinneren import TE_HERINNEREN, must_remind, reminder_task, until_when
from naast.afspraken.models import (
    Afspraak,
    Afwezigheid,
    Agendafeed,
    Beschikbaarheid,
    Brief,
    Status,
)
from naast.afspraken.vrij import Blok, block_of, blocks_on, is_within
from naast.afspraken.woorden import hoe_kort, klok_tijd, van_tot, wanneer
from naast.core.aansluiten import Bron, TeLaat, moments
from naast.core.adressen import adres
from naast.core.klok import AMSTERDAM, lokaal_moment, lokale_datum, nu
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import datum_in_woorden
from naast.inwoners.models import Inwoner
from naast.organisaties.access import aanbieder_of
from naast.organisaties.models import Medewerker

MEEST = 100
LAATSTE = 5
VELDEN = (
    *("begin_at", "status", "soort", "titel", "vorm", "waar", "brief", "brief_verstuurd_at"),
    *("bericht_via", "herinnerd_at", "gemaakt_at"),
    *("inwoner__voornaam", "inwoner__achternaam", "inwoner__extern_id", "medewerker__naam"),
)
"""What a row of *Vandaag* shows of an appointment."""


def between(rows: QuerySet[Afspraak], van: date, tot: date) -> QuerySet[Afspraak]:
    """Appointments on the local days [van, tot), without those that were moved away."""
    begin, einde = lokaal_moment(van, time()), lokaal_moment(tot, time())
    # No appointment lasts a day: the lower bound on the begin lets the index do its work.
    near = rows.filter(begin_at__gt=begin - timedelta(days=1), begin_at__lt=einde)
    return near.filter(einde_at__gt=begin).exclude(status=Status.VERZET)


def what_is_taken(medewerker: Medewerker, blok: Blok, *, van: Bron | None = None) -> str:
    """One sentence: what somebody has then; empty when free, or when it is of `van` itself.

    Appointments, and first appointments of meldingen, which take their hour too.
    """
    other = Afspraak.objects.filter(
        medewerker=medewerker,
        status=Status.GEPLAND,
        begin_at__lt=blok.einde,
        einde_at__gt=blok.begin,
    ).first()
    if other is not None:
        return f"{medewerker.naam} heeft dan al een afspraak, van {van_tot(other)}."
    one = timedelta(days=1)  # the hour of the evening before may go on after midnight
    days = lokale_datum(blok.begin) - one, lokale_datum(blok.einde) + one
    for moment in moments([medewerker.pk], *days):
        hour = block_of(moment) if moment.van != van else None
        if hour and hour.begin < blok.einde and blok.begin < hour.einde:
            om = klok_tijd(hour.begin)
            return f"{medewerker.naam} heeft dan al een eerste afspraak, om {om} uur."
    return ""


def still_ahead(inwoner_id: int) -> QuerySet[Afspraak]:
    """What is planned with an inwoner from now on, the first one first."""
    rows = Afspraak.objects.filter(inwoner_id=inwoner_id, status=Status.GEPLAND, begin_at__gt=nu())
    return rows.select_related("medewerker").order_by("begin_at", "pk")


def changed_late(medewerker: Medewerker, van: date, tot: date) -> list[TeLaat]:
    """Moved or cancelled too late by us (PvE 3.7), changed on the local days [van, tot)."""
    begin, einde = lokaal_moment(van, time()), lokaal_moment(tot, time())
    rows = access.visible(medewerker).filter(
        te_laat_verzet=True, gewijzigd_at__gte=begin, gewijzigd_at__lt=einde
    )
    return [
        TeLaat(
            wie=row.naam,
            url=adres("afspraken:detail", row.pk),
            was=wanneer(row),
            stand=row.get_status_display(),
            gewijzigd_at=row.gewijzigd_at,
            reden=row.reden,
            medewerker=row.medewerker.naam,
        )
        for row in rows
    ]


def of_worker(rows: QuerySet[Afspraak], medewerker_id: int) -> QuerySet[Afspraak]:
    """In the agenda of one medewerker."""
    return rows.filter(medewerker_id=medewerker_id)


def for_inwoner(inwoner: Inwoner) -> QuerySet[Afspraak]:
    """Of one inwoner, newest first; where one was moved, only where it went."""
    return (
        Afspraak.objects.filter(inwoner=inwoner)
        .exclude(status=Status.VERZET)
        .select_related("medewerker", "inwoner")
        .order_by("-begin_at", "-pk")
    )


@vast
def latest_of(inwoner_id: int) -> QuerySet[Afspraak]:
    """The last few, for the dossier."""
    return for_inwoner(Inwoner(pk=inwoner_id))[:LAATSTE]


def hours_of(medewerkers: Iterable[Medewerker], van: date, tot: date) -> list[Beschikbaarheid]:
    """The hours of these people that hold on one of the days [van, tot)."""
    return list(
        Beschikbaarheid.objects.filter(
            Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=van),
            medewerker__in=list(medewerkers),
            geldig_van__lt=tot,
        )
    )


def absences_of(medewerkers: Iterable[Medewerker], van: date, tot: date) -> list[Afwezigheid]:
    """Days off of these people that touch the days [van, tot)."""
    return list(
        Afwezigheid.objects.filter(
            medewerker__in=list(medewerkers), van_op__lt=tot, tot_en_met_op__gte=van
        )
    )


def is_outside_hours(medewerker: Medewerker, blok: Blok) -> bool:
    """Whether somebody who has hours is not expected then: outside these, or on a day off."""
    dag, wie = lokale_datum(blok.begin), [medewerker]
    next_day = dag + timedelta(days=1)
    hours = hours_of(wie, dag, next_day)
    if not hours:
        return False
    return not is_within(blok, blocks_on(dag, hours, absences_of(wie, dag, next_day)))


def matching(medewerker: Medewerker, zoek: str) -> QuerySet[Inwoner]:
    """Inwoners to make an appointment with: each word is part of a name or the telephone number."""
    rows = Inwoner.objects.filter(aanbieder=aanbieder_of(medewerker))
    for woord in zoek.split()[:6]:
        rows = rows.filter(
            Q(voornaam__unaccent__icontains=woord)
            | Q(achternaam__unaccent__icontains=woord)
            | Q(telefoon__contains=woord)
        )
    return rows[:10] if zoek.split() else rows.none()


def feed_of(medewerker: Medewerker) -> Agendafeed | None:
    """The address of the agenda that works now."""
    return Agendafeed.objects.filter(medewerker=medewerker, ingetrokken_at__isnull=True).first()


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """Appointments of today, earlier ones that nobody closed, letters and reminders to do.

    An appointment is always somebody's: `wie` 'niemand' gives nothing.
    """
    if wie == "niemand":
        return []
    until = lokaal_moment(vandaag + timedelta(days=1), time())
    since = lokaal_moment(vandaag, time())
    found = _to_do(medewerker, wie, since, until, until_when(vandaag))
    return [
        *(_appointment(row, vandaag) for row in found if _is_planned(row, until)),
        *(_letter(row, vandaag) for row in found if _waits_for_letter(row, since, until)),
        *(reminder_task(row, vandaag) for row in found if must_remind(row, vandaag)),
    ]


@vast
def _to_do(
    medewerker: Medewerker, wie: str, since: datetime, until: datetime, near: datetime
) -> QuerySet[Afspraak]:
    rows = access.visible(medewerker)
    rows = rows if wie == "team" else of_worker(rows, medewerker.pk)
    planned = Q(status=Status.GEPLAND, begin_at__lt=until)
    # A letter about what has been tells nothing any more, a reminder not even on the day itself.
    letters = ~Q(brief="") & Q(brief_verstuurd_at__isnull=True, begin_at__gte=since)
    letters &= ~Q(brief=Brief.HERINNERING, begin_at__lt=until)
    reminders = TE_HERINNEREN & Q(begin_at__lt=near)
    rows = (
        rows.filter(planned | letters | reminders).select_related(None).order_by("begin_at", "pk")
    )
    return rows.select_related("inwoner", "medewerker").only(*VELDEN)[:MEEST]


def _is_planned(row: Afspraak, until: datetime) -> bool:
    return row.status == Status.GEPLAND and row.begin_at < until


def _waits_for_letter(row: Afspraak, since: datetime, until: datetime) -> bool:
    if not row.brief or row.brief_verstuurd_at or row.begin_at < since:
        return False
    return row.brief != Brief.HERINNERING or row.begin_at >= until


def _appointment(row: Afspraak, vandaag: date) -> Taak:
    dag, tijd = lokale_datum(row.begin_at), f"{klok_tijd(row.begin_at)} uur"
    past = dag < vandaag
    since = datum_in_woorden(dag, met_jaar=False)
    return Taak(
        titel=f"Hoe ging het? {row.naam}" if past else f"{tijd}: {row.naam}",
        url=adres("afspraken:detail", row.pk),
        termijn=f"was {since}" if past else f"vandaag {tijd}",
        soort="let-op" if past else "info",
        uiterlijk_op=dag,
        reden=f"{row.get_soort_display().capitalize()}: {hoe_kort(row)}",
        wie=row.medewerker.naam,
        actie="Vastleggen" if past else "Openen",
        afspraak=True,
        om=row.begin_at.astimezone(AMSTERDAM).time(),
    )


def _letter(row: Afspraak, vandaag: date) -> Taak:
    return Taak(
        titel=f"Brief sturen: {row.naam}",
        url=adres("afspraken:letter", row.pk),
        termijn="vandaag op de post",
        soort="let-op",
        uiterlijk_op=vandaag,
        reden=f"De inwoner hoort het per brief: {row.get_brief_display()}",
        wie=row.medewerker.naam,
        actie="Brief maken",
    )
