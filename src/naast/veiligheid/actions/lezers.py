"""Who reads along, and who decides."""

from naast.core.action import action
from naast.core.errors import Geweigerd
from naast.organisaties.models import Medewerker
from naast.veiligheid.access import check_leads, check_reading
from naast.veiligheid.actions.basis import begin, let_read, stop_reading
from naast.veiligheid.keuzes import Lezerschap
from naast.veiligheid.models import Meldcode, Meldcodelezer


@action("veiligheid.name_reader")
def name_reader(
    *, meldcode: Meldcode, door: Medewerker, medewerker: Medewerker, reden: str
) -> Meldcodelezer:
    """A colleague reads along, because that is necessary."""
    row = begin(meldcode, "name_reader", reden=reden)
    check_leads(door, row)
    if row.lezers.filter(medewerker=medewerker, ingetrokken_at__isnull=True).exists():
        raise Geweigerd(f"{medewerker} leest deze meldcode al.", veld="medewerker")
    return let_read(row, medewerker, Lezerschap.GENOEMD, reden=reden, door=door)


@action("veiligheid.withdraw_reader")
def withdraw_reader(*, lezer: Meldcodelezer, door: Medewerker, reden: str) -> Meldcodelezer:
    """A colleague reads along no more."""
    row = begin(lezer.meldcode, "withdraw_reader", reden=reden)
    check_leads(door, row)
    found = row.lezers.get(pk=lezer.pk)
    check_reading(found)
    if found.als != Lezerschap.GENOEMD:
        raise Geweigerd(
            "Wie begon en wie beslist blijven lezen. Kies eerst iemand anders die beslist."
        )
    return stop_reading(found, reden=reden, door=door)


@action("veiligheid.change_decider")
def change_decider(
    *, meldcode: Meldcode, door: Medewerker, beslisser: Medewerker, reden: str
) -> Meldcode:
    """Somebody else decides; who did so reads no more, unless named or the one who began."""
    row = begin(meldcode, "change_decider", reden=reden)
    check_leads(door, row)
    if beslisser.pk == row.beslisser_id:
        raise Geweigerd(f"{beslisser} beslist al. Kies iemand anders.", veld="beslisser")
    row.beslisser = beslisser
    row.save()
    former = row.lezers.get(als=Lezerschap.BESLISSER, ingetrokken_at__isnull=True)
    # In this order: who hands over must be able to read until the end of it.
    let_read(row, beslisser, Lezerschap.BESLISSER, reden=reden, door=door)
    stop_reading(former, reden=reden, door=door)
    return row
