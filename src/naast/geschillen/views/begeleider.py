"""The geschil of an inwoner, for who supports: the page, and one page for each step."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden
from naast.geschillen import actions, brieven, stand
from naast.geschillen.access import visible, visible_termijnen, why
from naast.geschillen.actions.terug import to_take_back
from naast.geschillen.forms.openen import BEGIN, Wijzigen
from naast.geschillen.forms.stappen import TermijnAanpassen
from naast.geschillen.keuzes import Soort, Status
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.geschillen.stappen import STAPPEN, possible
from naast.geschillen.states import GESCHIL
from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import ROLLEN_AANBIEDER
from naast.trajecten.access import visible as visible_trajecten

begeleider = voor(*ROLLEN_AANBIEDER)
form_methods = require_http_methods(["GET", "POST"])


@begeleider
@require_GET
def choose(request: WerkRequest, pk: int) -> HttpResponse:
    """What kind of geschil is it?"""
    traject = load(request, visible_trajecten(request.medewerker), pk, doel="geschil beginnen")
    return render(request, "geschillen/kiezen.html", {"traject": traject})


@begeleider
@form_methods
def create(request: WerkRequest, pk: int, soort: str) -> HttpResponse:
    """Begin a geschil of this kind."""
    if soort not in BEGIN:
        raise Http404
    traject = load(request, visible_trajecten(request.medewerker), pk, doel="geschil beginnen")
    public = soort in (Soort.BEZWAAR, Soort.GEEN_BESLUIT)
    guess = {"instantie": f"Gemeente {traject.gemeente}"} if public else {}
    form = BEGIN[soort](sent(request), traject=traject, initial=guess)

    def do(**values: Any) -> Geschil:
        return actions.open_geschil(traject=traject, door=request.medewerker, soort=soort, **values)

    if made := act(form, do):
        messages.success(request, "Het geschil staat erin. De termijnen zijn uitgerekend.")
        return redirect("geschillen:detail", made.pk)
    return form_page(
        request,
        form,
        titel=f"Geschil: {Soort(soort).label}",
        boven=traject.inwoner.naam,
        knop="Geschil beginnen",
        terug=reverse("geschillen:choose", args=[pk]),
        terug_naar="Terug naar de keuze",
    )


@begeleider
@require_GET
def detail(request: WerkRequest, pk: int) -> HttpResponse:
    """One page: what comes, what has been, the letters."""
    geschil = load(request, visible(request.medewerker), pk, doel="geschil volgen")
    stappen = list(geschil.stappen.select_related("door"))
    termijnen = list(geschil.termijnen.select_related("door", "vervangt"))
    komt = stand.what_comes(termijnen, vandaag())
    context = {
        "geschil": geschil,
        "inwoner": geschil.traject.inwoner,
        "waarom": why(request.medewerker, geschil),
        "loopt": geschil.status != Status.AFGESLOTEN,
        "komt": komt,
        "geweest": stand.what_has_been(stappen, termijnen),
        "terug_te_nemen": newest.pk if (newest := to_take_back(stappen)) else 0,
        "oude_termijnen": [t for t in termijnen if not t.geldt or t.afgedaan_op],
        "dwangsom": stand.penalty(stappen, termijnen, vandaag()),
        "volgende": "" if komt else stand.next_step(geschil),
        "stappen": possible(geschil, stappen, termijnen, vandaag()),
        "brieven": _letters(geschil),
    }
    return render(request, "geschillen/geschil.html", context)


def _letters(geschil: Geschil) -> list[tuple[str, str, list[brieven.Ontbreekt]]]:
    return [
        (brief, brieven.NAMEN[brief], brieven.missing(brief, geschil, vandaag()))
        for brief in brieven.offered(geschil)
    ]


@begeleider
@form_methods
def change(request: WerkRequest, pk: int) -> HttpResponse:
    """Change what is known of the geschil."""
    geschil = load(request, visible(request.medewerker), pk, doel="geschil wijzigen")
    form = Wijzigen(sent(request), geschil=geschil)

    def do(**values: Any) -> Geschil:
        return actions.change_geschil(geschil=geschil, door=request.medewerker, **values)

    if act_once(form, Geschil, do):
        messages.success(request, "De gegevens zijn bewaard.")
        return redirect("geschillen:detail", pk)
    return form_page(
        request, form, titel="Gegevens van het geschil", knop="Opslaan", **back_to(geschil)
    )


@begeleider
@form_methods
def step(request: WerkRequest, pk: int, slug: str) -> HttpResponse:
    """Record what happened."""
    if (stap := STAPPEN.get(slug)) is None:
        raise Http404
    geschil = load(request, visible(request.medewerker), pk, doel=stap.titel.lower())
    if request.method == "GET":
        GESCHIL.naar(stap.actie, geschil.status, reden="later")  # a stale page says so at once
    form = stap.formulier(sent(request), geschil=geschil)

    def do(**values: Any) -> Geschilstap:
        return stap.doe(geschil=geschil, door=request.medewerker, **values)

    if act(form, do):
        messages.success(request, f"‘{stap.titel}’ staat erin.")
        return redirect("geschillen:detail", pk)
    return form_page(
        request, form, titel=stap.titel, knop=stap.knop, intro=stap.intro, **back_to(geschil)
    )


@begeleider
@form_methods
def correct(request: WerkRequest, pk: int) -> HttpResponse:
    """Another last day, with a reason."""
    termijn = load(request, visible_termijnen(request.medewerker), pk, doel="termijn aanpassen")
    form = TermijnAanpassen(sent(request))

    def do(**values: Any) -> Geschiltermijn:
        return actions.correct_termijn(termijn=termijn, door=request.medewerker, **values)

    if act_once(form, Geschiltermijn, do):
        messages.success(request, "De laatste dag is aangepast. De oude blijft te zien.")
        return redirect("geschillen:detail", termijn.geschil_id)
    return form_page(
        request,
        form,
        titel="Laatste dag aanpassen",
        knop="Laatste dag aanpassen",
        intro=f"Nu: {datum_in_woorden(termijn.uiterlijk_op)}, want {termijn.uitleg}.",
        **back_to(termijn.geschil),
    )


def back_to(geschil: Geschil) -> dict[str, str]:
    """For the head of a page about a geschil: whose it is, and the way back."""
    return {
        "boven": f"{geschil.traject.inwoner.naam} · {geschil.onderwerp}",
        "terug": reverse("geschillen:detail", args=[geschil.pk]),
        "terug_naar": "Terug naar het geschil",
    }
