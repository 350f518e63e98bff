"""What an inwoner fills in to send a message: the kenmerk and the words."""

from django import forms

from naast.core.forms import Formulier
from naast.core.velden import Verhaalveld
from naast.meldingen.kenmerk import read_kenmerk

MEEST = 2000
KIJK_NA = (
    "Kijk uw kenmerk na. Het zijn 8 letters en cijfers, bijvoorbeeld BCDF-2345. "
    "Er staan geen klinkers in, en geen 0 of 1."
)
TE_VEEL = (
    "Er zijn nu veel berichten gestuurd. Uw bericht is nog niet verstuurd. "
    "Bel de organisatie die u helpt, of probeer het morgen nog een keer."
)


class Berichtformulier(Formulier):
    """`mens` is only asked when a machine may be at work."""

    toon_niet_verplicht = False

    kenmerk = forms.CharField(
        label="Uw kenmerk",
        max_length=40,
        help_text="Dit kreeg u na uw aanmelding. Bijvoorbeeld BCDF-2345.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "veld--kort"}),
        error_messages={"required": "Vul uw kenmerk in.", "max_length": KIJK_NA},
    )
    tekst = Verhaalveld(
        label="Uw bericht",
        regels=6,
        max_length=MEEST,
        help_text="Bijvoorbeeld: ik heb een nieuw telefoonnummer.",
        error_messages={"required": "Schrijf in een paar woorden wat u wilt zeggen."},
    )
    leeg = forms.CharField(
        label="Laat dit vak leeg",
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    mens = forms.BooleanField(
        label="Ik ben een mens en wil dit bericht versturen",
        required=False,
        error_messages={"required": "Zet een vinkje, en verstuur het dan nog een keer."},
    )

    def clean_kenmerk(self) -> str:
        """As we write it, however it was typed."""
        if kenmerk := read_kenmerk(self.cleaned_data["kenmerk"]):
            return kenmerk
        raise forms.ValidationError(KIJK_NA)
