"""Support is temporary and short: why it takes more hours, or longer."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.organisaties.models import Medewerker
from naast.trajecten.keuzes import LangerReden
from naast.trajecten.models import Herziening, Hulpvraag, Overschrijding, Traject
from naast.trajecten.states import TRAJECT
from naast.trajecten.uren import hours, hours_in_words


@action("trajecten.explain_hours")
def explain_hours(
    *, verzoek: UUID, hulpvraag: Hulpvraag, door: Medewerker, reden: str, toelichting: str
) -> Overschrijding:
    """Why this hulpvraag takes more hours than the guideline; refused when it does not."""

    def create() -> Overschrijding:
        row = Hulpvraag.objects.select_for_update().get(pk=hulpvraag.pk)
        return store_overschrijding(row, door=door, reden=reden, toelichting=toelichting)

    return once(verzoek, Overschrijding, create)


def store_overschrijding(
    row: Hulpvraag, *, door: Medewerker, reden: str, toelichting: str
) -> Overschrijding:
    """Write the reason; runs inside an action."""
    uren = hours(row)
    if not uren.voorbij:
        raise Geweigerd(
            f"Deze hulpvraag kostte {uren.in_woorden}: dat past binnen de richtlijn. "
            "Een reden is niet nodig."
        )
    if reden == LangerReden.ANDERS and not toelichting.strip():
        raise Geweigerd("Schrijf op wat de reden is.", veld="toelichting")
    return Overschrijding.objects.create(
        aanbieder_id=row.aanbieder_id,
        gemeente_id=row.gemeente_id,
        hulpvraag=row,
        reden=reden,
        toelichting=toelichting.strip(),
        minuten=uren.minuten,
        richtlijn=uren.richtlijn,
        opgegeven_op=vandaag(),
        door=door,
    )


def check_explained(row: Hulpvraag) -> None:
    """A hulpvraag past the guideline does not end without a reason (RKC-8)."""
    uren = hours(row)
    if uren.voorbij and not row.overschrijdingen.exists():
        raise Geweigerd(
            f"Deze hulpvraag kostte {hours_in_words(uren.minuten)}. De richtlijn van het contract "
            f"is {hours_in_words(uren.richtlijn)}. Leg eerst vast waarom het langer duurde: "
            "de link staat hierboven."
        )


@action("trajecten.review_traject")
def review_traject(
    *, verzoek: UUID, traject: Traject, door: Medewerker, bereikt: str, reden: str, tot: date
) -> Herziening:
    """The traject goes on: what was reached, why longer, and a new expected end after today."""

    def create() -> Herziening:
        row = Traject.objects.select_for_update().get(pk=traject.pk)
        TRAJECT.naar("review_traject", row.status, reden=reden)
        if not bereikt.strip():
            raise Geweigerd("Schrijf op wat er is bereikt.", veld="bereikt")
        if tot <= vandaag():
            raise Geweigerd("Het nieuwe einde moet nog komen. Vul een latere dag in.", veld="tot")
        was, row.verwacht_einde_op = row.verwacht_einde_op, tot
        row.save()
        return Herziening.objects.create(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            traject=row,
            op=vandaag(),
            bereikt=bereikt.strip(),
            reden=reden.strip(),
            was_op=was,
            tot_op=tot,
            door=door,
        )

    return once(verzoek, Herziening, create)
