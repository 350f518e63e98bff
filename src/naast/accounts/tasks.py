"""The job that forgets what ended: sessions with half-filled sign-ups, and counts of guessing."""

from importlib import import_module

from django.conf import settings
from django.db import connection
from procrastinate.contrib.django import app


@app.periodic(cron="7 * * * *")
@app.task(name="accounts.ruim_sessies_op", queue="onderhoud", queueing_lock="accounts.sessies")
def clear_sessions(timestamp: int) -> None:
    """Remove them every hour; `timestamp`: of this minute."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_cache WHERE expires < now()")
