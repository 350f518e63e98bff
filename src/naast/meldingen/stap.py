"""What the screens of signing up share: two fields, and one screen with one question."""

import re
from typing import Any, ClassVar

from django import forms

from naast.core.forms import Formulier
from naast.meldingen.models import Melder

_TELEFOON = re.compile(r"(\+\d{9,15}|0\d{9})")


class Telefoonveld(forms.CharField):
    """A Dutch or an international number; spaces and hyphens as one likes."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})
        super().__init__(max_length=20, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        """As typed, when it can be dialled."""
        text = str(super().clean(value) or "").strip()
        if text and not _TELEFOON.fullmatch(re.sub(r"[\s().-]", "", text)):
            raise forms.ValidationError(
                "Kijk dit nummer na. Een telefoonnummer heeft 10 cijfers, bijvoorbeeld 06 12345678."
            )
        return text


class Emailveld(forms.EmailField):
    """An e-mail address."""

    default_error_messages = {
        "invalid": (
            "Kijk dit e-mailadres na. Schrijf het als naam@voorbeeld.nl, zonder spatie of komma."
        )
    }

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.EmailInput(attrs={"autocomplete": "email"})
        super().__init__(widget=widget, **kwargs)


class Stap(Formulier):
    """One screen. `kort`: its name on the check page and beside 'Stap 2 van 6'.

    `titel` asks the resident; `titel_ander` another about the resident, whose first name is
    `{naam}`.
    """

    met_verzoek = False
    kort: ClassVar[str]
    titel: ClassVar[str]
    titel_ander: ClassVar[str] = ""
    intro: ClassVar[str] = ""
    intro_ander: ClassVar[str] = ""
    over_melder: ClassVar[bool] = False

    def __init__(self, *args: Any, deur: str, naam: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zelf = deur == Melder.ZELF
        self.naam = naam or "deze persoon"
        if not (self.zelf or self.over_melder):
            self._fill_in_nothing()

    def _fill_in_nothing(self) -> None:
        """What the browser knows is of who types, and this is about another."""
        for field in self.fields.values():
            if "autocomplete" in field.widget.attrs:
                field.widget.attrs["autocomplete"] = "off"

    def vraag(self) -> str:
        """The title of the screen."""
        return self.titel if self.zelf else (self.titel_ander or self.titel).format(naam=self.naam)

    def uitleg(self) -> str:
        """A sentence under the title; empty when there is none."""
        return self.intro if self.zelf else (self.intro_ander or self.intro).format(naam=self.naam)

    def lezen(self) -> list[tuple[str, str]]:
        """What was answered, as label and words, for the check page."""
        return [
            (str(field.label), words)
            for name, field in self.fields.items()
            if (words := _words(field, self.cleaned_data.get(name)))
        ]


def _words(field: forms.Field, value: Any) -> str:
    if not value:
        return ""
    chosen = [str(one) for one in (value if isinstance(value, list) else [value])]
    if isinstance(field, forms.ChoiceField):
        choices: list[tuple[Any, Any]] = list(field.widget.choices)
        return ", ".join(str(label) for key, label in choices if str(key) in chosen)
    return str(value)
