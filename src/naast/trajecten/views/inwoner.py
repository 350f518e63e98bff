"""How the support goes, for the inwoner with the code of the letter: no account, no name.

All that an inwoner sees of a dossier is here and in `trajecten.verloop`.
"""

from dataclasses import replace
from functools import partial
from typing import cast

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from naast.audit.actions import Lezing
from naast.core.formulierpagina import sent
from naast.meldingen.spam import count_wrong_code, tried_too_many_codes
from naast.organisaties.access import Ingang
from naast.trajecten.forms.inwonercode import Codeformulier
from naast.trajecten.inwonercode import read_code
from naast.trajecten.models import Traject
from naast.trajecten.verloop import Verloop, course_behind

NIET_BEWAREN = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
}
GEEN_SPOOR = NIET_BEWAREN | {"Referrer-Policy": "no-referrer"}
DOEL = "pagina van de inwoner, met de code"


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def ask(request: HttpRequest) -> HttpResponse:
    """The box for the code. What it opens is the answer itself: no address holds what was typed."""
    form = Codeformulier(sent(request))
    if request.method == "POST" and form.is_valid():
        return _answer(request, form.cleaned_data["code"])
    page = render(request, "trajecten/inwoner/code.html", {"form": form})
    # The form needs to say where it comes from: 'same-origin', as everywhere.
    return _with(page, NIET_BEWAREN)


@require_safe
def show(request: HttpRequest, code: str) -> HttpResponse:
    """The same by the link that the supporter sent."""
    return _answer(request, read_code(code))


def _answer(request: HttpRequest, code: str) -> HttpResponse:
    if tried_too_many_codes(request):
        return _page(request, "te_vaak", None, status=429)
    found = course_behind(code)
    if found is None:
        transaction.on_commit(partial(count_wrong_code, request), robust=True)
        return _page(request, "werkt_niet", None, status=404)
    _note_reading(cast(Ingang, request), found)
    return _page(request, "verloop", found, status=200)


def _note_reading(request: Ingang, found: Verloop) -> None:
    """In the log of the organisation whose dossier it is, as somebody with the code.

    Also of who is logged in: what an inwoner asks for says that no gemeente reads a dossier.
    """
    request.lezingen.append(Lezing(Traject._meta.db_table, found.traject_id, DOEL))
    lezer = replace(request.lezer, aanbieder_id=found.aanbieder.pk, gemeente_id=None)
    request.lezer = replace(lezer, rol="inwoner")


def _page(request: HttpRequest, naam: str, found: Verloop | None, *, status: int) -> HttpResponse:
    context = {"verloop": found, "gemeente": found.gemeente if found else None}
    page = render(request, f"trajecten/inwoner/{naam}.html", context, status=status)
    return _with(page, GEEN_SPOOR)


def _with(page: HttpResponse, headers: dict[str, str]) -> HttpResponse:
    for naam, value in headers.items():
        page.headers[naam] = value
    return page
