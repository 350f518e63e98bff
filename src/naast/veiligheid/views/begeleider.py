"""The meldcode for who may know: beginning it, the file on one page, and as PDF."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.core.formulierpagina import act, form_page, sent
from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest, aanbieder_of, load
from naast.organisaties.werklijst import at_work
from naast.trajecten.access import visible as visible_trajecten
from naast.veiligheid import actions, afdruk
from naast.veiligheid.access import leads, visible, why
from naast.veiligheid.forms.stappen import Openen
from naast.veiligheid.keuzes import Lezerschap, Status
from naast.veiligheid.models import Meldcode
from naast.veiligheid.overzicht import overview
from naast.veiligheid.queries import likely_decider
from naast.veiligheid.views.pagina import begeleider, form_methods


@begeleider
@form_methods
def create(request: WerkRequest, pk: int) -> HttpResponse:
    """Begin a meldcode."""
    # The purpose says no more than that of the dossier: colleagues may come to read this event.
    traject = load(request, visible_trajecten(request.medewerker), pk, doel="inwoner ondersteunen")
    form = Openen(
        sent(request),
        collegas=at_work(aanbieder_of(request.medewerker).pk),
        initial={"beslisser": likely_decider(traject, request.medewerker)},
    )

    def do(**values: Any) -> Meldcode:
        return actions.open_meldcode(traject=traject, door=request.medewerker, **values)

    if made := act(form, do):
        messages.success(request, "De meldcode is begonnen en door u getekend.")
        return redirect("veiligheid:detail", made.pk)
    return form_page(
        request,
        form,
        titel="Meldcode starten",
        boven=traject.inwoner.naam,
        knop="Starten en ondertekenen",
        terug=reverse("trajecten:dossier", args=[pk]),
        terug_naar="Terug naar het dossier",
        template="veiligheid/starten.html",
    )


@begeleider
@require_GET
def detail(request: WerkRequest, pk: int) -> HttpResponse:
    """The five steps, the kindcheck, the outcome, and who reads along."""
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode volgen")
    lezers = list(meldcode.lezers.select_related("medewerker", "door", "ingetrokken_door"))
    context = {
        "meldcode": meldcode,
        "inwoner": meldcode.traject.inwoner,
        "waarom": why(request.medewerker, meldcode),
        "overzicht": overview(meldcode, vandaag()),
        "lezers": [lezer for lezer in lezers if lezer.ingetrokken_at is None],
        "vroeger": [lezer for lezer in lezers if lezer.ingetrokken_at],
        "genoemd": Lezerschap.GENOEMD,
        "leidt": leads(request.medewerker, meldcode),
        "beslist": request.medewerker.pk == meldcode.beslisser_id,
        "loopt": meldcode.status == Status.LOPEND,
        "te_melden": meldcode.status == Status.TE_MELDEN,
        "afgesloten": meldcode.status == Status.AFGESLOTEN,
    }
    return render(request, "veiligheid/meldcode.html", context)


@begeleider
@require_GET
def pdf(request: WerkRequest, pk: int) -> HttpResponse:
    """The file to print."""
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode als PDF")
    answer = HttpResponse(afdruk.pdf(meldcode, vandaag()), content_type="application/pdf")
    # Neither a name nor what it is: files lie about in a folder of downloads.
    answer["Content-Disposition"] = f'attachment; filename="verslag-{vandaag().isoformat()}.pdf"'
    return answer
