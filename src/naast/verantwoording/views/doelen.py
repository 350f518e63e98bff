"""Targets beside what was reached: for the gemeente, and for the teamleider of an aanbieder."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from naast.contracten.actions import set_doelstelling
from naast.contracten.models import Doelstelling
from naast.core.formulierpagina import act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, aanbieder_of, gemeente_of, voor
from naast.organisaties.models import Rol
from naast.verantwoording.doelen import sheet, until_quarter, until_today
from naast.verantwoording.forms import Doelen
from naast.verantwoording.queries import doelstelling_of, gemeenten_of, years_with_targets
from naast.verantwoording.views.jaren import chosen, year_tabs
from naast.verantwoording.werkelijk import real_of_aanbieder, real_of_gemeente


@require_safe
@voor(Rol.CONTRACTMANAGER)
def show(request: WerkRequest) -> HttpResponse:
    """The targets of the own gemeente, beside what all aanbieders together reached."""
    gemeente = gemeente_of(request.medewerker)
    now = vandaag()
    years = years_with_targets([gemeente], now)
    jaar = chosen(request, years, now.year)
    van, tot = date(jaar, 1, 1), until_quarter(jaar, now)
    real = real_of_gemeente(gemeente.pk, van, tot).samen if tot > van else None
    context = {
        "gemeente": gemeente,
        "bladen": [sheet(gemeente, doelstelling_of(gemeente, jaar), tot, real, eigen=False)],
        "tabs": year_tabs(years, jaar),
        "wijzigen": reverse("verantwoording:change_targets", args=[jaar]),
    }
    return render(request, "verantwoording/gemeente/targets.html", context)


@require_safe
@voor(Rol.TEAMLEIDER)
def show_own(request: WerkRequest) -> HttpResponse:
    """The targets of each gemeente, beside what the own aanbieder reached of them."""
    aanbieder = aanbieder_of(request.medewerker)
    gemeenten = list(gemeenten_of(aanbieder.pk))
    now = vandaag()
    years = years_with_targets(gemeenten, now)
    jaar = chosen(request, years, now.year)
    van, tot = date(jaar, 1, 1), until_today(jaar, now)
    bladen = []
    for gemeente in gemeenten:
        real = real_of_aanbieder(gemeente.pk, aanbieder.pk, van, tot) if tot > van else None
        bladen.append(sheet(gemeente, doelstelling_of(gemeente, jaar), tot, real, eigen=True))
    context = {"bladen": bladen, "tabs": year_tabs(years, jaar), "aanbieder": aanbieder}
    return render(request, "verantwoording/begeleider/targets.html", context)


@require_http_methods(["GET", "POST"])
@voor(Rol.CONTRACTMANAGER)
def change(request: WerkRequest, jaar: int) -> HttpResponse:
    """Write down what the gemeente wants to reach in a year."""
    gemeente = gemeente_of(request.medewerker)
    if jaar not in years_with_targets([gemeente], vandaag()):
        raise Http404
    doel = doelstelling_of(gemeente, jaar)
    form = Doelen(sent(request), initial=model_to_dict(doel) | {"versie": versie_van(doel)})

    def do(**values: Any) -> Doelstelling:
        return set_doelstelling(gemeente=gemeente, jaar=jaar, **values)

    back = f"{reverse('verantwoording:targets')}?jaar={jaar}"
    if act_once(form, Doelstelling, do):
        messages.success(request, f"De doelen voor {jaar} zijn bewaard.")
        return redirect(back)
    return form_page(
        request,
        form,
        titel=f"Doelen voor {jaar}",
        knop="Opslaan",
        terug=back,
        terug_naar="Terug naar Doelen",
        boven=gemeente.naam,
        intro="Doelen zijn van alle aanbieders samen. Wat u leeg laat, is niet afgesproken.",
        template="verantwoording/gemeente/change_targets.html",
        gemeente=gemeente,
    )
