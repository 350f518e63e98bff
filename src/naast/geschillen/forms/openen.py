"""Beginning a geschil, per kind, and changing what is known of it."""

from typing import Any

from django import forms

from naast.core.forms import Formulier, Keuze
from naast.core.velden import Datumveld
from naast.core.versie import Versieveld, versie_van
from naast.geschillen.keuzes import Soort
from naast.geschillen.models import Geschil
from naast.trajecten.keuzes import Wet
from naast.trajecten.models import Hulpvraag, Traject


def lines(rows: int) -> forms.Textarea:
    """A box for longer text."""
    return forms.Textarea(attrs={"rows": rows})


def _subject() -> forms.CharField:
    return forms.CharField(
        label="Waar gaat het over?",
        max_length=200,
        help_text="Kort, zo komt het in de brief: ‘huishoudelijke hulp’.",
    )


def _body() -> forms.CharField:
    return forms.CharField(label="Met welke instantie?", max_length=160)


def _address() -> forms.CharField:
    return forms.CharField(
        label="Adres van de instantie",
        max_length=400,
        required=False,
        widget=lines(2),
        help_text="Zoals op de brief van de instantie. Nodig voor een brief.",
    )


def _mark() -> forms.CharField:
    return forms.CharField(
        label="Kenmerk", max_length=80, required=False, help_text="Staat vaak boven de brief."
    )


def _decision_date(*, required: bool = False) -> Datumveld:
    return Datumveld(
        label="Datum van het besluit",
        required=required,
        help_text="De datum die op het besluit staat.",
    )


def _announced() -> Datumveld:
    return Datumveld(
        label="Dag waarop het besluit is verstuurd",
        help_text=(
            "Of aan de inwoner gegeven. De dag daarna begint de termijn. Het gaat dus niet om de "
            "dag waarop de brief aankwam."
        ),
    )


def _grounds(label: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=8000,
        required=False,
        widget=lines(5),
        help_text="In de woorden van de inwoner: ‘ik’. Het komt zo in de brief.",
    )


def _asked() -> forms.CharField:
    return forms.CharField(
        label="Wat vraagt de inwoner?", max_length=4000, required=False, widget=lines(3)
    )


class Begin(Formulier):
    """What every kind asks."""

    bewaar_concept = True

    onderwerp = _subject()
    instantie = _body()
    instantie_adres = _address()
    hulpvraag = forms.ModelChoiceField(
        label="Bij welke hulpvraag hoort het?",
        queryset=Hulpvraag.objects.none(),
        required=False,
        empty_label="Bij geen van deze",
    )

    def __init__(self, *args: Any, traject: Traject, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["hulpvraag"]
        field.queryset = traject.hulpvragen.all()  # type: ignore[attr-defined]
        self.fields["hulpvraag"] = self.fields.pop("hulpvraag")


class BezwaarBegin(Begin):
    """Somebody disagrees with a decision."""

    besluit_op = _decision_date()
    bekendgemaakt_op = _announced()
    kenmerk = _mark()
    gronden = _grounds("Waarom is de inwoner het er niet mee eens?")
    gevraagd = _asked()


class BeroepBegin(Begin):
    """Somebody disagrees with a decision on an objection."""

    besluit_op = _decision_date()
    bekendgemaakt_op = _announced()
    kenmerk = _mark()
    gronden = _grounds("Waarom is de inwoner het er niet mee eens?")


class GeenBesluitBegin(Begin):
    """No decision comes."""

    wet = forms.ChoiceField(label="Welke wet?", choices=[("", "Kies een wet"), *Wet.choices])
    gemeld_op = Datumveld(
        label="Dag van de melding",
        required=False,
        help_text="De dag waarop de inwoner hulp vroeg (Wmo, of hulp bij schulden).",
    )
    aangevraagd_op = Datumveld(
        label="Dag van de aanvraag",
        required=False,
        help_text="De dag waarop de aanvraag is gedaan. Nog niet? Laat dit leeg.",
    )
    beslissen_uiterlijk_op = Datumveld(
        label="Laatste dag om te beslissen",
        required=False,
        help_text=(
            "Alleen bij een andere wet dan de Wmo, Jeugdwet, Participatiewet of Wlz: die dag "
            "rekent Naast niet uit."
        ),
    )
    kenmerk = _mark()
    spoed = forms.BooleanField(
        label="Er is spoed: het kan niet wachten, of er dreigt ontruiming of afsluiting",
        required=False,
    )


class KlachtBegin(Begin):
    """Somebody was treated badly by another organisation."""

    overheid = forms.TypedChoiceField(
        label="Wat voor organisatie is het?",
        choices=[
            ("ja", Keuze("Een overheid", "Gemeente, CIZ, UWV, SVB")),
            ("nee", Keuze("Een andere organisatie", "Bijvoorbeeld een zorgaanbieder")),
        ],
        coerce=lambda answer: answer == "ja",
        widget=forms.RadioSelect,
    )
    gronden = _grounds("Wat is er gebeurd?")
    gevraagd = _asked()


class BemiddelingBegin(Begin):
    """People want to come to an agreement."""

    gronden = _grounds("Waarover zijn zij het niet eens?")
    gevraagd = _asked()


BEGIN: dict[str, type[Begin]] = {
    Soort.BEZWAAR: BezwaarBegin,
    Soort.GEEN_BESLUIT: GeenBesluitBegin,
    Soort.BEROEP: BeroepBegin,
    Soort.KLACHT: KlachtBegin,
    Soort.BEMIDDELING: BemiddelingBegin,
}


class Wijzigen(Begin):
    """What is known afterwards; the decision only when there is one."""

    versie = Versieveld()
    besluit_op = _decision_date()
    bekendgemaakt_op = _announced()
    kenmerk = _mark()
    gronden = _grounds("Waarom is de inwoner het er niet mee eens?")
    gevraagd = _asked()

    def __init__(self, *args: Any, geschil: Geschil, **kwargs: Any) -> None:
        known = {
            name: getattr(geschil, name) for name in self.base_fields if hasattr(geschil, name)
        }
        kwargs["initial"] = known | {"versie": versie_van(geschil)}
        super().__init__(*args, traject=geschil.traject, **kwargs)
        if geschil.bekendgemaakt_op is None:
            del self.fields["besluit_op"], self.fields["bekendgemaakt_op"]
        if geschil.soort == Soort.KLACHT:
            self.fields["gronden"].label = "Wat is er gebeurd?"
