"""First appointments that became part of a dossier before anybody gave them a time."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse

from naast.afspraken.models import Afspraak, Soort
from naast.core.aansluiten import Moment
from naast.trajecten.models import Traject
from naast.trajecten.queries import running


def first_appointments(medewerkers: Sequence[int], van: date, tot: date) -> list[Moment]:
    """Those on the days [van, tot) that are not planned yet, of these owners.

    Made while it was a melding, for a day after it was accepted. Planned is: the inwoner has a
    first talk, or an appointment made since, from the day of accepting on, whatever became of it.
    """
    rows = not_planned(Traject.objects.filter(eigenaar_id__in=medewerkers), van, tot)
    return [
        Moment(
            medewerker_id=row.eigenaar.pk,
            medewerker=row.eigenaar.naam,
            dag=row.melding.eerste_afspraak_op,
            om=row.melding.eerste_afspraak_om,
            wie=row.inwoner.naam,
            hoe=", ".join(filter(None, ("eerste afspraak", row.melding.afspraak_plaats))),
            url=reverse("trajecten:dossier", args=[row.pk]),
            van=("inwoner", row.inwoner_id),
        )
        for row in rows.select_related("eigenaar", "melding", "inwoner")
        if row.eigenaar and row.melding and row.melding.eerste_afspraak_op
    ]


def not_planned(rows: QuerySet[Traject], van: date, tot: date) -> QuerySet[Traject]:
    """Of these trajecten, those with a first appointment on [van, tot) that nobody planned."""
    accepted_op = OuterRef("melding__afgehandeld_op")
    planned = Afspraak.objects.filter(
        Q(soort=Soort.EERSTE_GESPREK) | Q(gemaakt_at__date__gte=accepted_op),
        inwoner=OuterRef("inwoner"),
        begin_at__date__gte=accepted_op,
    )
    return (
        running(rows)
        .filter(melding__eerste_afspraak_op__gte=van, melding__eerste_afspraak_op__lt=tot)
        .filter(melding__afgehandeld_op__lt=F("melding__eerste_afspraak_op"))
        .exclude(Exists(planned))
        .order_by("melding__eerste_afspraak_op", "melding__eerste_afspraak_om", "pk")
    )
