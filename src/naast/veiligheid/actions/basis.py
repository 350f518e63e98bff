"""What every action shares: the lock, the signature, and whose file it is. Runs in an action."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

from naast.core.dagen import check_has_been
from naast.core.errors import Geweigerd
from naast.core.klok import nu, vandaag
from naast.organisaties.models import Medewerker
from naast.veiligheid.access import still_read
from naast.veiligheid.keuzes import Lezerschap, Stap, Verslagsoort
from naast.veiligheid.models import Meldcode, Meldcodelezer, Meldcodestap, Meldcodeverslag
from naast.veiligheid.states import MELDCODE, MELDCODESTAP

EEN_JAAR = timedelta(days=366)


class Feiten(TypedDict, total=False):
    """What may be written down beside the text."""

    met: str
    advies_veilig_thuis: bool | None
    acuut: str
    structureel: str
    melden: bool | None
    hulp: bool | None
    kinderen: str
    aantal: int | None
    gemeld_door: str
    contact: str
    kenmerk: str


def begin(meldcode: Meldcode, actie: str, *, reden: str = "") -> Meldcode:
    """The file, locked, in the state that the action gives it; not stored yet."""
    found = Meldcode.objects.select_for_update().filter(pk=meldcode.pk).first()
    # Who waited for the lock may have lost the file meanwhile: only a new question tells.
    row = still_read(found)
    row.status = MELDCODE.naar(actie, row.status, reden=reden)
    return row


def begin_step(row: Meldcode, stap: Stap, actie: str, *, reden: str = "") -> Meldcodestap:
    """One step of a locked file, in the state that the action gives it; not stored yet."""
    step = row.stappen.get(stap=stap)
    step.status = MELDCODESTAP.naar(actie, step.status, reden=reden)
    return step


def check_last_day(dag: date, *, veld: str) -> date:
    """By when something is to be done: from today on, and not so far off that nobody sees it."""
    if not vandaag() <= dag <= vandaag() + EEN_JAAR:
        raise Geweigerd("Kies vandaag of een dag daarna, binnen een jaar.", veld=veld)
    return dag


def sign(
    row: Meldcode,
    soort: Verslagsoort,
    *,
    stap: Stap,
    op: date,
    tekst: str,
    door: Medewerker,
    **feiten: Unpack[Feiten],
) -> Meldcodeverslag:
    """Store what was written, signed by who is at work; the database adds name and signature."""
    check_has_been(op, veld="op")
    made = Meldcodeverslag.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        meldcode=row,
        soort=soort,
        stap=stap,
        op=op,
        tekst=tekst.strip(),
        door=door,
        getekend_at=nu(),
        **feiten,
    )
    made.refresh_from_db(fields=["naam", "rol", "handtekening"])
    return made


def let_read(
    row: Meldcode, medewerker: Medewerker, als: Lezerschap, *, reden: str, door: Medewerker
) -> Meldcodelezer:
    """Somebody may read the file from now on."""
    return Meldcodelezer.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        meldcode=row,
        medewerker=medewerker,
        als=als,
        reden=reden.strip(),
        door=door,
        vanaf_at=nu(),
    )


def stop_reading(lezer: Meldcodelezer, *, reden: str, door: Medewerker) -> Meldcodelezer:
    """Somebody may read no more; that it was so stays to be seen."""
    lezer.ingetrokken_at, lezer.ingetrokken_door = nu(), door
    lezer.ingetrokken_reden = reden.strip()
    lezer.save()
    return lezer
