"""Forms of the reports."""

from datetime import date
from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from naast.core.forms import Formulier
from naast.core.versie import Versieveld
from naast.organisaties.models import Gemeente
from naast.verantwoording.perioden import Tijdvak, presets, tijdvak_van

ANDERS = "anders"


class Maken(Formulier):
    """Which gemeente, which period. Dates are typed as month boxes of the browser."""

    gemeente = forms.ModelChoiceField(
        label="Voor welke gemeente?",
        queryset=Gemeente.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    periode = forms.ChoiceField(label="Over welke periode?", widget=forms.RadioSelect)
    van = forms.CharField(label="Van maand", required=False)
    tot_en_met = forms.CharField(label="Tot en met maand", required=False)

    def __init__(
        self, *args: Any, gemeenten: QuerySet[Gemeente], vandaag: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        gemeente = cast("forms.ModelChoiceField[Gemeente]", self.fields["gemeente"])
        periode = cast(forms.ChoiceField, self.fields["periode"])
        gemeente.queryset = gemeenten
        periode.choices = [
            *((tijdvak.code, tijdvak.naam) for tijdvak in presets(vandaag)),
            (ANDERS, "andere maanden"),
        ]
        for name in ("van", "tot_en_met"):
            self.fields[name].widget = forms.TextInput(
                attrs={"type": "month", "class": "veld--kort", "placeholder": "2026-01"}
            )

    def clean(self) -> dict[str, Any]:
        """The months become one period `tijdvak`."""
        values = super().clean() or self.cleaned_data
        chosen = values.get("periode")
        if chosen == ANDERS:
            values["tijdvak"] = self._own_months(values)
        elif chosen:
            values["tijdvak"] = tijdvak_van(chosen)
        return values

    def _own_months(self, values: dict[str, Any]) -> Tijdvak | None:
        months = {name: _month(values.get(name, "")) for name in ("van", "tot_en_met")}
        for name, month in months.items():
            if month is None:
                self.add_error(name, "Schrijf de maand als jaar-maand, bijvoorbeeld 2026-01.")
        first, last = months["van"], months["tot_en_met"]
        if first is None or last is None:
            return None
        return Tijdvak(first, _next(last))


class Toelichting(Formulier):
    """The account of the provider: what it sees in the figures."""

    versie = Versieveld()
    toelichting = forms.CharField(
        label="Wat ziet u in deze cijfers?",
        help_text="Schrijf zonder namen. Een lege regel begint een nieuwe alinea.",
        widget=forms.Textarea(attrs={"rows": 16}),
        max_length=20_000,
    )


def _month(text: str) -> date | None:
    try:
        return date.fromisoformat(f"{text.strip()}-01")
    except ValueError:
        return None


def _next(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
