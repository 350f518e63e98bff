"""The letter of the plan: a page to read and print, and the same as PDF."""

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import plan_brief
from naast.trajecten.access import visible
from naast.trajecten.models import Traject
from naast.trajecten.plan_brief import Brief
from naast.trajecten.views.begeleider.rollen import begeleider


@begeleider
@require_GET
def page(request: WerkRequest, pk: int) -> HttpResponse:
    """The letter, to read aloud or print."""
    traject = load(request, _rows(request), pk, doel="plan als brief")
    context = {"traject": traject, "brief": _letter(traject)}
    return render(request, "trajecten/plan_brief.html", context)


@begeleider
@require_GET
def pdf(request: WerkRequest, pk: int) -> HttpResponse:
    """The letter as a file."""
    traject = load(request, _rows(request), pk, doel="plan als brief")
    answer = HttpResponse(plan_brief.pdf(_letter(traject)), content_type="application/pdf")
    # No name in it: files lie about in a folder of downloads.
    answer["Content-Disposition"] = f'attachment; filename="plan-{vandaag().isoformat()}.pdf"'
    return answer


def _rows(request: WerkRequest) -> QuerySet[Traject]:
    return visible(request.medewerker).select_related("aanbieder")


def _letter(traject: Traject) -> Brief:
    """A traject without a plan has no letter."""
    if (found := plan_brief.letter(traject, vandaag())) is None:
        raise Http404
    return found
