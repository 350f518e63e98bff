"""Forms about a replacement for the first appointment."""

from typing import Any

from django import forms

from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld
from naast.meldingen.models import Aanbod, Antwoord


def _note() -> forms.CharField:
    return forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class VervangingAanbieden(Formulier):
    """What was offered; the answer may come later."""

    aanbod = forms.ChoiceField(
        label="Wat biedt u aan?", choices=Aanbod.choices, widget=forms.RadioSelect
    )
    wie = forms.CharField(label="Wie of wat precies?", max_length=160)
    aangeboden_op = Datumveld(label="Dag van het aanbod", initial=vandaag)
    antwoord = forms.ChoiceField(
        label="Wil de inwoner dit?",
        choices=Antwoord.choices,
        widget=forms.RadioSelect,
        initial=Antwoord.OPEN,
    )
    toelichting = _note()

    def __init__(self, *args: Any, andere: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if andere:
            self.fields["wie"].help_text = f"Ook in deze gemeente: {', '.join(andere)}."


class VervangingAntwoord(Formulier):
    """What the inwoner says."""

    antwoord = forms.ChoiceField(
        label="Wil de inwoner dit?",
        choices=[c for c in Antwoord.choices if c[0] != Antwoord.OPEN],
        widget=forms.RadioSelect,
    )
    toelichting = _note()
