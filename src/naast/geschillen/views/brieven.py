"""The letters as files."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from naast.core.klok import vandaag
from naast.geschillen import brieven
from naast.geschillen.access import visible
from naast.geschillen.views.begeleider import begeleider
from naast.organisaties.access import WerkRequest, load


@begeleider
@require_GET
def letter(request: WerkRequest, pk: int, brief: str, vorm: str) -> HttpResponse:
    """The draft letter; while something is missing, a page that says what (409)."""
    if brief not in brieven.NAMEN or vorm not in brieven.MIME:
        raise Http404
    geschil = load(request, visible(request.medewerker), pk, doel=f"{brief} maken")
    if missing := brieven.missing(brief, geschil, vandaag()):
        context = {"geschil": geschil, "naam": brieven.NAMEN[brief], "ontbreekt": missing}
        return render(request, "geschillen/brief_ontbreekt.html", context, status=409)
    answer = HttpResponse(
        brieven.write(brief, vorm, geschil, vandaag()), content_type=brieven.MIME[vorm]
    )
    # No name in it: files lie about in a folder of downloads.
    name = f"{brief}-{vandaag().isoformat()}.{vorm}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer
