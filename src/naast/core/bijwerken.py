"""Bringing the database up to this version of Naast before a command uses it."""

import hashlib
from pathlib import Path

from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

PACKAGE = Path(__file__).resolve().parents[1]


def migrations_digest() -> str:
    """A digest of all our migrations, the locked packages' included by the lock itself."""
    files = sorted(PACKAGE.glob("*/migrations/0*.*"))
    files += [PACKAGE / "core" / "rls.py", PACKAGE.parents[1] / "requirements.lock"]
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def bring_up_to_date() -> None:
    """Migrate as the owner unless this very version was migrated already.

    What was migrated last stands in the database itself, as its comment, so that a database that
    is put back or copied is never taken for a newer one.
    """
    digest = migrations_digest()
    connection = connections["eigenaar"]
    try:
        with connection.cursor() as cursor:
            # Two commands at the same time: the second waits, and finds the work done.
            cursor.execute("SELECT pg_advisory_lock(hashtext('naast.bijwerken'))")
            if _migrated_last(connection) != digest:
                call_command("migrate", database="eigenaar", verbosity=0, interactive=False)
                name = connection.ops.quote_name(connection.settings_dict["NAME"])
                cursor.execute(f"COMMENT ON DATABASE {name} IS '{digest}'")
    finally:
        connection.close()


def _migrated_last(connection: BaseDatabaseWrapper) -> str | None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database"
            " WHERE datname = current_database()"
        )
        row = cursor.fetchone()
    return row[0] if row else None
