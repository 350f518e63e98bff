"""Addresses that exist in the tests of the middleware only."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from naast import urls
from naast.core.action import handeling
from naast.core.errors import Verouderd
from naast.inwoners.models import Inwoner
from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import Gemeente, Rol


@voor(Rol.CLIENTONDERSTEUNER)
def dossier(request: WerkRequest, pk: int) -> HttpResponse:
    inwoner = load(request, Inwoner.objects.all(), pk, doel="dossier")
    return HttpResponse(inwoner.naam)


def write(request: HttpRequest) -> HttpResponse:
    with handeling("proef.write"):
        Gemeente.objects.create(naam="Verzinstad", slug="verzinstad")
    if request.POST.get("stuk"):
        raise RuntimeError("stuk")
    if request.POST.get("oud"):
        raise Verouderd("Dit is al gedaan.")
    return HttpResponse("gedaan")


urlpatterns = [
    path("proef/dossier/<int:pk>/", dossier, name="dossier"),
    path("proef/schrijf/", write, name="write"),
    *urls.urlpatterns,
]
