"""Referring an inwoner, and writing down what came of it."""

from datetime import date
from uuid import UUID

from naast.core.action import action
from naast.core.dagen import check_has_been, check_not_before
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.versie import check_versie
from naast.organisaties.models import Medewerker
from naast.sociale_kaart.models import Voorziening
from naast.trajecten.keuzes import Aangekomen, Wijze
from naast.trajecten.models import Doorverwijzing, Hulpvraag
from naast.trajecten.states import HULPVRAAG


@action("trajecten.add_doorverwijzing")
def add_doorverwijzing(
    *,
    verzoek: UUID,
    hulpvraag: Hulpvraag,
    datum: date,
    naar: str,
    soort_bestemming: str,
    wijze: str,
    toestemming: bool,
    gesproken_met: str,
    voorziening: Voorziening | None = None,
    gesproken_op: date | None = None,
    overgedragen_door: Medewerker | None = None,
) -> Doorverwijzing:
    """Refer the inwoner; warm only with consent, as nobody else may hear of it without (5.3.3).

    Of a cold one nobody was spoken to: by whom and when is left out. `gesproken_op` empty: on the
    day of the referral.
    """

    def create() -> Doorverwijzing:
        row = Hulpvraag.objects.select_for_update().get(pk=hulpvraag.pk)
        HULPVRAAG.naar("add_doorverwijzing", row.status)
        check_has_been(datum, veld="datum")
        check_not_before(datum, row.ontvangen_op, wat="De hulpvraag kwam", veld="datum")
        _check_there(voorziening)
        warm = wijze == Wijze.WARM
        if warm:
            _check_warm(toestemming, gesproken_met)
            check_has_been(gesproken_op or datum, veld="gesproken_op")
        return Doorverwijzing.objects.create(
            aanbieder_id=row.aanbieder_id,
            gemeente_id=row.gemeente_id,
            hulpvraag=row,
            datum=datum,
            naar=naar,
            voorziening=voorziening,
            soort_bestemming=soort_bestemming,
            wijze=wijze,
            toestemming=toestemming,
            gesproken_met=gesproken_met,
            gesproken_op=(gesproken_op or datum) if warm else None,
            overgedragen_door=overgedragen_door if warm else None,
        )

    return once(verzoek, Doorverwijzing, create)


def _check_there(voorziening: Voorziening | None) -> None:
    if voorziening is not None and not voorziening.bestaat:
        raise Geweigerd("Deze voorziening is er niet meer. Kies een andere.", veld="naar")


def _check_warm(toestemming: bool, gesproken_met: str) -> None:
    """Wmo 2015 art. 5.3.3: nothing to others without consent."""
    if not toestemming:
        raise Geweigerd(
            "Zonder toestemming van de inwoner mag u met niemand over de inwoner praten "
            "(Wmo 2015, artikel 5.3.3). Vraag eerst toestemming, of kies ‘koud’: de inwoner "
            "krijgt het adres en neemt zelf contact op.",
            veld="toestemming",
        )
    if not gesproken_met.strip():
        raise Geweigerd("Vul in met wie u hebt gesproken.", veld="gesproken_met")


@action("trajecten.record_arrival")
def record_arrival(
    *,
    doorverwijzing: Doorverwijzing,
    versie: str,
    aangekomen: str,
    aangekomen_op: date | None,
    teruggekomen_op: date | None,
    antwoord: str,
) -> Doorverwijzing:
    """Whether the inwoner got there and came back to us, and what the other side said.

    May be told again: what is known last stands.
    """
    row = Doorverwijzing.objects.select_for_update(of=("self",)).get(pk=doorverwijzing.pk)
    HULPVRAAG.naar("record_arrival", row.hulpvraag.status)
    check_versie(row, versie)
    if aangekomen_op and aangekomen != Aangekomen.JA:
        raise Geweigerd("Haal deze dag weg, of kies hierboven ‘ja’.", veld="aangekomen_op")
    row.aangekomen, row.aangekomen_op = aangekomen, aangekomen_op
    row.antwoord, row.teruggekomen_op = antwoord, teruggekomen_op
    for veld in ("aangekomen_op", "teruggekomen_op"):
        if day := getattr(row, veld):
            check_has_been(day, veld=veld)
            check_not_before(day, row.datum, wat="De verwijzing was", veld=veld)
    row.save()
    return row
