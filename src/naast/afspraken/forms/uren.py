"""Forms for hours and days off."""

from django import forms

from naast.afspraken.forms.velden import Urenveld
from naast.afspraken.models import Weekdag
from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld


class Uren(Formulier):
    """The hours of a week, from a day on."""

    toon_niet_verplicht = False

    geldig_van = Datumveld(label="Vanaf welke dag?", initial=vandaag)
    maandag = Urenveld(label="Maandag", help_text="Bijvoorbeeld: 9.00-12.30, 13.00-17.00")
    dinsdag = Urenveld(label="Dinsdag")
    woensdag = Urenveld(label="Woensdag")
    donderdag = Urenveld(label="Donderdag")
    vrijdag = Urenveld(label="Vrijdag")
    zaterdag = Urenveld(label="Zaterdag")
    zondag = Urenveld(label="Zondag")

    def clean_geldig_van(self) -> object:
        """The past stays as it was."""
        dag = self.cleaned_data["geldig_van"]
        if dag < vandaag():
            raise forms.ValidationError("Kies vandaag of een latere dag.")
        return dag

    def hours(self) -> dict[str, list[tuple[object, object]]]:
        """The blocks per weekday."""
        return {dag: self.cleaned_data[dag] for dag in Weekdag.values}


class Afwezig(Formulier):
    """Days off, whole days."""

    van_op = Datumveld(label="Eerste dag")
    tot_en_met_op = Datumveld(label="Laatste dag")
