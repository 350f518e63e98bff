"""The form of a meting: thirteen rows of levels, quick by keyboard."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.html import format_html

from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld
from naast.core.versie import Versieveld
from naast.trajecten.forms.dossier import lines
from naast.trajecten.keuzes import Domein, Moment, Niveau
from naast.trajecten.models import Meting

Teksten = Mapping[str, list[tuple[int, str]]]

# The numbers are seen, their names are explained above and heard at each choice.
NIVEAUS = [
    (str(n.value), format_html('{}<span class="alleen-horen"> {}</span>', n.value, n.label))
    for n in Niveau
]
ONBEKEND = ("", "onbekend of n.v.t.")


class MetingFormulier(Formulier):
    """When, and a level in each domain."""

    bewaar_concept = True

    toon_niet_verplicht = False

    moment = forms.ChoiceField(
        label="Welke meting is dit?", choices=Moment.choices, widget=forms.RadioSelect
    )
    gemeten_op = Datumveld(label="Dag", initial=vandaag)
    notitie = forms.CharField(label="Notitie", max_length=4000, required=False, widget=lines(3))

    def __init__(
        self, *args: Any, vorige: Meting | None = None, teksten: Teksten, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.teksten = teksten
        before = vorige.niveaus if vorige else {}
        for domein in Domein:
            self.fields[field_name(domein)] = forms.TypedChoiceField(
                label=domein.label,
                choices=[*NIVEAUS, ONBEKEND],
                coerce=int,
                empty_value=None,
                required=False,
                initial="",
                widget=forms.RadioSelect,
                help_text=f"Vorige keer: {before[domein]}." if domein in before else "",
            )

    @property
    def rijen(self) -> list[tuple[BoundField, list[tuple[int, str]]]]:
        """The field of each domain, with what the levels mean there as far as one may know."""
        return [(self[field_name(d)], self.teksten.get(d, [])) for d in Domein]

    def clean(self) -> dict[str, Any]:
        """The levels become one value by domain."""
        values = super().clean() or self.cleaned_data
        levels = {d.value: values.pop(field_name(d), None) for d in Domein}
        values["niveaus"] = {domein: level for domein, level in levels.items() if level}
        return values


class MetingWijzigen(MetingFormulier):
    """The same, of a meting that is there already."""

    versie = Versieveld()


def field_name(domein: str) -> str:
    """The name of its row in the form."""
    return f"niveau_{domein}"


def initial_of(meting: Meting) -> dict[str, Any]:
    """What stands there now, to mend it."""
    levels = {field_name(domein): level for domein, level in meting.niveaus.items()}
    same = ("moment", "gemeten_op", "notitie")
    return {name: getattr(meting, name) for name in same} | levels
