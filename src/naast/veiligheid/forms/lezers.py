"""Forms about who reads a meldcode, and who decides."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from naast.core.forms import Formulier
from naast.organisaties.models import Medewerker
from naast.veiligheid.forms.stappen import colleague, offer


class LezerNoemen(Formulier):
    """A colleague who must know."""

    medewerker = colleague("Wie leest mee?")
    reden = forms.CharField(
        label="Waarom moet deze collega dit weten?",
        max_length=300,
        help_text="Bijvoorbeeld: vervangt mij tot en met 3 april.",
    )

    def __init__(self, *args: Any, collegas: QuerySet[Medewerker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "medewerker", collegas)


class Intrekken(Formulier):
    """Why somebody reads no more."""

    reden = forms.CharField(label="Waarom leest deze collega niet meer mee?", max_length=300)


class AndereBeslisser(Formulier):
    """Who decides from now on."""

    beslisser = colleague("Wie beslist voortaan?")
    reden = forms.CharField(label="Waarom iemand anders?", max_length=300)

    def __init__(self, *args: Any, collegas: QuerySet[Medewerker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "beslisser", collegas)
