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


def _whole(label: str, low: int, high: int, **more: Any) -> forms.IntegerField:
    """A whole number that may stay empty; the fault says between what."""
    fault = f"Vul een heel getal in van {low} tot en met {high}, of niets."
    return forms.IntegerField(
        label=label,
        min_value=low,
        max_value=high,
        required=False,
        localize=False,
        widget=forms.NumberInput(attrs={"class": "veld--getal", "inputmode": "numeric"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), fault),
        **more,
    )


class Doelen(Formulier):
    """What the gemeente wants to reach in a year, and what a survey found of being known."""

    toon_niet_verplicht = False

    versie = Versieveld()
    inwoners = _whole("Hoeveel verschillende inwoners?", 1, 999_999)
    hulpvragen = _whole("Hoeveel afgesloten hulpvragen?", 1, 999_999)
    cijfer = forms.DecimalField(
        label="Welk cijfer geven inwoners gemiddeld?",
        min_value=1,
        max_value=10,
        decimal_places=1,
        localize=True,
        required=False,
        widget=forms.TextInput(attrs={"class": "veld--getal", "inputmode": "decimal"}),
        help_text="Van 1 tot en met 10, met hoogstens één cijfer achter de komma.",
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places"),
            "Vul een cijfer van 1 tot en met 10 in, bijvoorbeeld 7 of 7,5, of niets.",
        ),
    )
    bekendheid = _whole("Hoeveel procent van de inwoners kent de cliëntondersteuning?", 1, 100)
    bekendheid_gemeten = _whole(
        "Hoeveel procent kende de cliëntondersteuning volgens onderzoek?",
        0,
        100,
        help_text="Alleen als het is gemeten. Anders staat er ‘niet gemeten’.",
    )
    bekendheid_gevraagd = _whole("Aan hoeveel inwoners is dat gevraagd?", 5, 999_999)
    bekendheid_bron = forms.CharField(
        label="Welk onderzoek was dat?",
        help_text="De naam en het jaar, zodat een ander het kan opzoeken.",
        max_length=200,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """What was measured is nothing without who measured it and how many were asked."""
        values = super().clean() or self.cleaned_data
        meting = {
            "bekendheid_gemeten": "Vul het percentage in dat uit het onderzoek kwam.",
            "bekendheid_gevraagd": "Vul in aan hoeveel inwoners het is gevraagd.",
            "bekendheid_bron": "Schrijf op welk onderzoek het was.",
        }
        empty = [name for name in meting if values.get(name) in (None, "")]
        for name in empty if len(empty) < len(meting) else ():
            if name not in self.errors:
                self.add_error(name, meting[name])
        return values


class Eurobedrag(forms.DecimalField):
    """An amount as people write it: 1.344.000, 1344000,50 or € 500."""

    def clean(self, value: Any) -> Any:
        """Without the sign of the euro and the spaces of who pastes."""
        if isinstance(value, str):
            value = "".join(value.replace("€", "").split()).removesuffix(",-")
        return super().clean(value)


class Bedrag(Formulier):
    """The money of one contract for one year."""

    toon_niet_verplicht = False

    versie = Versieveld()
    bedrag = Eurobedrag(
        label="Welk bedrag, in euro?",
        help_text="Voor het hele jaar. Weet u het nog niet? Laat het dan leeg.",
        min_value=0,
        max_digits=12,
        decimal_places=2,
        localize=True,
        required=False,
        widget=forms.TextInput(attrs={"class": "veld--kort", "inputmode": "decimal"}),
        error_messages=dict.fromkeys(
            (
                *("invalid", "min_value", "max_digits"),
                *("max_decimal_places", "max_whole_digits"),
            ),
            "Vul een bedrag in euro in, bijvoorbeeld 1.344.000 of 1.344.000,50, of niets.",
        ),
    )


def _month(text: str) -> date | None:
    try:
        return date.fromisoformat(f"{text.strip()}-01")
    except ValueError:
        return None


def _next(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
