"""The rules of the forms, for what comes in a file: these fields come on top."""

from typing import Any

from django import forms

from naast.core.dagen import check_has_been
from naast.core.errors import Geweigerd
from naast.core.velden import Datumveld
from naast.sociale_kaart.forms import OrganisatieFormulier, VoorzieningFormulier
from naast.sociale_kaart.models import Status


class Gezien(forms.Form):
    """On which day somebody looked it over, and for whom."""

    nagekeken_op = Datumveld(label="Nagekeken op", required=False)
    nagekeken_door = forms.CharField(max_length=120, required=False)

    def clean_nagekeken_op(self) -> Any:
        """Not a day that is still to come."""
        day = self.cleaned_data["nagekeken_op"]
        try:
            if day:
                check_has_been(day, veld="nagekeken_op")
        except Geweigerd as refusal:
            raise forms.ValidationError(refusal.melding) from refusal
        return day


class OrganisatieUitBestand(Gezien, OrganisatieFormulier):
    """An organisation in a file."""

    met_verzoek = False


class VoorzieningUitBestand(Gezien, VoorzieningFormulier):
    """A voorziening in a file."""

    met_verzoek = False

    status = forms.ChoiceField(
        label="Status",
        choices=Status.choices,
        required=False,
        error_messages={"invalid_choice": "Schrijf bestaat of gestopt."},
    )

    def clean_status(self) -> str:
        """Empty is: it is there."""
        return self.cleaned_data["status"] or Status.BESTAAT
