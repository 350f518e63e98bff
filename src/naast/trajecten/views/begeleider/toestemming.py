"""Consent of the inwoner, and who acts for the inwoner."""

from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naast.core.forms import Formulier
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.versie import versie_van
from naast.core.woorden import datum_in_woorden
from naast.inwoners import actions_toestemming as actions
from naast.inwoners import forms_toestemming as forms
from naast.inwoners.models import Toestemming, Vertegenwoordiger
from naast.inwoners.toestemming import DELEN_MET_EEN_ANDER, holding
from naast.organisaties.access import WerkRequest, load
from naast.trajecten.access import visible, visible_toestemmingen, visible_vertegenwoordigers
from naast.trajecten.models import Traject
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods


@begeleider
@form_methods
def give(request: WerkRequest, pk: int) -> HttpResponse:
    """What the inwoner agrees with."""
    traject = load(request, visible(request.medewerker), pk, doel="toestemming vastleggen")
    form = forms.ToestemmingGeven(
        sent(request), vertegenwoordigers=traject.inwoner.vertegenwoordigers.order_by("pk")
    )

    def do(**values: Any) -> Toestemming:
        return actions.give_consent(inwoner=traject.inwoner, door=request.medewerker, **values)

    if act(form, do):
        messages.success(request, "De toestemming is vastgelegd.")
        return redirect(back_to(pk))
    return _page(request, form, traject, titel="Toestemming vastleggen", knop="Vastleggen")


@begeleider
@form_methods
def withdraw(request: WerkRequest, pk: int) -> HttpResponse:
    """It holds no more."""
    row = load(request, visible_toestemmingen(request.medewerker), pk, doel="toestemming intrekken")
    traject = _traject_of(request, row.inwoner_id)
    form = forms.ToestemmingIntrekken(sent(request))

    def do(**values: Any) -> Toestemming:
        return actions.withdraw_consent(toestemming=row, **values)

    if act_once(form, Toestemming, do):
        messages.success(request, "De toestemming is ingetrokken.")
        return redirect(back_to(traject.pk))
    intro = f"{row}, gegeven op {datum_in_woorden(row.gegeven_op)}."
    return _page(
        request, form, traject, titel="Toestemming intrekken", knop="Intrekken", intro=intro
    )


@begeleider
@form_methods
def add_vertegenwoordiger(request: WerkRequest, pk: int) -> HttpResponse:
    """Somebody who acts for the inwoner."""
    traject = load(request, visible(request.medewerker), pk, doel="vertegenwoordiger toevoegen")
    form = forms.VertegenwoordigerFormulier(sent(request))

    def do(**values: Any) -> Vertegenwoordiger:
        return actions.add_vertegenwoordiger(inwoner=traject.inwoner, **values)

    if act(form, do):
        messages.success(request, "De vertegenwoordiger staat erin.")
        return redirect(back_to(pk))
    return _page(request, form, traject, titel="Vertegenwoordiger toevoegen", knop="Opslaan")


@begeleider
@form_methods
def change_vertegenwoordiger(request: WerkRequest, pk: int) -> HttpResponse:
    """Another number, or no longer."""
    rows = visible_vertegenwoordigers(request.medewerker)
    row = load(request, rows, pk, doel="vertegenwoordiger wijzigen")
    traject = _traject_of(request, row.inwoner_id)
    now = model_to_dict(row) | {"versie": versie_van(row)}
    form = forms.VertegenwoordigerWijzigen(sent(request), initial=now)

    def do(**values: Any) -> Vertegenwoordiger:
        return actions.change_vertegenwoordiger(vertegenwoordiger=row, **values)

    if act_once(form, Vertegenwoordiger, do):
        messages.success(request, "De vertegenwoordiger is gewijzigd.")
        return redirect(back_to(traject.pk))
    return _page(request, form, traject, titel=f"{row.naam} wijzigen", knop="Opslaan")


def consent_hint(traject: Traject) -> dict[str, Any]:
    """For pages that share with somebody else: the consent that holds, and where to give it."""
    return {
        "toestemming_voor_delen": holding(traject.inwoner, vandaag(), DELEN_MET_EEN_ANDER),
        "toestemming_geven": reverse("trajecten:give_consent", args=[traject.pk]),
    }


def _traject_of(request: WerkRequest, inwoner_id: int) -> Traject:
    """The newest dossier of the inwoner, to go back to."""
    rows = visible(request.medewerker).filter(inwoner_id=inwoner_id)
    if (found := rows.order_by("-gestart_op", "-pk").first()) is None:
        raise Http404
    return found


def _page(request: WerkRequest, form: Formulier, traject: Traject, **more: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        boven=traject.inwoner.naam,
        terug=back_to(traject.pk),
        terug_naar="Terug naar het dossier",
        **more,
    )
