"""All addresses of Naast, and the least that a page of somebody who works can do."""

from django.http import HttpResponse
from django.urls import path

from naast.organisaties.access import WerkRequest, voor
from naast.trajecten.models import Traject
from naast.urls import urlpatterns as naast_urls


@voor("clientondersteuner")
def floor(_request: WerkRequest, pk: int) -> HttpResponse:
    """Logged in, in the context of the aanbieder: one query over an index, one line of text."""
    return HttpResponse(str(Traject.objects.values_list("gestart_op").get(pk=pk)[0]))


urlpatterns = [path("bench/vloer/<int:pk>/", floor), *naast_urls]
