"""Forms about how long support takes."""

from typing import Any

from django import forms

from naast.core.forms import Formulier
from naast.trajecten.keuzes import LangerReden


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
