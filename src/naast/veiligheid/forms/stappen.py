"""Forms of a meldcode: beginning it, the five steps, the kindcheck and the report."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from naast.core.forms import Formulier, Keuze
from naast.core.klok import vandaag
from naast.core.velden import Datumveld, Verhaalveld
from naast.organisaties.models import Medewerker
from naast.veiligheid.keuzes import Kinderen, Stap, Weging


def yes_no(label: str, *, ja: str = "", nee: str = "", **more: Any) -> forms.TypedChoiceField:
    """Two tiles; the value is a truth."""
    return forms.TypedChoiceField(
        label=label,
        choices=[("ja", Keuze("Ja", ja)), ("nee", Keuze("Nee", nee))],
        coerce=lambda answer: answer == "ja",
        widget=forms.RadioSelect,
        **more,
    )


def colleague(label: str, **more: Any) -> "forms.ModelChoiceField[Medewerker]":
    """One of the people of the own aanbieder; `offer` says who."""
    return forms.ModelChoiceField(
        label=label, queryset=Medewerker.objects.none(), empty_label="Kies een collega", **more
    )


def offer(form: forms.Form, name: str, who: QuerySet[Medewerker]) -> None:
    """Let a field offer these people."""
    cast(Any, form.fields[name]).queryset = who


class Openen(Formulier):
    """What was seen or heard, who decides, and whether there is danger now."""

    tekst = Verhaalveld(
        label="Welke signalen zijn er?",
        regels=6,
        help_text="Wat zag of hoorde u zelf, en wat hoorde u van wie? Zet erbij wat een feit is "
        "en wat u vermoedt.",
    )
    op = Datumveld(label="Wanneer merkte u dit?", initial=vandaag)
    acuut = yes_no(
        "Is iemand nu in gevaar?",
        ja="Bel eerst 112 of Veilig Thuis. Alle stappen staan dan op vandaag.",
    )
    beslisser = colleague(
        "Wie beslist?",
        help_text="Wie de laatste stap zet: wel of niet melden. Alleen u en deze collega zien de "
        "meldcode, en wie u daarna noemt.",
    )
    besluit_uiterlijk_op = Datumveld(
        label="Besluit uiterlijk op",
        required=False,
        help_text="Leeg: over twee weken. De andere stappen komen daarvoor, verdeeld over de tijd.",
    )

    def __init__(self, *args: Any, collegas: QuerySet[Medewerker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "beslisser", collegas)


class Signalen(Formulier):
    """Step one."""

    op = Datumveld(label="Dag", initial=vandaag)
    tekst = Verhaalveld(
        label="Wat is het beeld van de signalen?",
        regels=8,
        help_text="Wat is er gebeurd, wanneer, hoe vaak, en hoe weet u het? Schrijf ook op wat "
        "een signaal tegenspreekt.",
    )


class Overleg(Formulier):
    """Step two."""

    op = Datumveld(label="Dag van het overleg", initial=vandaag)
    met = forms.CharField(
        label="Met wie?",
        max_length=200,
        help_text="Bijvoorbeeld een collega, of de aandachtsfunctionaris. Noem de naam en functie.",
    )
    advies_veilig_thuis = yes_no(
        "Hebt u Veilig Thuis om advies gevraagd?",
        ja="Advies vragen is nog geen melding. Het kan zonder de naam van de inwoner.",
    )
    tekst = Verhaalveld(label="Wat was het advies?", regels=6)


class Gesprek(Formulier):
    """Step three."""

    op = Datumveld(label="Dag van het gesprek", initial=vandaag)
    met = forms.CharField(
        label="Met wie?", max_length=200, help_text="Bijvoorbeeld: met mevrouw, zonder haar man."
    )
    tekst = Verhaalveld(
        label="Wat is besproken?",
        regels=8,
        help_text="Wat deelde u, en wat zegt de betrokkene zelf? Gebruik diens woorden.",
    )


def _weighed(label: str, uitleg: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        help_text=uitleg,
        choices=[(value, str(word).capitalize()) for value, word in Weging.choices],
        widget=forms.RadioSelect,
    )


class Wegen(Formulier):
    """Step four."""

    op = Datumveld(label="Dag van de weging", initial=vandaag)
    acuut = _weighed(
        "Is iemand nu of de komende dagen onveilig?",
        "Bijvoorbeeld door geweld, of omdat eten, zorg of onderdak ontbreekt.",
    )
    structureel = _weighed(
        "Is iemand steeds weer of al lange tijd onveilig?",
        "Het gebeurt vaker, of het patroon komt terug.",
    )
    tekst = Verhaalveld(
        label="Hoe weegt u dit?",
        regels=8,
        help_text="Gebruik het afwegingskader van uw beroepsgroep. Schrijf op hoe ernstig het is, "
        "wat beschermt, en waarop u dit baseert.",
    )


class Besluit(Formulier):
    """Step five, for the decider."""

    op = Datumveld(label="Dag van het besluit", initial=vandaag)
    melden = yes_no(
        "Is melden bij Veilig Thuis noodzakelijk?",
        ja="De meldcode blijft open tot de melding erin staat.",
        nee="Met dit besluit sluit de meldcode.",
    )
    hulp = yes_no(
        "Kunt u ook zelf hulp bieden of regelen?",
        ja="Schrijf hieronder welke hulp, door wie, en wie volgt of het veilig blijft.",
    )
    tekst = Verhaalveld(
        label="Waarom dit besluit?",
        regels=8,
        help_text="Ook als u niet meldt. Was iemand onveilig volgens de weging? Dan is melden de "
        "norm: schrijf op waarom u anders beslist.",
    )


class Melding(Formulier):
    """What was told to Veilig Thuis."""

    op = Datumveld(label="Dag van de melding", initial=vandaag)
    gemeld_door = forms.CharField(label="Wie heeft gemeld?", max_length=120)
    contact = forms.CharField(label="Met wie bij Veilig Thuis?", max_length=160, required=False)
    kenmerk = forms.CharField(label="Kenmerk van Veilig Thuis", max_length=80, required=False)
    tekst = Verhaalveld(
        label="Wat is gemeld, en wat is afgesproken?",
        regels=6,
        help_text="Ook: weet de betrokkene van de melding? Zo niet, waarom niet?",
    )


class Kindcheck(Formulier):
    """Are there children, or others who depend on this person?"""

    kinderen = forms.ChoiceField(
        label="Zijn er kinderen, of anderen die van deze persoon afhangen?",
        help_text="Kinderen jonger dan 18 jaar, ook een kind dat nog geboren wordt. Of een "
        "volwassene die zorg nodig heeft.",
        choices=[
            (Kinderen.JA, "Ja"),
            (Kinderen.NEE, "Nee"),
            (Kinderen.NOG_ONBEKEND, Keuze("Nog niet bekend", "Vul dit aan voor het besluit.")),
            (
                Kinderen.NIET_TE_ACHTERHALEN,
                Keuze("Niet te achterhalen", "Schrijf op wat u hebt geprobeerd."),
            ),
        ],
        widget=forms.RadioSelect,
    )
    aantal = forms.IntegerField(
        label="Hoeveel?",
        required=False,
        min_value=1,
        max_value=50,
        help_text="Bij ‘ja’.",
        widget=forms.NumberInput(attrs={"class": "veld--getal"}),
    )
    tekst = Verhaalveld(
        label="Wat is bekend?",
        regels=4,
        help_text="Leeftijd, waar zij zijn, hoe het met hen gaat. En hoe u dit weet.",
    )


class Overslaan(Formulier):
    """Why a step is left out."""

    reden = Verhaalveld(
        label="Waarom slaat u deze stap over?",
        regels=4,
        max_length=4000,
        help_text="Bijvoorbeeld: een gesprek brengt iemand in gevaar.",
    )


class Aanvullen(Formulier):
    """More, or a correction."""

    op = Datumveld(label="Dag", initial=vandaag)
    tekst = Verhaalveld(
        label="Uw aanvulling",
        regels=6,
        help_text="Een verbetering schrijft u ook hier. Wat er al stond, blijft staan.",
    )


class AndereDag(Formulier):
    """Another last day for a step."""

    uiterlijk_op = Datumveld(label="Nieuwe laatste dag")
    reden = forms.CharField(label="Waarom?", max_length=300)


STAPFORMULIEREN: dict[Stap, type[Formulier]] = {
    Stap.SIGNALEN: Signalen,
    Stap.OVERLEG: Overleg,
    Stap.GESPREK: Gesprek,
    Stap.WEGEN: Wegen,
}
