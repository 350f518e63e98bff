"""The letter to the inwoner: a page to read and print, and the same as PDF."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import plan_brief
from naast.trajecten.access import visible
from naast.trajecten.models import Traject
from naast.trajecten.views.begeleider.rollen import begeleider


@begeleider
@require_GET
def page(request: WerkRequest, pk: int) -> HttpResponse:
    """The letter, to read aloud or print."""
    traject = load(request, _rows(request), pk, doel="brief aan de inwoner")
    context = {"traject": traject, "brief": _letter(request, traject)}
    return render(request, "trajecten/plan_brief.html", context)


@begeleider
@require_GET
def pdf(request: WerkRequest, pk: int) -> HttpResponse:
    """The letter as a file."""
    traject = load(request, _rows(request), pk, doel="brief aan de inwoner")
    letter = _letter(request, traject)
    answer = HttpResponse(plan_brief.pdf(letter), content_type="application/pdf")
    # No name in it: files lie about in a folder of downloads.
    answer["Content-Disposition"] = f'attachment; filename="brief-{vandaag().isoformat()}.pdf"'
    return answer


def _letter(request: WerkRequest, traject: Traject) -> plan_brief.Brief:
    pagina = request.build_absolute_uri(reverse("trajecten:inwonerpagina_openen"))
    return plan_brief.letter(traject, vandaag(), pagina=pagina)


def _rows(request: WerkRequest) -> QuerySet[Traject]:
    return visible(request.medewerker).select_related("aanbieder")
