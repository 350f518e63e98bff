"""What stands on *Vandaag*, on the dossier, and whether every signature still holds."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.db.models import OuterRef, Q, QuerySet, Subquery

from naast.core.adressen import adres
from naast.core.taken import Taak
from naast.core.vast import vast
from naast.core.woorden import in_woorden
from naast.organisaties.models import Medewerker, Rol
from naast.organisaties.werklijst import at_work
from naast.trajecten.models import Traject
from naast.veiligheid.access import visible
from naast.veiligheid.keuzes import Kinderen, Stap, Stapstatus, Status, Verslagsoort
from naast.veiligheid.models import Meldcode, Meldcodestap, Meldcodeverslag

MEEST = 100
VELDEN = (
    *("status", "acuut", "melden_uiterlijk_op", "opener__naam", "beslisser__naam"),
    *(f"traject__inwoner__{naam}" for naam in ("voornaam", "achternaam", "extern_id")),
)
"""What a task shows of a file, and no more."""
ACTIES = {
    Stap.SIGNALEN: "Signalen opschrijven",
    Stap.OVERLEG: "Overleggen",
    Stap.GESPREK: "Praten",
    Stap.WEGEN: "Wegen",
    Stap.BESLISSEN: "Beslissen",
}


@dataclass(frozen=True)
class Volgende:
    """What comes next in a meldcode: what, by whom, and by when."""

    wat: str
    actie: str
    wie: Medewerker
    uiterlijk_op: date


def newest_check(meldcode: Meldcode) -> Meldcodeverslag | None:
    """The kindcheck that holds."""
    return meldcode.verslagen.filter(soort=Verslagsoort.KINDCHECK).order_by("-id").first()


def answered(kinderen: str | None) -> bool:
    """Whether the kindcheck needs no more; 'not known yet' is no answer. None: not done."""
    return kinderen not in (None, Kinderen.NOG_ONBEKEND)


def missing(meldcode: Meldcode) -> list[str]:
    """What must be done before step five, in words."""
    steps = meldcode.stappen.filter(status=Stapstatus.OPEN).exclude(stap=Stap.BESLISSEN)
    still = [f"stap {step}" for step in steps]
    check = newest_check(meldcode)
    return still if check and answered(check.kinderen) else [*still, "de kindcheck"]


def upcoming(
    meldcode: Meldcode, steps: Sequence[Meldcodestap], kinderen: str | None
) -> Volgende | None:
    """The next step of an open file; None when it is closed. `kinderen`: of the kindcheck."""
    if meldcode.status == Status.AFGESLOTEN:
        return None
    if meldcode.status == Status.TE_MELDEN and meldcode.melden_uiterlijk_op:
        return Volgende(
            "Melden bij Veilig Thuis", "Melden", meldcode.beslisser, meldcode.melden_uiterlijk_op
        )
    still = sorted(
        (step for step in steps if step.status == Stapstatus.OPEN),
        key=lambda step: (step.uiterlijk_op, Stap(step.stap).nummer),
    )
    first, last = still[0], still[-1]
    if first.stap != Stap.BESLISSEN:
        return _of_step(first, meldcode.opener)
    if len(still) > 1:
        # A decision that was put before the rest still waits for it.
        return _of_step(still[1], meldcode.opener, first.uiterlijk_op)
    if not answered(kinderen):
        return Volgende("Kindcheck", "Kindcheck doen", meldcode.opener, last.uiterlijk_op)
    return _of_step(last, meldcode.beslisser)


def _of_step(step: Meldcodestap, wie: Medewerker, before: date = date.max) -> Volgende:
    stap = Stap(step.stap)
    return Volgende(str(step), ACTIES[stap], wie, min(step.uiterlijk_op, before))


def readable() -> list[int]:
    """Keys of the files that whoever is at work may read, as the database has them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT mijn_meldcodes()")
        return [row[0] for row in cursor.fetchall()]


def tasks(medewerker: Medewerker, *, wie: str, vandaag: date) -> list[Taak]:
    """Open files that one began or decides on; with `team` also those where one reads along.

    Nobody sees a file here that he may not read, so a teamleider sees no more than others.
    """
    # Most people read none: then their steps are not asked for.
    files = [] if wie == "niemand" else list(_open_files(medewerker, wie))
    if not files:
        return []
    steps: dict[int, list[Meldcodestap]] = defaultdict(list)
    for step in _steps(medewerker, wie):
        steps[step.meldcode_id].append(step)
    found = [
        _task(meldcode, komt, medewerker, vandaag)
        for meldcode in files
        if (komt := upcoming(meldcode, steps[meldcode.pk], getattr(meldcode, "kindcheck", None)))
    ]
    return sorted(found, key=lambda taak: taak.plaats)


def _open(medewerker: Medewerker, wie: str) -> QuerySet[Meldcode]:
    rows = visible(medewerker).exclude(status=Status.AFGESLOTEN)
    if wie == "mij":
        rows = rows.filter(Q(opener=medewerker) | Q(beslisser=medewerker))
    return rows.order_by("pk")


@vast
def _open_files(medewerker: Medewerker, wie: str) -> QuerySet[Meldcode]:
    rows = _open(medewerker, wie).select_related(None)
    rows = rows.select_related("traject__inwoner", "opener", "beslisser").only(*VELDEN)
    checks = Meldcodeverslag.objects.filter(
        meldcode=OuterRef("pk"), soort=Verslagsoort.KINDCHECK
    ).order_by("-pk")
    return rows.annotate(kindcheck=Subquery(checks.values("kinderen")[:1]))[:MEEST]


@vast
def _steps(medewerker: Medewerker, wie: str) -> QuerySet[Meldcodestap]:
    rows = Meldcodestap.objects.only("meldcode_id", "stap", "status", "uiterlijk_op")
    return rows.filter(meldcode__in=_open(medewerker, wie).values("pk"))


def _task(meldcode: Meldcode, komt: Volgende, ik: Medewerker, vandaag: date) -> Taak:
    return Taak(
        titel=f"Meldcode: {meldcode.traject.inwoner}",
        url=adres("veiligheid:detail", meldcode.pk),
        termijn=in_woorden(komt.uiterlijk_op, vandaag, None),
        soort=how_pressing(meldcode, komt.uiterlijk_op, vandaag),
        uiterlijk_op=komt.uiterlijk_op,
        reden=f"{'Acuut gevaar. ' if meldcode.acuut else ''}Hierna: {komt.wat}",
        wie="" if komt.wie.pk == ik.pk else komt.wie.naam,
        actie=komt.actie if komt.wie.pk == ik.pk else "Bekijken",
    )


def how_pressing(meldcode: Meldcode, uiterlijk_op: date, vandaag: date) -> str:
    """Late: fout. Today, tomorrow, or somebody in danger: let-op."""
    if uiterlijk_op < vandaag:
        return "fout"
    near = meldcode.acuut or uiterlijk_op <= vandaag + timedelta(days=1)
    return "let-op" if near else "info"


def for_dossier(traject: Traject) -> list[Meldcode]:
    """The files of a traject that whoever is at work may read: the database leaves out the rest."""
    return _of_traject(traject.pk) if readable() else []


@vast
def _of_traject(traject_id: int) -> QuerySet[Meldcode]:
    return Meldcode.objects.filter(traject_id=traject_id).select_related("beslisser")


def broken(meldcode: Meldcode) -> list[int]:
    """Keys of verslagen of which the text or anything else is no longer what was signed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT v.id FROM veiligheid_meldcodeverslag v WHERE v.meldcode_id = %s"
            " AND v.handtekening IS DISTINCT FROM meldcode_handtekening(v) ORDER BY v.id",
            [meldcode.pk],
        )
        return [row[0] for row in cursor.fetchall()]


def likely_decider(traject: Traject, door: Medewerker) -> Medewerker:
    """A teamleider; without one the supporter of the traject, or who begins."""
    leader = at_work(traject.aanbieder_id).filter(rol=Rol.TEAMLEIDER).first()
    return leader or traject.eigenaar or door
