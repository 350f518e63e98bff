"""How the support of an inwoner goes: begin, expected end, steps, next appointment (PvE 3.6).

For the page behind the code of the letter: no name, no question, nothing that was said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from naast.afspraken.models import Afspraak, Soort
from naast.afspraken.models import Status as Afspraakstatus
from naast.core.context import Werkcontext, als
from naast.core.klok import AMSTERDAM, nu, vandaag
from naast.core.woorden import datum_in_woorden
from naast.meldingen.eerste_afspraak import still_to_come
from naast.organisaties.models import Aanbieder, Gemeente
from naast.trajecten.agenda import not_planned
from naast.trajecten.inwonercode import hash_of, working_code
from naast.trajecten.keuzes import Met
from naast.trajecten.models import Actie, Contactmoment, Hulpvraag, Inwonercode, PlanStatus, Traject
from naast.trajecten.tijdlijn import VORMEN

NA_EINDE = timedelta(days=90)
"""So long after the end the code still opens the page, which then says how to come back."""
IN_WEKEN = 14
"""From so many days on a duration is said in weeks."""
KLAAR, NU, STRAKS = "klaar", "nu", "straks"
STAPPEN = (
    ("Aanmelding", "U of iemand anders vraagt om hulp."),
    ("Eerste gesprek", "U maakt kennis en vertelt wat er speelt."),
    ("Uw vragen op een rij", "Samen schrijft u op waar u hulp bij wilt."),
    ("Plan", "Samen spreekt u af wat u wilt bereiken, en wie wat doet."),
    ("Aan de slag", "U, uw cliëntondersteuner en anderen doen wat in het plan staat."),
    ("Samen terugkijken", "U bekijkt samen wat er gelukt is, en of er nog iets nodig is."),
    ("Einde", "De ondersteuning stopt. U mag later altijd terugkomen."),
)
_KOLOMMEN = (
    *("gestart_op", "verwacht_einde_op", "afgesloten_op", "inwoner_id"),
    *("aanbieder__naam", "aanbieder__telefoon", "aanbieder__email"),
    *("gemeente__naam", "gemeente__slug"),
    *("melding__eerste_afspraak_op", "melding__eerste_afspraak_om", "melding__afgehandeld_op"),
)


@dataclass(frozen=True)
class Stap:
    """One step of the course; `stand` is klaar, nu or straks."""

    naam: str
    uitleg: str
    stand: str


@dataclass(frozen=True)
class Verloop:
    """What the page says, in words. `gestopt` is empty while the support runs."""

    traject_id: int
    aanbieder: Aanbieder
    gemeente: Gemeente
    begon: str
    duur: str
    einde: str
    gestopt: str
    tot: str
    afspraak: str
    stappen: list[Stap]


def course_behind(code: str) -> Verloop | None:
    """What this code opens; None when it does not work (any more)."""
    found = _code_with(hash_of(code)) if code else None
    if found is None:
        return None
    with als(Werkcontext(rol="inwoner", aanbieder_id=found.aanbieder_id)):
        traject = _with_facts(Traject.objects.filter(pk=found.traject_id)).get()
        if not still_opens(traject, vandaag()):
            return None
        return course(traject, vandaag())


def still_opens(traject: Traject, op: date) -> bool:
    """Whether a code of this traject opens its page on that day."""
    return traject.afgesloten_op is None or op <= traject.afgesloten_op + NA_EINDE


def for_dossier(traject: Traject) -> dict[str, Any]:
    """The card: the code that opens the page, when there is one."""
    return {"inwonercode": working_code(traject) if still_opens(traject, vandaag()) else None}


def course(traject: Traject, op: date) -> Verloop:
    """How it goes on that day; the traject with its facts."""
    ended = traject.afgesloten_op
    return Verloop(
        traject_id=traject.pk,
        aanbieder=traject.aanbieder,
        gemeente=traject.gemeente,
        begon=datum_in_woorden(traject.gestart_op),
        duur=_duration(traject, op),
        einde=_expected_end(traject.verwacht_einde_op, op),
        gestopt=datum_in_woorden(ended) if ended else "",
        tot=datum_in_woorden(ended + NA_EINDE) if ended else "",
        afspraak="" if ended else _next_appointment(traject, op),
        stappen=[] if ended else steps(_done(traject)),
    )


def steps(klaar: Sequence[bool]) -> list[Stap]:
    """The steps; what comes before a step that is done is done too. The first other one is now."""
    done = max((place + 1 for place, one in enumerate(klaar) if one), default=0)
    stands = [KLAAR] * done + [NU] + [STRAKS] * len(STAPPEN)
    return [Stap(*words, stand) for words, stand in zip(STAPPEN, stands, strict=False)]


def _code_with(code_hash: str) -> Inwonercode | None:
    """The one row that the database shows to who knows the hash."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('naast.inwonercode', %s, true)", [code_hash])
        found = Inwonercode.objects.filter(code_hash=code_hash, ingetrokken_at__isnull=True).first()
        cursor.execute("SELECT set_config('naast.inwonercode', '', true)")
    return found


def _with_facts(rows: QuerySet[Traject]) -> QuerySet[Traject]:
    """What decides the steps, and no column about the person or the questions."""
    talked = Contactmoment.objects.filter(
        traject=OuterRef("pk"), met__contains=[Met.INWONER], vorm__in=VORMEN["gesprekken"]
    )
    held = Afspraak.objects.filter(
        inwoner=OuterRef("inwoner"),
        status=Afspraakstatus.DOORGEGAAN,
        begin_at__date__gte=OuterRef("gestart_op"),
    )
    first = Afspraak.objects.filter(
        inwoner=OuterRef("inwoner"),
        soort=Soort.EERSTE_GESPREK,
        begin_at__date=OuterRef("melding__eerste_afspraak_op"),
    )
    acties = Actie.objects.filter(plan__traject=OuterRef("pk"))
    still_open = acties.filter(gedaan_op__isnull=True, vervallen_op__isnull=True)
    return (
        rows.select_related("aanbieder", "gemeente", "melding")
        .only(*_KOLOMMEN)
        .annotate(
            gesproken=Q(Exists(talked)) | Q(Exists(held)),
            in_agenda=Exists(first),
            gevraagd=Exists(Hulpvraag.objects.filter(traject=OuterRef("pk"))),
            plan_status=F("plan__status"),
            gedaan=Exists(acties) & ~Exists(still_open),
        )
    )


def _done(traject: Traject) -> list[bool]:
    """For each step but the last whether it is done; questions are in a row after a first talk."""
    status = getattr(traject, "plan_status", None)
    talked = getattr(traject, "gesproken", False) or _talked_before(traject)
    looked_back = status == PlanStatus.GEEVALUEERD
    return [
        True,
        talked,
        talked and getattr(traject, "gevraagd", False),
        status is not None,
        looked_back or getattr(traject, "gedaan", False),
        looked_back,
    ]


def _talked_before(traject: Traject) -> bool:
    """The first appointment was before the melding became this traject.

    Of one that came into the agenda is recorded there whether it was held.
    """
    melding = traject.melding
    if melding is None or getattr(traject, "in_agenda", False):
        return False
    if melding.eerste_afspraak_op is None or melding.afgehandeld_op is None:
        return False
    return melding.eerste_afspraak_op <= melding.afgehandeld_op and not still_to_come(melding)


def _duration(traject: Traject, op: date) -> str:
    """About how long it takes, or took; empty when nobody can say."""
    until = traject.afgesloten_op or traject.verwacht_einde_op
    if until is None or (traject.afgesloten_op is None and until < op):
        return ""
    days = max((until - traject.gestart_op).days, 1)
    if days >= IN_WEKEN:
        return f"ongeveer {round(days / 7)} weken"
    return "1 dag" if days == 1 else f"{days} dagen"


def _expected_end(einde: date | None, op: date) -> str:
    if einde is None:
        return "Dat spreekt u nog samen af."
    if einde < op:
        return (
            f"Wij dachten: {datum_in_woorden(einde)}. Die dag is voorbij. Uw cliëntondersteuner "
            "spreekt met u af hoe het verder gaat."
        )
    return f"{datum_in_woorden(einde)}{': dat is vandaag' if einde == op else ''}"


def _next_appointment(traject: Traject, op: date) -> str:
    """The day and the time, and nothing else of it."""
    rows = Afspraak.objects.filter(
        inwoner_id=traject.inwoner_id, status=Afspraakstatus.GEPLAND, einde_at__gt=nu()
    )
    begin = rows.order_by("begin_at").values_list("begin_at", flat=True).first()
    if begin is not None:
        return _moment(begin)
    return _first_appointment(traject, op)


def _first_appointment(traject: Traject, op: date) -> str:
    """The one that was made before the traject began, when nobody has planned it yet."""
    melding = traject.melding
    if melding is None or melding.eerste_afspraak_op is None or not still_to_come(melding):
        return ""
    if not not_planned(Traject.objects.filter(pk=traject.pk), op, date.max).exists():
        return ""
    return _day_and_time(melding.eerste_afspraak_op, melding.eerste_afspraak_om)


def _moment(begin: datetime) -> str:
    local = begin.astimezone(AMSTERDAM)
    return _day_and_time(local.date(), local.time())


def _day_and_time(dag: date, om: time | None) -> str:
    return datum_in_woorden(dag) + (f", {om:%H.%M} uur" if om else "")
