"""Metingen of zelfredzaamheid: made, mended, and seen beside each other."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.svg import data_uri
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import actions
from naast.trajecten.access import visible, visible_metingen
from naast.trajecten.beeld_zelfredzaamheid import draw
from naast.trajecten.forms import zelfredzaamheid as forms
from naast.trajecten.keuzes import Moment, Niveau
from naast.trajecten.models import Meting, Traject
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods
from naast.trajecten.zelfredzaamheid import compare, metingen_of, texts_of


@begeleider
@require_GET
def show(request: WerkRequest, pk: int) -> HttpResponse:
    """Before and after, as a picture and as a table."""
    traject = load(request, visible(request.medewerker), pk, doel="zelfredzaamheid bekijken")
    metingen = metingen_of(traject)
    found = compare(metingen)
    context = {
        "traject": traject,
        "inwoner": traject.inwoner,
        "metingen": metingen,
        "vergelijking": found,
        "beeld": data_uri(draw(found)) if found else "",
    }
    return render(request, "trajecten/zelfredzaamheid.html", context)


@begeleider
@form_methods
def add(request: WerkRequest, pk: int) -> HttpResponse:
    """Another meting; what was found the time before stands beside each row."""
    traject = load(request, visible(request.medewerker), pk, doel="meting toevoegen")
    before = metingen_of(traject)
    form = forms.MetingFormulier(
        sent(request),
        vorige=before[-1] if before else None,
        teksten=texts_of(traject.aanbieder_id),
        initial={
            "moment": _next_moment(traject, before),
            # After the end the meting is one of before it, that still has to be written down.
            "gemeten_op": traject.afgesloten_op or vandaag(),
        },
    )
    if act(form, lambda **v: actions.add_meting(traject=traject, **v)):
        messages.success(request, "De meting staat erin.")
        return redirect("trajecten:metingen", pk)
    return _page(request, form, traject, titel="Zelfredzaamheid meten")


@begeleider
@form_methods
def change(request: WerkRequest, pk: int) -> HttpResponse:
    """Mend a meting."""
    meting = load(request, visible_metingen(request.medewerker), pk, doel="meting wijzigen")
    traject = meting.traject
    form = forms.MetingWijzigen(
        sent(request),
        teksten=texts_of(traject.aanbieder_id),
        initial=forms.initial_of(meting) | {"versie": versie_van(meting)},
    )
    if act_once(form, Meting, lambda **v: actions.change_meting(meting=meting, **v)):
        messages.success(request, "De meting is gewijzigd.")
        return redirect("trajecten:metingen", traject.pk)
    return _page(request, form, traject, titel="Meting wijzigen")


def _next_moment(traject: Traject, before: list[Meting]) -> str:
    """What this one most likely is."""
    if not before:
        return Moment.START
    return Moment.EIND if traject.afgesloten_op else Moment.TUSSEN


def _page(
    request: WerkRequest, form: forms.MetingFormulier, traject: Traject, **more: Any
) -> HttpResponse:
    return form_page(
        request,
        form,
        boven=traject.inwoner.naam,
        knop="Meting opslaan",
        terug=reverse("trajecten:metingen", args=[traject.pk]),
        terug_naar="Terug naar zelfredzaamheid",
        template="trajecten/meting.html",
        niveaus=[(n.value, n.label) for n in Niveau],
        **more,
    )
