"""A meldcode begins: the first signs, who decides, and by when each step is to be taken."""

from datetime import date, timedelta
from uuid import UUID

from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.klok import nu, vandaag
from naast.organisaties.models import Medewerker
from naast.trajecten.models import Traject
from naast.veiligheid.actions.basis import check_last_day, let_read, sign
from naast.veiligheid.keuzes import Lezerschap, Stap, Verslagsoort
from naast.veiligheid.models import Meldcode, Meldcodestap

DUUR = timedelta(days=14)
"""What is proposed from the first signs to the decision; the law names no term."""
DEEL = {Stap.SIGNALEN: 1, Stap.OVERLEG: 3, Stap.GESPREK: 7, Stap.WEGEN: 10, Stap.BESLISSEN: 14}
"""By which part of that time, in fourteenths, each step is to be taken."""
HELE = 14


@action("veiligheid.open_meldcode")
def open_meldcode(
    *,
    verzoek: UUID,
    traject: Traject,
    door: Medewerker,
    beslisser: Medewerker,
    op: date,
    tekst: str,
    acuut: bool,
    besluit_uiterlijk_op: date | None = None,
) -> Meldcode:
    """Begin a file. `acuut`: somebody is in danger now, so every step is for today."""

    def create() -> Meldcode:
        last = _last_day(acuut, besluit_uiterlijk_op)
        row = Meldcode.objects.create(
            aanbieder_id=traject.aanbieder_id,
            gemeente_id=traject.gemeente_id,
            traject=traject,
            opener=door,
            beslisser=beslisser,
            acuut=acuut,
            geopend_at=nu(),
        )
        for who, als in ((door, Lezerschap.OPENER), (beslisser, Lezerschap.BESLISSER)):
            let_read(row, who, als, reden=als.label, door=door)
        Meldcodestap.objects.bulk_create(
            Meldcodestap(
                aanbieder_id=row.aanbieder_id,
                gemeente_id=row.gemeente_id,
                meldcode=row,
                stap=stap,
                uiterlijk_op=day,
            )
            for stap, day in planned(vandaag(), last).items()
        )
        sign(row, Verslagsoort.OPENING, stap=Stap.SIGNALEN, op=op, tekst=tekst, door=door)
        return row

    return once(verzoek, Meldcode, create)


def planned(eerste: date, laatste: date) -> dict[Stap, date]:
    """The last day of each step, spread over the time until the decision."""
    days = (laatste - eerste).days
    return {stap: eerste + timedelta(days=-(-days * part // HELE)) for stap, part in DEEL.items()}


def _last_day(acuut: bool, asked: date | None) -> date:
    today = vandaag()
    if acuut:
        return today
    return check_last_day(asked or today + DUUR, veld="besluit_uiterlijk_op")
