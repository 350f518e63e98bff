"""Forms about consent, and about who acts for the inwoner."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld, phone_input
from naast.core.versie import Versieveld
from naast.inwoners.models import (
    Toestemmingsdoel,
    Toestemmingswijze,
    Vertegenwoordiger,
    Vertegenwoordigersoort,
)


class ToestemmingGeven(Formulier):
    """What the inwoner agrees with."""

    waarvoor = forms.ChoiceField(
        label="Waarvoor geeft de inwoner toestemming?",
        choices=Toestemmingsdoel.choices,
        widget=forms.RadioSelect,
    )
    met = forms.CharField(
        label="Met wie precies?",
        max_length=160,
        required=False,
        help_text="Bijvoorbeeld: het wijkteam, de huisarts, dochter Fenna.",
    )
    wijze = forms.ChoiceField(
        label="Hoe is toestemming gegeven?",
        choices=Toestemmingswijze.choices,
        widget=forms.RadioSelect,
        initial=Toestemmingswijze.MONDELING,
    )
    gegeven_op = Datumveld(label="Op welke dag?", initial=vandaag)
    tot_op = Datumveld(
        label="Tot en met welke dag?", required=False, help_text="Leeg: tot de inwoner stopt."
    )

    def __init__(
        self, *args: Any, vertegenwoordigers: Iterable[Vertegenwoordiger], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(v.pk): v for v in vertegenwoordigers}
        self.fields["vertegenwoordiger"] = forms.TypedChoiceField(
            label="Wie gaf toestemming?",
            choices=[("", "De inwoner zelf"), *((key, str(v)) for key, v in by_key.items())],
            coerce=by_key.__getitem__,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            initial="",
        )
        self.order_fields(["waarvoor", "met", "vertegenwoordiger"])

    def clean(self) -> dict[str, Any]:
        """Some organisation or somebody needs a name."""
        values = super().clean() or self.cleaned_data
        named = (Toestemmingsdoel.ORGANISATIE, Toestemmingsdoel.NETWERK)
        if values.get("waarvoor") in named and not values.get("met"):
            self.add_error("met", "Vul in met wie de gegevens gedeeld mogen worden.")
        return values


class ToestemmingIntrekken(Formulier):
    """Since when it holds no more."""

    ingetrokken_op = Datumveld(label="Ingetrokken op", initial=vandaag)


class VertegenwoordigerFormulier(Formulier):
    """Who acts for the inwoner."""

    soort = forms.ChoiceField(
        label="Wat is deze persoon voor de inwoner?",
        choices=Vertegenwoordigersoort.choices,
        widget=forms.RadioSelect,
    )
    naam = forms.CharField(label="Naam", max_length=120)
    telefoon = forms.CharField(
        label="Telefoon", max_length=20, required=False, widget=phone_input()
    )
    sinds_op = Datumveld(label="Sinds", required=False, help_text="Als u het weet.")
    tot_op = Datumveld(label="Tot en met", required=False, help_text="Leeg zolang het zo is.")


class VertegenwoordigerWijzigen(VertegenwoordigerFormulier):
    """The same, noticed when a colleague was first."""

    versie = Versieveld()
