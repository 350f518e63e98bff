"""The job that seals the log every minute."""

from procrastinate.contrib.django import app

from naast.audit.actions import seal


@app.periodic(cron="* * * * *")
@app.task(name="audit.verzegel", queue="onderhoud", queueing_lock="audit.verzegel")
def verzegel(timestamp: int) -> None:
    """Seal what is finished; `timestamp`: of this minute."""
    seal()
