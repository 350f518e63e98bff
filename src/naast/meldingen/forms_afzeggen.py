"""What is asked when a first appointment that is still to come gets another moment, or none."""

from django import forms

from naast.afspraken.models import Op
from naast.core.forms import Formulier
from naast.meldingen.eerste_afspraak import does_not_go_on, in_words
from naast.meldingen.models import Melding

WIE = [(Op.INWONER, "De inwoner"), (Op.ORGANISATIE, "Wij")]


def told_field() -> forms.BooleanField:
    """Of who has no mail: somebody says it, or it is not heard."""
    return forms.BooleanField(
        label="Ik heb dit de inwoner verteld of geschreven",
        required=False,
        help_text="Er is geen e-mailadres. Alleen nodig als wij het zijn die dit willen.",
    )


def ask_about_appointment(form: Formulier, melding: Melding, *, gesprek: bool = False) -> None:
    """Let a form that ends the melding ask at whose wish the appointment does not go on."""
    if not does_not_go_on(melding, gesprek=gesprek):
        return
    form.fields["op_verzoek_van"] = forms.ChoiceField(
        label="Wie wil dat de afspraak niet doorgaat?",
        help_text=f"De eerste afspraak is {in_words(melding)}.",
        widget=forms.RadioSelect,
        choices=WIE,
        error_messages={"required": "Kies wie de afspraak niet wil laten doorgaan."},
    )
    if not melding.email:
        form.fields["verteld"] = told_field()
