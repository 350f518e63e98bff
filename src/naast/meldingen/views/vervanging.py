"""Offering a replacement for the first appointment, and the answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naast.contracten.queries import aanbieders_of
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden
from naast.meldingen.access import must_be_open, visible, visible_vervangingen
from naast.meldingen.actions_vervanging import answer_replacement, offer_replacement
from naast.meldingen.forms_vervanging import VervangingAanbieden, VervangingAntwoord
from naast.meldingen.models import Aanbod, Antwoord, Melding, Vervanging
from naast.meldingen.views.begeleider import begeleider, form_methods
from naast.organisaties.access import WerkRequest, load


@begeleider
@form_methods
def offer(request: WerkRequest, pk: int) -> HttpResponse:
    """The first appointment cannot be in time: what is offered instead."""
    melding = load(request, visible(request.medewerker), pk, doel="vervanging aanbieden")
    must_be_open(melding)
    others = [a.naam for a in aanbieders_of(melding.gemeente, vandaag()) if a != melding.aanbieder]
    form = VervangingAanbieden(sent(request), andere=others)

    def do(**values: Any) -> Vervanging:
        return offer_replacement(melding=melding, door=request.medewerker, **values)

    if made := act(form, do):
        messages.success(request, f"Het aanbod is bewaard.{_what_next(made)}")
        return redirect("meldingen:detail", pk)
    return form_page(
        request,
        form,
        titel="Vervanging aanbieden",
        boven=melding.naam,
        intro=_why(melding),
        knop="Aanbod bewaren",
        terug=reverse("meldingen:detail", args=[pk]),
        terug_naar="Terug naar de melding",
    )


@begeleider
@form_methods
def answer(request: WerkRequest, pk: int) -> HttpResponse:
    """What the inwoner says to it."""
    row = load(request, visible_vervangingen(request.medewerker), pk, doel="antwoord vastleggen")
    form = VervangingAntwoord(sent(request))
    if done := act_once(form, Vervanging, lambda **v: answer_replacement(vervanging=row, **v)):
        messages.success(request, f"Het antwoord is bewaard.{_what_next(done)}")
        return redirect("meldingen:detail", row.melding_id)
    return form_page(
        request,
        form,
        titel="Antwoord op de vervanging",
        boven=row.melding.naam,
        intro=f"{row}, aangeboden op {datum_in_woorden(row.aangeboden_op)}.",
        knop="Antwoord bewaren",
        terug=reverse("meldingen:detail", args=[row.melding_id]),
        terug_naar="Terug naar de melding",
    )


def _why(melding: Melding) -> str:
    last = melding.afspraak_uiterlijk_op
    if last is None:
        return "De inwoner hoeft niet te wachten: bied aan wie eerder kan."
    return (
        f"De eerste afspraak is uiterlijk {datum_in_woorden(last)}. "
        "Lukt dat niet, bied dan aan wie eerder kan."
    )


def _what_next(row: Vervanging) -> str:
    if row.antwoord == Antwoord.JA and row.aanbod == Aanbod.AANBIEDER:
        return " Rond de melding af met ‘Doorverwijzen’."
    return ""
