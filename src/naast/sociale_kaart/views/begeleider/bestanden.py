"""The kaart of a gemeente as a file: take it along, or bring one in."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.contracten.forms import gemeente_veld
from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest
from naast.organisaties.models import Gemeente
from naast.sociale_kaart.access import aanbieder_for
from naast.sociale_kaart.forms import Bestand
from naast.sociale_kaart.queries import list_query
from naast.sociale_kaart.uitwisseling.bestanden import (
    FORMATEN,
    MEEST,
    fault_in_words,
    in_words,
    load_file,
)
from naast.sociale_kaart.uitwisseling.bestanden import export as export_kaart
from naast.sociale_kaart.uitwisseling.csvbestand import KOLOMMEN
from naast.sociale_kaart.uitwisseling.laden import Uitkomst
from naast.sociale_kaart.views.begeleider.rollen import (
    begeleider,
    chosen,
    form_methods,
    own_gemeenten,
)


@begeleider
@form_methods
def files(request: WerkRequest) -> HttpResponse:
    """What can be taken along, and a form to bring a file in: all of it or nothing."""
    gemeenten = own_gemeenten(request)
    here = chosen(request.GET, gemeenten)
    form = Bestand(
        request.POST or None,
        request.FILES or None,
        gemeente=gemeente_veld(gemeenten),
        initial={"gemeente": here.pk} if here else {},
    )
    uitkomst = _load(request, form) if request.method == "POST" and form.is_valid() else None
    if uitkomst and uitkomst.gelukt:
        messages.success(request, in_words(uitkomst))
        query = list_query(form.cleaned_data["gemeente"])
        return redirect(f"{reverse('sociale_kaart:list')}?{query}")
    context = {
        "form": form,
        "gemeenten": gemeenten,
        "kolommen": KOLOMMEN,
        "uitkomst": in_words(uitkomst) if uitkomst else "",
        "fouten": _faults(uitkomst),
    }
    return render(request, "sociale_kaart/bestanden.html", context)


def _load(request: WerkRequest, form: Bestand) -> Uitkomst:
    gemeente: Gemeente = form.cleaned_data["gemeente"]
    aanbieder = aanbieder_for(request.medewerker, gemeente, vandaag())
    inhoud: bytes = form.cleaned_data["bestand"].read(MEEST + 1)
    return load_file(inhoud, gemeente=gemeente, aanbieder=aanbieder)


def _faults(uitkomst: Uitkomst | None) -> list[str]:
    """The first hundred: who has more mends these first."""
    faults: list[Any] = uitkomst.fouten.voluit()[:100] if uitkomst else []
    return [fault_in_words(fout) for fout in faults]


@begeleider
@require_GET
def download(request: WerkRequest, slug: str, formaat: str) -> HttpResponse:
    """The whole kaart of a gemeente."""
    gemeente = get_object_or_404(Gemeente, slug=slug)
    if formaat not in FORMATEN:
        raise Http404
    soort = FORMATEN[formaat]
    naam = soort.bestandsnaam.replace("kaart", f"kaart-{gemeente.slug}")
    return HttpResponse(
        export_kaart(gemeente, formaat),
        content_type=soort.mediatype,
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )
