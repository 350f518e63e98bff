"""For whom these pages are."""

from django.views.decorators.http import require_http_methods

from naast.organisaties.access import voor
from naast.organisaties.models import ROLLEN_AANBIEDER, Rol

begeleider = voor(*ROLLEN_AANBIEDER)
teamleider = voor(Rol.TEAMLEIDER)
form_methods = require_http_methods(["GET", "POST"])
