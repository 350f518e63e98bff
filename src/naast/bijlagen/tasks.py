"""The jobs of the files: scan what was not scanned, and finish what was cut off."""

from contextlib import suppress
from io import BytesIO

from procrastinate.contrib.django import app

from naast.bijlagen import clamav, opslag
from naast.bijlagen.actions import record_scan
from naast.bijlagen.controle import aanbieders
from naast.bijlagen.models import Bijlage, Scan, Status
from naast.bijlagen.versleuteling import Beschadigd
from naast.core.context import Werkcontext, als
from naast.core.errors import Verouderd

UUR = 3600.0
KWARTIER = 900
PER_KEER = 50


@app.periodic(cron="*/15 * * * *")
@app.task(name="bijlagen.scan_opnieuw", queue="onderhoud", queueing_lock="bijlagen.scan")
def scan_opnieuw(timestamp: int) -> None:
    """Ask the scanner about files that came when it was away; `timestamp`: of this minute."""
    if clamav.address():
        for context in aanbieders():
            scan_waiting(context, beurt=timestamp // KWARTIER)


@app.periodic(cron="41 * * * *")
@app.task(name="bijlagen.ruim_op", queue="onderhoud", queueing_lock="bijlagen.ruim_op")
def ruim_op(timestamp: int) -> None:
    """Finish or remove what a process that was killed left behind; `timestamp`: of this minute."""
    tidy_up(opslag.unsettled(ouder_dan=UUR))


def scan_waiting(context: Werkcontext, *, beurt: int) -> None:
    """Scan files of one aanbieder that wait; `beurt` goes on by one each time, so all have turns.

    Each answer is kept by itself: the scanner may take long, and a worker may be stopped.
    """
    for row in _waiting(context, beurt):
        try:
            verdict = clamav.scan(BytesIO(opslag.read(row.opslagnaam)))
        except (opslag.Weg, Beschadigd):
            continue
        if verdict.weg:
            break
        if verdict.scan == Scan.NIET_GESCAND:
            continue  # it does not take this file; others need not wait for that
        with als(context), suppress(Verouderd):  # withdrawn meanwhile
            record_scan(bijlage=row, uitslag=verdict)


def _waiting(context: Werkcontext, beurt: int) -> list[Bijlage]:
    """Some, oldest first; with more than fit the next `beurt` has others."""
    rows = Bijlage.objects.filter(status=Status.AANWEZIG, scan=Scan.NIET_GESCAND)
    with als(context):
        turns = max(1, -(-rows.count() // PER_KEER))
        start = beurt % turns * PER_KEER
        return list(rows.order_by("toegevoegd_at", "pk")[start : start + PER_KEER])


def tidy_up(names: list[str]) -> None:
    """Bring files of a row to their place; remove those of no row, and what was withdrawn."""
    known: set[str] = set()
    for context in aanbieders():
        with als(context):
            rows = Bijlage.objects.filter(status=Status.AANWEZIG, opslagnaam__in=names)
            known.update(rows.values_list("opslagnaam", flat=True))
            gone = Bijlage.objects.filter(status=Status.INGETROKKEN)
            for name in gone.values_list("opslagnaam", flat=True):
                opslag.remove(name)
    for name in names:
        if name in known:
            opslag.settle(name)
        else:
            opslag.remove(name)
