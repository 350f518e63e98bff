"""The whole dossier as a file: first a page that asks why, then the file."""

import logging

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from naast.audit.actions import Lezing
from naast.core.formulierpagina import form_page, sent
from naast.core.klok import nu, vandaag
from naast.core.typst import Mislukt
from naast.inzage import document, gegevens
from naast.inzage.forms import InzageFormulier
from naast.inzage.keuzes import Doel, Vorm
from naast.inzage.verzamelen import Dossier, Vraag, collect
from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import ROLLEN_AANBIEDER
from naast.trajecten.access import visible
from naast.trajecten.models import Traject

TE_LANG = "De PDF kon niet worden gemaakt. Probeer het later opnieuw, of kies JSON."
logger = logging.getLogger(__name__)


@voor(*ROLLEN_AANBIEDER)
@require_http_methods(["GET", "POST"])
def make(request: WerkRequest, pk: int) -> HttpResponse:
    """Ask why and what kind; sent, the file is the answer."""
    rows = visible(request.medewerker).select_related("aanbieder", "inwoner__aanbieder")
    traject = load(request, rows, pk, doel="dossier als bestand voorbereiden")
    form = InzageFormulier(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            return _file(request, traject, **form.cleaned_data)
        except Mislukt:
            logger.exception("Het dossier van traject %s werd geen PDF", traject.pk)
            form.add_error("vorm", TE_LANG)
    return form_page(
        request,
        form,
        titel="Dossier als bestand",
        boven=traject.inwoner.naam,
        knop="Bestand maken",
        terug=reverse("trajecten:dossier", args=[pk]),
        terug_naar="Terug naar het dossier",
        template="inzage/maken.html",
        derden=traject.inwoner.netwerk.count(),
    )


def _file(
    request: WerkRequest, traject: Traject, *, doel: str, toelichting: str, vorm: str
) -> HttpResponse:
    vraag = Vraag(Doel(doel), toelichting, request.medewerker, nu())
    answer = _answer(collect(traject.inwoner, vraag), vorm)
    why = f"dossier als {Vorm(vorm).label}: {vraag.doel.label}"
    why = f"{why}, {toelichting}" if toelichting else why
    request.lezingen.append(Lezing(Traject._meta.db_table, traject.pk, why[:200]))
    # No name in it: files lie about in a folder of downloads.
    name = f"dossier-{vandaag().isoformat()}.{vorm}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _answer(dossier: Dossier, vorm: str) -> HttpResponse:
    if vorm == Vorm.PDF:
        return HttpResponse(document.pdf(dossier), content_type="application/pdf")
    # In one piece: a fault half-way would give half a file that looks whole.
    return HttpResponse(gegevens.as_json(dossier), content_type="application/json")
