"""A message about a melding: sent without an account, read by the supporter.

Who sends sees the same page whether the kenmerk exists or not, and nothing of a dossier.
"""

from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from naast.contracten.queries import aanbieders_of
from naast.core.context import Werkcontext, als
from naast.core.formulierpagina import sent
from naast.core.herkomst import herkomst
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden
from naast.meldingen.access import visible_berichten
from naast.meldingen.actions_bericht import read_bericht, receive_bericht
from naast.meldingen.berichten import answer_by, find_by_kenmerk
from naast.meldingen.forms_bericht import TE_VEEL, Berichtformulier
from naast.meldingen.spam import looks_like_a_machine, too_many_messages
from naast.meldingen.views.begeleider import begeleider, form_methods
from naast.organisaties.access import WerkRequest, load
from naast.organisaties.models import Gemeente

VERSTUURD = "bericht_kenmerk"


@form_methods
@sensitive_post_parameters()
def write(request: HttpRequest, slug: str) -> HttpResponse:
    """Two boxes: which melding, and what one has to say."""
    gemeente = get_object_or_404(Gemeente, slug=slug)
    form = Berichtformulier(sent(request))
    if request.method == "POST" and _may_send(request, form):
        _send(request, gemeente, form)
        request.session[VERSTUURD] = form.cleaned_data["kenmerk"]
        return redirect("meldingen:bericht_verstuurd", slug)
    context = {
        "gemeente": gemeente,
        "form": form,
        "vraag_mens": "mens" in form.errors,
        "aanbieders": [one for one in aanbieders_of(gemeente, vandaag()) if one.telefoon],
    }
    return render(request, "meldingen/bericht/schrijven.html", context)


@require_safe
def written(request: HttpRequest, slug: str) -> HttpResponse:
    """The same for everybody: by when who has a good kenmerk hears, and what was typed."""
    gemeente = get_object_or_404(Gemeente, slug=slug)
    dag = datum_in_woorden(answer_by(gemeente, vandaag()))
    aanbieders = [one for one in aanbieders_of(gemeente, vandaag()) if one.telefoon]
    context = {
        "gemeente": gemeente,
        "dag": dag,
        "aanbieders": aanbieders,
        "kenmerk": request.session.get(VERSTUURD),
    }
    return render(request, "meldingen/bericht/verstuurd.html", context)


@begeleider
@require_POST
def read(request: WerkRequest, pk: int) -> HttpResponse:
    """Somebody read it: it goes from *Vandaag*."""
    bericht = load(request, visible_berichten(request.medewerker), pk, doel="bericht lezen")
    read_bericht(bericht=bericht, door=request.medewerker)
    messages.success(request, "Het bericht is gelezen. Het staat niet meer op Vandaag.")
    traject = bericht.melding.trajecten.first() if request.POST.get("naar") == "dossier" else None
    if traject:
        return redirect("trajecten:dossier", traject.pk)
    return redirect("meldingen:detail", bericht.melding_id)


def _may_send(request: HttpRequest, form: Berichtformulier) -> bool:
    form.fields["mens"].required = looks_like_a_machine(request)
    if form.is_valid() and too_many_messages(request, form.cleaned_data["kenmerk"]):
        form.add_error(None, TE_VEEL)
    return form.is_valid()


def _send(request: HttpRequest, gemeente: Gemeente, form: Berichtformulier) -> None:
    """Stored when there is such a melding; else nothing happens, and nobody can tell."""
    values = form.cleaned_data
    found = find_by_kenmerk(gemeente, values["kenmerk"])
    if found is None:
        return
    context = Werkcontext(
        rol="inwoner", aanbieder_id=found.aanbieder_id, herkomst=herkomst(request)
    )
    with als(context):
        receive_bericht(
            verzoek=values["verzoek"] or uuid4(),
            melding_id=found.melding_id,
            tekst=values["tekst"],
        )
