"""Asking for an opinion after closing, and typing in the answer from paper."""

from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from naast.core.forms import Formulier
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.versie import versie_van
from naast.core.woorden import datum_in_woorden
from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import ROLLEN_AANBIEDER
from naast.tevredenheid import actions, forms
from naast.tevredenheid.access import visible
from naast.tevredenheid.models import Enquete
from naast.trajecten.access import visible as visible_trajecten
from naast.trajecten.models import Traject

begeleider = voor(*ROLLEN_AANBIEDER)
form_methods = require_http_methods(["GET", "POST"])


@begeleider
@form_methods
def ask(request: WerkRequest, pk: int) -> HttpResponse:
    """The invitation was given; one click, as today is filled in."""
    traject = load(request, visible_trajecten(request.medewerker), pk, doel="mening vragen")
    form = forms.Uitnodigen(sent(request))
    if act(form, lambda **v: actions.invite(traject=traject, **v)):
        messages.success(request, "Bewaard: de inwoner is uitgenodigd.")
        return redirect("trajecten:vandaag")
    return _page(
        request,
        form,
        traject,
        titel="Vraag naar de mening",
        knop="Uitnodiging gegeven",
        intro="Geef de inwoner de vragenlijst. Een mening helpt ons beter worden.",
        template="tevredenheid/vragen.html",
        niet=reverse("tevredenheid:decline", args=[pk]),
    )


@begeleider
@form_methods
def decline(request: WerkRequest, pk: int) -> HttpResponse:
    """The inwoner is not asked, with the reason."""
    traject = load(request, visible_trajecten(request.medewerker), pk, doel="mening vragen")
    form = forms.NietVragen(sent(request))
    if act(form, lambda **v: actions.decline(traject=traject, door=request.medewerker, **v)):
        messages.success(request, "Bewaard: u vraagt niet naar de mening.")
        return redirect("trajecten:vandaag")
    return _page(request, form, traject, titel="Niet vragen", knop="Opslaan")


@begeleider
@form_methods
def answer(request: WerkRequest, pk: int) -> HttpResponse:
    """What stands on the paper."""
    row = load(request, visible(request.medewerker), pk, doel="antwoord invullen")
    now = model_to_dict(row, ["cijfer"]) | {"versie": versie_van(row)}
    form = forms.Antwoord(
        sent(request), initial=now | {"ingevuld_op": row.ingevuld_op or vandaag()}
    )

    def do(**values: Any) -> Enquete:
        return actions.record_answer(enquete=row, **values)

    traject = get_object_or_404(visible_trajecten(request.medewerker), enquetes=row)
    if act_once(form, Enquete, do):
        messages.success(request, "Het antwoord staat erin.")
        return redirect("trajecten:dossier", traject.pk)
    return _page(
        request,
        form,
        traject,
        titel="Antwoord invullen",
        knop="Antwoord opslaan",
        intro=f"Uitgenodigd op {datum_in_woorden(row.uitgenodigd_op)}.",
    )


def _page(request: WerkRequest, form: Formulier, traject: Traject, **more: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        boven=traject.inwoner.naam,
        terug=reverse("trajecten:dossier", args=[traject.pk]),
        terug_naar="Terug naar het dossier",
        **more,
    )
