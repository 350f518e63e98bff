"""Why a hulpvraag takes more hours than the guideline, and the overview of them."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_GET

from naast.core.formulierpagina import act, form_page, sent
from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import actions
from naast.trajecten.access import visible_hulpvragen
from naast.trajecten.forms.duur import MeerUren
from naast.trajecten.models import Overschrijding, Traject
from naast.trajecten.uren import first_to_explain, hours
from naast.trajecten.uren_overzicht import overview
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods, teamleider


@begeleider
@form_methods
def explain(request: WerkRequest, pk: int) -> HttpResponse:
    """Give the reason; it may be given later."""
    hulpvraag = load(request, visible_hulpvragen(request.medewerker), pk, doel="reden meer uren")
    form = MeerUren(sent(request))

    def do(**values: Any) -> Overschrijding:
        return actions.explain_hours(hulpvraag=hulpvraag, door=request.medewerker, **values)

    place = back_to(hulpvraag.traject_id, f"hulpvraag-{pk}")
    if act(form, do):
        messages.success(request, "De reden is bewaard.")
        return redirect(place)
    return form_page(
        request,
        form,
        titel="Waarom meer tijd?",
        boven=f"{hulpvraag.traject.inwoner.naam}: {Truncator(hulpvraag).chars(80)}",
        intro=f"Deze hulpvraag kostte {hours(hulpvraag).in_woorden}, zonder reistijd. "
        "Het mag meer zijn als daar een reden voor is.",
        knop="Reden bewaren",
        terug=place,
        terug_naar="Terug naar het dossier",
    )


def ask_reason(request: WerkRequest, traject: Traject) -> str:
    """The address to give a reason when this traject asks for one; said, and it may wait."""
    hulpvraag = first_to_explain(traject)
    if hulpvraag is None:
        return ""
    messages.info(
        request,
        "Deze hulpvraag is nu boven de richtlijn van het contract. Geef een reden, of doe dat "
        "later: het staat op Vandaag.",
    )
    return reverse("trajecten:explain_hours", args=[hulpvraag.pk])


@teamleider
@require_GET
def above_guideline(request: WerkRequest) -> HttpResponse:
    """Which hulpvragen took more than the guideline, with and without a reason."""
    found = overview(request.medewerker, request.GET, vandaag())
    return render(request, "trajecten/boven_richtlijn.html", found)
