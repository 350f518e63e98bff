"""The embedded PostgreSQL: one cluster made for all tests here, in a data folder of its own."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from naast.core.gegevensmap import PROJECT
from naast.core.postgres import PostgresError, Verbinding, embedded
from naast.core.postgres.place import find_place
from naast.core.postgres.server import find_server
from naast.testing.server import own_folder

ROLES = ("naast_app", "naast_cijfers", "naast_eigenaar")


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """A data folder that the server's user can reach, with a space and an é in its path."""
    with own_folder() as folder:
        yield folder


def ask(verbinding: Verbinding, question: str, rol: str = "naast_app") -> list[tuple[object, ...]]:
    with psycopg.connect(verbinding.conninfo(rol)) as connection:
        return connection.execute(question).fetchall()


def psql(data: Path) -> subprocess.Popen[str]:
    """A second process that uses the database until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", "naast", "psql", "-At"],
        env={**os.environ, "NAAST_DATA": str(data), "PYTHONPATH": str(PROJECT / "src")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write("select 'klaar';\n")
    process.stdin.flush()
    assert process.stdout.readline() == "klaar\n"
    return process


def runs(data: Path) -> bool:
    return find_server(find_place(data)) is not None


def test_the_roles_have_no_powers_and_only_the_owner_makes_tables(data: Path) -> None:
    with embedded(data) as verbinding:
        powers = ask(
            verbinding,
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'naast%' AND NOT (rolsuper OR"
            " rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication) ORDER BY 1",
        )
        assert powers == [(rol,) for rol in (*ROLES, "naast_zoeker")]
        for rol in ("naast_app", "naast_cijfers"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                ask(verbinding, "CREATE TABLE proef (naam text)", rol)


def test_a_new_table_of_the_owner_is_for_the_app_and_not_for_the_figures(data: Path) -> None:
    with embedded(data) as verbinding:
        with psycopg.connect(verbinding.conninfo("naast_eigenaar")) as owner:
            owner.execute("CREATE TABLE proef (naam text)")
            owner.execute("CREATE FUNCTION een() RETURNS int LANGUAGE sql AS 'SELECT 1'")
        assert ask(verbinding, "INSERT INTO proef VALUES ('Zoë') RETURNING upper(naam), een()") == [
            ("ZOË", 1)
        ]
        for question in ("SELECT naam FROM proef", "SELECT een()"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                ask(verbinding, question, "naast_cijfers")
        assert ask(verbinding, "SELECT lower(unaccent('Zoë'))") == [("zoe",)]


def test_what_was_written_is_there_at_the_next_start_and_nothing_runs_in_between(
    data: Path,
) -> None:
    with embedded(data) as verbinding:
        with psycopg.connect(verbinding.conninfo("naast_eigenaar")) as owner:
            owner.execute("CREATE TABLE blijft AS SELECT 7 AS getal")
        assert runs(data)
    assert not runs(data)
    with embedded(data) as verbinding:
        assert ask(verbinding, "SELECT getal FROM blijft") == [(7,)]
        assert ask(verbinding, "SHOW listen_addresses") == [("",)]
        assert Path(verbinding.socket).stat().st_mode & 0o777 == 0o700


def test_two_processes_share_one_server_and_the_last_one_stops_it(data: Path) -> None:
    with embedded(data) as verbinding:
        other = psql(data)
        assert ask(verbinding, "SELECT 1") == [(1,)]
    assert runs(data)
    other.communicate()
    assert other.returncode == 0
    assert not runs(data)


def test_ctrl_c_in_one_terminal_leaves_the_server_to_the_others(data: Path) -> None:
    with embedded(data) as verbinding:
        other = psql(data)
        os.killpg(other.pid, signal.SIGINT)
        other.communicate()
        assert other.returncode == 3  # how psql itself ends when its input is broken off
        assert ask(verbinding, "SELECT 1") == [(1,)]
    assert not runs(data)


def test_a_process_that_is_told_to_end_stops_the_server(data: Path) -> None:
    process = psql(data)
    process.send_signal(signal.SIGTERM)
    process.communicate()
    assert process.returncode == 128 + signal.SIGTERM
    assert not runs(data)


def test_the_database_recovers_after_everything_was_killed(data: Path) -> None:
    process = psql(data)
    server = find_server(find_place(data))
    assert server
    process.kill()
    os.kill(server.pid, signal.SIGKILL)
    process.communicate()
    cluster = find_place(data).cluster
    assert (cluster / "postmaster.pid").exists()
    with embedded(data) as verbinding:
        assert ask(verbinding, "SELECT 1") == [(1,)]
    assert not (cluster / "postmaster.pid").exists()


def test_a_pid_file_with_the_number_of_another_program_does_not_stop_the_start(data: Path) -> None:
    place = find_place(data)
    (place.cluster / "postmaster.pid").write_text(f"{os.getppid()}\n{place.cluster}\n")
    with embedded(data) as verbinding:
        assert ask(verbinding, "SELECT 1") == [(1,)]


def test_psql_keeps_its_arguments_and_its_exit_code(data: Path) -> None:
    command = [sys.executable, "-m", "naast", "psql", "--eigenaar", "-At", "-c"]
    environment = {**os.environ, "NAAST_DATA": str(data), "PYTHONPATH": str(PROJECT / "src")}
    outcomes = [
        subprocess.run([*command, question], env=environment, capture_output=True, text=True)
        for question in ("select current_user", "geen sql")
    ]
    assert outcomes[0].stdout == "naast_eigenaar\n"
    assert [outcome.returncode for outcome in outcomes] == [0, 1]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has a server that runs as another user")
def test_a_closed_folder_of_root_gets_its_database_elsewhere_and_a_copy_is_refused(
    tmp_path: Path,
) -> None:
    tmp_path.chmod(0o700)
    closed = tmp_path / "gegevens"
    try:
        with embedded(closed) as verbinding:
            assert ask(verbinding, "SELECT 1") == [(1,)]
        place = find_place(closed)
        assert place.base != closed
        assert str(place.base) in (closed / "waar-staat-de-database.txt").read_text()

        copy = tmp_path / "kopie"
        shutil.copytree(closed, copy)
        with pytest.raises(PostgresError, match="is een kopie van"):
            find_place(copy)
        closed.rename(tmp_path / "verhuisd")
        assert find_place(tmp_path / "verhuisd").base == place.base
    finally:
        shutil.rmtree(place.base)
