"""A voorziening: see it, add it, change it, look it over, say that it stopped."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.velden import phone_link
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, aanbieder_of
from naast.sociale_kaart import actions
from naast.sociale_kaart.access import aanbieder_for, may_write, visible, visible_organisaties
from naast.sociale_kaart.forms import VoorzieningFormulier, VoorzieningWijzigen
from naast.sociale_kaart.models import Voorziening
from naast.sociale_kaart.queries import is_old
from naast.sociale_kaart.views.begeleider.organisatie import list_address
from naast.sociale_kaart.views.begeleider.rollen import begeleider, form_methods


@begeleider
@require_GET
def detail(request: WerkRequest, pk: int) -> HttpResponse:
    """What it is, for whom, where, and how to reach it."""
    row = get_object_or_404(visible(), pk=pk)
    organisatie = row.organisatie
    context = {
        "voorziening": row,
        "organisatie": organisatie,
        "bel": phone_link(organisatie.telefoon),
        "oud": is_old(row, vandaag()),
        "mag": may_write(aanbieder_of(request.medewerker), organisatie.gemeente, vandaag()),
        "lijst": list_address(organisatie),
    }
    return render(request, "sociale_kaart/voorziening.html", context)


@begeleider
@form_methods
def add(request: WerkRequest, pk: int) -> HttpResponse:
    """Something that the organisation `pk` offers."""
    organisatie = get_object_or_404(visible_organisaties(), pk=pk)
    aanbieder = aanbieder_for(request.medewerker, organisatie.gemeente, vandaag())
    form = VoorzieningFormulier(sent(request), gemeente=organisatie.gemeente)

    def do(**values: Any) -> Voorziening:
        return actions.add_voorziening(organisatie=organisatie, aanbieder=aanbieder, **values)

    if done := act(form, do):
        messages.success(request, "De voorziening staat op de sociale kaart.")
        return redirect("sociale_kaart:detail", done.pk)
    return form_page(
        request,
        form,
        titel="Voorziening toevoegen",
        boven=organisatie.naam,
        intro="Wat kan een inwoner hier krijgen of doen?",
        knop="Voorziening toevoegen",
        terug=reverse("sociale_kaart:organisatie", args=[pk]),
        terug_naar="Terug naar de organisatie",
        template="sociale_kaart/formulier.html",
    )


@begeleider
@form_methods
def change(request: WerkRequest, pk: int) -> HttpResponse:
    """Change what is known of it."""
    row = get_object_or_404(visible(), pk=pk)
    gemeente = row.organisatie.gemeente
    aanbieder = aanbieder_for(request.medewerker, gemeente, vandaag())
    initial = model_to_dict(row) | {"versie": versie_van(row)}
    form = VoorzieningWijzigen(sent(request), gemeente=gemeente, initial=initial)

    def do(**values: Any) -> Voorziening:
        return actions.change_voorziening(voorziening=row, aanbieder=aanbieder, **values)

    if act_once(form, Voorziening, do):
        messages.success(request, "De gegevens zijn bewaard.")
        return redirect("sociale_kaart:detail", pk)
    return form_page(
        request,
        form,
        titel="Voorziening wijzigen",
        boven=f"{row.naam}, {row.organisatie}",
        knop="Opslaan",
        terug=reverse("sociale_kaart:detail", args=[pk]),
        terug_naar="Terug naar de voorziening",
        template="sociale_kaart/formulier.html",
    )


@begeleider
@require_POST
def check(request: WerkRequest, pk: int) -> HttpResponse:
    """The voorziening and how to reach it are right today."""
    return _do(
        request, pk, actions.check_voorziening, "Dank u. De voorziening is vandaag nagekeken."
    )


@begeleider
@require_POST
def stop(request: WerkRequest, pk: int) -> HttpResponse:
    """It is no longer there."""
    return _do(
        request, pk, actions.stop_voorziening, "De voorziening staat niet meer op de sociale kaart."
    )


@begeleider
@require_POST
def resume(request: WerkRequest, pk: int) -> HttpResponse:
    """It is there again."""
    return _do(
        request, pk, actions.resume_voorziening, "De voorziening staat weer op de sociale kaart."
    )


def _do(request: WerkRequest, pk: int, do: Callable[..., Voorziening], gedaan: str) -> HttpResponse:
    row = get_object_or_404(visible(), pk=pk)
    aanbieder = aanbieder_for(request.medewerker, row.organisatie.gemeente, vandaag())
    do(voorziening=row, aanbieder=aanbieder)
    messages.success(request, gedaan)
    return redirect("sociale_kaart:detail", pk)
