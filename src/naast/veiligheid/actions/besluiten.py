"""Step five: the decision, by the named decider alone, and the report to Veilig Thuis."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.organisaties.models import Medewerker
from naast.veiligheid.access import check_decides
from naast.veiligheid.actions.basis import begin, begin_step, sign
from naast.veiligheid.keuzes import Stap, Status, Verslagsoort
from naast.veiligheid.models import Meldcode, Meldcodeverslag
from naast.veiligheid.queries import missing


@action("veiligheid.decide")
def decide(
    *,
    verzoek: UUID,
    meldcode: Meldcode,
    door: Medewerker,
    op: date,
    melden: bool,
    hulp: bool,
    tekst: str,
) -> Meldcodeverslag:
    """Is reporting necessary, and is help possible too? `tekst` is the reasoning of either.

    To report: the file stays open until it was done, today. Not to report: the file is closed.
    """

    def create() -> Meldcodeverslag:
        row = begin(meldcode, "decide_to_report" if melden else "decide_not_to_report", reden=tekst)
        check_decides(door, row)
        if still := missing(row):
            raise Geweigerd(f"Dit moet eerst nog: {', '.join(still)}.")
        step = begin_step(row, Stap.BESLISSEN, "record_step")
        made = sign(
            row,
            Verslagsoort.GEDAAN,
            stap=Stap.BESLISSEN,
            op=op,
            tekst=tekst,
            door=door,
            melden=melden,
            hulp=hulp,
        )
        step.save()
        row.melden_uiterlijk_op = vandaag() if melden else None
        row.afgesloten_op = None if row.status == Status.TE_MELDEN else vandaag()
        row.save()
        return made

    return once(verzoek, Meldcodeverslag, create)


@action("veiligheid.record_report")
def record_report(
    *,
    verzoek: UUID,
    meldcode: Meldcode,
    door: Medewerker,
    op: date,
    gemeld_door: str,
    contact: str,
    kenmerk: str,
    tekst: str,
) -> Meldcodeverslag:
    """Veilig Thuis was told: when, by whom, to whom, and what was agreed. The file is closed."""

    def create() -> Meldcodeverslag:
        row = begin(meldcode, "record_report")
        row.afgesloten_op = vandaag()
        row.save()
        return sign(
            row,
            Verslagsoort.MELDING,
            stap=Stap.BESLISSEN,
            op=op,
            tekst=tekst,
            door=door,
            gemeld_door=gemeld_door,
            contact=contact,
            kenmerk=kenmerk,
        )

    return once(verzoek, Meldcodeverslag, create)
