"""Forms about contacts: typed many times a day, so with as much filled in as can be."""

from typing import Any

from django import forms

from naast.contracten.forms import gemeente_veld
from naast.core.forms import Formulier
from naast.core.klok import AMSTERDAM, lokaal_moment, nu, vandaag
from naast.core.velden import Datumveld, Tijdveld
from naast.meldingen.forms_afzeggen import ask_about_appointment
from naast.meldingen.models import Melding
from naast.organisaties.models import Gemeente
from naast.trajecten.keuzes import Leefgebied, Met, Vorm


def time_now() -> str:
    """The time on the clock in the Netherlands, as a time box wants it."""
    return nu().astimezone(AMSTERDAM).strftime("%H:%M")


class EersteKiezen(forms.RadioSelect):
    """Tiles of which the first has the cursor when the page opens."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(*args, **kwargs)
        if option["index"] == "0":
            option["attrs"]["autofocus"] = True
        return option


def number_of_minutes(label: str, **more: Any) -> forms.IntegerField:
    """Minutes of one day."""
    fault = "Vul een aantal minuten in, van 0 tot en met 1440."
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=1440,
        localize=False,
        widget=forms.NumberInput(attrs={"class": "veld--getal", "inputmode": "numeric"}),
        error_messages={"invalid": fault, "min_value": fault, "max_value": fault},
        **more,
    )


def with_begin(values: dict[str, Any]) -> dict[str, Any]:
    """Replace `dag` and `tijd` by `begin`, as a clock in the Netherlands shows it."""
    dag, tijd = values.pop("dag", None), values.pop("tijd", None)
    if dag and tijd:
        values["begin"] = lokaal_moment(dag, tijd)
    return values


SNELLE_VORMEN = [Vorm.TELEFOON, Vorm.GESPREK, Vorm.EMAIL, Vorm.CHAT]
SNELLE_MINUTEN = [5, 10, 15, 30]


class SnelleVraag(Formulier):
    """A question answered at once: everything but the subject is filled in already."""

    leefgebied = forms.ChoiceField(
        label="Waar ging het over?",
        choices=Leefgebied.choices,
        widget=EersteKiezen,
        error_messages={"required": "Kies waar de vraag over ging."},
    )
    minuten = forms.TypedChoiceField(
        label="Hoeveel minuten?",
        choices=[(n, str(n)) for n in SNELLE_MINUTEN],
        coerce=int,
        widget=forms.RadioSelect,
        initial=5,
    )
    vorm = forms.ChoiceField(
        label="Hoe kwam de vraag?",
        choices=[(v.value, v.label) for v in SNELLE_VORMEN],
        widget=forms.RadioSelect,
        initial=Vorm.TELEFOON,
    )
    met = forms.ChoiceField(
        label="Wie stelde de vraag?",
        choices=Met.choices,
        widget=forms.RadioSelect,
        initial=Met.INWONER,
    )
    notitie = forms.CharField(label="Notitie, zonder namen", required=False, max_length=2000)
    dag = Datumveld(label="Dag", initial=vandaag)
    tijd = Tijdveld(label="Tijd", initial=time_now)

    def __init__(self, *args: Any, gemeenten: list[Gemeente], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if gemeenten:
            self.fields["gemeente"] = gemeente_veld(gemeenten, label="Voor welke gemeente?")

    def clean(self) -> dict[str, Any]:
        """One subject and one person become the lists that a contactmoment has."""
        values = with_begin(super().clean() or self.cleaned_data)
        if "leefgebied" in values:
            values["leefgebieden"] = [values.pop("leefgebied")]
        if "met" in values:
            values["met"] = [values["met"]]
        return values


class MeldingBeantwoorden(SnelleVraag):
    """The same, for a melding: its gemeente is known, and the answer is written down."""

    notitie = forms.CharField(
        label="Wat was het antwoord?",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, melding: Melding, **kwargs: Any) -> None:
        super().__init__(*args, gemeenten=[], **kwargs)
        ask_about_appointment(self, melding, gesprek=True)
