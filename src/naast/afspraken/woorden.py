"""Times and appointments in plain Dutch."""

from datetime import datetime

from naast.afspraken.models import Afspraak, Vorm
from naast.core.klok import AMSTERDAM, lokale_datum
from naast.core.woorden import datum_in_woorden

BUITEN_UREN = "Let op: dit is buiten de uren van {}, of op een vrije dag."


def klok_tijd(moment: datetime) -> str:
    """'14.30', as a clock in the Netherlands shows it."""
    return moment.astimezone(AMSTERDAM).strftime("%H.%M")


def wanneer(afspraak: Afspraak) -> str:
    """'dinsdag 17 maart 2026 om 10.00 uur'."""
    dag = datum_in_woorden(lokale_datum(afspraak.begin_at))
    return f"{dag} om {klok_tijd(afspraak.begin_at)} uur"


def van_tot(afspraak: Afspraak) -> str:
    """'10.00 tot 11.00 uur'."""
    return f"{klok_tijd(afspraak.begin_at)} tot {klok_tijd(afspraak.einde_at)} uur"


def hoe_en_waar(afspraak: Afspraak) -> str:
    """How people meet, for colleagues: with the place, the number or the link."""
    hoe = afspraak.get_vorm_display()
    if not afspraak.waar:
        return hoe
    return afspraak.waar if afspraak.vorm == Vorm.LOCATIE else f"{hoe}, {afspraak.waar}"


def hoe_kort(afspraak: Afspraak) -> str:
    """As `hoe_en_waar`, without the link of a video call: for lists."""
    if afspraak.vorm == Vorm.VIDEO:
        return afspraak.get_vorm_display()
    return hoe_en_waar(afspraak)
