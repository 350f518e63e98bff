"""The plan: what the inwoner wants to reach, and who does what for it."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from naast.core.forms import Formulier
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import actions
from naast.trajecten.access import visible, visible_acties, visible_doelen
from naast.trajecten.forms import plan as forms
from naast.trajecten.models import Actie, Doel, Hulpvraag, Plan, Traject
from naast.trajecten.plan_overzicht import overview
from naast.trajecten.views.begeleider.plaats import back_to_plan
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods


@begeleider
@require_GET
def show(request: WerkRequest, pk: int) -> HttpResponse:
    """The whole plan, with what can be done with it."""
    traject = load(request, visible(request.medewerker), pk, doel="plan bekijken")
    context = {
        "traject": traject,
        "inwoner": traject.inwoner,
        "overzicht": overview(traject, vandaag()),
        "loopt": traject.afgesloten_op is None,
    }
    return render(request, "trajecten/plan.html", context)


@begeleider
@form_methods
def add_doel(request: WerkRequest, pk: int) -> HttpResponse:
    """Something that the inwoner wants to reach."""
    traject = load(request, visible(request.medewerker), pk, doel="doel toevoegen")
    form = forms.DoelFormulier(sent(request), hulpvragen=_questions(traject))
    if made := act(form, lambda **v: actions.add_doel(traject=traject, **v)):
        messages.success(request, "Het doel staat in het plan.")
        return redirect(back_to_plan(pk, f"doel-{made.pk}"))
    return _page(request, form, traject, titel="Doel toevoegen", knop="Doel opslaan")


@begeleider
@form_methods
def change_doel(request: WerkRequest, pk: int) -> HttpResponse:
    """Other words for it."""
    doel = load(request, visible_doelen(request.medewerker), pk, doel="doel wijzigen")
    traject = doel.plan.traject
    now = model_to_dict(doel) | {"versie": versie_van(doel)}
    form = forms.DoelWijzigen(sent(request), hulpvragen=_questions(traject), initial=now)
    if act_once(form, Doel, lambda **v: actions.change_doel(doel=doel, **v)):
        messages.success(request, "Het doel is gewijzigd.")
        return redirect(back_to_plan(traject.pk, f"doel-{pk}"))
    return _page(request, form, traject, titel="Doel wijzigen", knop="Doel opslaan")


@begeleider
@form_methods
def add_actie(request: WerkRequest, pk: int) -> HttpResponse:
    """Something that somebody will do; `?doel=` is the doel it is for."""
    traject = load(request, visible(request.medewerker), pk, doel="actie toevoegen")
    initial = {"doel": request.GET["doel"]} if "doel" in request.GET else None
    form = forms.ActieFormulier(sent(request), doelen=_goals(traject), initial=initial)
    if made := act(form, lambda **v: actions.add_actie(traject=traject, **v)):
        messages.success(request, "De actie staat in het plan.")
        return redirect(back_to_plan(pk, f"actie-{made.pk}"))
    return _page(
        request, form, traject, titel="Actie toevoegen", knop="Actie opslaan", template=ACTIE
    )


@begeleider
@form_methods
def change_actie(request: WerkRequest, pk: int) -> HttpResponse:
    """It is something else by now, or somebody else does it."""
    actie = load(request, visible_acties(request.medewerker), pk, doel="actie wijzigen")
    traject = actie.plan.traject
    now = model_to_dict(actie) | {"versie": versie_van(actie)}
    form = forms.ActieWijzigen(sent(request), doelen=_goals(traject), initial=now)
    if act_once(form, Actie, lambda **v: actions.change_actie(actie=actie, **v)):
        messages.success(request, "De actie is gewijzigd.")
        return redirect(back_to_plan(traject.pk, f"actie-{pk}"))
    return _page(
        request, form, traject, titel="Actie wijzigen", knop="Actie opslaan", template=ACTIE
    )


ACTIE = "trajecten/actie.html"


@begeleider
@form_methods
def settle_actie(request: WerkRequest, pk: int) -> HttpResponse:
    """Done, later, or dropped."""
    actie = load(request, visible_acties(request.medewerker), pk, doel="actie nagaan")
    traject = actie.plan.traject
    form = forms.ActieAfronden(sent(request), actie=actie)
    if act_once(form, Actie, lambda **v: _settle(actie, **v)):
        messages.success(request, "Bewaard hoe het met de actie staat.")
        return redirect(back_to_plan(traject.pk, f"actie-{pk}"))
    return _page(request, form, traject, titel="Actie nagaan", knop="Opslaan", intro=str(actie))


def _settle(actie: Actie, stand: str, **values: Any) -> Actie:
    if stand == "gedaan":
        return actions.finish_actie(actie=actie, op=values["op"])
    if stand == "later":
        return actions.postpone_actie(actie=actie, uiterlijk_op=values["uiterlijk_op"])
    return actions.drop_actie(actie=actie, reden=values["reden"])


@begeleider
@form_methods
def evaluate(request: WerkRequest, pk: int) -> HttpResponse:
    """Look back with the inwoner."""
    traject = load(request, visible(request.medewerker), pk, doel="plan evalueren")
    plan = get_object_or_404(Plan, traject=traject)
    doelen = list(_goals(traject))
    now = {"evaluatie": plan.evaluatie, "versie": versie_van(plan, *doelen)}
    form = forms.Evaluatie(sent(request), doelen=doelen, initial=now)
    if act_once(form, Plan, lambda **v: actions.evaluate_plan(plan=plan, **v)):
        messages.success(request, "Bewaard hoe het is gegaan.")
        return redirect(back_to_plan(pk))
    return _page(
        request,
        form,
        traject,
        titel="Terugkijken op het plan",
        intro="Bespreek dit met de inwoner. Schrijf op wat de inwoner ervan vindt.",
        knop="Opslaan",
        template="trajecten/evaluatie.html",
    )


def _questions(traject: Traject) -> QuerySet[Hulpvraag]:
    """The open ones first."""
    return traject.hulpvragen.order_by("-status", "ontvangen_op", "pk")


def _goals(traject: Traject) -> QuerySet[Doel]:
    return Doel.objects.filter(plan__traject=traject).order_by("pk")


def _page(request: WerkRequest, form: Formulier, traject: Traject, **more: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        boven=traject.inwoner.naam,
        terug=back_to_plan(traject.pk),
        terug_naar="Terug naar het plan",
        **more,
    )
