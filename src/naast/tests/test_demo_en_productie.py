"""The demo and a clock that stands still never run on a database of production."""

import os
import subprocess
import sys


def check(**extra: str) -> subprocess.CompletedProcess[str]:
    environment = {
        n: v for n, v in os.environ.items() if n not in ("NAAST_DEMO", "NAAST_NU", "DATABASE_URL")
    }
    environment |= {"PYTHONPATH": os.pathsep.join(sys.path), **extra}
    command = [sys.executable, "-m", "naast", "check"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_demo_refuses_a_database_of_production_and_says_why() -> None:
    refused = check(NAAST_DEMO="1", DATABASE_URL="postgres://naast_app@db.example/naast")
    assert refused.returncode == 1
    assert "De demo draait niet op de database van DATABASE_URL" in refused.stderr
    assert "Traceback" not in refused.stderr

    assert check(NAAST_DEMO="1").returncode == 0


def test_a_clock_that_stands_still_refuses_it_too() -> None:
    stil = "2026-03-10T10:00:00+01:00"
    refused = check(NAAST_NU=stil, DATABASE_URL="postgres://naast_app@db.example/naast")
    assert refused.returncode == 1
    assert "NAAST_NU zet de klok stil" in refused.stderr
    assert "Traceback" not in refused.stderr

    assert check(NAAST_NU=stil).returncode == 0
