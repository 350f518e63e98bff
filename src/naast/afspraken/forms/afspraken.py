"""Forms to plan, move and cancel an appointment, and to find a free moment."""

from typing import Any

from django import forms

from naast.afspraken.models import BerichtVia, Op, Soort, Vorm
from naast.contracten.forms import gemeente_veld
from naast.core.forms import Formulier, Keuze
from naast.core.velden import Datumveld, Tijdveld
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Gemeente, Medewerker


def medewerker_veld(medewerkers: list[Medewerker], *, label: str) -> forms.TypedChoiceField:
    """One of the colleagues, oneself among them."""
    by_key = {str(m.pk): m for m in medewerkers}
    return forms.TypedChoiceField(
        label=label,
        choices=[(key, m.naam) for key, m in by_key.items()],
        coerce=by_key.__getitem__,
        error_messages={"invalid_choice": "Kies een collega uit de lijst."},
    )


def bericht_veld(inwoner: Inwoner | None, *, label: str) -> forms.ChoiceField:
    """How the inwoner hears of it: only ways that can be."""
    told = (BerichtVia.ZELF, Keuze("Ik heb het zelf verteld", "Aan de telefoon of bij elkaar"))
    letter = (BerichtVia.BRIEF, Keuze("Per brief", "U print de brief en doet hem op de post"))
    email = inwoner.email if inwoner else ""
    mail = (BerichtVia.EMAIL, Keuze("Per e-mail", f"Naar {email}"))
    choices = [mail, letter, told] if email else [letter, told]
    field = forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)
    if inwoner is None:
        field.choices = [told]
        field.widget, field.initial = forms.HiddenInput(), BerichtVia.ZELF
    return field


class _Moment(Formulier):
    """When, how long, and how people meet."""

    op = Datumveld(label="Dag")
    om = Tijdveld(label="Tijd")
    duur = forms.IntegerField(
        label="Hoe lang? In minuten",
        min_value=5,
        max_value=600,
        initial=60,
        localize=False,
        widget=forms.NumberInput(attrs={"class": "veld--getal", "step": 5}),
    )
    vorm = forms.ChoiceField(
        label="Hoe spreekt u elkaar?",
        widget=forms.RadioSelect,
        initial=Vorm.THUIS,
        choices=[
            (Vorm.THUIS, "Bij de inwoner thuis"),
            (Vorm.LOCATIE, "Op een andere plek"),
            (Vorm.TELEFOON, "Telefoon"),
            (Vorm.VIDEO, "Beeldbellen"),
        ],
    )
    waar = forms.CharField(
        label="Plaats, telefoonnummer of link",
        max_length=300,
        required=False,
        help_text="Thuis of telefoon: leeg is het adres of nummer dat bekend is.",
    )


class AfspraakFormulier(_Moment):
    """A new appointment, of an inwoner or about something."""

    soort = forms.ChoiceField(label="Soort afspraak", choices=Soort.choices, initial="gesprek")

    def __init__(
        self,
        *args: Any,
        medewerkers: list[Medewerker],
        gemeenten: list[Gemeente],
        inwoner: Inwoner | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["medewerker"] = medewerker_veld(medewerkers, label="In wiens agenda?")
        self.fields["bericht_via"] = bericht_veld(
            inwoner, label="Hoe hoort de inwoner van de afspraak?"
        )
        if inwoner is None:
            self.fields["titel"] = forms.CharField(
                label="Waar gaat de afspraak over?",
                max_length=120,
                help_text="Bijvoorbeeld: spreekuur in de bibliotheek.",
                error_messages={"required": "Schrijf waar de afspraak over gaat."},
            )
            self.fields["gemeente"] = gemeente_veld(gemeenten)
        self.order_fields(
            ["gemeente", "titel", "op", "om", "duur", "soort", "vorm", "waar", "bericht_via"]
        )


def _op_veld(label: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        widget=forms.RadioSelect,
        choices=[(Op.INWONER, "De inwoner"), (Op.ORGANISATIE, "Wij")],
    )


def _reden_veld(label: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=300, help_text="Alleen voor u en uw collega’s.")


class Verzetten(_Moment):
    """Another moment for the same appointment."""

    reden = _reden_veld("Waarom verzet u de afspraak?")
    op_verzoek_van = _op_veld("Wie wil de afspraak verzetten?")

    def __init__(
        self,
        *args: Any,
        medewerkers: list[Medewerker],
        inwoner: Inwoner | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["medewerker"] = medewerker_veld(medewerkers, label="In wiens agenda?")
        self.fields["bericht_via"] = bericht_veld(
            inwoner, label="Hoe hoort de inwoner dat de afspraak verzet is?"
        )


class Afzeggen(Formulier):
    """The appointment does not take place."""

    reden = _reden_veld("Waarom gaat de afspraak niet door?")
    op_verzoek_van = _op_veld("Wie zegt af?")

    def __init__(self, *args: Any, inwoner: Inwoner | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bericht_via"] = bericht_veld(
            inwoner, label="Hoe hoort de inwoner dat de afspraak niet doorgaat?"
        )


class InwonerZoeken(Formulier):
    """For whom the appointment is."""

    met_verzoek = False
    toon_niet_verplicht = False

    zoek = forms.CharField(
        label="Afspraak met een inwoner? Zoek op naam of telefoon", required=False
    )


class VrijZoeken(Formulier):
    """Who, how long, from when."""

    met_verzoek = False
    toon_niet_verplicht = False

    vanaf = Datumveld(label="Vanaf", required=False)
    duur = forms.IntegerField(
        label="Minuten",
        min_value=5,
        max_value=600,
        required=False,
        localize=False,
        widget=forms.NumberInput(attrs={"class": "veld--getal", "step": 5}),
    )

    def __init__(self, *args: Any, medewerkers: list[Medewerker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wie"] = forms.ChoiceField(
            label="Wie",
            required=False,
            choices=[("team", "Iedereen"), *((str(m.pk), m.naam) for m in medewerkers)],
        )
        self.order_fields(["wie", "vanaf", "duur"])
