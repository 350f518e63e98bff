"""Signing up without an account: all that a resident sees of meldingen.

Nothing of a dossier is read here, and no address holds an answer.
"""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from naast.contracten.queries import aanbieders_of
from naast.core.context import Werkcontext, als
from naast.core.errors import Geweigerd
from naast.core.herkomst import herkomst
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden
from naast.meldingen.aanmelding import Aanmelding, last_day, submit_aanmelding
from naast.meldingen.beurt import draw_turn
from naast.meldingen.concept import drop_concept, keep_concept, open_concept
from naast.meldingen.forms_inwoner import KIES_VOOR_MIJ, Verzendformulier
from naast.meldingen.models import Melder, Melding
from naast.meldingen.spam import looks_like_a_machine
from naast.organisaties.models import Aanbieder, Gemeente

VERZONDEN = "aangemeld"


@require_safe
def aanmelden(request: HttpRequest, slug: str, deur: str) -> HttpResponse:
    """Before the first question: what is asked, and going on where one was."""
    aanmelding = _load(request, slug, deur)
    return _page(
        request,
        "start",
        aanmelding,
        verder=bool(aanmelding.concept.antwoorden),
        verstuurd=_sent(request, aanmelding) is not None,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def stap(request: HttpRequest, slug: str, deur: str, stap: str) -> HttpResponse:
    """One question."""
    aanmelding = _load(request, slug, deur)
    if stap not in aanmelding.stappen or _is_too_far(aanmelding, stap):
        return _elsewhere(request, aanmelding)
    form = aanmelding.form(stap, request.POST if request.method == "POST" else None)
    if form.is_valid():
        aanmelding.concept.antwoorden[stap] = form.cleaned_data
        _draw_turn(aanmelding)
        keep_concept(request, aanmelding.concept)
        return _to(aanmelding, _after(aanmelding, stap, wijzig="wijzig" in request.GET))
    nummer = aanmelding.stappen.index(stap) + 1
    return _page(
        request,
        "stap",
        aanmelding,
        form=form,
        stap=stap,
        nummer=nummer,
        totaal=len(aanmelding.stappen) + 1,
        terug=_back(aanmelding, stap, wijzig="wijzig" in request.GET),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def controle(request: HttpRequest, slug: str, deur: str) -> HttpResponse:
    """All answers with a way to change each, and sending."""
    aanmelding = _load(request, slug, deur)
    if request.method == "POST" and _is_sent_already(request, aanmelding):
        return redirect("meldingen:aangemeld", slug, deur)
    if aanmelding.first_open() is not None:
        return _elsewhere(request, aanmelding)
    form = Verzendformulier(request.POST or None, initial={"verzoek": aanmelding.concept.verzoek})
    if request.method == "POST" and _may_send(request, form):
        try:
            return _send(request, aanmelding)
        except Geweigerd as fault:
            form.add_error(None, fault.melding)
    antwoorden = [(naam, aanmelding.answered(naam)) for naam in aanmelding.stappen]
    return _page(
        request,
        "controle",
        aanmelding,
        form=form,
        antwoorden=antwoorden,
        totaal=len(aanmelding.stappen) + 1,
        dag=_words(last_day(aanmelding)),
        vraag_mens="mens" in form.errors,
    )


@require_safe
def aangemeld(request: HttpRequest, slug: str, deur: str) -> HttpResponse:
    """It came in: when one will hear, and from whom."""
    aanmelding = _load(request, slug, deur)
    sent = _sent(request, aanmelding)
    if sent is None:
        return redirect("meldingen:aanmelden", slug, deur)
    aanbieder = get_object_or_404(Aanbieder, pk=sent["aanbieder"])
    dag = _words(date.fromisoformat(sent["dag"]) if sent["dag"] else None)
    return _page(
        request,
        "aangemeld",
        aanmelding,
        sent=sent,
        aanbieder=aanbieder,
        dag=dag,
        hoort=f"U hoort uiterlijk {dag}",
    )


@require_POST
def wissen(request: HttpRequest, slug: str, deur: str) -> HttpResponse:
    """Forget what was filled in, and begin again."""
    _load(request, slug, deur)
    drop_concept(request, _plaats(slug, deur))
    messages.success(request, "Uw antwoorden zijn gewist.")
    return redirect("portaal:gemeente", slug)


def _words(dag: date | None) -> str:
    return datum_in_woorden(dag, met_jaar=False) if dag else ""


def _plaats(slug: str, deur: str) -> str:
    return f"{slug}/{deur}"


def _load(request: HttpRequest, slug: str, deur: str) -> Aanmelding:
    gemeente = get_object_or_404(Gemeente, slug=slug)
    aanbieders = aanbieders_of(gemeente, vandaag())
    if deur not in Melder.values or not aanbieders:
        raise Http404
    return Aanmelding(gemeente, deur, aanbieders, open_concept(request, _plaats(slug, deur)))


def _page(
    request: HttpRequest, name: str, aanmelding: Aanmelding, **context: object
) -> HttpResponse:
    context |= {"aanmelding": aanmelding, "gemeente": aanmelding.gemeente, "deur": aanmelding.deur}
    return render(request, f"meldingen/aanmelden/{name}.html", context)


def _to(aanmelding: Aanmelding, stap: str | None) -> HttpResponseRedirect:
    """To a question, or to the check page when there is none left."""
    slug, deur = aanmelding.gemeente.slug, aanmelding.deur
    if stap is None:
        return HttpResponseRedirect(reverse("meldingen:controle", args=[slug, deur]))
    return HttpResponseRedirect(reverse("meldingen:stap", args=[slug, deur, stap]))


def _is_too_far(aanmelding: Aanmelding, stap: str) -> bool:
    """An earlier question has no answer yet."""
    first = aanmelding.first_open()
    stappen = aanmelding.stappen
    return first is not None and stappen.index(first) < stappen.index(stap)


def _after(aanmelding: Aanmelding, stap: str, *, wijzig: bool) -> str | None:
    if wijzig:
        return aanmelding.first_open()
    later = aanmelding.stappen[aanmelding.stappen.index(stap) + 1 :]
    return later[0] if later else aanmelding.first_open()


def _back(aanmelding: Aanmelding, stap: str, *, wijzig: bool) -> str:
    slug, deur = aanmelding.gemeente.slug, aanmelding.deur
    if wijzig:
        return reverse("meldingen:controle", args=[slug, deur])
    place = aanmelding.stappen.index(stap)
    if place == 0:
        return reverse("meldingen:aanmelden", args=[slug, deur])
    return reverse("meldingen:stap", args=[slug, deur, aanmelding.stappen[place - 1]])


def _draw_turn(aanmelding: Aanmelding) -> None:
    """One turn per sign-up, however often the page is sent."""
    concept = aanmelding.concept
    if aanmelding.antwoord("organisatie", "aanbieder") == KIES_VOOR_MIJ and concept.beurt is None:
        concept.beurt = draw_turn(aanmelding.gemeente, aanmelding.aanbieders).pk


def _elsewhere(request: HttpRequest, aanmelding: Aanmelding) -> HttpResponse:
    """To the first question; after sending (the browser's back button) to what was sent."""
    if not aanmelding.concept.antwoorden and _sent(request, aanmelding) is not None:
        return redirect("meldingen:aangemeld", aanmelding.gemeente.slug, aanmelding.deur)
    return _to(aanmelding, aanmelding.first_open())


def _sent(request: HttpRequest, aanmelding: Aanmelding) -> dict[str, Any] | None:
    """What was sent at this door in this session, as `_remember` kept it."""
    sent: dict[str, dict[str, Any]] = request.session.get(VERZONDEN, {})
    return sent.get(aanmelding.concept.plaats)


def _is_sent_already(request: HttpRequest, aanmelding: Aanmelding) -> bool:
    sent = _sent(request, aanmelding)
    return sent is not None and sent["verzoek"] == request.POST.get("verzoek")


def _may_send(request: HttpRequest, form: Verzendformulier) -> bool:
    form.fields["mens"].required = looks_like_a_machine(request)
    return form.is_valid()


def _send(request: HttpRequest, aanmelding: Aanmelding) -> HttpResponse:
    context = Werkcontext(
        rol="inwoner",
        aanbieder_id=aanmelding.aanbieder.pk,
        herkomst=herkomst(request),
    )
    with als(context):
        melding = submit_aanmelding(aanmelding=aanmelding)
    _remember(request, aanmelding, melding)
    drop_concept(request, aanmelding.concept.plaats)
    return redirect("meldingen:aangemeld", aanmelding.gemeente.slug, aanmelding.deur)


def _remember(request: HttpRequest, aanmelding: Aanmelding, melding: Melding) -> None:
    """What the last page says; nothing of it is personal."""
    sent = {
        "verzoek": aanmelding.concept.verzoek,
        "kenmerk": melding.kenmerk,
        "aanbieder": melding.aanbieder_id,
        "spoed": melding.spoed,
        "weet_ervan": aanmelding.inwoner_weet_ervan,
        "mail": bool(melding.email or melding.melder_email),
        "dag": melding.uiterlijk_op.isoformat() if melding.uiterlijk_op else "",
    }
    request.session[VERZONDEN] = request.session.get(VERZONDEN, {}) | {
        aanmelding.concept.plaats: sent
    }
