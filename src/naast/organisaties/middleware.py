"""One request, one transaction, for one organisation."""

from collections.abc import Callable
from typing import cast

from allauth.core.exceptions import ReauthenticationRequired
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from naast.audit.actions import GEWEIGERD, Lezing, log_readings
from naast.core.context import Werkcontext, set_context
from naast.core.errors import Verouderd
from naast.core.herkomst import herkomst
from naast.organisaties.access import Ingang
from naast.organisaties.models import Medewerker

SAFE = ("GET", "HEAD", "OPTIONS")


class WerkcontextMiddleware:
    """Opens the transaction, says on the database who works, and closes it.

    Reading pages run read-only; what they read of a dossier is logged before the answer leaves,
    so that nothing is shown without its event. What was refused is logged as refused.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        lezingen: list[Lezing] = []
        ingang = cast(Ingang, request)
        ingang.lezingen = lezingen
        with transaction.atomic():
            ingang.lezer = _enter(ingang)
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        if due := _to_log(lezingen, response):
            log_readings(due, ingang.lezer)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Nothing half-done stays; a stale page gets a page that says so."""
        if isinstance(exception, ReauthenticationRequired):
            return None  # nothing was done; allauth asks for the password and needs the database
        transaction.set_rollback(True)
        if isinstance(exception, Verouderd):
            return render(request, "core/409.html", {"melding": exception.melding}, status=409)
        return None


def _to_log(lezingen: list[Lezing], response: HttpResponse) -> list[Lezing]:
    """What was shown, or what was refused; of a page that leads on nothing was read."""
    if response.status_code < 300:
        return lezingen
    refused = response.status_code in (403, 404)
    return [x for x in lezingen if x.resultaat == GEWEIGERD] if refused else []


def _enter(request: Ingang) -> Werkcontext:
    medewerker = None
    if request.user.is_authenticated:
        set_context(Werkcontext(rol="account", account_id=request.user.pk))
        medewerker = (
            Medewerker.objects.select_related("aanbieder", "gemeente")
            .filter(account_id=request.user.pk)
            .first()
        )
    request.medewerker = medewerker
    context = _context_of(medewerker, request)
    set_context(context)
    if request.method in SAFE and not request.path.startswith("/inloggen/"):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
    return context


def _context_of(medewerker: Medewerker | None, request: HttpRequest) -> Werkcontext:
    vanaf = herkomst(request)
    if medewerker is None:
        return Werkcontext(rol="inwoner", herkomst=vanaf)
    return Werkcontext(
        rol=medewerker.rol,
        account_id=medewerker.account_id,
        aanbieder_id=medewerker.aanbieder_id,
        gemeente_id=medewerker.gemeente_id,
        herkomst=vanaf,
    )
