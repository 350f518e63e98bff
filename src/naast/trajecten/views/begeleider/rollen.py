"""For whom these pages are."""

from django.views.decorators.http import require_http_methods

from naast.organisaties.access import voor
from naast.organisaties.models import ROLLEN_AANBIEDER, Medewerker, Rol

begeleider = voor(*ROLLEN_AANBIEDER)
teamleider = voor(Rol.TEAMLEIDER)
form_methods = require_http_methods(["GET", "POST"])


def first_list(medewerker: Medewerker) -> str:
    """Whose work a list begins with, until somebody chooses: a team lead looks at the team."""
    return "team" if medewerker.rol == Rol.TEAMLEIDER else "mij"
