"""Hours at which somebody can be booked, and days off."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from django.db.models import Q

from naast.afspraken.models import Afwezigheid, Beschikbaarheid, Weekdag
from naast.core.action import action
from naast.core.errors import Geweigerd
from naast.organisaties.models import Aanbieder, Medewerker

Blok = tuple[time, time]


@action("afspraken.set_beschikbaarheid")
def set_beschikbaarheid(
    *,
    aanbieder: Aanbieder,
    medewerker: Medewerker,
    geldig_van: date,
    uren: Mapping[str, Sequence[Blok]],
) -> Medewerker:
    """The hours of a week from `geldig_van` on, in place of all that held from that day.

    Earlier days keep the hours they had. `uren`: blocks per weekday; no blocks means not there.
    """
    Medewerker.objects.select_for_update(no_key=True, of=("self",)).get(pk=medewerker.pk)
    for dag in Weekdag.values:
        _check_blocks(dag, uren.get(dag, ()))
    rows = Beschikbaarheid.objects.filter(medewerker=medewerker)
    rows.filter(geldig_van__gte=geldig_van).delete()
    rows.filter(Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=geldig_van)).update(
        geldig_tot=geldig_van
    )
    Beschikbaarheid.objects.bulk_create(
        Beschikbaarheid(
            aanbieder=aanbieder,
            medewerker=medewerker,
            weekdag=dag,
            van=van,
            tot=tot,
            geldig_van=geldig_van,
        )
        for dag in Weekdag.values
        for van, tot in uren.get(dag, ())
    )
    return medewerker


def _check_blocks(dag: str, blokken: Sequence[Blok]) -> None:
    """From early to late, and not over each other."""
    einde = time.min
    for van, tot in blokken:
        if tot <= van or van < einde:
            raise Geweigerd(
                "Zet de tijden op volgorde, elk met een einde na het begin. "
                "Bijvoorbeeld: 9.00-12.30, 13.00-17.00.",
                veld=dag,
            )
        einde = tot


@action("afspraken.add_afwezigheid")
def add_afwezigheid(
    *, aanbieder: Aanbieder, medewerker: Medewerker, van_op: date, tot_en_met_op: date
) -> Afwezigheid:
    """Whole days that somebody is not there. Appointments on these days stay: they show up."""
    if tot_en_met_op < van_op:
        raise Geweigerd(
            "De laatste dag ligt vóór de eerste dag. Kijk de dagen na.", veld="tot_en_met_op"
        )
    return Afwezigheid.objects.create(
        aanbieder=aanbieder, medewerker=medewerker, van_op=van_op, tot_en_met_op=tot_en_met_op
    )


@action("afspraken.remove_afwezigheid")
def remove_afwezigheid(*, afwezigheid: Afwezigheid) -> None:
    """Somebody is there after all."""
    afwezigheid.delete()
