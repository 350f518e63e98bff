"""All addresses of Naast, and the least that a page of somebody who works can do."""

from functools import cache
from typing import Any

from django.http import HttpResponse
from django.template import engines
from django.urls import path

from naast.organisaties.access import WerkRequest, voor
from naast.trajecten.models import Traject
from naast.urls import urlpatterns as naast_urls

_PAGINA = """{% extends "core/base_werk.html" %}
{% block titel %}Bench{% endblock %}
{% block inhoud %}<h1>Begonnen op {{ gestart_op }}</h1>{% endblock %}"""


@voor("clientondersteuner")
def line(_request: WerkRequest, pk: int) -> HttpResponse:
    """Logged in, in the context of the aanbieder: one query over an index, one line of text."""
    return HttpResponse(str(_started(pk)))


@voor("clientondersteuner")
def page(request: WerkRequest, pk: int) -> HttpResponse:
    """The same query on a page: the frame of the working place with one heading in it."""
    return HttpResponse(_template().render({"gestart_op": _started(pk)}, request))


@cache
def _template() -> Any:
    return engines["django"].from_string(_PAGINA)


def _started(pk: int) -> object:
    return Traject.objects.values_list("gestart_op", flat=True).get(pk=pk)


urlpatterns = [
    path("bench/regel/<int:pk>/", line),
    path("bench/pagina/<int:pk>/", page),
    *naast_urls,
]
