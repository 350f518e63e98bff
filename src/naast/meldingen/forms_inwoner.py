"""The screens of signing up: one thing per screen.

Each form asks of the resident, or (through the other two doors) of the one who signs up about
the resident. Words are B1; what is not needed to help is not asked.
"""

import re
from typing import Any

from django import forms

from naast.core.forms import Formulier, Keuze
from naast.core.velden import Verhaalveld
from naast.meldingen.models import Contactwijze
from naast.meldingen.stap import Emailveld, Stap, Telefoonveld
from naast.organisaties.models import Aanbieder

KIES_VOOR_MIJ = "kies"
TELEFOONUITLEG = "Nodig als u bellen kiest. Bijvoorbeeld 06 12345678."
_POSTCODE = re.compile(r"[1-9]\d{3} ?[A-Za-z]{2}")


class Wiestap(Stap):
    """Who it is about."""

    kort = "Naam"
    titel = "Hoe heet u?"
    intro = "Dan weten wij hoe wij u mogen noemen."
    titel_ander = "Om wie gaat het?"
    intro_ander = "De naam van degene die hulp nodig heeft."

    voornaam = forms.CharField(
        label="Voornaam",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": "Vul een voornaam in."},
    )
    achternaam = forms.CharField(
        label="Achternaam",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )


class Vraagstap(Stap):
    """What it is about, in one's own words."""

    kort = "De vraag"
    titel = "Waar kunnen wij u mee helpen?"
    titel_ander = "Waar heeft {naam} hulp bij nodig?"
    intro = "Schrijf het zoals u het zou vertellen. Een paar woorden is genoeg."

    vraag_tekst = Verhaalveld(
        label="Uw verhaal of vraag",
        regels=6,
        help_text="Bijvoorbeeld: ik kom er niet uit met een brief over mijn uitkering.",
        error_messages={"required": "Schrijf in een paar woorden waar het over gaat."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.zelf:
            field = self.fields["vraag_tekst"]
            field.label = "Waar gaat het over?"
            field.help_text = "Bijvoorbeeld: een brief over de uitkering is niet te begrijpen."


class Contactstap(Stap):
    """How to reach the resident."""

    kort = "Contact"
    titel = "Hoe kunnen wij u bereiken?"
    titel_ander = "Hoe kunnen wij {naam} bereiken?"
    toon_niet_verplicht = False

    contactwijze = forms.ChoiceField(
        label="Wat is het fijnst?",
        choices=[
            (Contactwijze.TELEFOON, Keuze("Bellen")),
            (Contactwijze.EMAIL, Keuze("E-mail")),
            (Contactwijze.BRIEF, Keuze("Een brief", "Op de volgende pagina vult u het adres in.")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat het fijnst is: bellen, e-mail of een brief."},
    )
    telefoon = Telefoonveld(label="Telefoonnummer", required=False, help_text=TELEFOONUITLEG)
    email = Emailveld(label="E-mailadres", required=False, help_text="Nodig als u e-mail kiest.")
    bereikbaar = forms.CharField(
        label="Wanneer komt het goed uit?",
        required=False,
        max_length=160,
        help_text="Dit hoeft niet. Bijvoorbeeld: in de ochtend, of niet op woensdag.",
    )

    def clean(self) -> dict[str, Any]:
        """What was chosen must be possible."""
        data = super().clean() or {}
        needed = {Contactwijze.TELEFOON: "telefoon", Contactwijze.EMAIL: "email"}
        name = needed.get(data.get("contactwijze", ""))
        if name and name not in self.errors and not data.get(name):
            wat = "een telefoonnummer" if name == "telefoon" else "een e-mailadres"
            self.add_error(name, f"Vul {wat} in, of kies iets anders.")
        return data


class Woonstap(Stap):
    """Where the resident lives."""

    kort = "Adres"
    titel = "Waar woont u?"
    titel_ander = "Waar woont {naam}?"
    intro = "Hebt u geen vast adres, of zegt u het liever niet? Laat het dan leeg."
    intro_ander = "Weet u het niet, of is er geen vast adres? Laat het dan leeg."

    postcode = forms.CharField(
        label="Postcode",
        required=False,
        max_length=7,
        help_text="Bijvoorbeeld 1234 AB.",
        widget=forms.TextInput(attrs={"autocomplete": "postal-code", "class": "veld--kort"}),
    )
    adres = forms.CharField(
        label="Straat en huisnummer",
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )

    def __init__(self, *args: Any, brief: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if brief:
            for name, text in (("postcode", "een postcode"), ("adres", "een straat en huisnummer")):
                self.fields[name].required = True
                self.fields[name].error_messages["required"] = f"Vul {text} in voor de brief."

    def clean_postcode(self) -> str:
        """Four digits and two letters, written the usual way."""
        text = str(self.cleaned_data["postcode"]).strip()
        if text and not _POSTCODE.fullmatch(text):
            raise forms.ValidationError(
                "Kijk de postcode na: vier cijfers en twee letters, bijvoorbeeld 1234 AB."
            )
        return f"{text[:4]} {text[-2:].upper()}" if text else ""


LET_OP = [
    ("taal", Keuze("Nederlands is moeilijk")),
    ("lezen", Keuze("Lezen of schrijven is moeilijk")),
    ("horen", Keuze("Slecht horen")),
    ("zien", Keuze("Slecht zien")),
    ("lopen", Keuze("Moeilijk lopen, of een rolstoel")),
]


class Letopstap(Stap):
    """What the supporter must mind."""

    kort = "Waar we op letten"
    titel = "Waar moeten wij rekening mee houden?"
    intro = "Niets? Ga dan meteen verder."

    let_op_keuzes = forms.MultipleChoiceField(
        label="Kies wat past",
        choices=LET_OP,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    let_op_tekst = forms.CharField(
        label="Wilt u hier iets over vertellen?",
        required=False,
        max_length=1000,
        help_text="Bijvoorbeeld: welke taal, of dat iemand mee wil luisteren.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class Spoedstap(Stap):
    """Whether it can wait."""

    kort = "Spoed"
    titel = "Heeft het haast?"
    toon_niet_verplicht = False

    spoed = forms.ChoiceField(
        label="Wat past het best?",
        choices=[
            ("nee", Keuze("Het kan een paar dagen wachten")),
            (
                "ja",
                Keuze(
                    "Er moet snel iets gebeuren",
                    "Bijvoorbeeld: iemand moet zijn huis uit, of morgen is er een gesprek.",
                ),
            ),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of het kan wachten."},
    )
    spoed_reden = forms.CharField(
        label="Waarom heeft het haast?",
        required=False,
        max_length=300,
        help_text="Alleen als er snel iets moet gebeuren.",
    )

    def clean(self) -> dict[str, Any]:
        """Haste has a reason."""
        data = super().clean() or {}
        if data.get("spoed") == "ja" and not data.get("spoed_reden"):
            self.add_error("spoed_reden", "Schrijf kort waarom het haast heeft.")
        return data


class Aanbiederstap(Stap):
    """Which organisation: by name, or whose turn it is."""

    kort = "Organisatie"
    titel = "Wie mag u helpen?"
    titel_ander = "Wie mag {naam} helpen?"
    intro = "Alle organisaties helpen gratis en zijn onafhankelijk. U kunt later altijd wisselen."

    aanbieder = forms.ChoiceField(
        label="Kies een organisatie",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een organisatie, of ‘Kies voor mij’."},
    )

    def __init__(self, *args: Any, aanbieders: list[Aanbieder], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["aanbieder"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- for the types
        field.choices = [
            (KIES_VOOR_MIJ, Keuze("Kies voor mij", "De organisaties komen om de beurt.")),
            *((str(one.pk), Keuze(one.naam, one.over)) for one in aanbieders),
        ]


class Verzendformulier(Formulier):
    """The button that sends. `mens` is only asked when a machine may be at work."""

    leeg = forms.CharField(
        label="Laat dit vak leeg",
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    mens = forms.BooleanField(
        label="Ik ben een mens en wil deze aanmelding versturen",
        required=False,
        error_messages={"required": "Zet een vinkje, en verstuur het dan nog een keer."},
    )
