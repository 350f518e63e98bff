"""The code of the letter, as an inwoner types it."""

from django import forms

from naast.core.forms import Formulier
from naast.trajecten.inwonercode import read_code

KIJK_NA = (
    "Kijk uw code na. Het zijn 16 letters en cijfers, bijvoorbeeld BCDF-2345-GHJK-6789. "
    "Er staan geen klinkers in, en geen 0 of 1."
)


class Codeformulier(Formulier):
    """One box."""

    met_verzoek = False
    toon_niet_verplicht = False

    code = forms.CharField(
        label="Uw code",
        max_length=60,
        help_text="De code staat in uw brief. Bijvoorbeeld BCDF-2345-GHJK-6789.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        error_messages={"required": "Vul de code uit uw brief in.", "max_length": KIJK_NA},
    )

    def clean_code(self) -> str:
        """As we write it, however it was typed."""
        if code := read_code(self.cleaned_data["code"]):
            return code
        raise forms.ValidationError(KIJK_NA)
