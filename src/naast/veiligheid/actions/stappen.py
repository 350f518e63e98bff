"""Steps one to four, and what is added to them."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.organisaties.models import Medewerker
from naast.veiligheid.actions.basis import begin, begin_step, check_last_day, sign
from naast.veiligheid.keuzes import Kinderen, Stap, Stapstatus, Verslagsoort, Weging
from naast.veiligheid.models import Meldcode, Meldcodestap, Meldcodeverslag


@action("veiligheid.record_step")
def record_step(
    *,
    verzoek: UUID,
    meldcode: Meldcode,
    stap: Stap,
    door: Medewerker,
    op: date,
    tekst: str,
    met: str = "",
    advies_veilig_thuis: bool | None = None,
    acuut: str = "",
    structureel: str = "",
) -> Meldcodeverslag:
    """A step was taken. Weighed as acute danger, all that is still open is for today."""

    def create() -> Meldcodeverslag:
        row = begin(meldcode, "record_step")
        step = begin_step(row, stap, "record_step")
        step.save()
        if acuut in (Weging.JA, Weging.NEE):
            row.acuut = acuut == Weging.JA
        if acuut == Weging.JA:
            for still_open in row.stappen.filter(status=Stapstatus.OPEN):
                still_open.uiterlijk_op = min(still_open.uiterlijk_op, vandaag())
                still_open.save()
        row.save()
        return sign(
            row,
            Verslagsoort.GEDAAN,
            stap=stap,
            op=op,
            tekst=tekst,
            door=door,
            met=met,
            advies_veilig_thuis=advies_veilig_thuis,
            acuut=acuut,
            structureel=structureel,
        )

    return once(verzoek, Meldcodeverslag, create)


@action("veiligheid.skip_step")
def skip_step(
    *, verzoek: UUID, meldcode: Meldcode, stap: Stap, door: Medewerker, reden: str
) -> Meldcodeverslag:
    """A step is left out, with the reason: talking may put somebody in danger."""

    def create() -> Meldcodeverslag:
        row = begin(meldcode, "skip_step", reden=reden)
        begin_step(row, stap, "skip_step", reden=reden).save()
        return sign(row, Verslagsoort.OVERGESLAGEN, stap=stap, op=vandaag(), tekst=reden, door=door)

    return once(verzoek, Meldcodeverslag, create)


@action("veiligheid.add_supplement")
def add_supplement(
    *, verzoek: UUID, meldcode: Meldcode, stap: Stap, door: Medewerker, op: date, tekst: str
) -> Meldcodeverslag:
    """Something to add, or to correct: what stood there stays."""

    def create() -> Meldcodeverslag:
        row = begin(meldcode, "add_supplement")
        begin_step(row, stap, "add_supplement")
        return sign(row, Verslagsoort.AANVULLING, stap=stap, op=op, tekst=tekst, door=door)

    return once(verzoek, Meldcodeverslag, create)


@action("veiligheid.replan_step")
def replan_step(*, meldcode: Meldcode, stap: Stap, uiterlijk_op: date, reden: str) -> Meldcodestap:
    """Another last day for a step, with a reason."""
    row = begin(meldcode, "replan_step", reden=reden)
    step = begin_step(row, stap, "replan_step", reden=reden)
    step.uiterlijk_op = check_last_day(uiterlijk_op, veld="uiterlijk_op")
    step.verzet_reden = reden.strip()
    step.save()
    return step


@action("veiligheid.check_children")
def check_children(
    *,
    verzoek: UUID,
    meldcode: Meldcode,
    door: Medewerker,
    kinderen: str,
    aantal: int | None,
    tekst: str,
) -> Meldcodeverslag:
    """The kindcheck: are there children, or others who depend on this person? The newest holds."""

    def create() -> Meldcodeverslag:
        row = begin(meldcode, "check_children")
        if kinderen == Kinderen.JA and not aantal:
            raise Geweigerd("Vul in om hoeveel kinderen of anderen het gaat.", veld="aantal")
        return sign(
            row,
            Verslagsoort.KINDCHECK,
            stap=Stap.SIGNALEN,
            op=vandaag(),
            tekst=tekst,
            door=door,
            kinderen=kinderen,
            aantal=aantal if kinderen == Kinderen.JA else None,
        )

    return once(verzoek, Meldcodeverslag, create)
