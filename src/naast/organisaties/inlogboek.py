"""Who logged in and who tried to, in the log of the organisation of that account."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from naast.audit.actions import GELUKT, GEWEIGERD, log_login
from naast.core.context import Werkcontext, als
from naast.core.herkomst import herkomst
from naast.organisaties.models import Medewerker


class InlogboekMiddleware:
    """Writes one event per login and per wrong password, whether or not the address is known.

    Both cost the same work, so that the time of the answer does not tell who has an account.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        before = request.user.pk
        response = self.get_response(request)
        after = request.user.pk
        if after is not None and after != before:
            _note(request, after, GELUKT)
        elif (tried := getattr(request, "inloggen_mislukt", None)) is not None:
            _note(request, tried, GEWEIGERD)
        return response


def _note(request: HttpRequest, account_id: int, resultaat: str) -> None:
    vanaf = herkomst(request)
    with als(Werkcontext(rol="account", account_id=account_id, herkomst=vanaf)):
        who = Medewerker.objects.filter(account_id=account_id).first()
    context = Werkcontext(
        rol=who.rol if who and resultaat == GELUKT else "onbekend",
        account_id=account_id if resultaat == GELUKT else None,
        aanbieder_id=who.aanbieder_id if who else None,
        gemeente_id=who.gemeente_id if who else None,
        herkomst=vanaf,
    )
    with als(context):
        log_login(account_id, resultaat)
