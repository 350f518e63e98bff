"""What goes wrong structurally: the list, writing down, saying it better, withdrawing."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.contracten.queries import gemeenten_of
from naast.core.forms import Formulier
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.onderdelen.weg import Tab
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, aanbieder_of, load
from naast.organisaties.models import Gemeente
from naast.trajecten import actions
from naast.trajecten.access import visible_signalen
from naast.trajecten.forms import signaal as forms
from naast.trajecten.models import Signaal
from naast.trajecten.signalen import by_domain, by_kind, kinds_of, narrowed
from naast.trajecten.views.begeleider.rollen import begeleider, first_list, form_methods

WIE = {"mij": "Van mij", "team": "Hele team"}
PER_PAGINA = 25


@begeleider
@require_GET
def list_signalen(request: WerkRequest) -> HttpResponse:
    """Own or of the team, narrowed by kind, leefgebied and period; newest first."""
    wie = request.GET.get("wie", "")
    if wie not in WIE:
        wie = first_list(request.medewerker)
    form = forms.SignalenZoeken(request.GET)
    rows = visible_signalen(request.medewerker)
    if wie == "mij":
        rows = rows.filter(door_id=request.medewerker.pk)
    rows = narrowed(rows, form.cleaned_data if form.is_valid() else {})
    page = Paginator(rows.order_by("-datum", "-pk"), PER_PAGINA).get_page(request.GET.get("pagina"))
    context = {
        "pagina": page,
        "soorten": by_kind(rows),
        "leefgebieden": by_domain(rows),
        "tabs": [Tab(tekst, f"?wie={key}", key == wie) for key, tekst in WIE.items()],
        "wie": wie,
        "zoekformulier": form,
    }
    return render(request, "trajecten/signalen.html", context)


@begeleider
@form_methods
def add(request: WerkRequest) -> HttpResponse:
    """Something that goes wrong for more people."""
    form = forms.SignaalFormulier(sent(request), **_choices(request))

    def do(**values: Any) -> Signaal:
        return actions.add_signaal(
            aanbieder=aanbieder_of(request.medewerker), door=request.medewerker, **values
        )

    if act(form, do):
        messages.success(request, "Het signaal is bewaard. Het komt in de verantwoording.")
        return redirect("trajecten:signalen")
    return _page(
        request,
        form,
        titel="Signaal doorgeven",
        intro="Gaat er iets mis waar meer mensen last van hebben? Schrijf het hier op.",
        knop="Signaal opslaan",
        template="trajecten/signaal.html",
        lijst=forms.SOORTEN,
    )


@begeleider
@form_methods
def change(request: WerkRequest, pk: int) -> HttpResponse:
    """Say it better, or what was done with it."""
    row = load(request, visible_signalen(request.medewerker), pk, doel="signaal wijzigen")
    now = model_to_dict(row) | {"versie": versie_van(row)}
    form = forms.SignaalWijzigen(sent(request), initial=now, **_choices(request, row.gemeente))

    def do(**values: Any) -> Signaal:
        return actions.change_signaal(signaal=row, **values)

    if act_once(form, Signaal, do):
        messages.success(request, "Het signaal is gewijzigd.")
        return redirect("trajecten:signalen")
    return _page(
        request,
        form,
        titel="Signaal wijzigen",
        knop="Signaal opslaan",
        template="trajecten/signaal.html",
        lijst=forms.SOORTEN,
    )


@begeleider
@form_methods
def withdraw(request: WerkRequest, pk: int) -> HttpResponse:
    """No signaal after all."""
    row = load(request, visible_signalen(request.medewerker), pk, doel="signaal intrekken")
    form = forms.SignaalIntrekken(sent(request))
    if act(form, lambda verzoek: actions.withdraw_signaal(signaal=row)):
        messages.success(request, "Het signaal is ingetrokken.")
        return redirect("trajecten:signalen")
    return _page(
        request,
        form,
        titel="Signaal intrekken",
        intro=f"‘{row.soort}’ verdwijnt uit de lijst en uit de verantwoording. "
        "In het logboek blijft staan wat er stond.",
        knop="Signaal intrekken",
    )


def _choices(request: WerkRequest, *more: Gemeente) -> dict[str, Any]:
    now = gemeenten_of(aanbieder_of(request.medewerker).pk, vandaag())
    return {
        "gemeenten": list(dict.fromkeys([*now, *more])),
        "soorten": kinds_of(visible_signalen(request.medewerker)),
    }


def _page(request: WerkRequest, form: Formulier, **more: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        terug=reverse("trajecten:signalen"),
        terug_naar="Terug naar de signalen",
        **more,
    )
