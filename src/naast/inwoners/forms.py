"""The forms about the person and the network around."""

from django import forms

from naast.core.forms import Formulier
from naast.core.velden import DagMaandJaar, phone_input
from naast.core.versie import Versieveld


class InwonerFormulier(Formulier):
    """Who somebody is, how to reach them, and what to mind."""

    voornaam = forms.CharField(label="Voornaam", max_length=80, required=False)
    achternaam = forms.CharField(label="Achternaam", max_length=120)
    geboortedatum = DagMaandJaar(label="Geboortedatum", required=False)
    telefoon = forms.CharField(
        label="Telefoon", max_length=20, required=False, widget=phone_input()
    )
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        error_messages={"invalid": "Schrijf het e-mailadres als naam@voorbeeld.nl."},
    )
    adres = forms.CharField(label="Adres", max_length=120, required=False)
    postcode = forms.RegexField(
        r"^[1-9][0-9]{3} ?[A-Za-z]{2}$",
        label="Postcode",
        required=False,
        widget=forms.TextInput(attrs={"class": "veld--kort"}),
        error_messages={"invalid": "Schrijf de postcode als 1234 AB."},
    )

    def clean_postcode(self) -> str:
        """Always '1234 AB'."""
        given = str(self.cleaned_data["postcode"]).replace(" ", "").upper()
        return f"{given[:4]} {given[4:]}".strip()


class InwonerWijzigen(InwonerFormulier):
    """The same, with what one learns later. `versie` notices that a colleague was first."""

    versie = Versieveld()
    woonplaats = forms.CharField(label="Woonplaats", max_length=80, required=False)
    taal = forms.CharField(
        label="Taal", max_length=40, required=False, help_text="Als dat niet Nederlands is."
    )
    let_op = forms.CharField(
        label="Waar let u op?",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: hoort slecht, belt liever na 10 uur, heeft een hond.",
    )
    vertegenwoordiger = forms.CharField(
        label="Vertegenwoordiger",
        max_length=160,
        required=False,
        help_text="Naam en telefoon van een mentor, bewindvoerder, curator of ouder.",
    )
    kwetsbaar = forms.TypedChoiceField(
        label="Is de inwoner kwetsbaar?",
        required=False,
        choices=[("", "Nog niet bekend"), ("ja", "Ja"), ("nee", "Nee")],
        coerce=lambda answer: answer == "ja",
        empty_value=None,
        help_text="Niet genoeg zelfredzaam, en een te klein netwerk om dat op te vangen.",
    )
