"""The page on which the newest step of a geschil is taken back."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from naast.core.errors import Verouderd
from naast.core.formulierpagina import act_once, form_page, sent
from naast.core.woorden import datum_in_woorden
from naast.geschillen import actions
from naast.geschillen.access import visible
from naast.geschillen.actions.terug import to_take_back
from naast.geschillen.forms.stappen import Terugnemen
from naast.geschillen.models import Geschilstap
from naast.geschillen.views.begeleider import back_to, begeleider, form_methods
from naast.organisaties.access import WerkRequest, load


@begeleider
@form_methods
def take_back(request: WerkRequest, pk: int) -> HttpResponse:
    """With the reason; what the step changed is as before."""
    geschil = load(request, visible(request.medewerker), pk, doel="stap terugnemen")
    newest = to_take_back(geschil.stappen.all())
    form = Terugnemen(sent(request), initial={"stap": newest.pk if newest else None})

    def do(**values: Any) -> Geschilstap:
        return actions.take_back_step(geschil=geschil, door=request.medewerker, **values)

    if act_once(form, Geschilstap, do):
        messages.success(request, "De stap is teruggenomen. Kijk na of de termijnen kloppen.")
        return redirect("geschillen:detail", pk)
    if newest is None:
        raise Verouderd("Er is geen stap meer die u kunt terugnemen.")
    return form_page(
        request,
        form,
        titel="Laatste stap terugnemen",
        knop="Stap terugnemen",
        intro=f"{newest.get_soort_display().capitalize()}, {datum_in_woorden(newest.op)}. "
        "Wat deze stap veranderde, wordt weer zoals het was. Er blijft te zien dat u dit deed.",
        **back_to(geschil),
    )
