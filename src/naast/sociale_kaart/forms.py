"""Forms of the sociale kaart; files that come in are held to the same rules."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import URLValidator

from naast.core.forms import Formulier
from naast.core.keuzes import Leefgebied
from naast.core.velden import Lijstveld, Meerkeuzeveld, phone_input
from naast.core.versie import Versieveld
from naast.organisaties.models import Gemeente

WEBSITE = "Schrijf de website als https://www.voorbeeld.nl."


class Website(forms.URLField):
    """An address of the web; nothing else can be opened from the page."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=200,
            required=False,
            assume_scheme="https",
            error_messages={"invalid": WEBSITE},
            **kwargs,
        )
        self.validators = [URLValidator(schemes=["https", "http"], message=WEBSITE)]


def _text(label: str, lengte: int, *, regels: int = 1, **more: Any) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": regels}) if regels > 1 else forms.TextInput()
    more.setdefault("required", False)
    return forms.CharField(label=label, max_length=lengte, widget=box, **more)


def _checked() -> forms.BooleanField:
    return forms.BooleanField(
        label="Ik heb alles nagekeken: het klopt vandaag", required=False, initial=True
    )


class OrganisatieFormulier(Formulier):
    """An organisation and how to reach it."""

    naam = _text("Naam", 160, required=True)
    omschrijving = _text(
        "Wat voor organisatie is dit?",
        2000,
        regels=3,
        help_text="In korte zinnen, zodat iedereen het begrijpt.",
    )
    telefoon = forms.RegexField(
        r"^\+?[0-9][0-9 ().-]{1,18}$",
        label="Telefoon",
        max_length=20,
        required=False,
        widget=phone_input(),
        error_messages={"invalid": "Schrijf het telefoonnummer in cijfers."},
    )
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        error_messages={"invalid": "Schrijf het e-mailadres als naam@voorbeeld.nl."},
        help_text="Van de organisatie, niet van één persoon.",
    )
    website = Website(label="Website")
    adres = _text("Adres", 120)
    postcode = forms.RegexField(
        r"^[1-9][0-9]{3} ?[A-Za-z]{2}$",
        label="Postcode",
        required=False,
        widget=forms.TextInput(attrs={"class": "veld--kort"}),
        error_messages={"invalid": "Schrijf de postcode als 1234 AB."},
    )
    plaats = _text("Plaats", 80)
    open_tekst = _text(
        "Wanneer is het open?", 300, help_text="Bijvoorbeeld: maandag tot en met vrijdag, 9-17 uur."
    )

    def clean_postcode(self) -> str:
        """Always '1234 AB'."""
        given = str(self.cleaned_data["postcode"]).replace(" ", "").upper()
        return f"{given[:4]} {given[4:]}".strip()


class OrganisatieWijzigen(OrganisatieFormulier):
    """The same, of what is there already."""

    versie = Versieveld()
    nagekeken = _checked()


class NieuweOrganisatie(OrganisatieFormulier):
    """The same, for one of the gemeenten that one works for."""

    field_order = ("gemeente",)

    def __init__(self, *args: Any, gemeente: forms.Field, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"] = gemeente
        self.order_fields(self.field_order)


class VoorzieningFormulier(Formulier):
    """What an organisation offers, for whom and where."""

    naam = _text("Hoe heet het?", 160, required=True)
    wat = _text(
        "Wat is het?",
        2000,
        required=True,
        regels=3,
        help_text="In korte zinnen, zodat iedereen het begrijpt.",
    )
    leefgebieden = Meerkeuzeveld(
        label="Waar gaat het over?",
        choices=Leefgebied.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Kies waar het over gaat. U mag er meer kiezen.",
            "invalid_choice": "Kies uit: " + ", ".join(Leefgebied.values) + ".",
        },
    )
    doelgroepen = Lijstveld(
        label="Voor wie is het?",
        lengte=60,
        help_text="Zet er een komma tussen. Bijvoorbeeld: ouderen, mantelzorgers. "
        "Leeg is: voor iedereen.",
    )
    aanmelden = _text("Hoe meldt iemand zich aan?", 1000, regels=2)
    kosten = _text("Wat kost het?", 300, help_text="Bijvoorbeeld: gratis, of € 3 per keer.")
    talen = Lijstveld(
        label="In welke talen?", lengte=40, help_text="Als dat niet alleen Nederlands is."
    )
    toegankelijk = _text(
        "Hoe toegankelijk is het?",
        300,
        help_text="Bijvoorbeeld: met een rolstoel, een ringleiding, een lift.",
    )

    field_order = ("naam", "wat", "leefgebieden", "doelgroepen", "wijken")

    def __init__(self, *args: Any, gemeente: Gemeente, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wijken"] = _districts(gemeente, (self.initial or {}).get("wijken") or [])
        self.order_fields(self.field_order)


def _districts(gemeente: Gemeente, chosen: Iterable[str]) -> Meerkeuzeveld:
    """The wijken of a gemeente, and those chosen once that it does not name any more."""
    known = list(dict.fromkeys([*gemeente.wijken, *chosen]))
    names = ", ".join(gemeente.wijken) or "er zijn er nog geen bekend"
    return Meerkeuzeveld(
        label="In welke wijken?",
        required=False,
        choices=[(wijk, wijk) for wijk in known],
        widget=forms.CheckboxSelectMultiple if known else forms.MultipleHiddenInput,
        help_text="Kies niets als het voor de hele gemeente is.",
        error_messages={"invalid_choice": f"Kies wijken van {gemeente}: {names}."},
    )


class VoorzieningWijzigen(VoorzieningFormulier):
    """The same, of what is there already."""

    versie = Versieveld()
    nagekeken = _checked()


class Zoeken(Formulier):
    """Looking on the kaart of a gemeente, one of those that somebody works for."""

    met_verzoek = False
    toon_niet_verplicht = False

    zoek = forms.CharField(label="Zoek op een woord", required=False, max_length=200)

    def __init__(
        self,
        *args: Any,
        gemeente: Gemeente,
        gemeenten: list[Gemeente],
        doelgroepen: list[str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for naam, label, keuzes in (
            ("gemeente", "Gemeente", [(een.slug, een.naam) for een in gemeenten]),
            ("leefgebied", "Waar gaat het over?", [("", "Alles"), *Leefgebied.choices]),
            ("doelgroep", "Voor wie?", [("", "Iedereen"), *((een, een) for een in doelgroepen)]),
            ("wijk", "Wijk", [("", "Alle wijken"), *((een, een) for een in gemeente.wijken)]),
        ):
            self.fields[naam] = forms.ChoiceField(label=label, required=False, choices=keuzes)
        if len(gemeenten) == 1:
            self.fields["gemeente"].widget = forms.HiddenInput()


class Bestand(Formulier):
    """A file with the kaart of one gemeente."""

    bestand = forms.FileField(
        label="Welk bestand?",
        help_text="CSV of JSON (HSDS 3.0), hoogstens 10 MB.",
        widget=forms.FileInput(attrs={"accept": ".csv,.json"}),
    )

    field_order = ("gemeente", "bestand")

    def __init__(self, *args: Any, gemeente: forms.Field, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"] = gemeente
        self.order_fields(self.field_order)
