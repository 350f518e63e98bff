"""Why a dossier is made into a file, and what kind of file."""

from typing import Any

from django import forms

from naast.core.forms import Formulier, Keuze
from naast.inzage.keuzes import Doel, Vorm

LANGST = 120
TOELICHTING = {
    Doel.OVERDRACHT: "Schrijf aan wie u het dossier overdraagt.",
    Doel.ANDERS: "Schrijf waarvoor u het bestand nodig hebt.",
}


class InzageFormulier(Formulier):
    """Asked each time: a reading without a purpose is not allowed."""

    met_verzoek = False

    doel = forms.ChoiceField(
        label="Waarvoor maakt u dit bestand?",
        choices=[
            (Doel.INZAGE, Keuze("De inwoner vraagt om inzage", "Ook met wie het dossier las")),
            (Doel.OVERDRACHT, Keuze("Overdracht", "De inwoner vindt het goed")),
            (Doel.ANDERS, Keuze("Anders", "U schrijft waarvoor")),
        ],
        widget=forms.RadioSelect,
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=LANGST,
        required=False,
        help_text="Bij overdracht: aan wie. Bij anders: waarvoor. De inwoner kan dit later lezen: "
        "schrijf niets op wat iemand in gevaar brengt.",
    )
    vorm = forms.ChoiceField(
        label="Wat voor bestand?",
        choices=[
            (Vorm.PDF, Keuze("PDF", "Om te lezen en af te drukken")),
            (Vorm.ZIP, Keuze("ZIP", "De PDF, JSON en alle bestanden uit het dossier")),
            (Vorm.JSON, Keuze("JSON", "Voor een ander computersysteem")),
        ],
        widget=forms.RadioSelect,
        initial=Vorm.PDF,
    )

    def clean(self) -> dict[str, Any]:
        """Only an inwoner need not say why."""
        values = super().clean() or self.cleaned_data
        doel = values.get("doel")
        if doel in TOELICHTING and not values.get("toelichting"):
            self.add_error("toelichting", TOELICHTING[Doel(doel)])
        return values
