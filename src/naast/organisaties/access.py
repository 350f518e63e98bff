"""Access is how you load: a view is for roles, a record is loaded within what one may see."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from naast.audit.actions import GEWEIGERD, Lezing
from naast.core.context import Werkcontext
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker

P = ParamSpec("P")
M = TypeVar("M", bound=models.Model)


class Ingang(HttpRequest):
    """A request as the middleware lets it in; `medewerker` is None for who does not work here.

    `lezer` is who reads, as the log has it: a page behind a code says of which organisation it is.
    """

    medewerker: Medewerker | None
    lezingen: list[Lezing]
    lezer: Werkcontext


class WerkRequest(Ingang):
    """A request of somebody who works."""

    medewerker: Medewerker


View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def voor(*rollen: str) -> Callable[[Callable[Concatenate[WerkRequest, P], HttpResponse]], View[P]]:
    """A view for these roles only: others get 403, who is not logged in goes to the login."""

    def decorate(view: Callable[Concatenate[WerkRequest, P], HttpResponse]) -> View[P]:
        @wraps(view)
        def inner(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            medewerker = getattr(request, "medewerker", None)
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            work = cast(WerkRequest, request)
            if medewerker is None or medewerker.rol not in rollen:
                work.lezingen.append(Lezing("", 0, request.path, GEWEIGERD))
                raise PermissionDenied("Deze pagina is niet voor uw rol.")
            return view(work, *args, **kwargs)

        return inner

    return decorate


def aanbieder_of(medewerker: Medewerker) -> Aanbieder:
    """The aanbieder that somebody works for; who works for a gemeente has none."""
    if medewerker.aanbieder is None:
        raise PermissionDenied("Deze pagina is voor medewerkers van een aanbieder.")
    return medewerker.aanbieder


def gemeente_of(medewerker: Medewerker) -> Gemeente:
    """The gemeente that somebody works for; who works for an aanbieder has none."""
    if medewerker.gemeente is None:
        raise PermissionDenied("Deze pagina is voor medewerkers van een gemeente.")
    return medewerker.gemeente


def load(request: WerkRequest, rows: QuerySet[M], pk: int, *, doel: str) -> M:
    """One record out of what one may see, else 404; the reading is noted with its purpose.

    Row-level security has left out the rows of other organisations already; an attempt to read one
    of those is noted as refused.
    """
    return opened(request, rows.model, pk, rows.filter(pk=pk)[:1], doel=doel)


def opened(request: WerkRequest, model: type[M], pk: int, found: Iterable[M], *, doel: str) -> M:
    """The same for what was looked up already: `found` has the record, or nothing."""
    tabel = model._meta.db_table
    for row in found:
        request.lezingen.append(Lezing(tabel, row.pk, doel))
        return row
    known = pk if pk <= models.BigIntegerField.MAX_BIGINT else 0
    request.lezingen.append(Lezing(tabel, known, doel, GEWEIGERD))
    raise Http404
