"""The forms about the person and the network around."""

from typing import Any

from django import forms

from naast.core.forms import Formulier
from naast.core.velden import DagMaandJaar, Lijstveld, phone_input
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


class WatErSpeelt(InwonerFormulier):
    """The same, with what one must know to help: language, what to mind, vulnerable or not."""

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
    kwetsbaar = forms.TypedChoiceField(
        label="Is de inwoner kwetsbaar?",
        required=False,
        choices=[("", "Nog niet bekend"), ("ja", "Ja"), ("nee", "Nee")],
        coerce=lambda answer: answer == "ja",
        empty_value=None,
        help_text="Ja, als alle drie kloppen: niet genoeg zelfredzaam, een te klein netwerk om dat "
        "op te vangen, en de wens om onafhankelijk te worden geholpen.",
    )


class InwonerWijzigen(WatErSpeelt):
    """The same, with what one learns later. `versie` notices that a colleague was first."""

    versie = Versieveld()
    woonplaats = forms.CharField(label="Woonplaats", max_length=80, required=False)
    vertegenwoordiger = forms.CharField(
        label="Vertegenwoordiger",
        max_length=160,
        required=False,
        help_text="Naam en telefoon van een mentor, bewindvoerder, curator of ouder.",
    )
    doelgroepen = Lijstveld(
        label="Bij welke groepen hoort de inwoner?",
        lengte=60,
        help_text="Zet er een komma tussen. Bijvoorbeeld: ouderen, mantelzorgers.",
    )

    field_order = (
        *("voornaam", "achternaam", "geboortedatum", "telefoon", "email"),
        *("adres", "postcode", "woonplaats", "wijk", "taal", "let_op", "vertegenwoordiger"),
        *("kwetsbaar", "doelgroepen"),
    )

    def __init__(self, *args: Any, wijken: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = dict.fromkeys([*wijken, *filter(None, [self.initial.get("wijk")])])
        self.fields["wijk"] = forms.ChoiceField(
            label="Wijk",
            required=False,
            choices=[("", "Niet bekend"), *((wijk, wijk) for wijk in known)],
        )
        self.order_fields(self.field_order)
