"""Forms about contacts: typed many times a day, so with as much filled in as can be."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naast.contracten.forms import gemeente_veld
from naast.core.forms import Formulier
from naast.core.klok import AMSTERDAM, lokaal_moment, nu, vandaag
from naast.core.velden import Datumveld, Tijdveld, Verhaalveld
from naast.organisaties.models import Gemeente
from naast.trajecten.keuzes import Functie, Leefgebied, Met, Vorm
from naast.trajecten.models import Contactmoment, Hulpvraag


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


class ContactFormulier(Formulier):
    """A contact in a traject."""

    vorm = forms.ChoiceField(
        label="Hoe was het contact?",
        choices=Vorm.choices,
        widget=EersteKiezen,
        initial=Vorm.GESPREK,
    )
    met = forms.MultipleChoiceField(
        label="Met wie?",
        choices=Met.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Met.INWONER],
        error_messages={"required": "Kies met wie u contact had."},
    )
    dag = Datumveld(label="Dag", initial=vandaag)
    tijd = Tijdveld(label="Begintijd", initial=time_now)
    minuten = number_of_minutes("Minuten, zonder reizen", initial=30)
    reistijd_minuten = number_of_minutes("Reistijd in minuten", required=False)
    hulpvraag = forms.TypedChoiceField(label="Voor welke hulpvraag?", required=False)
    functie = forms.ChoiceField(
        label="Wat deed u vooral?",
        choices=[("", "Niet ingevuld"), *Functie.choices],
        required=False,
    )
    notitie = Verhaalveld(label="Notitie", regels=4, required=False)

    def __init__(self, *args: Any, hulpvragen: Iterable[Hulpvraag], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(h.pk): h for h in hulpvragen}
        choice = self.fields["hulpvraag"]
        choice.choices = [  # type: ignore[attr-defined]
            ("", "In het algemeen"),
            *((key, str(h)[:120]) for key, h in by_key.items()),
        ]
        choice.coerce = by_key.__getitem__  # type: ignore[attr-defined]
        choice.empty_value = None  # type: ignore[attr-defined]
        if len(by_key) == 1 and not self.initial:
            choice.initial = next(iter(by_key))

    def clean_reistijd_minuten(self) -> int:
        """Nothing typed is no travel."""
        return self.cleaned_data["reistijd_minuten"] or 0

    def clean(self) -> dict[str, Any]:
        """Day and time become the aware moment `begin`."""
        return with_begin(super().clean() or self.cleaned_data)


def initial_of(contact: Contactmoment) -> dict[str, Any]:
    """What stands there now, to mend it."""
    begin = contact.begin.astimezone(AMSTERDAM)
    same = ("vorm", "met", "minuten", "reistijd_minuten", "functie", "notitie")
    return {name: getattr(contact, name) for name in same} | {
        "dag": begin.date(),
        "tijd": begin.strftime("%H:%M"),
        "hulpvraag": str(contact.hulpvraag_id or ""),
    }


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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, gemeenten=[], **kwargs)
