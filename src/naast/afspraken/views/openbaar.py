"""What needs no login: the calendar file behind a secret address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from naast.afspraken.feed import appointments_for
from naast.afspraken.ical import calendar
from naast.afspraken.models import Afspraak


@require_safe
def calendar_file(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The agenda of one medewerker for a calendar program; 404 for a secret that does not work."""
    found = appointments_for(sleutel)
    if found is None:
        raise Http404

    def address(row: Afspraak) -> str:
        return request.build_absolute_uri(reverse("afspraken:detail", args=[row.pk]))

    return HttpResponse(
        calendar(
            found.afspraken,
            address,
            [(one, request.build_absolute_uri(one.url)) for one in found.momenten],
        ),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": 'inline; filename="naast.ics"',
            "Referrer-Policy": "no-referrer",
        },
    )
