"""The own texts of an organisation with a licence, brought in or taken away by the team lead."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naast.core.formulierpagina import form_page
from naast.organisaties.access import WerkRequest, aanbieder_of
from naast.trajecten import actions
from naast.trajecten.forms.zrm_teksten import ZrmTeksten
from naast.trajecten.keuzes import Domein
from naast.trajecten.views.begeleider.rollen import form_methods, teamleider
from naast.trajecten.zelfredzaamheid import texts_of


@teamleider
@form_methods
def texts(request: WerkRequest) -> HttpResponse:
    """What there is now, and a form for a file: all of it comes in, or nothing."""
    aanbieder = aanbieder_of(request.medewerker)
    if request.method == "POST" and "weg" in request.POST:
        actions.load_zrm_teksten(aanbieder=aanbieder, teksten={})
        messages.success(request, "De teksten zijn weg.")
        return redirect("trajecten:zrm_texts")
    form = ZrmTeksten(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        teksten = form.cleaned_data["teksten"]
        number = actions.load_zrm_teksten(aanbieder=aanbieder, teksten=teksten)
        messages.success(request, f"{number} {'tekst' if number == 1 else 'teksten'} ingelezen.")
        return redirect("trajecten:zrm_texts")
    found = texts_of(aanbieder.pk)
    return form_page(
        request,
        form,
        template="trajecten/zrm_teksten.html",
        titel="Teksten bij de zelfredzaamheid",
        boven=aanbieder.naam,
        intro="Naast toont de namen van de domeinen en de niveaus. Heeft uw organisatie een "
        "licentie voor de uitgewerkte teksten? Lees die dan hier in.",
        knop="Inlezen",
        terug=reverse("trajecten:team"),
        terug_naar="Terug naar Team",
        domeinen=[(domein.label, found[domein]) for domein in Domein if domein in found],
    )
