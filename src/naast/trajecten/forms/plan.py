"""Forms about the plan: what the inwoner wants, who does what, and how it went."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, ClassVar, cast

from django import forms
from django.db import models

from naast.core.forms import Formulier, what_to_do
from naast.core.klok import vandaag
from naast.core.velden import Datumveld
from naast.core.versie import Versieveld
from naast.trajecten.actions import Uitkomst
from naast.trajecten.forms.dossier import lines
from naast.trajecten.keuzes import Bereikt, Uitvoerder
from naast.trajecten.models import Actie, ActieStatus, Doel, Hulpvraag

WEEK = timedelta(days=7)


def in_a_week() -> date:
    """A proposal for a day by which something must be done."""
    return vandaag() + WEEK


def offer(field: forms.Field, rows: Iterable[models.Model], nothing: str) -> None:
    """Let a choice field offer records by key, or none of them."""
    choice = cast(forms.TypedChoiceField, field)
    by_key = {str(row.pk): row for row in rows}
    choice.choices = [("", nothing), *((key, str(row)[:120]) for key, row in by_key.items())]
    choice.coerce = by_key.__getitem__
    choice.empty_value = None


class DoelFormulier(Formulier):
    """What the inwoner wants to reach."""

    bewaar_concept = True

    omschrijving = forms.CharField(
        label="Wat wil de inwoner bereiken?",
        max_length=2000,
        widget=lines(3),
        help_text="In de woorden van de inwoner. Bijvoorbeeld: ik wil zelf mijn post regelen.",
    )
    hulpvraag = forms.TypedChoiceField(label="Bij welke hulpvraag?", required=False)

    def __init__(self, *args: Any, hulpvragen: Iterable[Hulpvraag], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = list(hulpvragen)
        offer(self.fields["hulpvraag"], rows, "Bij het hele traject")
        if len(rows) == 1 and not self.initial:
            self.fields["hulpvraag"].initial = str(rows[0].pk)


class DoelWijzigen(DoelFormulier):
    """The same, on a doel that is there already."""

    versie = Versieveld()


class ActieFormulier(Formulier):
    """Who does what, and by when."""

    bewaar_concept = True

    omschrijving = forms.CharField(
        label="Wat spreken jullie af?",
        max_length=300,
        help_text="Eén ding per keer. Bijvoorbeeld: de huisarts bellen.",
    )
    uitvoerder = forms.ChoiceField(
        label="Wie doet dit?",
        choices=Uitvoerder.choices,
        widget=forms.RadioSelect,
        initial=Uitvoerder.INWONER,
    )
    naam = forms.CharField(
        label="Naam",
        max_length=120,
        required=False,
        help_text="Bij iemand uit het netwerk of een organisatie: wie is het?",
    )
    uiterlijk_op = Datumveld(label="Uiterlijk op", initial=in_a_week)
    doel = forms.TypedChoiceField(label="Voor welk doel?", required=False)

    def __init__(self, *args: Any, doelen: Iterable[Doel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = list(doelen)
        offer(self.fields["doel"], rows, "Voor het hele plan")
        if len(rows) == 1 and not self.initial:
            self.fields["doel"].initial = str(rows[0].pk)


class ActieWijzigen(ActieFormulier):
    """The same, on an actie that is there already."""

    versie = Versieveld()


class ActieAfronden(Formulier):
    """How it stands with an actie: done, later, or dropped."""

    toon_niet_verplicht = False

    stand = forms.ChoiceField(label="Hoe staat het ermee?", widget=forms.RadioSelect)
    op = Datumveld(
        label="Wanneer is het gedaan?", initial=vandaag, required=False, help_text="Bij ‘gedaan’."
    )
    uiterlijk_op = Datumveld(
        label="Nieuwe laatste dag", initial=in_a_week, required=False, help_text="Bij ‘later’."
    )
    reden = forms.CharField(
        label="Waarom niet meer?",
        max_length=300,
        required=False,
        help_text="Bij ‘gaat niet door’.",
    )

    ASKS = {"gedaan": "op", "later": "uiterlijk_op", "vervalt": "reden"}

    def __init__(self, *args: Any, actie: Actie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        still_open = actie.status == ActieStatus.OPEN
        choices = [("later", "Later" if still_open else "Toch nog te doen")]
        if still_open:
            choices = [("gedaan", "Gedaan"), *choices, ("vervalt", "Gaat niet door")]
        field = cast(forms.ChoiceField, self.fields["stand"])
        field.choices, field.initial = choices, choices[0][0]
        for answer, name in self.ASKS.items():
            if answer not in dict(choices):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """What belongs to the answer must be there."""
        values = super().clean() or self.cleaned_data
        asked = self.ASKS.get(values.get("stand", ""), "")
        if asked and not values.get(asked) and asked not in self.errors:
            field = self.fields[asked]
            self.add_error(asked, what_to_do(field, str(field.label)))
        return values


class Evaluatie(Formulier):
    """Was each doel reached, as the inwoner sees it? `uitkomsten` by key of the doel."""

    bewaar_concept = True
    velden_van: ClassVar[dict[str, tuple[str, ...]]] = {"geevalueerd_op": ("op",)}

    versie = Versieveld()

    def __init__(self, *args: Any, doelen: Sequence[Doel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.doelen = doelen
        for doel in doelen:
            self.fields[f"bereikt_{doel.pk}"] = forms.ChoiceField(
                label="Is dit bereikt?",
                choices=Bereikt.choices,
                widget=forms.RadioSelect,
                initial=doel.bereikt or None,
                error_messages={"required": f"Kies of dit is bereikt: ‘{str(doel)[:80]}’."},
            )
            self.fields[f"toelichting_{doel.pk}"] = forms.CharField(
                label="Hoe ging het?",
                max_length=2000,
                required=False,
                widget=lines(2),
                initial=doel.toelichting,
            )
        self.fields["evaluatie"] = forms.CharField(
            label="Wat vindt de inwoner van het geheel?",
            max_length=4000,
            required=False,
            widget=lines(3),
        )
        self.fields["op"] = Datumveld(label="Teruggekeken op", initial=vandaag)

    @property
    def per_doel(self) -> list[tuple[Doel, Any, Any]]:
        """Each doel with its two fields."""
        return [(d, self[f"bereikt_{d.pk}"], self[f"toelichting_{d.pk}"]) for d in self.doelen]

    def clean(self) -> dict[str, Any]:
        """The answers of each doel become one outcome."""
        values = super().clean() or self.cleaned_data
        values["uitkomsten"] = {
            doel.pk: Uitkomst(
                values.pop(f"bereikt_{doel.pk}", ""), values.pop(f"toelichting_{doel.pk}", "")
            )
            for doel in self.doelen
        }
        return values
