"""Forms about how long support takes."""

from datetime import date, timedelta
from typing import Any

from django import forms

from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld, Verhaalveld
from naast.trajecten.keuzes import LangerReden

LANGER = timedelta(weeks=4)


class MeerUren(Formulier):
    """Why a hulpvraag takes more hours than the guideline."""

    reden = forms.ChoiceField(
        label="Waarom kost deze hulpvraag meer tijd?",
        choices=LangerReden.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies de reden die het meest past."},
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Zonder namen: de redenen worden geteld en besproken.",
    )

    def clean(self) -> dict[str, Any]:
        """Something else needs words."""
        values = super().clean() or self.cleaned_data
        if values.get("reden") == LangerReden.ANDERS and not values.get("toelichting"):
            self.add_error("toelichting", "Schrijf op wat de reden is.")
        return values


def four_weeks_on() -> date:
    """A proposal for another expected end."""
    return vandaag() + LANGER


class Herzien(Formulier):
    """Looking over a traject that takes longer than expected."""

    bereikt = Verhaalveld(
        label="Wat is er bereikt?",
        regels=3,
        max_length=4000,
        help_text="Zoals u het met de inwoner besprak.",
    )
    reden = forms.CharField(
        label="Waarom duurt het langer?", max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )
    tot = Datumveld(
        label="Nieuw verwacht einde",
        initial=four_weeks_on,
        help_text="Een dag na vandaag. Kort is het doel: kies niet verder dan nodig.",
    )
