"""Forms about the end by a Wlz indication: the day, each open hulpvraag, and the handover."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from naast.core.forms import Formulier, Keuze
from naast.core.klok import vandaag
from naast.core.velden import Datumveld, Verhaalveld
from naast.core.versie import Versieveld
from naast.sociale_kaart.models import Voorziening
from naast.trajecten.actions.overdracht import Einde
from naast.trajecten.forms.doorverwijzing import NAAR, OP_DE_KAART
from naast.trajecten.keuzes import Aangekomen, LangerReden, Passend, Resultaat, Wijze
from naast.trajecten.models import Hulpvraag

_KIES = ("", "Kies een antwoord")


class WlzFormulier(Formulier):
    """A field for each open hulpvraag; those past the guideline ask for their reason as well."""

    indicatie_op = Datumveld(
        label="Dag van de Wlz-indicatie",
        help_text="Die staat op het besluit van het CIZ. Op die dag eindigt onze ondersteuning.",
    )
    latere_contacten = forms.BooleanField(
        label="Het klopt dat er daarna nog contact was",
        required=False,
        help_text="Alleen nodig als er na die dag nog contact was.",
    )
    naar = forms.CharField(
        label="Wie gaat verder met de inwoner?",
        max_length=330,
        help_text="Cliëntondersteuning Wlz: een organisatie, of het zorgkantoor.",
        widget=forms.TextInput(attrs={"list": OP_DE_KAART, "autocomplete": "off"}),
    )
    wijze = forms.ChoiceField(
        label="Hoe draagt u over?",
        widget=forms.RadioSelect,
        choices=[
            (Wijze.WARM, Keuze("Warm", "U sprak zelf met degene die het overneemt.")),
            (Wijze.KOUD, Keuze("Koud", "De inwoner kreeg het adres en neemt zelf contact op.")),
        ],
    )
    toestemming = forms.BooleanField(label="De inwoner vindt dit goed", required=False)
    gesproken_met = forms.CharField(
        label="Met wie sprak u?", max_length=120, required=False, help_text="Bij warm overdragen."
    )
    verteld = Verhaalveld(
        label="Wat hebt u verteld?",
        regels=3,
        max_length=2000,
        required=False,
        help_text="Niet meer dan nodig, en alleen met toestemming.",
    )
    datum = Datumveld(label="Dag van de overdracht", initial=vandaag)

    def __init__(
        self,
        *args: Any,
        hulpvragen: Iterable[Hulpvraag],
        open_vragen: Iterable[Hulpvraag],
        uitleggen: set[int],
        kaart: Mapping[str, Voorziening],
        met_contacten: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._kaart, self._uitleggen = kaart, uitleggen
        self.open_vragen = list(open_vragen)
        by_key = {str(h.pk): h for h in hulpvragen}
        self.fields["hulpvraag"] = forms.TypedChoiceField(
            label="Bij welke hulpvraag hoort de indicatie?",
            choices=[(key, str(h)[:120]) for key, h in by_key.items()],
            coerce=by_key.__getitem__,
            initial=next((k for k, h in by_key.items() if h.wlz_aanvraag), None),
        )
        for vraag in self.open_vragen:
            self._ask_about(vraag)
        if not met_contacten:
            del self.fields["latere_contacten"]

    def _ask_about(self, vraag: Hulpvraag) -> None:
        pk = vraag.pk
        self.fields[f"resultaat_{pk}"] = forms.ChoiceField(
            label="Wat is het resultaat?", choices=[_KIES, *Resultaat.choices]
        )
        self.fields[f"passend_{pk}"] = forms.ChoiceField(
            label="Vindt de inwoner de ondersteuning passend?", choices=[_KIES, *Passend.choices]
        )
        if pk in self._uitleggen:
            self.fields[f"reden_{pk}"] = forms.ChoiceField(
                label="Waarom kostte deze vraag meer tijd dan de richtlijn?",
                choices=[_KIES, *LangerReden.choices],
            )
            self.fields[f"toelichting_{pk}"] = forms.CharField(
                label="Toelichting", max_length=300, required=False
            )

    @property
    def vragen(self) -> list[tuple[Hulpvraag, list[Any]]]:
        """Each open hulpvraag with its fields, for the page."""
        names = ("resultaat", "passend", "reden", "toelichting")
        return [
            (h, [self[f"{n}_{h.pk}"] for n in names if f"{n}_{h.pk}" in self.fields])
            for h in self.open_vragen
        ]

    def clean(self) -> dict[str, Any]:
        """Fields of one hulpvraag become its Einde; a name on the kaart is that voorziening."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        values["einden"] = {h.pk: self._end_of(values, h.pk) for h in self.open_vragen}
        naar = values.get("naar", "")
        values["voorziening"] = found = self._kaart.get(naar.lower())
        if found is None and len(naar) > NAAR:
            self.add_error("naar", f"Schrijf hoogstens {NAAR} tekens.")
        values["naar"] = naar[:NAAR]
        values.setdefault("latere_contacten", False)
        return values

    def _end_of(self, values: dict[str, Any], pk: int) -> Einde:
        told = {
            name: values.pop(f"{name}_{pk}", "")
            for name in ("resultaat", "passend", "reden", "toelichting")
        }
        if told["reden"] == LangerReden.ANDERS and not told["toelichting"]:
            self.add_error(f"toelichting_{pk}", "Schrijf op wat de reden is.")
        return Einde(**told)


class WlzAangekomen(Formulier):
    """Whether the inwoner got there."""

    aangekomen = forms.ChoiceField(
        label="Heeft de inwoner nu cliëntondersteuning Wlz?",
        choices=Aangekomen.choices,
        widget=forms.RadioSelect,
    )
    aangekomen_op = Datumveld(label="Sinds wanneer?", required=False, help_text="Als u het weet.")
    versie = Versieveld()
