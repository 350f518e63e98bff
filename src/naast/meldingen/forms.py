"""Forms of the supporter about a melding."""

from typing import Any

from django import forms

from naast.contracten.forms import gemeente_veld
from naast.core.forms import Formulier, Keuze
from naast.core.klok import vandaag
from naast.core.velden import Datumveld, Tijdveld, Verhaalveld
from naast.meldingen.forms_afzeggen import WIE, ask_about_appointment, told_field
from naast.meldingen.models import Kanaal, Melder, Melding
from naast.organisaties.models import Gemeente


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ContactGelegd(Formulier):
    """The day of the first contact."""

    op = Datumveld(label="Dag van het eerste contact", initial=vandaag)


class Afspraak(Formulier):
    """When and where the first appointment is."""

    op = Datumveld(label="Dag")
    om = Tijdveld(label="Tijd", required=False)
    plaats = forms.CharField(
        label="Plaats",
        max_length=160,
        required=False,
        help_text="Bijvoorbeeld: bij de inwoner thuis",
    )


class AfspraakVerzetten(Afspraak):
    """Another moment, and why; for a place or a time that was still missing nobody asks why."""

    toon_niet_verplicht = False

    was = forms.CharField(required=False, widget=forms.HiddenInput)
    reden = forms.CharField(
        label="Waarom verzet u de afspraak?",
        max_length=300,
        required=False,
        help_text="Alleen voor u en uw collega’s. Leeg laten als dag en tijd hetzelfde blijven.",
    )
    op_verzoek_van = forms.ChoiceField(
        label="Wie wil de afspraak verzetten?",
        required=False,
        widget=forms.RadioSelect,
        choices=WIE,
    )

    def __init__(self, *args: Any, melding: Melding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not melding.email:
            self.fields["verteld"] = told_field()


class Spoed(Formulier):
    """Why this cannot wait."""

    reden = forms.CharField(label="Waarom is er spoed?", max_length=300, widget=_lines(3))


class Doorverwijzen(Formulier):
    """Who takes this up instead."""

    bewaar_concept = True

    naar = forms.CharField(label="Naar wie verwijst u?", max_length=160)
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=1000, widget=_lines(3)
    )

    def __init__(self, *args: Any, melding: Melding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_about_appointment(self, melding)


class Intrekken(Formulier):
    """Why the melding ends without support."""

    reden = forms.CharField(
        label="Waarom stopt het hier?",
        max_length=1000,
        widget=_lines(3),
        help_text="Bijvoorbeeld: de inwoner redt het zelf, of is na drie keer bellen niet bereikt.",
    )

    def __init__(self, *args: Any, melding: Melding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_about_appointment(self, melding)


class NieuweMelding(Formulier):
    """A melding that comes in by telephone or at the desk."""

    bewaar_concept = True
    niet_in_concept = (
        *("voornaam", "achternaam", "telefoon", "email"),
        *("melder_naam", "melder_telefoon"),
    )

    voornaam = forms.CharField(label="Voornaam", max_length=80, required=False)
    achternaam = forms.CharField(label="Achternaam", max_length=120)
    telefoon = forms.CharField(
        label="Telefoon",
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel"}),
    )
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        error_messages={"invalid": "Schrijf het e-mailadres als naam@voorbeeld.nl."},
    )
    vraag = Verhaalveld(
        label="Wat is de vraag?",
        regels=4,
        help_text="In de woorden van de inwoner.",
    )
    kanaal = forms.ChoiceField(label="Hoe kwam de melding?", choices=Kanaal.choices)
    melder = forms.ChoiceField(
        label="Wie meldt?",
        widget=forms.RadioSelect,
        initial=Melder.ZELF,
        choices=[
            (Melder.ZELF, "De inwoner zelf"),
            (Melder.NAASTE, Keuze("Iemand die helpt", "Partner, kind, vriend of buur")),
            (Melder.VERWIJZER, Keuze("Een verwijzer", "Huisarts, wijkteam of een ander")),
        ],
    )
    melder_naam = forms.CharField(
        label="Naam van de melder",
        max_length=120,
        required=False,
        help_text="Als het een ander is.",
    )
    melder_telefoon = forms.CharField(label="Telefoon van de melder", max_length=20, required=False)
    spoed_reden = forms.CharField(
        label="Spoed, omdat",
        max_length=300,
        required=False,
        help_text="Leeg laten als het geen spoed heeft.",
    )

    def __init__(self, *args: Any, gemeenten: list[Gemeente], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"] = gemeente_veld(gemeenten)
        self.order_fields(["gemeente"])
        self.fields["kanaal"].initial = Kanaal.TELEFOON


class Zoek(Formulier):
    """Finding meldingen by a fragment."""

    met_verzoek = False
    toon_niet_verplicht = False

    zoek = forms.CharField(label="Zoek op naam, kenmerk, telefoon of postcode", required=False)
