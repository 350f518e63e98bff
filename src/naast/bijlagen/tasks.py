"""The jobs of the files: scan what was not scanned, and finish what was cut off."""

from io import BytesIO

from procrastinate.contrib.django import app

from naast.bijlagen import clamav, opslag
from naast.bijlagen.actions import record_scan
from naast.bijlagen.controle import each_aanbieder
from naast.bijlagen.models import Bijlage, Scan, Status
from naast.bijlagen.versleuteling import Beschadigd

UUR = 3600.0
PER_KEER = 50


@app.periodic(cron="*/15 * * * *")
@app.task(name="bijlagen.scan_opnieuw", queue="onderhoud", queueing_lock="bijlagen.scan")
def scan_opnieuw(timestamp: int) -> None:
    """Ask the scanner about files that came when it was away; `timestamp`: of this minute."""
    if clamav.address():
        for _aanbieder_id in each_aanbieder():
            scan_waiting()


@app.periodic(cron="41 * * * *")
@app.task(name="bijlagen.ruim_op", queue="onderhoud", queueing_lock="bijlagen.ruim_op")
def ruim_op(timestamp: int) -> None:
    """Finish or remove what a process that was killed left behind; `timestamp`: of this minute."""
    tidy_up(opslag.unsettled(ouder_dan=UUR))


def scan_waiting() -> int:
    """Scan the oldest that wait, of the aanbieder of the context; how many got an answer."""
    rows = Bijlage.objects.filter(status=Status.AANWEZIG, scan=Scan.NIET_GESCAND)
    done = 0
    for row in rows.order_by("toegevoegd_at", "pk")[:PER_KEER]:
        try:
            verdict = clamav.scan(BytesIO(opslag.read(row.opslagnaam)))
        except (opslag.Weg, Beschadigd):
            continue
        if verdict.weg:
            break
        if verdict.scan == Scan.NIET_GESCAND:
            continue  # it does not take this file; others need not wait for that
        record_scan(bijlage=row, uitslag=verdict)
        done += 1
    return done


def tidy_up(names: list[str]) -> None:
    """Bring files of a row to their place; remove those of no row, and what was withdrawn."""
    known: set[str] = set()
    for _aanbieder_id in each_aanbieder():
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
