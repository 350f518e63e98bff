"""For whom these pages are, and of which gemeente they show the kaart."""

from collections.abc import Mapping

from django.views.decorators.http import require_http_methods

from naast.contracten.queries import gemeenten_of
from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest, aanbieder_of, voor
from naast.organisaties.models import ROLLEN_AANBIEDER, Gemeente

begeleider = voor(*ROLLEN_AANBIEDER)
form_methods = require_http_methods(["GET", "POST"])


def own_gemeenten(request: WerkRequest) -> list[Gemeente]:
    """The gemeenten that somebody works for today, by name."""
    return gemeenten_of(aanbieder_of(request.medewerker).pk, vandaag())


def chosen(asked: Mapping[str, str], gemeenten: list[Gemeente]) -> Gemeente | None:
    """The one that `gemeente` names, else the first; None without any."""
    slug = asked.get("gemeente", "")
    return next((one for one in gemeenten if one.slug == slug), next(iter(gemeenten), None))
