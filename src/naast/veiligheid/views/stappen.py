"""One page for each thing that can be written in a meldcode."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from naast.core.formulierpagina import act, act_once, sent
from naast.organisaties.access import WerkRequest, load
from naast.veiligheid import actions
from naast.veiligheid.access import check_decides, visible
from naast.veiligheid.forms.stappen import (
    STAPFORMULIEREN,
    Aanvullen,
    AndereDag,
    Besluit,
    Kindcheck,
    Melding,
    Overslaan,
)
from naast.veiligheid.keuzes import Stap
from naast.veiligheid.models import Meldcode, Meldcodestap
from naast.veiligheid.overzicht import UITLEG, weighing
from naast.veiligheid.queries import missing
from naast.veiligheid.states import MELDCODE, MELDCODESTAP
from naast.veiligheid.views.pagina import begeleider, form_methods, page_of

TEKENT = "Met de knop tekent u. Daarna blijft de tekst staan; aanvullen kan altijd."


@begeleider
@form_methods
def step(request: WerkRequest, pk: int, slug: str) -> HttpResponse:
    """Write down one of the first four steps."""
    stap = _step(slug, but=Stap.BESLISSEN)
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: stap opschrijven")
    _check_open(request, meldcode, "record_step", stap)
    form = STAPFORMULIEREN[stap](sent(request))

    def do(**values: Any) -> Any:
        return actions.record_step(meldcode=meldcode, stap=stap, door=request.medewerker, **values)

    if act(form, do):
        return _done(request, pk, f"Stap {stap.nummer} is getekend.")
    return page_of(
        request,
        form,
        meldcode,
        titel=f"Stap {stap.nummer}: {stap.label}",
        knop="Ondertekenen",
        intro=f"{UITLEG[stap]} {TEKENT}",
    )


@begeleider
@form_methods
def skip(request: WerkRequest, pk: int, slug: str) -> HttpResponse:
    """Leave a step out, with the reason."""
    stap = _step(slug, but=Stap.BESLISSEN)
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: stap overslaan")
    _check_open(request, meldcode, "skip_step", stap)
    form = Overslaan(sent(request))

    def do(**values: Any) -> Any:
        return actions.skip_step(meldcode=meldcode, stap=stap, door=request.medewerker, **values)

    if act(form, do):
        return _done(request, pk, f"Stap {stap.nummer} is overgeslagen.")
    return page_of(
        request,
        form,
        meldcode,
        titel=f"Stap {stap.nummer} overslaan",
        knop="Overslaan en ondertekenen",
        intro="Kan het later toch? Dan zet u de stap alsnog.",
    )


@begeleider
@form_methods
def supplement(request: WerkRequest, pk: int, slug: str) -> HttpResponse:
    """Add to a step, or correct it."""
    stap = _step(slug)
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: aanvullen")
    form = Aanvullen(sent(request))

    def do(**values: Any) -> Any:
        return actions.add_supplement(
            meldcode=meldcode, stap=stap, door=request.medewerker, **values
        )

    if act(form, do):
        return _done(request, pk, "De aanvulling is getekend.")
    titel = f"Aanvulling bij stap {stap.nummer}: {stap.label.lower()}"
    return page_of(request, form, meldcode, titel=titel, knop="Ondertekenen", intro=TEKENT)


@begeleider
@form_methods
def replan(request: WerkRequest, pk: int, slug: str) -> HttpResponse:
    """Another last day for a step."""
    stap = _step(slug)
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: andere dag")
    _check_open(request, meldcode, "replan_step", stap)
    now = meldcode.stappen.get(stap=stap)
    form = AndereDag(sent(request), initial={"uiterlijk_op": now.uiterlijk_op})

    def do(**values: Any) -> Meldcodestap:
        return actions.replan_step(meldcode=meldcode, stap=stap, **values)

    if act_once(form, Meldcodestap, do):
        return _done(request, pk, "De dag is aangepast.")
    titel = f"Andere dag voor stap {stap.nummer}"
    return page_of(request, form, meldcode, titel=titel, knop="Opslaan")


@begeleider
@form_methods
def check_children(request: WerkRequest, pk: int) -> HttpResponse:
    """The kindcheck."""
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: kindcheck")
    _check_open(request, meldcode, "check_children")
    form = Kindcheck(sent(request))

    def do(**values: Any) -> Any:
        return actions.check_children(meldcode=meldcode, door=request.medewerker, **values)

    if act(form, do):
        return _done(request, pk, "De kindcheck is getekend.")
    return page_of(request, form, meldcode, titel="Kindcheck", knop="Ondertekenen", intro=TEKENT)


@begeleider
@form_methods
def decide(request: WerkRequest, pk: int) -> HttpResponse:
    """Step five, for the decider, once the rest is there."""
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: beslissen")
    check_decides(request.medewerker, meldcode)
    _check_open(request, meldcode, "decide_to_report", Stap.BESLISSEN)
    if request.method == "GET" and (still := missing(meldcode)):
        messages.warning(request, f"Beslissen kan nog niet. Eerst: {', '.join(still)}.")
        return redirect("veiligheid:detail", pk)
    form = Besluit(sent(request))

    def do(**values: Any) -> Any:
        return actions.decide(meldcode=meldcode, door=request.medewerker, **values)

    if made := act(form, do):
        if made.melden:
            messages.success(request, "Het besluit is getekend. Schrijf nu de melding op.")
            return redirect("veiligheid:report", pk)
        return _done(request, pk, "Het besluit is getekend. De meldcode is afgesloten.")
    return page_of(
        request,
        form,
        meldcode,
        titel="Stap 5: Beslissen",
        knop="Ondertekenen",
        intro=f"{UITLEG[Stap.BESLISSEN]} {TEKENT}",
        template="veiligheid/besluit.html",
        weging=weighing(meldcode),
    )


@begeleider
@form_methods
def report(request: WerkRequest, pk: int) -> HttpResponse:
    """Veilig Thuis was told."""
    meldcode = load(request, visible(request.medewerker), pk, doel="meldcode: melding opschrijven")
    _check_open(request, meldcode, "record_report")
    form = Melding(sent(request), initial={"gemeld_door": request.medewerker.naam})

    def do(**values: Any) -> Any:
        return actions.record_report(meldcode=meldcode, door=request.medewerker, **values)

    if act(form, do):
        return _done(request, pk, "De melding is getekend. De meldcode is afgesloten.")
    return page_of(
        request,
        form,
        meldcode,
        titel="Melding bij Veilig Thuis",
        knop="Ondertekenen",
        intro="Bel Veilig Thuis: 0800 2000, gratis, dag en nacht. Schrijf daarna op wat is gemeld.",
    )


def _step(slug: str, *, but: Stap | None = None) -> Stap:
    if slug not in Stap.values or slug == but:
        raise Http404
    return Stap(slug)


def _check_open(
    request: WerkRequest, meldcode: Meldcode, actie: str, stap: Stap | None = None
) -> None:
    """A page that is opened too late says so at once; a form sent twice is looked at in the act."""
    if request.method != "GET":
        return
    MELDCODE.naar(actie, meldcode.status, reden="later")
    if stap:
        now = meldcode.stappen.get(stap=stap).status
        MELDCODESTAP.naar(
            "record_step" if actie.startswith("decide") else actie, now, reden="later"
        )


def _done(request: WerkRequest, pk: int, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("veiligheid:detail", pk)
