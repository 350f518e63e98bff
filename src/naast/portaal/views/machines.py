"""What programs read: what they may index, and whom to tell about a weakness (RFC 9116)."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from naast.core.klok import vandaag

# Asked again within this time whether the contact is still right (RFC 9116: less than a year).
GELDIG = timedelta(days=180)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """The public pages may be found; forms and work need not."""
    hidden = ("/inloggen/", "/gemeente/*/aanmelden/", "/mijn-ondersteuning/")
    return _text(["User-agent: *", *(f"Disallow: {path}" for path in hidden)])


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell, in which language, until when this holds."""
    until = datetime.combine(vandaag() + GELDIG, time(), tzinfo=UTC)
    return _text(
        [
            f"Contact: {settings.BEVEILIGING_CONTACT}",
            f"Expires: {until.isoformat().replace('+00:00', 'Z')}",
            "Preferred-Languages: nl, en",
            f"Canonical: {request.build_absolute_uri(reverse('portaal:security'))}",
        ]
    )


def _text(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
