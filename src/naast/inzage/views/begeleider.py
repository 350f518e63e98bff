"""The whole dossier as a file: first a page that asks why, then the file."""

import logging

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from naast.audit.actions import Lezing
from naast.bijlagen.models import Bijlage
from naast.core.errors import Geweigerd
from naast.core.formulierpagina import form_page, sent
from naast.core.klok import nu, vandaag
from naast.core.typst import Mislukt
from naast.inzage import document, gegevens, pakket
from naast.inzage.forms import InzageFormulier
from naast.inzage.keuzes import Doel, Vorm
from naast.inzage.verzamelen import Dossier, Vraag, collect
from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import ROLLEN_AANBIEDER
from naast.trajecten.access import visible
from naast.trajecten.models import Traject

TE_LANG = "De PDF kon niet worden gemaakt. Probeer het later opnieuw, of kies JSON."
TE_VEEL = (
    "De bestanden zijn samen te groot voor één zip: er passen 100 MB in. Kies PDF, en download de "
    "bestanden apart."
)
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
            logger.exception("Het dossier van traject %s werd geen bestand", traject.pk)
            form.add_error("vorm", TE_LANG)
        except Geweigerd as refusal:
            form.add_error("vorm", refusal.melding)
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
    dossier = collect(traject.inwoner, vraag)
    bijlagen = pakket.files_of(traject.inwoner) if vorm == Vorm.ZIP else []
    if pakket.too_large(bijlagen):
        raise Geweigerd(TE_VEEL)
    answer = _answer(dossier, vorm, bijlagen)
    why = f"dossier als {Vorm(vorm).label}: {vraag.doel.label}"
    why = (f"{why}, {toelichting}" if toelichting else why)[:200]
    request.lezingen.append(Lezing(Traject._meta.db_table, traject.pk, why))
    request.lezingen += [Lezing(Bijlage._meta.db_table, row.pk, why) for row in bijlagen]
    # No name in it: files lie about in a folder of downloads.
    name = f"dossier-{vandaag().isoformat()}.{vorm}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _answer(dossier: Dossier, vorm: str, bijlagen: list[Bijlage]) -> HttpResponse:
    """In one piece: a fault half-way would give half a file that looks whole."""
    if vorm == Vorm.JSON:
        return HttpResponse(gegevens.as_json(dossier), content_type="application/json")
    pdf = document.pdf(dossier)
    if vorm == Vorm.PDF:
        return HttpResponse(pdf, content_type="application/pdf")
    whole = pakket.pack(pdf, gegevens.as_json(dossier), bijlagen)
    return HttpResponse(whole, content_type="application/zip")
