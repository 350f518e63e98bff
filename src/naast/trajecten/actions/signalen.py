"""What goes wrong structurally."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been
from naast.core.eenmalig import once
from naast.organisaties.models import Aanbieder, Gemeente
from naast.trajecten.models import Signaal


@action("trajecten.add_signaal")
def add_signaal(
    *,
    verzoek: UUID,
    aanbieder: Aanbieder,
    gemeente: Gemeente,
    datum: date,
    soort: str,
    omschrijving: str,
) -> Signaal:
    """Something that more people run into, for the account to the gemeente: without names."""
    check_has_been(datum, veld="datum")

    def create() -> Signaal:
        return Signaal.objects.create(
            aanbieder=aanbieder,
            gemeente=gemeente,
            datum=datum,
            soort=soort,
            omschrijving=omschrijving,
        )

    return once(verzoek, Signaal, create)
