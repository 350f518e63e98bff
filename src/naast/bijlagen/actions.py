"""Adding a file to a dossier, what the scanner said of it, and withdrawing it."""

import hashlib
import logging
from functools import partial
from typing import BinaryIO
from uuid import UUID, uuid4

from django.db import transaction

from naast.bijlagen import clamav, opslag
from naast.bijlagen.clamav import Uitslag
from naast.bijlagen.models import Bijlage, Scan, Status
from naast.bijlagen.states import BIJLAGE
from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import nu
from naast.organisaties.models import Medewerker
from naast.trajecten.models import Traject

VOL = (
    "Het bestand is niet bewaard: er is geen ruimte meer op de server, of die kan niet bij zijn "
    "bestanden. De rest van het dossier is er nog. Vertel het aan uw beheerder en probeer het "
    "later opnieuw."
)
logger = logging.getLogger(__name__)


@action("bijlagen.add_bijlage")
def add_bijlage(
    *,
    verzoek: UUID,
    traject: Traject,
    door: Medewerker,
    naam: str,
    soort: str,
    omschrijving: str,
    inhoud: BinaryIO,
) -> Bijlage:
    """Scan and keep a file. One with a virus, or for which there is no room, is refused."""

    def create() -> Bijlage:
        verdict = clamav.scan(inhoud)
        if verdict.scan == Scan.BESMET:
            logger.warning("Een bestand met een virus is geweigerd: %s", verdict.virus)
            raise Geweigerd(_infected(verdict), veld="bestand")
        stored = uuid4().hex
        sha256, size = _measure(inhoud)
        _keep(stored, inhoud)
        try:
            # In a block of its own: when the row is refused, the file goes too.
            with transaction.atomic():
                row = Bijlage.objects.create(
                    aanbieder_id=traject.aanbieder_id,
                    gemeente_id=traject.gemeente_id,
                    traject=traject,
                    naam=naam,
                    soort=soort,
                    omschrijving=omschrijving,
                    grootte=size,
                    sha256=sha256,
                    opslagnaam=stored,
                    scan=verdict.scan,
                    gescand_at=nu() if verdict.scan == Scan.SCHOON else None,
                    toegevoegd_at=nu(),
                    toegevoegd_door=door,
                )
        except BaseException:
            opslag.remove(stored)
            raise
        transaction.on_commit(partial(opslag.settle, stored), robust=True)
        return row

    return once(verzoek, Bijlage, create)


def _infected(verdict: Uitslag) -> str:
    return (
        f"In dit bestand zit een virus ({verdict.virus}). Het is niet bewaard. Open het niet, en "
        "vertel het aan uw beheerder."
    )


def _measure(inhoud: BinaryIO) -> tuple[str, int]:
    inhoud.seek(0)
    content = inhoud.read()
    return hashlib.sha256(content).hexdigest(), len(content)


def _keep(stored: str, inhoud: BinaryIO) -> None:
    try:
        opslag.write(stored, inhoud)
    except opslag.Vol as fault:
        logger.error("Een bijlage kon niet worden bewaard: %s", fault)
        raise Geweigerd(VOL, veld="bestand") from fault


@action("bijlagen.record_scan")
def record_scan(*, bijlage: Bijlage, uitslag: Uitslag) -> Bijlage:
    """What the scanner said later. With a virus the file is withdrawn at once."""
    row = Bijlage.objects.select_for_update().get(pk=bijlage.pk)
    row.status = BIJLAGE.naar("record_scan", row.status)
    row.scan, row.gescand_at = uitslag.scan, nu()
    if uitslag.scan == Scan.BESMET:
        _withdraw(row, reden=f"virus gevonden: {uitslag.virus}", door=None)
    row.save()
    return row


@action("bijlagen.withdraw_bijlage")
def withdraw_bijlage(*, bijlage: Bijlage, door: Medewerker, reden: str) -> Bijlage:
    """Take the content away for good; that it was there, and why it went, stays."""
    row = Bijlage.objects.select_for_update().get(pk=bijlage.pk)
    _withdraw(row, reden=reden, door=door)
    row.save()
    return row


def _withdraw(row: Bijlage, *, reden: str, door: Medewerker | None) -> None:
    row.status = BIJLAGE.naar("withdraw_bijlage", row.status, reden=reden)
    row.ingetrokken_at, row.ingetrokken_door, row.reden = nu(), door, reden
    transaction.on_commit(partial(opslag.remove, row.opslagnaam), robust=True)


def is_there(row: Bijlage) -> bool:
    """Whether the content can still be asked for."""
    return row.status == Status.AANWEZIG
