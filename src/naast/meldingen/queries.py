"""Lists of meldingen."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from django.db.models import F, Q, QuerySet
from django.urls import reverse

from naast.contracten.termijnen import kalender_van
from naast.core.aansluiten import Moment, TeLaat
from naast.core.kalenders import Kalender, contractkalender, tel_werkdagen
from naast.core.klok import lokaal_moment
from naast.meldingen.access import visible_verzettingen
from naast.meldingen.models import Inwonerbericht, Melding, Status
from naast.organisaties.models import Medewerker


def open_meldingen(rows: QuerySet[Melding]) -> QuerySet[Melding]:
    """Those that somebody still has to end."""
    return rows.exclude(status=Status.AFGEHANDELD)


def too_late(rows: QuerySet[Melding], vandaag: date) -> QuerySet[Melding]:
    """Open, and the last day of what must happen next has passed."""
    return rows.filter(
        Q(status=Status.NIEUW, uiterlijk_op__lt=vandaag)
        | Q(status=Status.CONTACT, afspraak_uiterlijk_op__lt=vandaag)
    )


def recent(rows: QuerySet[Melding], vandaag: date) -> QuerySet[Melding]:
    """Received in the last 13 weeks."""
    return rows.filter(ontvangen_op__gt=vandaag - timedelta(weeks=13), ontvangen_op__lte=vandaag)


def out_of_term(rows: QuerySet[Melding], vandaag: date) -> QuerySet[Melding]:
    """Of the last 13 weeks: first contact or first appointment after its last day, or still not.

    The breaches behind the waiting times (PvE 3.15, 3.16); also of what was ended since.
    """
    return recent(rows, vandaag).filter(
        Q(eerste_contact_op__gt=F("uiterlijk_op"))
        | Q(eerste_afspraak_op__gt=F("afspraak_uiterlijk_op"))
        | Q(status=Status.NIEUW, uiterlijk_op__lt=vandaag)
        | Q(status=Status.CONTACT, afspraak_uiterlijk_op__lt=vandaag)
    )


def matching(rows: QuerySet[Melding], zoek: str) -> QuerySet[Melding]:
    """Each word of the search must be part of a name, the kenmerk, telephone or postcode."""
    for woord in zoek.split()[:6]:
        rows = rows.filter(
            Q(voornaam__unaccent__icontains=woord)
            | Q(achternaam__unaccent__icontains=woord)
            | Q(kenmerk__icontains=woord)
            | Q(telefoon__contains=woord)
            | Q(postcode__icontains=woord)
        )
    return rows


def days_waited(melding: Melding) -> tuple[int | None, int | None]:
    """Working days from melding to first contact, and from there to the first appointment."""
    contact, afspraak = melding.eerste_contact_op, melding.eerste_afspraak_op
    if contact is None:
        return None, None
    kalender = kalender_bij(melding)
    waited = tel_werkdagen(kalender, melding.ontvangen_op, contact)
    return waited, tel_werkdagen(kalender, contact, afspraak) if afspraak else None


def kalender_bij(melding: Melding) -> Kalender:
    """The working days that count for its terms."""
    return kalender_van(melding.overeenkomst) if melding.overeenkomst else contractkalender()


def messages_about(melding_id: int | None) -> QuerySet[Inwonerbericht]:
    """What the inwoner wrote about a melding after signing up, the last first."""
    if melding_id is None:
        return Inwonerbericht.objects.none()
    rows = Inwonerbericht.objects.filter(melding_id=melding_id).select_related("gelezen_door")
    return rows.order_by("-ontvangen_at", "-pk")


def first_appointments(medewerkers: Sequence[int], van: date, tot: date) -> list[Moment]:
    """First appointments on the days [van, tot) of these people, of meldingen that are open."""
    rows = (
        Melding.objects.filter(status=Status.AFSPRAAK, behandelaar_id__in=medewerkers)
        .filter(eerste_afspraak_op__gte=van, eerste_afspraak_op__lt=tot)
        .select_related("behandelaar")
        .order_by("eerste_afspraak_op", "eerste_afspraak_om", "pk")
    )
    return [
        Moment(
            medewerker_id=row.behandelaar.pk,
            medewerker=row.behandelaar.naam,
            dag=row.eerste_afspraak_op,
            om=row.eerste_afspraak_om,
            wie=row.naam,
            hoe=", ".join(filter(None, ("eerste afspraak", row.afspraak_plaats))),
            url=reverse("meldingen:detail", args=[row.pk]),
            van=("melding", row.pk),
        )
        for row in rows
        if row.behandelaar and row.eerste_afspraak_op
    ]


def moved_late(medewerker: Medewerker, van: date, tot: date) -> list[TeLaat]:
    """First appointments that we moved or cancelled too late, on the local days [van, tot)."""
    rows = visible_verzettingen(medewerker).filter(
        te_laat=True,
        verzet_at__gte=lokaal_moment(van, time()),
        verzet_at__lt=lokaal_moment(tot, time()),
    )
    return [
        TeLaat(
            wie=row.melding.naam,
            url=reverse("meldingen:detail", args=[row.melding_id]),
            was=row.was,
            stand=row.stand,
            gewijzigd_at=row.verzet_at,
            reden=row.reden,
            medewerker=row.medewerker.naam,
        )
        for row in rows.select_related("medewerker")
    ]
