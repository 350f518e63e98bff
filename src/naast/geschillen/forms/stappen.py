"""One short form for each step."""

from typing import Any, cast

from django import forms

from naast.core.forms import Formulier
from naast.core.klok import vandaag
from naast.core.velden import Datumveld
from naast.geschillen.actions.besluiten import AANVRAAG
from naast.geschillen.actions.wachten import IN_GEBREKE, LANGSTE_UITSTEL
from naast.geschillen.forms.openen import lines
from naast.geschillen.keuzes import Oordeel, Stapsoort, Status, Termijnsoort, Uitkomst, Wijze
from naast.geschillen.models import Geschil
from naast.geschillen.termijnen import BEKENDE_WETTEN


class Stapformulier(Formulier):
    """A day, and what belongs to the step."""

    bewaar_concept = True

    op = Datumveld(label="Dag", initial=vandaag)

    def __init__(self, *args: Any, geschil: Geschil, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fit(geschil)

    def fit(self, geschil: Geschil) -> None:
        """Leave out what does not matter for this geschil."""


def _say_appeal_goes_on(form: Stapformulier, geschil: Geschil) -> None:
    if geschil.status == Status.BEROEP_LOOPT:
        form.fields["op"].help_text = (
            "Het beroep gaat dan ook over dit besluit, tenzij de inwoner krijgt wat is gevraagd "
            "(Awb artikel 6:20)."
        )


def _how() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Hoe is het verstuurd?", choices=Wijze.choices, widget=forms.RadioSelect
    )


def _note(label: str = "Notitie") -> forms.CharField:
    return forms.CharField(label=label, max_length=8000, required=False, widget=lines(4))


def _mark() -> forms.CharField:
    return forms.CharField(label="Kenmerk", max_length=80, required=False)


def _judgment(label: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=Oordeel.choices, widget=forms.RadioSelect)


class Gedaan(Stapformulier):
    """Something that had to be done before the decision."""

    termijn = forms.ChoiceField(label="Wat is er klaar?", widget=forms.RadioSelect)
    op = Datumveld(label="Sinds welke dag?", initial=vandaag)
    notitie = _note()
    field_order = ("termijn", "op", "notitie")

    def fit(self, geschil: Geschil) -> None:
        """Only what still runs."""
        rows = geschil.termijnen.filter(soort__in=AANVRAAG, geldt=True, afgedaan_op__isnull=True)
        choices = [(row.soort, row.get_soort_display().capitalize()) for row in rows]
        field = cast(forms.ChoiceField, self.fields["termijn"])
        field.choices = choices
        field.initial = choices[0][0] if len(choices) == 1 else None


class Aanvraag(Stapformulier):
    """The application, after a melding."""

    op = Datumveld(label="Dag van de aanvraag", initial=vandaag)
    beslissen_uiterlijk_op = Datumveld(
        label="Laatste dag om te beslissen",
        required=False,
        help_text="Van deze wet rekent Naast die dag niet uit. Kijk in de wet of de brief.",
    )

    def fit(self, geschil: Geschil) -> None:
        """Asked only for a law of which the term is not known."""
        if geschil.wet in BEKENDE_WETTEN:
            del self.fields["beslissen_uiterlijk_op"]


class Besluit(Stapformulier):
    """A decision came."""

    besluit_op = Datumveld(label="Datum van het besluit", required=False)
    op = Datumveld(
        label="Dag waarop het besluit is verstuurd",
        help_text="Of aan de inwoner gegeven. De dag daarna begint de termijn voor bezwaar.",
    )
    kenmerk = _mark()
    notitie = _note("Wat staat erin?")
    field_order = ("besluit_op", "op", "kenmerk", "notitie")

    def fit(self, geschil: Geschil) -> None:
        """While an appeal runs no term begins."""
        _say_appeal_goes_on(self, geschil)


class Verstuurd(Stapformulier):
    """Something with a last day was sent."""

    termijnen: tuple[str, ...] = ()

    op = Datumveld(label="Dag van versturen", initial=vandaag)
    wijze = _how()
    waarom_te_laat = forms.CharField(
        label="Waarom is het te laat?",
        max_length=2000,
        required=False,
        widget=lines(3),
        help_text="De laatste dag is voorbij. Met een goede reden kan het soms toch nog.",
    )

    def fit(self, geschil: Geschil) -> None:
        """The reason is asked only when the last day has passed."""
        late = geschil.termijnen.filter(
            soort__in=self.termijnen,
            geldt=True,
            afgedaan_op__isnull=True,
            uiterlijk_op__lt=vandaag(),
        )
        if not late.exists():
            del self.fields["waarom_te_laat"]


class Bezwaar(Verstuurd):
    """The objection."""

    termijnen = (Termijnsoort.BEZWAAR,)


class Beroep(Verstuurd):
    """The appeal."""

    termijnen = (Termijnsoort.BEROEP, Termijnsoort.HOGER_BEROEP)


ZONDER_COMMISSIE = (*IN_GEBREKE, Status.BEROEP_LOOPT)


class Ontvangst(Stapformulier):
    """What the body wrote about having received it."""

    ontvangen_op = Datumveld(label="Dag waarop de instantie het ontving")
    op = Datumveld(label="Dag van de bevestiging", initial=vandaag)
    kenmerk = _mark()
    met_commissie = forms.BooleanField(
        label="Er is een adviescommissie: de instantie krijgt dan meer tijd", required=False
    )
    field_order = ("ontvangen_op", "op", "met_commissie", "kenmerk")

    def fit(self, geschil: Geschil) -> None:
        """A notice of default has no committee, and neither has a court."""
        if geschil.status == Status.BEROEP_LOOPT:
            self.fields["ontvangen_op"].label = "Dag waarop de rechtbank het ontving"
        if geschil.status in ZONDER_COMMISSIE or not geschil.overheid:
            del self.fields["met_commissie"]


class Uitstel(Stapformulier):
    """The body takes more time."""

    op = Datumveld(label="Dag van de brief over uitstel", initial=vandaag)
    weken = forms.IntegerField(
        label="Hoeveel weken uitstel?",
        min_value=1,
        widget=forms.NumberInput(attrs={"class": "veld--getal"}),
    )

    def fit(self, geschil: Geschil) -> None:
        """Say what the law allows."""
        longest = LANGSTE_UITSTEL.get(Status(geschil.status), 6)
        self.fields["weken"].help_text = f"Ten hoogste {longest} weken, en maar één keer."


class BesluitOpBezwaar(Stapformulier):
    """The decision on the objection."""

    op = Datumveld(
        label="Dag waarop het besluit is verstuurd",
        help_text="De dag daarna begint de termijn voor beroep.",
    )
    oordeel = _judgment("Wat is er besloten?")
    kenmerk = _mark()
    notitie = _note("Wat staat erin?")

    def fit(self, geschil: Geschil) -> None:
        """While an appeal runs no term begins."""
        _say_appeal_goes_on(self, geschil)


class Ingebrekestelling(Stapformulier):
    """Notice of default."""

    op = Datumveld(label="Dag van versturen", initial=vandaag)
    wijze = _how()
    ontvangen_op = Datumveld(
        label="Dag waarop de instantie de brief kreeg",
        required=False,
        help_text=(
            "Alleen bij post, als u die dag weet. Weet u het niet? Vul het later in bij ‘Ontvangst "
            "bevestigd’: dan beginnen de twee weken."
        ),
    )


class Uitspraak(Stapformulier):
    """A judgment."""

    op = Datumveld(label="Dag waarop de uitspraak is verstuurd")
    oordeel = _judgment("Wat zegt de rechter?")
    notitie = _note("Wat staat erin?")


class Klacht(Stapformulier):
    """The complaint was sent."""

    op = Datumveld(label="Dag van versturen", initial=vandaag)
    wijze = _how()
    ontvangen_op = Datumveld(
        label="Dag waarop de organisatie de brief kreeg",
        required=False,
        help_text="Alleen bij post, als u die dag weet.",
    )
    antwoord_uiterlijk_op = Datumveld(
        label="Laatste dag voor een antwoord",
        required=False,
        help_text="Volgens de klachtenregeling van de organisatie.",
    )

    def fit(self, geschil: Geschil) -> None:
        """Of a public body the law sets the term."""
        if geschil.overheid:
            del self.fields["antwoord_uiterlijk_op"]


class Klachtantwoord(Stapformulier):
    """The answer to a complaint."""

    notitie = _note("Wat is het antwoord?")


class Notitie(Stapformulier):
    """What was said or tried."""

    soort = forms.ChoiceField(
        label="Wat is het?",
        choices=[
            (Stapsoort.BEMIDDELING, "Gesprek om er samen uit te komen"),
            (Stapsoort.NOTITIE, "Notitie"),
        ],
        initial=Stapsoort.NOTITIE,
        widget=forms.RadioSelect,
    )
    notitie = forms.CharField(
        label="Wat is er besproken of gedaan?", max_length=8000, widget=lines(5)
    )
    opvolgen_op = Datumveld(
        label="Wanneer kijkt u weer?",
        required=False,
        help_text="Die dag staat in Vandaag, ook als er een termijn loopt. Leeg: de dag die u "
        "eerder koos. Koos u niets: over twee weken, als er dan geen termijn loopt.",
    )


class Afsluiten(Stapformulier):
    """The end."""

    op = Datumveld(label="Dag van het einde", initial=vandaag)
    uitkomst = forms.ChoiceField(
        label="Hoe liep het af?", choices=Uitkomst.choices, widget=forms.RadioSelect
    )
    toelichting = forms.CharField(
        label="Wat is het resultaat voor de inwoner?", max_length=4000, widget=lines(3)
    )


class Terugnemen(Formulier):
    """Why the newest step was wrong; `stap` is which one the page showed."""

    stap = forms.IntegerField(widget=forms.HiddenInput)
    reden = forms.CharField(
        label="Waarom klopt deze stap niet?",
        max_length=300,
        widget=lines(2),
        help_text="Bijvoorbeeld: vastgelegd bij het verkeerde geschil.",
    )


class TermijnAanpassen(Formulier):
    """Another last day."""

    uiterlijk_op = Datumveld(label="Nieuwe laatste dag")
    reden = forms.CharField(
        label="Waarom?",
        max_length=300,
        widget=lines(2),
        help_text="Bijvoorbeeld: de brief noemt een andere dag. De oude dag blijft te zien.",
    )
