"""The course of a traject: one page for each thing to do, and back to the same place."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from naast.afspraken.models import Afspraak
from naast.afspraken.queries import still_ahead
from naast.afspraken.woorden import wanneer
from naast.core.forms import Formulier
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, load
from naast.organisaties.werklijst import at_work
from naast.trajecten import actions
from naast.trajecten.access import visible
from naast.trajecten.forms import dossier as forms
from naast.trajecten.models import Hulpvraag, HulpvraagStatus, Traject
from naast.trajecten.queries import to_evaluate
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods


@begeleider
@form_methods
def add_hulpvraag(request: WerkRequest, pk: int) -> HttpResponse:
    """A new question."""
    traject = load(request, visible(request.medewerker), pk, doel="hulpvraag toevoegen")
    form = forms.HulpvraagFormulier(sent(request))

    def do(**values: Any) -> Hulpvraag:
        return actions.add_hulpvraag(traject=traject, **values)

    if made := act(form, do):
        messages.success(request, "De hulpvraag staat erin.")
        return redirect(back_to(pk, f"hulpvraag-{made.pk}"))
    return _page(
        request,
        form,
        traject,
        titel="Hulpvraag toevoegen",
        knop="Hulpvraag opslaan",
        template="trajecten/hulpvraag.html",
    )


@begeleider
@form_methods
def mark_complex(request: WerkRequest, pk: int) -> HttpResponse:
    """Complex, with the reason."""
    traject = load(request, visible(request.medewerker), pk, doel="als complex aanmerken")
    now = {"reden": traject.complex_reden, "versie": versie_van(traject)}
    form = forms.Complex(sent(request), initial=now)
    if act_once(form, Traject, lambda **v: actions.mark_complex(traject=traject, **v)):
        messages.success(request, "Bewaard: dit traject is complex.")
        return redirect(back_to(pk))
    return _page(request, form, traject, titel="Dit traject is complex", knop="Opslaan")


@begeleider
@form_methods
def hand_over(request: WerkRequest, pk: int) -> HttpResponse:
    """Another supporter, or another substitute."""
    traject = load(request, visible(request.medewerker), pk, doel="traject overdragen")
    form = forms.Overdragen(
        sent(request),
        collegas=at_work(traject.aanbieder_id, traject.eigenaar_id, traject.vervanger_id),
        initial={
            "eigenaar": traject.eigenaar_id,
            "vervanger": traject.vervanger_id,
            "versie": versie_van(traject),
        },
    )
    if done := act_once(form, Traject, lambda **v: actions.hand_over_traject(traject=traject, **v)):
        messages.success(request, "Bewaard wie de inwoner ondersteunt.")
        planned = still_ahead(traject.inwoner_id)
        _say_planned(request, [row for row in planned if row.medewerker_id != done.eigenaar_id])
        return redirect(back_to(pk))
    return _page(request, form, traject, titel="Wie ondersteunt?", knop="Opslaan")


@begeleider
@form_methods
def close(request: WerkRequest, pk: int) -> HttpResponse:
    """The end, once every hulpvraag has been closed; the open ones are listed with their link."""
    traject = load(request, visible(request.medewerker), pk, doel="traject afsluiten")
    form = forms.Afsluiten(sent(request))
    if act_once(form, Traject, lambda **v: actions.close_traject(traject=traject, **v)):
        messages.success(request, "Het traject is afgesloten.")
        _say_planned(request, still_ahead(traject.inwoner_id))
        return redirect(back_to(pk))
    return _page(
        request,
        form,
        traject,
        titel="Traject afsluiten",
        knop="Traject afsluiten",
        template="trajecten/afsluiten.html",
        open_vragen=list(traject.hulpvragen.filter(status=HulpvraagStatus.OPEN)),
        terugkijken=to_evaluate(traject),
        pk=pk,
    )


def _say_planned(request: WerkRequest, rows: Iterable[Afspraak]) -> None:
    """What stays in an agenda: nobody else thinks of it."""
    for row in rows:
        messages.warning(
            request,
            f"Er staat nog een afspraak in de agenda van {row.medewerker}: {wanneer(row)}. "
            "Gaat die zo niet door? Verzet haar of zeg haar af, hieronder bij Afspraken.",
        )


def _page(request: WerkRequest, form: Formulier, traject: Traject, **more: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        boven=traject.inwoner.naam,
        terug=back_to(traject.pk),
        terug_naar="Terug naar het dossier",
        **more,
    )
