"""Making a cluster, and the roles and database in it."""

import hashlib
import os
import pwd
import shutil
import subprocess
from pathlib import Path

from naast.core.postgres.errors import PostgresError
from naast.core.postgres.place import Place, program, server_program

_SQL = Path(__file__).parent.parent / "sql"
_SUPERUSER = "postgres"

# For a small machine. The log never holds the text of a query or the content of a row.
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "80",
    "shared_buffers": "128MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "random_page_cost": "1.1",
    "jit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "timezone": "Europe/Amsterdam",
    "log_timezone": "Europe/Amsterdam",
    "log_line_prefix": "%m [%p] ",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_checkpoints": "off",
    "unix_socket_permissions": "0700",
}
# Speed at the cost of what a crash of the machine would lose: for tests only.
_TEST_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "checkpoint_timeout": "1h",
    "max_wal_size": "2GB",
}


def settings(*, voor_tests: bool) -> list[str]:
    """The settings as arguments for the server."""
    chosen = _SETTINGS | (_TEST_SETTINGS if voor_tests else {})
    return [part for name, value in chosen.items() for part in ("-c", f"{name}={value}")]


def make_cluster(place: Place) -> None:
    """Make the cluster beside its place and then put it there: never half a cluster."""
    new = place.base / "postgres.nieuw"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(mode=0o700)
    place.user.own(new)
    outcome = place.user.run(
        server_program("initdb", place.user),
        f"--pgdata={new}",
        f"--username={_SUPERUSER}",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--auth=peer",
    )
    if outcome.returncode != 0:
        raise PostgresError(f"De database kan niet gemaakt worden:\n{outcome.stderr.strip()}")
    _allow(new, place)
    new.rename(place.cluster)


def _allow(folder: Path, place: Place) -> None:
    """Only the server's user, root and we ourselves may connect, each as any database role."""
    (folder / "pg_hba.conf").write_text("local all all peer map=naast\n")
    names = {place.user.naam, "root", pwd.getpwuid(os.geteuid()).pw_name}
    lines = [f'naast "{name}" all\n' for name in sorted(names)]
    (folder / "pg_ident.conf").write_text("".join(lines))


def make_roles(place: Place, *, voor_tests: bool) -> None:
    """Run `sql/rollen.sql` when this cluster has not had this version of it yet."""
    files = [_SQL / "rollen.sql", _SQL / "rechten.sql"]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    marker = place.base / "rollen.sha256"
    if marker.exists() and marker.read_text() == digest:
        return
    _psql(place, "postgres", "-f", str(files[0]))
    if voor_tests:
        # New test databases are copies of template1; the owner makes them.
        _psql(place, "template1", "-f", str(files[1]))
        _psql(place, "template1", "-c", "ALTER ROLE naast_eigenaar CREATEDB")
    marker.write_text(digest)


def _psql(place: Place, database: str, *arguments: str) -> None:
    command = [str(program("psql")), "-X", "-q", "-v", "ON_ERROR_STOP=1", *arguments]
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "PGHOST": str(place.socket),
        "PGUSER": _SUPERUSER,
        "PGDATABASE": database,
        "PGOPTIONS": "-c client_min_messages=warning",
    }
    outcome = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if outcome.returncode != 0:
        raise PostgresError(f"De rollen van de database lukken niet:\n{outcome.stderr.strip()}")
