"""For whom these pages are, and the page with one form that leads back to the file."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from naast.core.forms import Formulier
from naast.core.formulierpagina import form_page
from naast.organisaties.access import voor
from naast.organisaties.models import ROLLEN_AANBIEDER
from naast.veiligheid.models import Meldcode

begeleider = voor(*ROLLEN_AANBIEDER)
form_methods = require_http_methods(["GET", "POST"])


def page_of(
    request: HttpRequest,
    form: Formulier,
    meldcode: Meldcode,
    *,
    titel: str,
    knop: str,
    intro: str = "",
    **more: Any,
) -> HttpResponse:
    """A form about one meldcode."""
    return form_page(
        request,
        form,
        titel=titel,
        knop=knop,
        intro=intro,
        boven=meldcode.traject.inwoner.naam,
        terug=reverse("veiligheid:detail", args=[meldcode.pk]),
        terug_naar="Terug naar de meldcode",
        **more,
    )
