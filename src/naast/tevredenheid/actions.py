"""Asking an inwoner for an opinion after closing, and writing down the answer (PvE 2.21)."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.core.versie import check_versie
from naast.core.woorden import datum_in_woorden
from naast.organisaties.models import Medewerker
from naast.tevredenheid.models import Enquete, GeenEnquete, NietGevraagdReden
from naast.trajecten.models import Traject


@action("tevredenheid.invite")
def invite(*, verzoek: UUID, traject: Traject, uitgenodigd_op: date) -> Enquete:
    """The inwoner got the invitation on that day, after the end of the traject; once.

    Also after all: that the inwoner would not be asked, and why, is in the log from then on.
    """

    def create() -> Enquete:
        row, ended = _closed(traject)
        check_has_been(uitgenodigd_op, veld="uitgenodigd_op")
        check_not_before(uitgenodigd_op, ended, wat="Het traject eindigde", veld="uitgenodigd_op")
        GeenEnquete.objects.filter(traject=row).delete()
        return Enquete.objects.create(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            traject=row,
            uitgenodigd_op=uitgenodigd_op,
        )

    return once(verzoek, Enquete, create)


@action("tevredenheid.decline")
def decline(
    *, verzoek: UUID, traject: Traject, door: Medewerker, reden: str, toelichting: str
) -> GeenEnquete:
    """The inwoner is not asked, with the reason."""

    def create() -> GeenEnquete:
        row, _ = _closed(traject)
        if (gone := GeenEnquete.objects.filter(traject=row).first()) is not None:
            raise Geweigerd(f"Er staat al dat u het niet vraagt: {gone}. U kunt wel toch vragen.")
        if reden == NietGevraagdReden.ANDERS and not toelichting.strip():
            raise Geweigerd("Schrijf op waarom niet.", veld="toelichting")
        return GeenEnquete.objects.create(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            traject=row,
            op=vandaag(),
            reden=reden,
            toelichting=toelichting.strip(),
            door=door,
        )

    return once(verzoek, GeenEnquete, create)


def _closed(traject: Traject) -> tuple[Traject, date]:
    """The locked traject and its end, when nobody was asked yet."""
    row = Traject.objects.select_for_update(of=("self",)).get(pk=traject.pk)
    if row.afgesloten_op is None:
        raise Geweigerd("Het traject loopt nog. Vraag naar de mening na het afsluiten.")
    if (asked := Enquete.objects.filter(traject=row).first()) is not None:
        raise Geweigerd(
            f"De inwoner is al gevraagd, op {datum_in_woorden(asked.uitgenodigd_op)}. Vul het "
            "antwoord in bij het dossier."
        )
    return row, row.afgesloten_op


@action("tevredenheid.record_answer")
def record_answer(
    *, enquete: Enquete, versie: str, ingevuld_op: date, cijfer: Decimal | None
) -> Enquete:
    """What stands on the paper; what is typed last stands."""
    row = Enquete.objects.select_for_update(of=("self",)).get(pk=enquete.pk)
    check_versie(row, versie)
    check_has_been(ingevuld_op, veld="ingevuld_op")
    check_not_before(ingevuld_op, row.uitgenodigd_op, wat="De uitnodiging was", veld="ingevuld_op")
    row.ingevuld_op, row.cijfer = ingevuld_op, cijfer
    row.save()
    return row
