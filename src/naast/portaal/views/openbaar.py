"""Pages for everybody: no login, no personal data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from naast.contracten.queries import aanbieders_of
from naast.core.kantoor import Openingstijd
from naast.core.klok import vandaag
from naast.organisaties.models import Gemeente
from naast.portaal.navigatie import menu_for


class Toegankelijkheid(TemplateView):
    """The accessibility statement: what is known, and whom to tell what does not work."""

    template_name = "portaal/toegankelijkheid.html"
    http_method_names = ["get", "head", "options"]


class Privacy(TemplateView):
    """What is kept of a resident, who sees it, for how long, and what they can ask."""

    template_name = "portaal/privacy.html"
    http_method_names = ["get", "head", "options"]


class Over(TemplateView):
    """What Naast is and who makes it."""

    template_name = "portaal/over.html"
    http_method_names = ["get", "head", "options"]


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front door; who works here goes on to the home page of the role."""
    medewerker = getattr(request, "medewerker", None)
    if medewerker and (menu := menu_for(medewerker.rol, request.path)):
        return redirect(menu[0].url)
    return render(request, "portaal/home.html", {"gemeenten": Gemeente.objects.order_by("naam")})


@require_safe
def gemeente(request: HttpRequest, slug: str) -> HttpResponse:
    """The public page of a gemeente: what this is, three doors, whom to call."""
    found = get_object_or_404(Gemeente, slug=slug)
    context = {
        "gemeente": found,
        "aanbieders": aanbieders_of(found, vandaag()),
        "openingstijd": Openingstijd(),
    }
    return render(request, "portaal/gemeente.html", context)
