"""Loading the demo: through the same import as every delivery, once per version of the demo."""

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction

from naast.aanlevering.actions import load_levering
from naast.aanlevering.verslag import as_text
from naast.accounts.models import Account
from naast.core.models import Verzoek
from naast.demo.accounts import make_accounts
from naast.demo.bronnen import jaren
from naast.demo.inrichting import Stadhuis, make_stadhuis
from naast.demo.kaart import make_kaarten
from naast.demo.levend import tell_stories
from naast.demo.stad import Jaarlevering, deliveries
from naast.demo.verslagen import make_reports

Voortgang = Callable[[str, int, int], None]
"""Called with what is done, how many steps are behind, and how many there are."""

_SOORT = "demo"


class DemoFault(Exception):
    """The demo cannot be loaded; the text says why and what to do."""


def load_demo(voortgang: Voortgang) -> bool:
    """Load what is not there yet; False when this version was loaded before."""
    if is_loaded():
        return False
    if Account.objects.filter(is_demo=False).exists():
        raise DemoFault(
            "In deze database staan accounts die niet van de demo zijn. Zet NAAST_DATA op een "
            "andere map om de demo te bekijken, bijvoorbeeld NAAST_DATA=~/naast-demo."
        )
    steps = len(jaren()) + 3
    voortgang("gemeenten, aanbieders en contracten", 0, steps)
    stadhuis = make_stadhuis()
    make_accounts(stadhuis)
    for number, delivery in enumerate(deliveries(), start=1):
        opgave = delivery.opgave
        voortgang(f"{opgave.gemeente} {opgave.jaar}, {opgave.aanbieder}", number, steps)
        load_year(delivery, stadhuis)
    voortgang("het werk van de laatste weken", steps - 2, steps)
    make_kaarten(stadhuis)
    tell_stories(stadhuis)
    voortgang("rapportages", steps - 1, steps)
    make_reports(stadhuis)
    with transaction.atomic():
        Verzoek.objects.create(sleutel=version(), soort=_SOORT)
    voortgang("klaar", steps, steps)
    return True


def is_loaded() -> bool:
    """Whether this version of the demo was loaded into this database."""
    return Verzoek.objects.filter(sleutel=version(), soort=_SOORT).exists()


def load_year(delivery: Jaarlevering, stadhuis: Stadhuis) -> None:
    """One delivery, written as files and loaded as `naast importeer` does."""
    with tempfile.TemporaryDirectory(prefix="naast-demo-") as folder:
        delivery.bestanden.write(Path(folder))
        outcome = load_levering(
            pad=Path(folder),
            gemeente=stadhuis.gemeenten[delivery.opgave.gemeente],
            aanbieder=stadhuis.aanbieders[delivery.opgave.aanbieder],
        )
    if not outcome.gelukt:
        raise DemoFault(f"De voorbeeldgegevens zijn niet geladen.\n{as_text(outcome)}")


def version() -> UUID:
    """Of everything that makes the demo: another version is loaded again, over the former."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("**/*")):
        if path.suffix in (".py", ".csv") and "tests" not in path.parts:
            digest.update(path.read_bytes())
    return uuid5(NAMESPACE_URL, f"naast:demo:{digest.hexdigest()}")
