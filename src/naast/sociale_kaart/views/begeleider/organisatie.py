"""An organisation: see it, add it, change it, look it over."""

from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from naast.contracten.forms import gemeente_veld
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.velden import phone_link
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, aanbieder_of
from naast.sociale_kaart import actions
from naast.sociale_kaart.access import aanbieder_for, may_write, visible_organisaties
from naast.sociale_kaart.forms import NieuweOrganisatie, OrganisatieWijzigen
from naast.sociale_kaart.models import Organisatie
from naast.sociale_kaart.queries import is_old, list_query
from naast.sociale_kaart.views.begeleider.rollen import (
    begeleider,
    chosen,
    form_methods,
    own_gemeenten,
)


def list_address(organisatie: Organisatie) -> str:
    """The kaart that an organisation stands on."""
    return f"{reverse('sociale_kaart:list')}?{list_query(organisatie.gemeente)}"


@begeleider
@require_GET
def detail(request: WerkRequest, pk: int) -> HttpResponse:
    """How to reach it, and what it offers."""
    row = get_object_or_404(visible_organisaties(), pk=pk)
    context = {
        "organisatie": row,
        "bel": phone_link(row.telefoon),
        "oud": is_old(row, vandaag()),
        "voorzieningen": row.voorzieningen.order_by("-status", "naam"),
        "mag": may_write(aanbieder_of(request.medewerker), row.gemeente, vandaag()),
        "lijst": list_address(row),
    }
    return render(request, "sociale_kaart/organisatie.html", context)


@begeleider
@form_methods
def add(request: WerkRequest) -> HttpResponse:
    """A new organisation; what it offers comes next."""
    aanbieder, gemeenten = aanbieder_of(request.medewerker), own_gemeenten(request)
    here = chosen(request.GET, gemeenten)
    form = NieuweOrganisatie(
        sent(request),
        gemeente=gemeente_veld(gemeenten),
        initial={"gemeente": here.pk} if here else {},
    )

    def do(**values: Any) -> Organisatie:
        return actions.add_organisatie(aanbieder=aanbieder, **values)

    if done := act(form, do):
        messages.success(request, "De organisatie staat erop. Schrijf nu op wat zij biedt.")
        return redirect("sociale_kaart:add_voorziening", done.pk)
    return form_page(
        request,
        form,
        titel="Organisatie toevoegen",
        intro="Schrijf niets over inwoners op. Iedereen kan dit lezen.",
        knop="Organisatie toevoegen",
        terug=reverse("sociale_kaart:list"),
        terug_naar="Terug naar de sociale kaart",
    )


@begeleider
@form_methods
def change(request: WerkRequest, pk: int) -> HttpResponse:
    """Change what is known of it."""
    row = get_object_or_404(visible_organisaties(), pk=pk)
    aanbieder = aanbieder_for(request.medewerker, row.gemeente, vandaag())
    form = OrganisatieWijzigen(
        sent(request), initial=model_to_dict(row) | {"versie": versie_van(row)}
    )

    def do(**values: Any) -> Organisatie:
        return actions.change_organisatie(organisatie=row, aanbieder=aanbieder, **values)

    if act_once(form, Organisatie, do):
        messages.success(request, "De gegevens zijn bewaard.")
        return redirect("sociale_kaart:organisatie", pk)
    return form_page(
        request,
        form,
        titel="Organisatie wijzigen",
        boven=row.naam,
        intro="Schrijf niets over inwoners op. Iedereen kan dit lezen.",
        knop="Opslaan",
        terug=reverse("sociale_kaart:organisatie", args=[pk]),
        terug_naar="Terug naar de organisatie",
    )


@begeleider
@require_POST
def check(request: WerkRequest, pk: int) -> HttpResponse:
    """All that stands here is right today."""
    row = get_object_or_404(visible_organisaties(), pk=pk)
    aanbieder = aanbieder_for(request.medewerker, row.gemeente, vandaag())
    actions.check_organisatie(organisatie=row, aanbieder=aanbieder)
    messages.success(request, "Dank u. De organisatie is vandaag nagekeken.")
    return redirect("sociale_kaart:organisatie", pk)
