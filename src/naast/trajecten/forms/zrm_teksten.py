"""The form with which an organisation with a licence brings in its own texts of the levels."""

from io import BytesIO
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from naast.core.errors import Geweigerd
from naast.core.forms import Formulier
from naast.trajecten.zrm_bestand import read_texts

MEEST = 1024 * 1024


class ZrmTeksten(Formulier):
    """A file, and the word that there is a licence. `teksten` is what stands in the file."""

    bestand = forms.FileField(
        label="Welk bestand?",
        help_text="CSV met de kolommen domein, niveau en tekst, hoogstens 1 MB.",
        widget=forms.FileInput(attrs={"accept": ".csv"}),
    )
    licentie = forms.BooleanField(
        label="Onze organisatie heeft een licentie voor deze teksten",
        error_messages={
            "required": "De teksten van de Zelfredzaamheid-Matrix zijn van GGD Amsterdam. "
            "Zet een vinkje als u een licentie hebt."
        },
    )

    def clean(self) -> dict[str, Any]:
        """Every fault of the file is a line of its own."""
        values = super().clean() or self.cleaned_data
        found = values.pop("bestand", None)
        if found is None:
            return values
        if found.size > MEEST:
            self.add_error("bestand", "Dit bestand is groter dan 1 MB. Kies een kleiner bestand.")
            return values
        try:
            values["teksten"] = read_texts(BytesIO(found.read()))
        except Geweigerd as refusal:
            self.add_error("bestand", ValidationError(refusal.melding.splitlines()))
        return values
