"""Opening a figure: the pseudonymous registrations behind a number, page by page."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import ROLLEN_AANBIEDER
from naast.verantwoording.definities import FIGUREN
from naast.verantwoording.documenten.getallen import periode_in_woorden
from naast.verantwoording.opstellen import counted_by
from naast.verantwoording.queries import rapportages
from naast.verantwoording.registraties import read
from naast.verantwoording.weergave import name_of_part, openings_of

PER_PAGINA = 50


@require_safe
@voor(*ROLLEN_AANBIEDER)
def show_open(request: WerkRequest, pk: int, sleutel: str) -> HttpResponse:
    """The registrations that one number (`?deel=`) of a figure counted."""
    rapportage = load(request, rapportages(request.medewerker), pk, doel=f"cijfer {sleutel} openen")
    parts = counted_by(rapportage, sleutel)
    path = request.GET.get("deel") or next(iter(parts), "")
    if path not in parts:
        raise Http404
    pagina = Paginator(parts[path]["nummers"], PER_PAGINA).get_page(request.GET.get("pagina"))
    context = {
        "rapportage": rapportage,
        "periode": periode_in_woorden(rapportage.van, rapportage.tot),
        "definitie": FIGUREN[sleutel],
        "deel": name_of_part(path),
        "pad": path,
        "andere": openings_of(rapportage, sleutel, parts),
        "pagina": pagina,
        "registraties": read(parts[path]["soort"], list(pagina.object_list)),
    }
    return render(request, "verantwoording/begeleider/open.html", context)
