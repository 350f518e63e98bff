"""Writing and sealing the log. Changes are written by the triggers, not here."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from naast.core.context import Werkcontext

GELUKT, GEWEIGERD = "gelukt", "geweigerd"


class Lezing(NamedTuple):
    """A record of a dossier that was shown, and for what purpose; or was asked for and refused.

    `tabel` empty: a whole page was refused, `doel` is its address.
    """

    tabel: str
    object_id: int
    doel: str
    resultaat: str = GELUKT


def log_readings(lezingen: Iterable[Lezing], context: Werkcontext) -> None:
    """Write one event for each as read by `context`: at once, or with the running transaction."""
    unique = list(dict.fromkeys(lezingen))
    if not unique:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT audit_log_lezingen(%s, %s, %s, %s, %s,"
            " %s::text[], %s::bigint[], %s::text[], %s::text[])",
            [*context.settings(), *(list(column) for column in zip(*unique, strict=True))],
        )


def log_login(account_id: int, resultaat: str) -> None:
    """Write that somebody logged in to this account, or tried to; 0: an account that is not ours.

    In the context of the organisation of the account: that one may read it.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_log_inloggen(%s, %s)", [account_id, resultaat])


def seal() -> int | None:
    """Seal all events of finished transactions; the number of the seal, None when there are none.

    Writers never wait: a seal takes the transactions older than the oldest one still running.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_verzegel()")
        row = cursor.fetchone()
    return row[0] if row else None
