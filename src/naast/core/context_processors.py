"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def naast(request: HttpRequest) -> dict[str, Any]:
    """`medewerker`: who works here, or None; `demo`: whether this is the demo."""
    return {"medewerker": getattr(request, "medewerker", None), "demo": settings.DEMO}
