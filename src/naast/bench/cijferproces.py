"""A process that computes all figures of 2023 and runs the hand-written statement beside it."""

import json
from datetime import date

import django


def main() -> None:
    """Print both, and what was counted."""
    django.setup()
    from naast.bench.generator import GEMEENTE
    from naast.organisaties.models import Gemeente
    from naast.verantwoording.bench import measure
    from naast.verantwoording.figuren import Bereik, Periode, figuur

    bereik = Bereik(Gemeente.objects.get(naam=GEMEENTE).pk, using="cijfers")
    periode = Periode(bereik, date(2023, 1, 1), date(2024, 1, 1))
    found = measure(periode, times=9)
    received = figuur("hulpvragen", periode).waarden["waarde"]
    print(  # noqa: T201
        json.dumps({"wij": found.ours, "met_de_hand": found.floor, "hulpvragen": received})
    )


if __name__ == "__main__":
    main()
