"""Forms about asking for an opinion."""

from typing import Any

from django import forms

from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld
from naast.core.versie import Versieveld
from naast.tevredenheid.models import NietGevraagdReden

CIJFER_FOUT = "Vul een cijfer van 1 tot en met 10 in, bijvoorbeeld 8 of 7,5."


class Uitnodigen(Formulier):
    """The day on which the inwoner was asked."""

    uitgenodigd_op = Datumveld(label="Wanneer gaf u de uitnodiging?", initial=vandaag)


class NietVragen(Formulier):
    """Why not."""

    reden = forms.ChoiceField(
        label="Waarom vraagt u het niet?",
        choices=NietGevraagdReden.choices,
        widget=forms.RadioSelect,
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean(self) -> dict[str, Any]:
        """Something else needs words."""
        values = super().clean() or self.cleaned_data
        if values.get("reden") == NietGevraagdReden.ANDERS and not values.get("toelichting"):
            self.add_error("toelichting", "Schrijf op waarom niet.")
        return values


class Antwoord(Formulier):
    """What stands on the paper."""

    ingevuld_op = Datumveld(label="Wanneer kwam het antwoord?", initial=vandaag)
    cijfer = forms.DecimalField(
        label="Welk cijfer gaf de inwoner?",
        min_value=1,
        max_value=10,
        decimal_places=2,
        localize=True,
        required=False,
        widget=forms.TextInput(attrs={"class": "veld--getal", "inputmode": "decimal"}),
        help_text="Van 1 tot en met 10. Leeg als de inwoner geen cijfer gaf.",
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places"), CIJFER_FOUT
        ),
    )
    versie = Versieveld()
