"""For whom these pages are."""

from django.views.decorators.http import require_http_methods

from naast.organisaties.access import voor
from naast.organisaties.models import ROLLEN_AANBIEDER

begeleider = voor(*ROLLEN_AANBIEDER)
form_methods = require_http_methods(["GET", "POST"])
