"""The form of a contact in a dossier."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from naast.core.forms import Formulier
from naast.core.klok import AMSTERDAM, vandaag
from naast.core.velden import Datumveld, Meerkeuzeveld, Tijdveld, Verhaalveld
from naast.core.versie import Versieveld, versie_van
from naast.inwoners.models import Netwerklid, Netwerksoort
from naast.trajecten.actions import Aandeel
from naast.trajecten.contactsjablonen import Sjabloon
from naast.trajecten.forms.contacten import EersteKiezen, number_of_minutes, time_now, with_begin
from naast.trajecten.keuzes import IN_PERSOON, Functie, Met, Plaats, Vorm
from naast.trajecten.models import Contactmoment, Hulpvraag
from naast.trajecten.tijdverdeling import divide_time

DEEL = "deel_"
ALGEMEEN = "Kiest u er geen, dan telt het contact voor het traject in het algemeen."


class ContactFormulier(Formulier):
    """A contact in a traject.

    Besides the fields below a box `deel_<number>` for the minutes of each hulpvraag.
    """

    bewaar_concept = True

    vorm = forms.ChoiceField(
        label="Hoe was het contact?",
        choices=Vorm.choices,
        widget=EersteKiezen,
        initial=Vorm.GESPREK,
    )
    met = Meerkeuzeveld(
        label="Met wie?",
        choices=Met.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Met.INWONER],
        error_messages={"required": "Kies met wie u contact had."},
    )
    netwerklid = forms.TypedChoiceField(
        label="Wie uit het netwerk?", required=False, empty_value=None
    )
    minuten = number_of_minutes("Minuten, zonder reizen")
    reistijd_minuten = number_of_minutes("Reistijd in minuten", required=False)
    dag = Datumveld(label="Dag", initial=vandaag)
    tijd = Tijdveld(label="Begintijd", initial=time_now)
    plaats = forms.ChoiceField(
        label="Waar was het?", choices=[("", "Niet ingevuld"), *Plaats.choices], required=False
    )
    outreachend = forms.BooleanField(
        label="Outreachend: u ging naar waar de inwoner al was",
        help_text="Bijvoorbeeld op straat, bij de voedselbank of in de buurtkamer.",
        required=False,
    )
    hulpvragen = Meerkeuzeveld(
        label="Voor welke hulpvragen?", widget=forms.CheckboxSelectMultiple, required=False
    )
    functie = forms.ChoiceField(
        label="Wat deed u vooral?",
        choices=[("", "Niet ingevuld"), *Functie.choices],
        required=False,
    )
    notitie = Verhaalveld(label="Notitie", regels=4, required=False)

    def __init__(
        self,
        *args: Any,
        hulpvragen: Iterable[Hulpvraag],
        netwerk: Iterable[Netwerklid] = (),
        sjabloon: Sjabloon | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.vragen = {str(h.pk): h for h in hulpvragen}
        self._offer_questions()
        self._offer_network(netwerk)
        if sjabloon:
            self._fill_in(sjabloon)

    def _offer_questions(self) -> None:
        choice = self.fields["hulpvragen"]
        choice.choices = [(key, str(h)[:120]) for key, h in self.vragen.items()]  # type: ignore[attr-defined]
        choice.help_text = ALGEMEEN
        if len(self.vragen) == 1:
            choice.initial = list(self.vragen)
        for key, hulpvraag in self.vragen.items():
            box = number_of_minutes(f"Minuten voor: {str(hulpvraag)[:60]}", required=False)
            box.widget.attrs["data-deel"] = key
            self.fields[f"{DEEL}{key}"] = box
        if not self.vragen:
            del self.fields["hulpvragen"]

    def _offer_network(self, netwerk: Iterable[Netwerklid]) -> None:
        leden = {str(lid.pk): lid for lid in netwerk}
        if not leden:
            del self.fields["netwerklid"]
            return
        choice = self.fields["netwerklid"]
        names = [(key, str(lid)) for key, lid in leden.items()]
        choice.choices = [("", "Niet ingevuld"), *names]  # type: ignore[attr-defined]
        choice.coerce = leden.__getitem__  # type: ignore[attr-defined]

    def _fill_in(self, sjabloon: Sjabloon) -> None:
        for name, value in sjabloon.waarden().items():
            self.fields[name].initial = value
        self.fields["minuten"].help_text = sjabloon.uitleg
        self.fields["reistijd_minuten"].help_text = "Heen en terug samen. Niet gereisd? Laat leeg."
        self.fields["minuten"].widget.attrs["data-begin-hier"] = ""
        self.fields["vorm"].widget = forms.RadioSelect(choices=Vorm.choices)

    @property
    def deelvelden(self) -> list[BoundField]:
        """The boxes for the minutes of each hulpvraag; none when there is nothing to divide."""
        return [self[f"{DEEL}{key}"] for key in self.vragen] if len(self.vragen) > 1 else []

    @property
    def anders_verdeeld(self) -> bool:
        """Whether a box holds something, or must be mended: then they are to be seen."""
        return any(field.value() not in (None, "") or field.errors for field in self.deelvelden)

    def clean_reistijd_minuten(self) -> int:
        """Nothing typed is no travel."""
        return self.cleaned_data["reistijd_minuten"] or 0

    def clean(self) -> dict[str, Any]:
        """Day and time become the aware moment `begin`; the chosen questions with their minutes."""
        values = with_begin(super().clean() or self.cleaned_data)
        self._check_place(values)
        self._add_network(values)
        values["hulpvragen"] = self._shares(values)
        return values

    def _check_place(self, values: dict[str, Any]) -> None:
        vorm = values.get("vorm")
        if vorm == Vorm.HUISBEZOEK and not values.get("plaats"):
            values["plaats"] = Plaats.THUIS
        if vorm in IN_PERSOON or vorm is None:
            return
        if values.get("plaats"):
            self.add_error(
                "plaats", f"Bij {Vorm(vorm).label} hoort geen plaats. Kies ‘Niet ingevuld’."
            )
        if values.get("outreachend"):
            self.add_error(
                "outreachend",
                "Dit kan alleen als u er zelf heen ging. Haal het vinkje weg.",
            )

    def _add_network(self, values: dict[str, Any]) -> None:
        """Whoever is named was there."""
        lid = values.get("netwerklid")
        met = values.get("met")
        if lid and met and lid.soort == Netwerksoort.INFORMEEL and Met.NETWERK not in met:
            values["met"] = [*met, Met.NETWERK.value]

    def _shares(self, values: dict[str, Any]) -> list[Aandeel]:
        chosen = values.pop("hulpvragen", [])
        typed = {key: values.pop(f"{DEEL}{key}", None) for key in self.vragen}
        for key, minutes in typed.items():
            if minutes and key not in chosen:
                self.add_error(
                    "hulpvragen",
                    f"U vulde minuten in voor ‘{str(self.vragen[key])[:60]}’. "
                    "Kies die hulpvraag ook, of maak het vak leeg.",
                )
        return [Aandeel(self.vragen[key], typed[key]) for key in chosen]


class ContactWijzigen(ContactFormulier):
    """A contact that was written down wrongly. `versie` notices that a colleague was first."""

    velden_van: ClassVar[dict[str, tuple[str, ...]]] = {"begin": ("dag", "tijd")}

    versie = Versieveld()


def initial_of(contact: Contactmoment) -> dict[str, Any]:
    """What stands there now, to mend it."""
    begin = contact.begin.astimezone(AMSTERDAM)
    same = ("vorm", "met", "minuten", "reistijd_minuten", "functie", "notitie", "plaats")
    parts = list(contact.tijddelen.all())
    chosen = [contact.hulpvraag_id, *(part.hulpvraag_id for part in parts)]
    return {name: getattr(contact, name) for name in same} | {
        "dag": begin.date(),
        "tijd": begin.strftime("%H:%M"),
        "outreachend": contact.outreachend,
        "netwerklid": str(contact.netwerklid_id or ""),
        "hulpvragen": [str(key) for key in chosen if key],
        "versie": versie_van(contact, *parts),
        **_typed(contact, [(part.hulpvraag_id, part.minuten) for part in parts]),
    }


def _typed(contact: Contactmoment, parts: Sequence[tuple[int, int]]) -> dict[str, int]:
    """The minutes of each part, unless they are what an equal division gives."""
    equal = divide_time(contact.minuten, contact.reistijd_minuten, [None] * len(parts))
    if [minutes for _, minutes in parts] == [each.minuten for each in equal]:
        return {}
    return {f"{DEEL}{key}": minutes for key, minutes in parts}
