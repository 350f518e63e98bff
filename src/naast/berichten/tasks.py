"""The jobs of the post: sending, and picking up what a worker left lying."""

from datetime import timedelta

from procrastinate import RetryDecision
from procrastinate.contrib.django import app
from procrastinate.jobs import Job
from procrastinate.retry import BaseRetryStrategy

from naast.berichten.delivery import NietVerzonden, deliver
from naast.berichten.models import Bericht

PAUZES = [timedelta(minutes=m) for m in (1, 2, 5, 15, 30, 60, 120, 240, 360)]


class GroeiendePauze(BaseRetryStrategy):
    """Again after a minute, later after ever more, at last every six hours.

    Until the action says that it makes no sense any more. Any other fault (the database away) is
    no reason to lose mail either.
    """

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """When to try again; None when never."""
        if isinstance(exception, NietVerzonden) and not exception.opnieuw:
            return None
        if isinstance(exception, Bericht.DoesNotExist):
            return None
        pause = PAUZES[min(job.attempts, len(PAUZES) - 1)]
        return RetryDecision(retry_in={"seconds": int(pause.total_seconds())})


@app.task(name="berichten.verzend", queue="post", retry=GroeiendePauze())
def verzend(*, bericht_id: int, aanbieder_id: int | None) -> None:
    """Send one mail, for the aanbieder whose it is."""
    deliver(bericht_id=bericht_id, aanbieder_id=aanbieder_id)


@app.periodic(cron="* * * * *")
@app.task(name="berichten.raap_op", queue="onderhoud", queueing_lock="berichten.raap_op")
async def raap_op(timestamp: int) -> None:
    """Let another worker do what a worker that died was doing; `timestamp`: of this minute."""
    for job in await app.job_manager.get_stalled_jobs():
        await app.job_manager.retry_job(job=job)


@app.periodic(cron="17 3 * * *")
@app.task(name="berichten.ruim_op", queue="onderhoud", queueing_lock="berichten.ruim_op")
async def ruim_op(timestamp: int) -> None:
    """Remove jobs that ended well more than a week ago; the berichten themselves stay."""
    await app.job_manager.delete_old_jobs(nb_hours=7 * 24)
