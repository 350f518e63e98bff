"""Who reads a meldcode, and who decides: for who began it and who decides."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from naast.core.formulierpagina import act_once, sent
from naast.organisaties.access import WerkRequest, aanbieder_of, load
from naast.organisaties.werklijst import at_work
from naast.veiligheid import actions
from naast.veiligheid.access import check_leads, check_reading, visible, visible_lezers
from naast.veiligheid.forms.lezers import AndereBeslisser, Intrekken, LezerNoemen
from naast.veiligheid.models import Meldcode, Meldcodelezer
from naast.veiligheid.states import MELDCODE
from naast.veiligheid.views.pagina import begeleider, form_methods, page_of


@begeleider
@form_methods
def name(request: WerkRequest, pk: int) -> HttpResponse:
    """Name a colleague who must know."""
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: lezer noemen")
    check_leads(request.medewerker, meldcode)
    reading = meldcode.lezers.filter(ingetrokken_at__isnull=True).values("medewerker")
    form = LezerNoemen(
        sent(request),
        collegas=at_work(aanbieder_of(request.medewerker).pk).exclude(pk__in=reading),
    )

    def do(**values: Any) -> Meldcodelezer:
        return actions.name_reader(meldcode=meldcode, door=request.medewerker, **values)

    if made := act_once(form, Meldcodelezer, do):
        messages.success(request, f"{made.medewerker} leest deze meldcode nu mee.")
        return redirect("veiligheid:detail", pk)
    return page_of(
        request,
        form,
        meldcode,
        titel="Iemand laten meelezen",
        knop="Laten meelezen",
        intro="Alleen wie dit moet weten. Deze collega kan ook stappen opschrijven, maar niet "
        "beslissen.",
    )


@begeleider
@form_methods
def withdraw(request: WerkRequest, pk: int) -> HttpResponse:
    """A colleague reads along no more."""
    lezer = load(request, visible_lezers(request.medewerker), pk, doel="meldcode: lezer intrekken")
    check_leads(request.medewerker, lezer.meldcode)
    if request.method == "GET":
        check_reading(lezer)
    form = Intrekken(sent(request))

    def do(**values: Any) -> Meldcodelezer:
        return actions.withdraw_reader(lezer=lezer, door=request.medewerker, **values)

    if act_once(form, Meldcodelezer, do):
        messages.success(request, f"{lezer.medewerker} leest deze meldcode niet meer.")
        return redirect("veiligheid:detail", lezer.meldcode_id)
    return page_of(
        request,
        form,
        lezer.meldcode,
        titel=f"{lezer.medewerker} leest niet meer mee",
        knop="Intrekken",
    )


@begeleider
@form_methods
def change_decider(request: WerkRequest, pk: int) -> HttpResponse:
    """Somebody else decides."""
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: andere beslisser")
    check_leads(request.medewerker, meldcode)
    if request.method == "GET":
        MELDCODE.naar("change_decider", meldcode.status, reden="later")
    others = at_work(aanbieder_of(request.medewerker).pk).exclude(pk=meldcode.beslisser_id)
    form = AndereBeslisser(sent(request), collegas=others)

    def do(**values: Any) -> Meldcode:
        return actions.change_decider(meldcode=meldcode, door=request.medewerker, **values)

    if made := act_once(form, Meldcode, do):
        messages.success(request, f"{made.beslisser} beslist voortaan.")
        if visible(request.medewerker).filter(pk=pk).exists():
            return redirect("veiligheid:detail", pk)
        return redirect("trajecten:dossier", meldcode.traject_id)
    return page_of(
        request,
        form,
        meldcode,
        titel="Iemand anders beslist",
        knop="Opslaan",
        intro=f"Nu beslist {meldcode.beslisser}. Die leest daarna niet meer mee, "
        "behalve wie de meldcode begon of als meelezer is genoemd.",
    )
