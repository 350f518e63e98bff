"""A page with one form that does one thing: show, check, do, go back."""

from collections.abc import Callable
from typing import Any, TypeVar, cast
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from naast.core.eenmalig import earlier, once
from naast.core.errors import Geweigerd
from naast.core.forms import Formulier
from naast.core.tussentijds import explain
from naast.core.versie import Tussentijds

M = TypeVar("M", bound=models.Model)


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent with a form; None when the page is only opened."""
    return request.POST if request.method == "POST" else None


def act(form: Formulier, do: Callable[..., M]) -> M | None:
    """Check the form and do it with its values; what the action made or changed.

    None when there is something to mend: a refusal stands beside its field, and what was typed
    stays. `do` gets `verzoek` too. A form that was carried out already gives the same record,
    also when by now it would be refused.
    """
    return _act(form, do, cast(type[M], models.Model))


def _act(form: Formulier, do: Callable[..., M], model: type[M]) -> M | None:
    if isinstance(done := _done_before(form), model):
        return done
    if not form.is_valid():
        return None
    values = form.cleaned_data | {"verzoek": form.cleaned_data.get("verzoek") or uuid4()}
    try:
        return do(**values)
    except Geweigerd as refusal:
        if isinstance(refusal, Tussentijds):
            form.tussentijds = explain(form, refusal)
        form.add_error(refusal.veld if refusal.veld in form.fields else None, refusal.melding)
        return None


def _done_before(form: Formulier) -> models.Model | None:
    field, name = form.fields["verzoek"], form.add_prefix("verzoek")
    try:
        verzoek = field.clean(form.data.get(name)) if form.is_bound else None
    except ValidationError:
        return None
    return earlier(verzoek) if verzoek else None


def act_once(form: Formulier, model: type[M], do: Callable[..., M]) -> M | None:
    """As `act`, for an action that changes a record: the same form sent twice does it once."""

    def carry_out(verzoek: UUID, **values: Any) -> M:
        return once(verzoek, model, lambda: do(**values))

    return _act(form, carry_out, model)


def press(request: HttpRequest, do: Callable[[], M]) -> M | None:
    """Do what a button without fields asks; what the action gave.

    None when it refuses: the page that comes next says why, as a message at the top.
    """
    try:
        return do()
    except Geweigerd as refusal:
        messages.error(request, refusal.melding)
        return None


def form_page(
    request: HttpRequest,
    form: Formulier,
    *,
    titel: str,
    knop: str,
    terug: str,
    terug_naar: str,
    boven: str = "",
    intro: str = "",
    **more: Any,
) -> HttpResponse:
    """The page: `terug` is the address to go back to, `terug_naar` the words for it."""
    context = {
        "form": form,
        "titel": titel,
        "knop": knop,
        "terug": terug,
        "terug_naar": terug_naar,
        "boven": boven,
        "intro": intro,
    }
    template = more.pop("template", "core/formulierpagina.html")
    return render(request, template, context | more)
