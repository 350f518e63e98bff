"""The first appointment of a melding: planning or moving it, and reminding of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from naast.afspraken.woorden import BUITEN_UREN
from naast.core.forms import Formulier
from naast.core.formulierpagina import act_once, sent
from naast.meldingen import actions_afspraak, forms
from naast.meldingen.access import visible
from naast.meldingen.eerste_afspraak import in_words, outside_hours
from naast.meldingen.models import Melding
from naast.meldingen.views.begeleider import begeleider, form_methods, melding_page
from naast.organisaties.access import WerkRequest, load


@begeleider
@form_methods
def afspraak(request: WerkRequest, pk: int) -> HttpResponse:
    """Plan or move the first appointment."""
    melding = load(request, visible(request.medewerker), pk, doel="eerste afspraak maken")
    now = {
        "op": melding.eerste_afspraak_op,
        "om": melding.eerste_afspraak_om,
        "plaats": melding.afspraak_plaats,
        "was": in_words(melding),
    }
    form: Formulier
    titel = "Eerste afspraak"
    if melding.eerste_afspraak_op:
        titel = "Eerste afspraak verzetten"
        form = forms.AfspraakVerzetten(sent(request), initial=now, melding=melding)
    else:
        form = forms.Afspraak(sent(request), initial=now)

    def do(**values: Any) -> Melding:
        return actions_afspraak.plan_first_appointment(
            melding=melding, door=request.medewerker, **values
        )

    if done := act_once(form, Melding, do):
        messages.success(request, "De afspraak staat erin.")
        if outside_hours(done):
            messages.warning(request, BUITEN_UREN.format(done.behandelaar))
        if not (melding.email or melding.eerste_afspraak_op):
            messages.info(request, "Er is geen e-mailadres: vertel de inwoner zelf het moment.")
        return redirect("meldingen:detail", pk)
    return melding_page(request, form, melding, titel=titel, knop="Afspraak vastleggen")


@begeleider
@require_POST
def remind(request: WerkRequest, pk: int) -> HttpResponse:
    """Somebody reminded the inwoner of the first appointment."""
    melding = load(request, visible(request.medewerker), pk, doel="aan afspraak herinneren")
    if actions_afspraak.remind_first_appointment(melding=melding):
        messages.success(request, "De inwoner is herinnerd aan de afspraak.")
    return redirect("meldingen:detail", pk)
