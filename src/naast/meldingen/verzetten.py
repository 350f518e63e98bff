"""A first appointment gets another moment or does not go on: kept, counted, and told (PvE 3.7)."""

from datetime import time
from typing import NamedTuple

from naast.afspraken.models import Op
from naast.afspraken.termijnen import is_late, kalender_bij
from naast.core.errors import Geweigerd
from naast.core.klok import lokaal_moment, nu, vandaag
from naast.meldingen.models import Melding, Verzetting
from naast.meldingen.notifications import cancel_first_appointment
from naast.organisaties.models import Medewerker


class Wens(NamedTuple):
    """Why it changes and at whose wish; `verteld`: who has no mail heard it from us."""

    reden: str
    op_verzoek_van: str
    verteld: bool


def keep_change(row: Melding, door: Medewerker, wens: Wens, *, afgezegd: bool) -> Verzetting | None:
    """Keep the moment that `row` has now and loses; refused as long as somebody must still hear.

    None when there was none. Runs inside an action.
    """
    op, om = row.eerste_afspraak_op, row.eerste_afspraak_om
    if op is None:
        return None
    if not wens.op_verzoek_van:
        what = "de afspraak niet wil laten doorgaan" if afgezegd else "de afspraak wil verzetten"
        raise Geweigerd(f"Kies wie {what}.", veld="op_verzoek_van")
    by_us = wens.op_verzoek_van == Op.ORGANISATIE
    kalender = kalender_bij(
        gemeente_id=row.gemeente_id, aanbieder_id=row.aanbieder_id, op=vandaag()
    )
    late = is_late(kalender, begin_at=lokaal_moment(op, om or time.min), op=vandaag())
    if by_us and not row.email and not wens.verteld:
        way = "Bel de inwoner eerst: een brief komt te laat" if late else "Bel of schrijf eerst"
        raise Geweigerd(f"{way}. Zet daarna hier een vinkje.", veld="verteld")
    return Verzetting.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        melding=row,
        medewerker=row.behandelaar or door,
        was_op=op,
        was_om=om,
        reden=wens.reden.strip(),
        op_verzoek_van=wens.op_verzoek_van,
        afgezegd=afgezegd,
        te_laat=by_us and late,
        verzet_at=nu(),
    )


def cancel(row: Melding, door: Medewerker, wens: Wens) -> None:
    """The first appointment that is still to come does not go on: the inwoner hears it."""
    if kept := keep_change(row, door, wens, afgezegd=True):
        cancel_first_appointment(row, kept.was)
