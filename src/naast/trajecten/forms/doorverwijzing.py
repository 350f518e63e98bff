"""Forms about referring."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from naast.core.forms import Formulier, Keuze
from naast.core.klok import vandaag
from naast.core.velden import Datumveld
from naast.core.versie import Versieveld
from naast.organisaties.models import Medewerker
from naast.sociale_kaart.models import Voorziening
from naast.trajecten.keuzes import Aangekomen, Wijze

NAAR = 160
OP_DE_KAART = "op-de-kaart"
"""Id of the list that the browser offers while somebody types."""


def _text(label: str, lengte: int, help_text: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=lengte, required=False, help_text=help_text)


class DoorverwijzingFormulier(Formulier):
    """Where the inwoner is referred to, and how: to what is on the sociale kaart, or elsewhere."""

    naar = forms.CharField(
        label="Naar wie verwijst u?",
        max_length=330,
        help_text="Typ een deel van de naam en kies, of schrijf iets anders op.",
        widget=forms.TextInput(attrs={"list": OP_DE_KAART, "autocomplete": "off"}),
    )
    soort_bestemming = _text(
        "Soort organisatie", 80, "Bijvoorbeeld: wijkteam, huisarts, schuldhulp, welzijn."
    )
    wijze = forms.ChoiceField(
        label="Hoe verwijst u?",
        widget=forms.RadioSelect,
        choices=[
            (Wijze.WARM, Keuze("Warm", "U sprak zelf met degene die het overneemt.")),
            (Wijze.KOUD, Keuze("Koud", "De inwoner kreeg het adres en neemt zelf contact op.")),
        ],
    )
    toestemming = forms.BooleanField(label="De inwoner vindt dit goed", required=False)
    gesproken_met = _text("Met wie is er gesproken?", 120, "Bij een warme verwijzing.")
    datum = Datumveld(label="Dag van de verwijzing", initial=vandaag)
    gesproken_op = Datumveld(
        label="Wanneer is er gesproken?",
        required=False,
        help_text="Alleen als dat op een andere dag was.",
    )

    def __init__(
        self,
        *args: Any,
        collegas: Iterable[Medewerker],
        kaart: Mapping[str, Voorziening],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._kaart = kaart
        by_key = {str(m.pk): m for m in collegas}
        self.fields["overgedragen_door"] = forms.TypedChoiceField(
            label="Wie heeft gesproken?",
            required=False,
            empty_value=None,
            choices=[(key, m.naam) for key, m in by_key.items()],
            coerce=by_key.__getitem__,
        )

    def clean(self) -> dict[str, Any]:
        """What stands on the kaart by that name is that voorziening."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        naar = values.get("naar", "")
        values["voorziening"] = found = self._kaart.get(naar.lower())
        if found is None and len(naar) > NAAR:
            self.add_error("naar", f"Schrijf hoogstens {NAAR} tekens.")
        values["naar"] = naar[:NAAR]
        return values


class Afloop(Formulier):
    """What came of a referral."""

    aangekomen = forms.ChoiceField(
        label="Is de inwoner aangekomen?", choices=Aangekomen.choices, widget=forms.RadioSelect
    )
    aangekomen_op = Datumveld(
        label="Wanneer was dat?",
        required=False,
        help_text="Als u het weet.",
    )
    antwoord = forms.CharField(
        label="Wat zegt de andere organisatie?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: is aangenomen, er is een wachtlijst, past hier niet.",
    )
    teruggekomen_op = Datumveld(
        label="Kwam de inwoner bij u terug?",
        required=False,
        help_text="Vul de dag in. Laat leeg als dat niet zo is.",
    )
    versie = Versieveld()
