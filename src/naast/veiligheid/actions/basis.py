"""What every action shares: the lock, the signature, and whose file it is. Runs in an action."""

from datetime import date
from typing import TypedDict, Unpack

from naast.core.dagen import check_has_been
from naast.core.klok import nu
from naast.organisaties.models import Medewerker
from naast.veiligheid.keuzes import Lezerschap, Stap, Verslagsoort
from naast.veiligheid.models import Meldcode, Meldcodelezer, Meldcodestap, Meldcodeverslag
from naast.veiligheid.states import MELDCODE, MELDCODESTAP


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
    row = Meldcode.objects.select_for_update().get(pk=meldcode.pk)
    row.status = MELDCODE.naar(actie, row.status, reden=reden)
    return row


def begin_step(row: Meldcode, stap: Stap, actie: str, *, reden: str = "") -> Meldcodestap:
    """One step of a locked file, in the state that the action gives it; not stored yet."""
    step = row.stappen.get(stap=stap)
    step.status = MELDCODESTAP.naar(actie, step.status, reden=reden)
    return step


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
