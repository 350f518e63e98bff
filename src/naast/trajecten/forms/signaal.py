"""Forms about what goes wrong structurally."""

from typing import Any

from django import forms

from naast.contracten.forms import gemeente_veld
from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld
from naast.core.versie import Versieveld
from naast.organisaties.models import Gemeente
from naast.trajecten.keuzes import Leefgebied

SOORTEN = "soorten"
"""Id of the list that the browser offers while somebody types."""


class SignaalFormulier(Formulier):
    """What goes wrong, and what was done with it; a known kind is written as it is known."""

    soort = forms.CharField(
        label="Waar gaat het over?",
        max_length=120,
        help_text="Kies uit de lijst of schrijf iets anders, kort.",
        widget=forms.TextInput(attrs={"list": SOORTEN, "autocomplete": "off"}),
    )
    leefgebied = forms.ChoiceField(
        label="Op welk leefgebied?",
        choices=[("", "Geen of meer"), *Leefgebied.choices],
        required=False,
    )
    omschrijving = forms.CharField(
        label="Wat gaat er mis?",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Zonder namen: dit komt in de verantwoording aan de gemeente.",
    )
    bevestigd = forms.BooleanField(label="Er staat geen naam van een inwoner in", required=False)
    datum = Datumveld(label="Dag", initial=vandaag)
    doorgegeven_aan = forms.CharField(
        label="Aan wie gaf u het door?",
        max_length=160,
        required=False,
        help_text="Bijvoorbeeld: de beleidsmedewerker Wmo. Een functie is genoeg.",
    )
    doorgegeven_op = Datumveld(label="Op welke dag?", required=False)

    def __init__(
        self, *args: Any, gemeenten: list[Gemeente], soorten: list[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"] = gemeente_veld(gemeenten)
        self.soorten = soorten

    def clean_soort(self) -> str:
        """As others wrote it, so that they count together."""
        given = str(self.cleaned_data["soort"])
        return {soort.casefold(): soort for soort in self.soorten}.get(given.casefold(), given)

    @property
    def vraagt_bevestiging(self) -> bool:
        """Asked for only when the text seems to hold a name."""
        return bool(self.errors.get("bevestigd") or self.cleaned_data.get("bevestigd"))


class SignaalWijzigen(SignaalFormulier):
    """The same, noticed when a colleague was first."""

    versie = Versieveld()


class SignaalIntrekken(Formulier):
    """No signaal after all."""


class SignalenZoeken(Formulier):
    """Which signalen."""

    met_verzoek = False
    toon_niet_verplicht = False

    soort = forms.CharField(label="Soort", max_length=120, required=False)
    leefgebied = forms.ChoiceField(
        label="Leefgebied", choices=[("", "Alle"), *Leefgebied.choices], required=False
    )
    vanaf = Datumveld(label="Vanaf", required=False)
    tot = Datumveld(label="Tot en met", required=False)
