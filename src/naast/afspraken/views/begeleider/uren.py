"""Hours at which somebody can be booked, and days off."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from naast.afspraken import actions
from naast.afspraken.access import may_set_hours
from naast.afspraken.forms.uren import Afwezig, Uren
from naast.afspraken.forms.velden import written
from naast.afspraken.models import Afwezigheid, Beschikbaarheid, Weekdag
from naast.afspraken.queries import hours_of
from naast.afspraken.views.begeleider.rollen import begeleider, form_methods
from naast.core.forms import Formulier
from naast.core.formulierpagina import act_once, form_page, sent
from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest, aanbieder_of
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import colleagues


def _worker(request: WerkRequest, pk: int | None) -> Medewerker:
    """Oneself, or the colleague whose hours one may set; else 404 or 403."""
    if pk is None:
        return request.medewerker
    found = get_object_or_404(colleagues(aanbieder_of(request.medewerker).pk), pk=pk)
    if not may_set_hours(request.medewerker, found):
        raise PermissionDenied("Alleen de teamleider past de uren van een collega aan.")
    return found


def _page(request: WerkRequest, form: Formulier, worker: Medewerker, **more: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        boven=worker.naam,
        terug=reverse("afspraken:week"),
        terug_naar="Terug naar de agenda",
        **more,
    )


@begeleider
@form_methods
def hours(request: WerkRequest, pk: int | None = None) -> HttpResponse:
    """The hours of a week, from a day on."""
    worker = _worker(request, pk)
    form = Uren(sent(request), initial=_now(worker))

    def do(geldig_van: Any, **uren: Any) -> Medewerker:
        return actions.set_beschikbaarheid(
            aanbieder=aanbieder_of(request.medewerker),
            medewerker=worker,
            geldig_van=geldig_van,
            uren=uren,
        )

    if act_once(form, Medewerker, do):
        messages.success(request, "De uren zijn bewaard.")
        return redirect(request.path)
    return _page(
        request,
        form,
        worker,
        titel="Wanneer kunt u afspraken hebben?",
        intro="In deze uren zoekt Naast vrije momenten. Leeg betekent: deze dag niet.",
        knop="Uren bewaren",
        template="afspraken/uren.html",
        afwezig_url=_absence_address(pk),
        later=_later(worker),
        collegas=_others(request, worker),
    )


def _absence_address(pk: int | None) -> str:
    if pk is None:
        return reverse("afspraken:absence")
    return reverse("afspraken:absence_of", args=[pk])


def _now(worker: Medewerker) -> dict[str, str]:
    """The hours that hold today, as one would type them."""
    today = vandaag()
    rows = hours_of([worker], today, today + timedelta(days=1)) or _first_later(worker)
    return {
        dag: written(sorted((u.van, u.tot) for u in rows if u.weekdag == dag))
        for dag in Weekdag.values
    }


def _first_later(worker: Medewerker) -> list[Beschikbaarheid]:
    rows = list(Beschikbaarheid.objects.filter(medewerker=worker, geldig_van__gt=vandaag()))
    first = min((u.geldig_van for u in rows), default=None)
    return [u for u in rows if u.geldig_van == first]


def _later(worker: Medewerker) -> Any:
    """From which later day other hours hold, if any."""
    rows = Beschikbaarheid.objects.filter(medewerker=worker, geldig_van__gt=vandaag())
    return rows.order_by("geldig_van").values_list("geldig_van", flat=True).first()


def _others(request: WerkRequest, worker: Medewerker) -> list[tuple[str, str]]:
    """Whose hours one may set as well: names with addresses."""
    return [
        (other.naam, reverse("afspraken:hours_of", args=[other.pk]))
        for other in colleagues(aanbieder_of(request.medewerker).pk)
        if other.pk != worker.pk and may_set_hours(request.medewerker, other)
    ]


@begeleider
@form_methods
def absence(request: WerkRequest, pk: int | None = None) -> HttpResponse:
    """Days off: the coming ones, and one more."""
    worker = _worker(request, pk)
    form = Afwezig(sent(request))

    def do(**values: Any) -> Afwezigheid:
        return actions.add_afwezigheid(
            aanbieder=aanbieder_of(request.medewerker), medewerker=worker, **values
        )

    if act_once(form, Afwezigheid, do):
        messages.success(request, "De vrije dagen staan erin.")
        return redirect(request.path)
    return _page(
        request,
        form,
        worker,
        titel="Vrije dagen",
        intro="Op deze dagen zoekt Naast geen vrije momenten. Schrijf geen reden op.",
        knop="Toevoegen",
        template="afspraken/afwezig.html",
        dagen=Afwezigheid.objects.filter(medewerker=worker, tot_en_met_op__gte=vandaag()),
    )


@begeleider
@require_POST
def remove_absence(request: WerkRequest, pk: int) -> HttpResponse:
    """There after all."""
    found = get_object_or_404(Afwezigheid.objects.select_related("medewerker"), pk=pk)
    worker = _worker(request, found.medewerker_id)
    actions.remove_afwezigheid(afwezigheid=found)
    messages.success(request, "De vrije dagen zijn weg.")
    own = worker.pk == request.medewerker.pk
    return redirect(_absence_address(None if own else worker.pk))
