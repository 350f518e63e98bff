"""Lists of dossiers."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from naast.contracten.termijnen import KALENDERVELDEN, kalender_van
from naast.core.kalenders import Kalender, contractkalender
from naast.core.vast import vast
from naast.trajecten.models import (
    Contactmoment,
    Doorverwijzing,
    Hulpvraag,
    HulpvraagStatus,
    Plan,
    PlanStatus,
    Traject,
    TrajectStatus,
)


def running(rows: QuerySet[Traject]) -> QuerySet[Traject]:
    """Those that have not ended."""
    return rows.filter(status=TrajectStatus.LOPEND)


def past_expected_end(rows: QuerySet[Traject], vandaag: date) -> QuerySet[Traject]:
    """Still running after the expected end."""
    return running(rows).filter(verwacht_einde_op__lt=vandaag)


def of_worker(rows: QuerySet[Traject], medewerker_id: int) -> QuerySet[Traject]:
    """Of whom this is the supporter or the substitute."""
    return rows.filter(Q(eigenaar_id=medewerker_id) | Q(vervanger_id=medewerker_id))


def matching(rows: QuerySet[Traject], zoek: str) -> QuerySet[Traject]:
    """Each word of the search must be part of a name, telephone, postcode or address."""
    for woord in zoek.split()[:6]:
        rows = rows.filter(
            Q(inwoner__voornaam__unaccent__icontains=woord)
            | Q(inwoner__achternaam__unaccent__icontains=woord)
            | Q(inwoner__telefoon__contains=woord)
            | Q(inwoner__postcode__icontains=woord)
            | Q(inwoner__adres__icontains=woord)
            | Q(inwoner__extern_id__iexact=woord)
        )
    return rows


def all_closed() -> Q:
    """Of a traject: every hulpvraag has been closed."""
    still_open = Hulpvraag.objects.filter(traject=OuterRef("pk"), status=HulpvraagStatus.OPEN)
    return Q(~Exists(still_open))


def count_open() -> Coalesce:
    """Of a traject: how many of its hulpvragen are open."""
    rows = Hulpvraag.objects.filter(traject=OuterRef("pk"), status=HulpvraagStatus.OPEN)
    number = rows.order_by().values("traject").annotate(aantal=Count("pk")).values("aantal")
    return Coalesce(Subquery(number), 0)


def to_evaluate(traject: Traject) -> bool:
    """Whether there are doelen that nobody has looked back on with the inwoner."""
    rows = Plan.objects.filter(traject=traject, status=PlanStatus.LOPEND)
    return rows.filter(doelen__isnull=False).exists()


@vast
def hulpvragen_of(traject_id: int) -> QuerySet[Hulpvraag]:
    """The questions of a dossier, in the order in which they came."""
    return Hulpvraag.objects.filter(traject_id=traject_id).order_by("ontvangen_op", "pk")


@vast
def doorverwijzingen_of(traject_id: int) -> QuerySet[Doorverwijzing]:
    """Where those questions were referred to."""
    rows = Doorverwijzing.objects.filter(hulpvraag__traject_id=traject_id)
    return rows.select_related("overgedragen_door").order_by("datum", "pk")


def open_hulpvragen(trajecten: Sequence[Traject]) -> Counter[int]:
    """How many hulpvragen are open in each of these, by key; 0 for a traject without any."""
    rows = Hulpvraag.objects.filter(traject__in=trajecten, status=HulpvraagStatus.OPEN)
    return Counter(rows.values_list("traject_id", flat=True))


def last_contacts(trajecten: Sequence[Traject]) -> dict[int, datetime]:
    """When the last contact began in each of these, by key."""
    rows = (
        Contactmoment.objects.filter(traject__in=trajecten)
        .order_by()
        .values_list("traject_id")
        .annotate(Max("begin"))
    )
    return {int(key): begin for key, begin in rows if key}


def of_traject(pad: str = "") -> list[str]:
    """For `only`: what a row of a list shows of a traject, reached over `pad`.

    Asking no more than is shown matters: a row of a joined list has hundreds of fields. What is
    shown and not in this list costs a query a row, and the test that counts queries says so.
    """
    before = f"{pad}__" if pad else ""
    return [
        f"{before}{name}"
        for name in (
            "verwacht_einde_op",
            *("inwoner__voornaam", "inwoner__achternaam", "inwoner__extern_id"),
            "eigenaar__naam",
            *(f"overeenkomst__{x}" for x in KALENDERVELDEN),
        )
    ]


def kalender_bij(traject: Traject) -> Kalender:
    """The working days that count for its terms."""
    return kalender_van(traject.overeenkomst) if traject.overeenkomst else contractkalender()
