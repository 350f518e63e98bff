"""Forms about who stands around an inwoner."""

from typing import Any

from django import forms

from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld, phone_input
from naast.core.versie import Versieveld
from naast.inwoners.models import Belasting, Nabijheid, Netwerksoort


class LidFormulier(Formulier):
    """A person or organisation."""

    naam = forms.CharField(
        label="Naam of rol",
        max_length=120,
        help_text="Bijvoorbeeld: Fenna, of: de huisarts. Een rol is vaak genoeg.",
    )
    relatie = forms.CharField(
        label="Wie is dit voor de inwoner?",
        max_length=80,
        required=False,
        help_text="Bijvoorbeeld: dochter, buurman, vrijwilliger.",
    )
    soort = forms.ChoiceField(
        label="Informeel of formeel?",
        choices=Netwerksoort.choices,
        widget=forms.RadioSelect,
        initial=Netwerksoort.INFORMEEL,
    )
    organisatie = forms.CharField(label="Organisatie", max_length=160, required=False)
    nabijheid = forms.TypedChoiceField(
        label="Hoe dichtbij, voor het gevoel van de inwoner?",
        choices=Nabijheid.choices,
        coerce=int,
        widget=forms.RadioSelect,
        initial=Nabijheid.DICHTBIJ,
    )
    belasting = forms.ChoiceField(
        label="Hoe zwaar is het om te zorgen?",
        choices=[("", "zorgt niet, of niet bekend"), *Belasting.choices],
        widget=forms.RadioSelect,
        required=False,
        initial="",
    )
    telefoon = forms.CharField(
        label="Telefoon", max_length=20, required=False, widget=phone_input()
    )


class LidToevoegen(LidFormulier):
    """Somebody new in the picture."""

    van_op = Datumveld(
        label="Sinds wanneer?",
        required=False,
        help_text="Laat dit leeg als het al zo was voor de ondersteuning begon.",
    )


class LidWijzigen(LidFormulier):
    """A mistake mended, or something that changed."""

    versie = Versieveld()
    sinds_op = Datumveld(
        label="Sinds wanneer is dit zo?",
        required=False,
        help_text="Laat dit leeg als het verkeerd stond. Vul een dag in als er iets veranderd is: "
        "dan blijft te zien hoe het was.",
    )


class LidWeg(Formulier):
    """No longer there, or never."""

    toon_niet_verplicht = False

    wat = forms.ChoiceField(
        label="Wat is er veranderd?",
        widget=forms.RadioSelect,
        choices=[
            ("voorbij", "Hoort er niet meer bij"),
            ("fout", "Staat er ten onrechte: helemaal weghalen"),
        ],
        initial="voorbij",
    )
    tot_op = Datumveld(
        label="Sinds wanneer niet meer?",
        required=False,
        initial=vandaag,
        help_text="Bij ‘hoort er niet meer bij’.",
    )

    def clean(self) -> dict[str, Any]:
        """Who was there until a day needs that day."""
        values = super().clean() or self.cleaned_data
        if values.get("wat") == "voorbij" and not values.get("tot_op"):
            self.add_error("tot_op", "Vul in sinds wanneer.")
        return values


class OpDag(Formulier):
    """The day to look at the network."""

    met_verzoek = False
    toon_niet_verplicht = False

    op = Datumveld(label="Bekijk het netwerk op een dag", required=False)
