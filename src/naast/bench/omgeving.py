"""Processes of the bench: the same interpreter and settings, on one of its databases."""

import json
import os
import subprocess
import sys
from typing import Any

from naast.core.gegevensmap import PROJECT


def environment(socket: str, naam: str) -> dict[str, str]:
    """Where a process of the bench finds its database."""
    return os.environ | {
        "NAAST_DB_SOCKET": socket,
        "NAAST_DB_NAAM": naam,
        "PYTHONPATH": str(PROJECT / "src"),
    }


def run_part(part: str, *arguments: str, socket: str, naam: str) -> dict[str, Any]:
    """Run one part of the bench in a process of its own; its last line is its result."""
    command = [sys.executable, "-P", "-m", f"naast.bench.{part}", *arguments]
    outcome = subprocess.run(
        command, env=environment(socket, naam), stdout=subprocess.PIPE, text=True, check=True
    )
    result: dict[str, Any] = json.loads(outcome.stdout.splitlines()[-1])
    return result
