"""The money beside what was done: for the gemeente, and for the teamleider of an aanbieder."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from naast.contracten.actions import set_bedrag
from naast.contracten.models import Contractjaar
from naast.contracten.queries import contractjaar_of
from naast.core.formulierpagina import act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, aanbieder_of, gemeente_of, voor
from naast.organisaties.models import Aanbieder, Gemeente, Rol
from naast.verantwoording.forms import Bedrag
from naast.verantwoording.kosten import (
    Contractgeld,
    Kostenblad,
    is_over,
    of_the_year,
    runs_in,
    sheet,
)
from naast.verantwoording.queries import (
    contracts_of,
    doelstelling_of,
    gemeenten_of,
    money_of,
    years_with_money,
    years_with_targets,
)
from naast.verantwoording.views.jaren import chosen, year_tabs
from naast.verantwoording.werkelijk import Gemeentewerk, real_of_aanbieder, real_of_gemeente


@require_safe
@voor(Rol.CONTRACTMANAGER)
def show(request: WerkRequest) -> HttpResponse:
    """The money of the own gemeente, beside what its aanbieders did with it."""
    gemeente = gemeente_of(request.medewerker)
    contracts = list(contracts_of(gemeente.pk))
    now = vandaag()
    years, begin = years_with_money(contracts, now)
    jaar = chosen(request, years, begin)
    paid = money_of(contracts, jaar)
    real = real_of_gemeente(gemeente.pk, *_year(jaar)) if is_over(jaar, now) else None
    geld = of_the_year([Contractgeld(each, paid.get(each.pk)) for each in contracts], jaar, real)
    blad = sheet(gemeente, jaar, geld, doelstelling_of(gemeente, jaar), real) if geld else None
    context = {
        "gemeente": gemeente,
        "blad": blad,
        "jaar": str(jaar),
        "tabs": year_tabs(years, jaar),
        "doelen": _targets(gemeente, jaar, now),
    }
    return render(request, "verantwoording/gemeente/costs.html", context)


@require_safe
@voor(Rol.TEAMLEIDER)
def show_own(request: WerkRequest) -> HttpResponse:
    """The money of the own aanbieder in each gemeente, beside what it did with it, in full."""
    aanbieder = aanbieder_of(request.medewerker)
    gemeenten = list(gemeenten_of(aanbieder.pk))
    now = vandaag()
    own = [each for g in gemeenten for each in contracts_of(g.pk).filter(aanbieder=aanbieder)]
    years, begin = years_with_money(own, now)
    jaar = chosen(request, years, begin)
    bladen = [_own_sheet(gemeente, aanbieder, jaar, now) for gemeente in gemeenten]
    context = {
        "bladen": [blad for blad in bladen if blad is not None],
        "tabs": year_tabs(years, jaar),
        "aanbieder": aanbieder,
    }
    return render(request, "verantwoording/begeleider/costs.html", context)


@require_http_methods(["GET", "POST"])
@voor(Rol.CONTRACTMANAGER)
def change(request: WerkRequest, jaar: int, pk: int) -> HttpResponse:
    """Write down the money of a contract for a year."""
    gemeente = gemeente_of(request.medewerker)
    contracts = contracts_of(gemeente.pk)
    overeenkomst = get_object_or_404(contracts, pk=pk)
    if jaar not in years_with_money(list(contracts), vandaag())[0]:
        raise Http404
    row = contractjaar_of(overeenkomst, jaar)
    form = Bedrag(sent(request), initial={"bedrag": row.bedrag, "versie": versie_van(row)})

    def do(**values: Any) -> Contractjaar:
        return set_bedrag(overeenkomst=overeenkomst, jaar=jaar, **values)

    back = f"{reverse('verantwoording:costs')}?jaar={jaar}"
    if act_once(form, Contractjaar, do):
        messages.success(
            request, f"Het bedrag van {overeenkomst.aanbieder} voor {jaar} is bewaard."
        )
        return redirect(back)
    return form_page(
        request,
        form,
        titel=f"Begroot bedrag voor {jaar}",
        knop="Opslaan",
        terug=back,
        terug_naar="Terug naar Kosten",
        boven=f"{overeenkomst.aanbieder}, {overeenkomst.perceel}".removesuffix(", "),
        intro="De subsidie of het afgesproken bedrag voor dit jaar. Ook de aanbieder ziet het.",
        template="verantwoording/gemeente/change_amount.html",
        gemeente=gemeente,
    )


def _own_sheet(gemeente: Gemeente, aanbieder: Aanbieder, jaar: int, now: date) -> Kostenblad | None:
    contracts = list(contracts_of(gemeente.pk))
    own = [each for each in contracts if each.aanbieder_id == aanbieder.pk]
    paid = money_of(own, jaar)
    real = None
    if is_over(jaar, now):
        done = real_of_aanbieder(gemeente.pk, aanbieder.pk, *_year(jaar))
        real = Gemeentewerk(done, {aanbieder.pk: done})
    geld = of_the_year([Contractgeld(each, paid.get(each.pk)) for each in own], jaar, real)
    alone = not any(runs_in(each, jaar) for each in contracts if each not in own)
    doel = doelstelling_of(gemeente, jaar) if alone else None
    return sheet(gemeente, jaar, geld, doel, real) if geld else None


def _targets(gemeente: Gemeente, jaar: int, now: date) -> str:
    """The address of the targets of a year; empty when that page does not have the year."""
    known = jaar in years_with_targets([gemeente], now)
    return f"{reverse('verantwoording:targets')}?jaar={jaar}" if known else ""


def _year(jaar: int) -> tuple[date, date]:
    return date(jaar, 1, 1), date(jaar + 1, 1, 1)
