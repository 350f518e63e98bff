"""A report as a file to keep or to send on."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.text import slugify

from naast.verantwoording.documenten import FORMATEN, render
from naast.verantwoording.models import Rapportage


def as_file(rapportage: Rapportage, formaat: str, rapport: dict[str, Any]) -> HttpResponse:
    """The document, with a name that says what it is; 404 for a format that does not exist."""
    if formaat not in FORMATEN:
        raise Http404
    name = slugify(
        f"rapportage {rapportage.gemeente.naam} {rapportage.aanbieder.naam} {rapportage.van}"
        f" {rapportage.tot} versie {rapportage.versie}"
    )
    return HttpResponse(
        render(formaat, rapport),
        content_type=FORMATEN[formaat].mediatype,
        headers={"Content-Disposition": f'attachment; filename="{name}.{formaat}"'},
    )
