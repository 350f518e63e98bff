"""Files of a dossier: the list, a new one, getting one, withdrawing one."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods

from naast.bijlagen import opslag
from naast.bijlagen.access import visible
from naast.bijlagen.actions import add_bijlage, is_there, withdraw_bijlage
from naast.bijlagen.forms import BijlageFormulier, Intrekken
from naast.bijlagen.models import Bijlage, Scan
from naast.bijlagen.soorten import SOORTEN
from naast.bijlagen.states import BIJLAGE
from naast.bijlagen.versleuteling import Beschadigd
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import ROLLEN_AANBIEDER
from naast.trajecten.access import visible as visible_trajecten

begeleider = voor(*ROLLEN_AANBIEDER)
form_methods = require_http_methods(["GET", "POST"])
KALE_CSP = "sandbox; default-src 'none'; frame-ancestors 'none'"


@begeleider
@require_GET
def list_bijlagen(request: WerkRequest, pk: int) -> HttpResponse:
    """All files of a dossier; of those that were withdrawn only that they were there."""
    traject = load(request, visible_trajecten(request.medewerker), pk, doel="bijlagen bekijken")
    rows = list(visible(request.medewerker).filter(traject=traject))
    context = {
        "traject": traject,
        "bijlagen": [row for row in rows if is_there(row)],
        "ingetrokken": [row for row in rows if not is_there(row)],
    }
    return render(request, "bijlagen/lijst.html", context)


@begeleider
@form_methods
def add(request: WerkRequest, pk: int) -> HttpResponse:
    """A new file."""
    traject = load(request, visible_trajecten(request.medewerker), pk, doel="bijlage toevoegen")
    form = BijlageFormulier(sent(request), request.FILES or None)

    def do(**values: Any) -> Bijlage:
        return add_bijlage(traject=traject, door=request.medewerker, **values)

    if made := act(form, do):
        _say(request, made)
        return redirect("bijlagen:list", pk)
    return form_page(
        request,
        form,
        titel="Bestand toevoegen",
        boven=traject.inwoner.naam,
        knop="Toevoegen",
        terug=reverse("trajecten:dossier", args=[pk]),
        terug_naar="Terug naar het dossier",
        template="bijlagen/toevoegen.html",
    )


def _say(request: WerkRequest, made: Bijlage) -> None:
    if made.scan == Scan.SCHOON:
        messages.success(request, "Het bestand is bewaard. Er is geen virus gevonden.")
    else:
        messages.warning(
            request, "Het bestand is bewaard, maar nog niet op virussen gecontroleerd."
        )


@begeleider
@require_GET
def download(request: WerkRequest, pk: int) -> HttpResponse:
    """The content, only ever as an attachment; checked to its last byte before it is sent."""
    bijlage = load(request, visible(request.medewerker), pk, doel="bijlage downloaden")
    if not is_there(bijlage):
        return _gone(request, bijlage)
    try:
        inhoud = opslag.read(bijlage.opslagnaam)
    except (opslag.Weg, Beschadigd):
        bijlage.refresh_from_db()  # a colleague may just have withdrawn it
        return _gone(request, bijlage)
    answer = HttpResponse(inhoud, content_type=SOORTEN[bijlage.soort].mediatype)
    answer["Content-Disposition"] = content_disposition_header(True, bijlage.naam)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = KALE_CSP
    return answer


def _gone(request: WerkRequest, bijlage: Bijlage) -> HttpResponse:
    context = {"bijlage": bijlage, "ingetrokken": not is_there(bijlage)}
    return render(request, "bijlagen/weg.html", context, status=410)


@begeleider
@form_methods
def withdraw(request: WerkRequest, pk: int) -> HttpResponse:
    """Take the content away, with the reason."""
    bijlage = load(request, visible(request.medewerker), pk, doel="bijlage intrekken")
    if request.method == "GET":
        BIJLAGE.naar("withdraw_bijlage", bijlage.status, reden="later")
    form = Intrekken(sent(request))

    def do(**values: Any) -> Bijlage:
        return withdraw_bijlage(bijlage=bijlage, door=request.medewerker, **values)

    if act_once(form, Bijlage, do):
        messages.success(request, "Het bestand is ingetrokken. De inhoud is weg.")
        return redirect("bijlagen:list", bijlage.traject_id)
    return form_page(
        request,
        form,
        titel="Bestand intrekken",
        boven=bijlage.naam,
        intro="De inhoud gaat weg en komt niet terug. Dat het er was, en waarom, blijft staan.",
        knop="Intrekken",
        terug=reverse("bijlagen:list", args=[bijlage.traject_id]),
        terug_naar="Terug naar de bestanden",
        template="bijlagen/intrekken.html",
    )
