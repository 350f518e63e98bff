"""`python -m naast <command>`: the embedded database around one Django management command."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from types import FrameType

from naast.core.gegevensmap import PROJECT, gegevensmap
from naast.core.postgres import PostgresError, Verbinding, embedded, program, socketmap

# These never touch the database.
_NO_DATABASE = frozenset({"check", "collectstatic", "compilemessages", "makemessages"})
_ROLES = {
    "--app": ("naast_app", "DATABASE_URL"),
    "--eigenaar": ("naast_eigenaar", "DATABASE_URL_EIGENAAR"),
    "--cijfers": ("naast_cijfers", "DATABASE_URL_CIJFERS"),
}
# Would lead libpq to another server than the embedded one.
_OTHER_SERVER = (
    *("PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE"),
    *("PGSERVICE", "PGSERVICEFILE", "PGOPTIONS", "PGSSLMODE"),
)


def main(arguments: list[str]) -> int:
    """Run one command; the exit code."""
    command, *rest = arguments or ["help"]
    own: dict[str, Callable[[list[str]], int]] = {
        "help": _help,
        "--help": _help,
        "-h": _help,
        "version": _version,
        "--version": _version,
        "test": _test,
        "poort": _poort,
        "bench": _bench,
        "psql": _psql,
    }
    _prepare()
    try:
        return own[command](rest) if command in own else _django(arguments)
    except PostgresError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    except KeyboardInterrupt:
        return 130


def _prepare() -> None:
    """End in order when told to, unless that is ignored (nohup); no other server by accident."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    if "DATABASE_URL" not in os.environ:
        for name in _OTHER_SERVER:
            os.environ.pop(name, None)


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _help(_rest: list[str]) -> int:
    text = Path(__file__).with_name("opdrachten.txt").read_text(encoding="utf-8")
    sys.stdout.write("Gebruik: ./naast <opdracht>\n\n")
    sys.stdout.writelines(f"  {line}\n" for line in text.splitlines())
    return 0


def _version(_rest: list[str]) -> int:
    import tomllib

    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    django = metadata.version("django")
    sys.stdout.write(f"Naast {project['version']} (Django {django})\n")
    return 0


def _test(rest: list[str]) -> int:
    """Run the tests; they make and stop their own database."""
    os.chdir(PROJECT)
    processes = str(min(os.cpu_count() or 1, 4))
    # A module stays in one process, so that what it sets up is set up once. In the order of
    # conftest: the largest modules first would leave the slowest, of a few tests, for the end.
    arguments = rest or ["-n", processes, "--dist", "loadscope", "--no-loadscope-reorder"]
    os.execv(sys.executable, [sys.executable, "-m", "pytest", *arguments])


def _poort(_rest: list[str]) -> int:
    from naast.testing.poort import main as gates

    os.environ["MYPYPATH"] = str(PROJECT / "src")
    return gates()


def _bench(rest: list[str]) -> int:
    """Measure in a data folder of its own, unless `NAAST_DATA` names one."""
    if "DATABASE_URL" in os.environ:
        sys.stderr.write("De bench meet op een eigen database. Haal DATABASE_URL weg.\n")
        return 1
    os.environ.setdefault("NAAST_DATA", str(PROJECT / ".naast" / "bench"))
    os.environ |= {"NAAST_DEMO": "1", "DJANGO_SETTINGS_MODULE": "naast.bench.settings"}
    os.environ["NAAST_DB_SOCKET"] = socketmap(gegevensmap())
    with embedded() as verbinding:
        import django

        django.setup()
        _bring_up_to_date()
        from naast.bench.bank import main as measure

        return measure(rest, verbinding.socket)


def _psql(rest: list[str]) -> int:
    """The bundled psql as `naast_app`, or as the role of a leading option; the rest is psql's."""
    rol, variable = _ROLES["--app"]
    if rest and rest[0] in _ROLES:
        rol, variable = _ROLES[rest[0]]
        rest = rest[1:]
    if "DATABASE_URL" in os.environ:
        return _run_psql(rest, _environment_of_url(variable))
    with embedded() as verbinding:
        environment = {
            "PGHOST": verbinding.socket,
            "PGUSER": rol,
            "PGDATABASE": verbinding.database,
        }
        return _run_psql(rest, environment)


def _run_psql(arguments: list[str], environment: dict[str, str]) -> int:
    process = subprocess.Popen([program("psql"), *arguments], env={**os.environ, **environment})
    # Ctrl-C in the terminal is for psql: it breaks off a query. We wait for its end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        code = process.wait()
    except SystemExit:
        process.terminate()
        process.wait()
        raise
    return code if code >= 0 else 128 - code


def _environment_of_url(variable: str) -> dict[str, str]:
    """The connection as environment variables: on a command line others could see the password."""
    from psycopg import pq

    url = os.environ.get(variable)
    if not url:
        raise PostgresError(f"Zet {variable} om met deze rol te werken.")
    options = pq.Conninfo.parse(url.encode())
    return {
        option.envvar.decode(): option.val.decode()
        for option in options
        if option.envvar and option.val
    }


def _django(arguments: list[str]) -> int:
    from django.core.exceptions import ImproperlyConfigured

    try:
        return _command(arguments)
    except ImproperlyConfigured as fault:
        sys.stderr.write(f"{fault}\n")
        return 1


def _command(arguments: list[str]) -> int:
    # A command of two words is typed with a dash; its module cannot have one.
    arguments = [arguments[0].replace("-", "_"), *arguments[1:]]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naast.settings")
    if arguments[0] == "demo":
        os.environ["NAAST_DEMO"] = "1"
    if not arguments[0].startswith("-"):
        arguments = [arguments[0].replace("-", "_"), *arguments[1:]]  # as a module is named
    if "DATABASE_URL" in os.environ:
        return _execute(arguments)
    os.environ["NAAST_DB_SOCKET"] = socketmap(gegevensmap())
    if not _exists(arguments[0]):
        sys.stderr.write(f"'{arguments[0]}' bestaat niet. './naast help' laat zien wat er is.\n")
        return 2
    if arguments[0] in _NO_DATABASE:
        return _execute(arguments)
    with embedded() as verbinding:
        return _with(verbinding, arguments)


def _with(verbinding: Verbinding, arguments: list[str]) -> int:
    os.environ["NAAST_DB_SOCKET"] = verbinding.socket
    try:
        _bring_up_to_date()
        return _execute(arguments)
    finally:
        _close_connections()


def _bring_up_to_date() -> None:
    from naast.core.bijwerken import bring_up_to_date

    bring_up_to_date()


def _close_connections() -> None:
    """Before the server stops: a pool that loses it would complain."""
    from django.db import connections
    from django.db.backends.postgresql.base import DatabaseWrapper

    for connection in connections.all(initialized_only=True):
        connection.close()
        if isinstance(connection, DatabaseWrapper):
            connection.close_pool()


def _exists(command: str) -> bool:
    import django
    from django.core.management import get_commands

    django.setup()  # without it only Django's own commands are known
    return command in get_commands()


def _execute(arguments: list[str]) -> int:
    from django.core.management import execute_from_command_line

    execute_from_command_line(["naast", *arguments])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
