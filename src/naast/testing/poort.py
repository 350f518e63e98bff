"""The gates: what must be right before the tests run. `./naast poort`."""

import subprocess
import sys
from pathlib import Path

from naast.core.gegevensmap import PROJECT

BIN = Path(sys.executable).parent
TEMPLATES = sorted(str(path) for path in (PROJECT / "src").rglob("*.html"))
GATES: list[tuple[str, list[str]]] = [
    ("regels voor code", ["ruff", "check", "--quiet", "src"]),
    ("opmaak van code", ["ruff", "format", "--check", "--quiet", "src"]),
    ("typen", ["mypy"]),
    ("volgorde van imports", ["lint-imports", "--no-cache"]),
    ("sjablonen", ["djlint", "src", "--lint", "--quiet"]),
    ("opmaak van sjablonen", ["djade", "--check", *TEMPLATES]),
    ("migraties", ["python", "-m", "naast", "makemigrations", "--check", "--dry-run"]),
]


def main() -> int:
    """Run every gate, also after one that fails; 1 when any failed."""
    failed = [naam for naam, command in GATES if not _passes(naam, command)]
    if failed:
        sys.stdout.write(f"Niet in orde: {', '.join(failed)}.\n")
    return 1 if failed else 0


def _passes(naam: str, command: list[str]) -> bool:
    sys.stdout.write(f"{naam}\n")
    sys.stdout.flush()
    return subprocess.call([BIN / command[0], *command[1:]], cwd=PROJECT) == 0
