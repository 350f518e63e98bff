"""What a gemeente sees of the reports: what was sent, small numbers hidden, never a file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import Rol
from naast.verantwoording.documenten import FORMATEN
from naast.verantwoording.documenten.getallen import periode_in_woorden
from naast.verantwoording.models import Rapportage
from naast.verantwoording.opstellen import as_report
from naast.verantwoording.overzicht import beside_each_other, per_contract
from naast.verantwoording.queries import contracts_of, rapportages
from naast.verantwoording.views.download import as_file
from naast.verantwoording.weergave import as_page

contractmanager = voor(Rol.CONTRACTMANAGER)


@require_safe
@contractmanager
def show_list(request: WerkRequest) -> HttpResponse:
    """Home of the contractmanager: a sheet per contract, and the newest reports side by side."""
    received = list(rapportages(request.medewerker))
    contracts = contracts_of(request.medewerker.gemeente_id or 0)
    context = {
        "gemeente": request.medewerker.gemeente,
        "contracten": per_contract(contracts, received, vandaag()),
        "naast_elkaar": beside_each_other(received),
    }
    return render(request, "verantwoording/gemeente/list.html", context)


@require_safe
@contractmanager
def detail(request: WerkRequest, pk: int) -> HttpResponse:
    """One report as it was sent."""
    rapportage = _load(request, pk, "rapportage lezen")
    context = as_page(as_report(rapportage, rapportage.figuren or {}), {}) | {
        "gemeente": request.medewerker.gemeente,
        "rapportage": rapportage,
        "periode": periode_in_woorden(rapportage.van, rapportage.tot),
        "formaten": FORMATEN,
        "opvolger": rapportages(request.medewerker).filter(vorige=rapportage).first(),
    }
    return render(request, "verantwoording/gemeente/detail.html", context)


@require_safe
@contractmanager
def download(request: WerkRequest, pk: int, formaat: str) -> HttpResponse:
    """The report as a file."""
    rapportage = _load(request, pk, "rapportage downloaden")
    return as_file(rapportage, formaat, as_report(rapportage, rapportage.figuren or {}))


def _load(request: WerkRequest, pk: int, doel: str) -> Rapportage:
    return load(request, rapportages(request.medewerker), pk, doel=doel)
