"""The screens that only somebody gets who signs up another: who one is, and consent."""

from typing import Any

from django import forms

from naast.core.forms import Keuze
from naast.meldingen.models import Melder
from naast.meldingen.stap import Emailveld, Stap, Telefoonveld


class Melderstap(Stap):
    """Who signs up, when it is not the resident."""

    kort = "Over u"
    titel = "Wie bent u?"
    intro = "Zo kunnen wij u bellen of mailen als wij nog iets willen weten."
    toon_niet_verplicht = False
    over_melder = True

    melder_naam = forms.CharField(
        label="Uw naam",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Vul uw naam in."},
    )
    verwijzer = forms.CharField(
        label="Waar werkt u?",
        max_length=120,
        help_text="De naam van uw organisatie.",
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": "Vul in waar u werkt."},
    )
    melder_telefoon = Telefoonveld(
        label="Uw telefoonnummer",
        required=False,
        help_text="Een telefoonnummer of een e-mailadres is genoeg.",
    )
    melder_email = Emailveld(label="Uw e-mailadres", required=False)

    def __init__(self, *args: Any, deur: str, **kwargs: Any) -> None:
        super().__init__(*args, deur=deur, **kwargs)
        if deur != Melder.VERWIJZER:
            del self.fields["verwijzer"]

    def clean(self) -> dict[str, Any]:
        """At least one way to reach the melder."""
        data = super().clean() or {}
        known = {"melder_telefoon", "melder_email"}
        if not self.errors.keys() & known and not any(data.get(name) for name in known):
            self.add_error("melder_telefoon", "Vul een telefoonnummer of een e-mailadres in.")
        return data


class Toestemmingstap(Stap):
    """Whether the resident knows of it and wants it."""

    kort = "Toestemming"
    titel = "Weet {naam} van deze aanmelding?"
    intro = (
        "Een cliëntondersteuner helpt alleen iemand die dat zelf wil. "
        "Praat er dus samen over als dat kan."
    )

    toestemming = forms.ChoiceField(
        label="Weet {naam} ervan?",
        choices=[
            ("ja", Keuze("Ja, en {naam} vindt het goed")),
            ("nee", Keuze("Nee, nog niet", "Dan nemen wij eerst met u contact op.")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["toestemming"]
        field.label = f"Weet {self.naam} ervan?"
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- for the types
        field.choices = [
            ("ja", Keuze(f"Ja, en {self.naam} vindt het goed")),
            ("nee", Keuze("Nee, nog niet", "Dan nemen wij eerst met u contact op.")),
        ]

    def vraag(self) -> str:
        """With the name."""
        return self.titel.format(naam=self.naam)
