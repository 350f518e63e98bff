"""A process that loads deliveries as `naast importeer` does, and says what it took.

Arguments: folders. Result: seconds of the loading itself (without starting Python), lines, and
the peak of the memory of this process in MB.
"""

import json
import resource
import sys
import time
from pathlib import Path

import django


def main(folders: list[str]) -> None:
    """Load each folder and print the result."""
    django.setup()
    from naast.aanlevering.actions import load_levering
    from naast.bench.generator import AANBIEDER, GEMEENTE
    from naast.organisaties.models import Aanbieder, Gemeente

    gemeente = Gemeente.objects.get(naam=GEMEENTE)
    aanbieder = Aanbieder.objects.get(naam=AANBIEDER)
    seconds, count = 0.0, 0
    for folder in folders:
        began = time.perf_counter()
        outcome = load_levering(pad=Path(folder), gemeente=gemeente, aanbieder=aanbieder)
        seconds += time.perf_counter() - began
        if not outcome.gelukt:
            raise SystemExit(f"{folder}: niet geladen")
        count += sum(outcome.regels.values())
    print(json.dumps({"seconden": seconds, "regels": count, "piek_mb": _peak_mb()}))  # noqa: T201


def _peak_mb() -> float:
    """Of this process since it began; getrusage would count who started it."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1:])
