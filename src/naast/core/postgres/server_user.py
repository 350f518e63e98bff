"""The operating-system user that runs the server: PostgreSQL refuses to run as root."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from naast.core.postgres.errors import PostgresError

# Nothing of the caller's environment may steer the server.
_ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"}


@dataclass(frozen=True)
class ServerUser:
    """Runs programs as `naam`; `switch` (uid, gid) only when we are root."""

    naam: str
    switch: tuple[int, int] | None

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run to the end and give the outcome, whatever it is."""
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            **self._options(),
        )

    def start(self, command: Sequence[str | Path], log: IO[bytes]) -> subprocess.Popen[bytes]:
        """Start in an own session: Ctrl-C in the terminal of one user must not reach it."""
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            **self._options(),
        )

    def own(self, *paths: Path) -> None:
        """Let `paths` belong to this user."""
        if self.switch:
            for path in paths:
                os.chown(path, *self.switch, follow_symlinks=False)

    def own_tree(self, folder: Path) -> None:
        """Let a whole folder belong to this user, if it does not yet (after a copy by root)."""
        if self.switch and folder.stat().st_uid != self.switch[0]:
            for here, folders, files in os.walk(folder):
                self.own(Path(here), *(Path(here, name) for name in folders + files))

    def reaches(self, folder: Path) -> bool:
        """Can this user get into `folder`? Tried, not derived from modes: that sees ACLs too."""
        return self.run("/bin/sh", "-c", 'cd -- "$1"', "sh", folder).returncode == 0

    def can_run(self, path: Path) -> bool:
        """Can this user start the program? Tried: also a folder on the way can be closed."""
        try:
            return self.run(path, "--version").returncode == 0
        except PermissionError:
            return False

    def _options(self) -> dict[str, Any]:
        options: dict[str, Any] = {"cwd": "/", "env": _ENVIRONMENT}
        if self.switch:
            uid, gid = self.switch
            options |= {"user": uid, "group": gid, "extra_groups": []}
        return options


def choose_server_user(data: Path) -> ServerUser:
    """Ourselves; as root the owner of the data folder, and `nobody` when that is root too."""
    uid = os.geteuid()
    if uid != 0:
        return ServerUser(_name(uid), None)
    owner = data.stat().st_uid
    entry = pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")
    return ServerUser(entry.pw_name, (entry.pw_uid, entry.pw_gid))


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        raise PostgresError(
            f"Gebruiker {uid} heeft op deze machine geen naam, en PostgreSQL vraagt daar wel om. "
            "Start Naast als een gewone gebruiker of zet DATABASE_URL."
        ) from None
