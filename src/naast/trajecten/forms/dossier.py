"""Forms about a traject, its hulpvragen and what follows from them."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld, Meerkeuzeveld, Verhaalveld
from naast.core.versie import Versieveld
from naast.organisaties.models import Medewerker
from naast.trajecten.keuzes import Fase, Leefgebied, Passend, Resultaat, Wet


def lines(rows: int) -> forms.Textarea:
    """A box of some lines."""
    return forms.Textarea(attrs={"rows": rows})


def about_field() -> Meerkeuzeveld:
    """The life domains of a question."""
    return Meerkeuzeveld(
        label="Waar gaat het over?",
        choices=Leefgebied.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="U mag er meer kiezen.",
        error_messages={"required": "Kies waar de vraag over gaat. U mag er meer kiezen."},
    )


def phase_field() -> forms.ChoiceField:
    """Where the inwoner stands with this question: known of each (ASN-1)."""
    return forms.ChoiceField(
        label="In welke fase zit de inwoner?",
        choices=Fase.choices,
        widget=forms.RadioSelect,
        initial=Fase.ORIENTATIE,
        error_messages={"required": "Kies in welke fase de inwoner zit."},
    )


class VraagFormulier(Formulier):
    """What a question of the inwoner is about."""

    bewaar_concept = True

    omschrijving = Verhaalveld(
        label="De vraag",
        regels=3,
        help_text="In de woorden van de inwoner.",
    )
    leefgebieden = about_field()
    wet = forms.ChoiceField(
        label="Welke wet?", choices=[("", "Weet ik nog niet"), *Wet.choices], required=False
    )
    fase = phase_field()
    verborgen = forms.BooleanField(label="De vraag kwam later pas boven", required=False)
    wlz_aanvraag = forms.BooleanField(label="Het gaat om een aanvraag Wlz", required=False)


class HulpvraagFormulier(VraagFormulier):
    """A new question."""

    ontvangen_op = Datumveld(label="Wanneer kwam de vraag?", initial=vandaag)


class HulpvraagWijzigen(VraagFormulier):
    """A question that turns out to be something else, or more."""

    versie = Versieveld()


class HulpvraagAfsluiten(Formulier):
    """How a question ended."""

    resultaat = forms.ChoiceField(
        label="Wat is het resultaat?", choices=Resultaat.choices, widget=forms.RadioSelect
    )
    passend = forms.ChoiceField(
        label="Vindt de inwoner de ondersteuning passend?",
        choices=Passend.choices,
        widget=forms.RadioSelect,
    )
    op = Datumveld(label="Afgesloten op", initial=vandaag)


class Afsluiten(Formulier):
    """The end of a traject."""

    reden = forms.CharField(
        label="Waarom sluit u het traject af?",
        max_length=300,
        widget=lines(2),
        help_text="Bijvoorbeeld: de vragen zijn beantwoord, of er is een Wlz-indicatie.",
    )
    op = Datumveld(label="Afgesloten op", initial=vandaag)


class Complex(Formulier):
    """Why a traject is complex."""

    versie = Versieveld()
    reden = forms.CharField(label="Waarom is dit complex?", max_length=300, widget=lines(2))


class Overdragen(Formulier):
    """Who supports the inwoner."""

    versie = Versieveld()
    eigenaar = forms.TypedChoiceField(label="Wie ondersteunt de inwoner?")
    vervanger = forms.TypedChoiceField(
        label="Wie vervangt?", required=False, empty_value=None, choices=[]
    )

    def __init__(self, *args: Any, collegas: Iterable[Medewerker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(m.pk): m for m in collegas}
        names = [(key, m.naam) for key, m in by_key.items()]
        for name, nobody in (("eigenaar", []), ("vervanger", [("", "Niemand")])):
            field = self.fields[name]
            field.choices = [*nobody, *names]  # type: ignore[attr-defined]
            field.coerce = by_key.__getitem__  # type: ignore[attr-defined]


class Zoek(Formulier):
    """Finding dossiers by a fragment."""

    met_verzoek = False
    toon_niet_verplicht = False

    zoek = forms.CharField(label="Zoek op naam, telefoon, adres of postcode", required=False)
