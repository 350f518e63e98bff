"""Who works with dossiers or figures logs in with two steps (BIO2 5.17)."""

from collections.abc import Callable

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

UITLEG = "Stel eerst een tweede stap in voor het inloggen. Daarna kunt u aan het werk."


class TweedeFactorMiddleware:
    """Leads staff without a second step to where they set it up; everything else stays closed.

    Only in the demo, and only for demo accounts, one step is enough.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _is_open(request) or _has_second_step(request):
            return self.get_response(request)
        messages.warning(request, UITLEG)
        return redirect("mfa_index")


def _is_open(request: HttpRequest) -> bool:
    if getattr(request, "medewerker", None) is None:
        return True
    if settings.DEMO and getattr(request.user, "is_demo", False):
        return True
    return request.path.startswith(reverse("account_login"))


def _has_second_step(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    if any(record.get("method") == "mfa" for record in records):
        return True
    return bool(is_mfa_enabled(request.user))
