"""The form with which a melding becomes a traject."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms

from naast.core.forms import Keuze
from naast.core.klok import vandaag
from naast.core.velden import Datumveld, Verhaalveld
from naast.core.woorden import datum_in_woorden
from naast.inwoners.forms import WatErSpeelt
from naast.inwoners.models import Inwoner
from naast.meldingen.models import Melding
from naast.trajecten.forms.dossier import about_field, phase_field
from naast.trajecten.keuzes import Wet

VOORSTEL = timedelta(weeks=12)
"""A first guess of the expected end; the supporter changes it. Support is temporary (PvE 2.18)."""

PERSOON = ("voornaam", "achternaam", "geboortedatum", "telefoon", "email", "adres", "postcode")
SPEELT = ("taal", "let_op", "kwetsbaar")
VRAAG = ("omschrijving", "leefgebieden", "fase", "wet", "wlz_aanvraag")


def expected_end() -> Any:
    """Counted from today."""
    return vandaag() + VOORSTEL


class Aannemen(WatErSpeelt):
    """Who it is, the first question, and the days."""

    inwoner = forms.TypedChoiceField(
        label="Kent u deze inwoner al?", widget=forms.RadioSelect, empty_value=None
    )
    omschrijving = Verhaalveld(
        label="De vraag",
        regels=3,
        help_text="In de woorden van de inwoner.",
    )
    leefgebieden = about_field()
    fase = phase_field()
    wet = forms.ChoiceField(
        label="Welke wet?", choices=[("", "Weet ik nog niet"), *Wet.choices], required=False
    )
    wlz_aanvraag = forms.BooleanField(label="Het gaat om een aanvraag Wlz", required=False)
    contact_op = Datumveld(
        label="Wanneer was het eerste contact?",
        initial=vandaag,
    )
    afspraak_op = Datumveld(
        label="Wanneer was of is de eerste afspraak?",
        help_text="Sprak u de inwoner meteen? Dan is het dezelfde dag als het eerste contact.",
        initial=vandaag,
    )
    gestart_op = Datumveld(label="Het traject begint op", initial=vandaag)
    verwacht_einde_op = Datumveld(label="Verwacht einde", initial=expected_end)

    def __init__(
        self, *args: Any, melding: Melding, bekenden: Iterable[Inwoner], **kwargs: Any
    ) -> None:
        first = {name: getattr(melding, name, "") for name in (*PERSOON, "let_op")}
        kwargs["initial"] = first | {"omschrijving": melding.vraag}
        super().__init__(*args, **kwargs)
        if melding.eerste_contact_op:
            del self.fields["contact_op"]
        if melding.eerste_afspraak_op:
            del self.fields["afspraak_op"]
        self._offer({str(inwoner.pk): inwoner for inwoner in bekenden})

    def _offer(self, known: dict[str, Inwoner]) -> None:
        """Let the supporter say whether it is one of these; not asked when nobody looks alike."""
        if not known:
            del self.fields["inwoner"]
            return
        choice = self.fields["inwoner"]
        choice.choices = [  # type: ignore[attr-defined]
            *((key, Keuze(inwoner.naam, _about(inwoner))) for key, inwoner in known.items()),
            ("nieuw", Keuze("Nee, dit is iemand anders", "De gegevens hieronder worden bewaard.")),
        ]
        choice.coerce = known.get  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """`inwoner` becomes the known one or the details of a new one; `hulpvraag` the question.

        `speelt` is what is to be known of either.
        """
        values = super().clean() or self.cleaned_data
        person = {name: values.pop(name) for name in PERSOON if name in values}
        values["speelt"] = {name: values.pop(name) for name in SPEELT if name in values}
        question = {name: values.pop(name) for name in VRAAG if name in values}
        values["inwoner"] = values.get("inwoner") or person
        return values | {"hulpvraag": question}


def _about(inwoner: Inwoner) -> str:
    born = f"geboren {datum_in_woorden(inwoner.geboortedatum)}" if inwoner.geboortedatum else ""
    return ", ".join(filter(None, (born, inwoner.adres, inwoner.telefoon))) or "meer is niet bekend"
