"""Looking on the sociale kaart of a gemeente."""

from dataclasses import asdict

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from naast.core.klok import vandaag
from naast.core.onderdelen.weg import Tab
from naast.core.onthouden import remembered
from naast.organisaties.access import WerkRequest
from naast.organisaties.models import Gemeente
from naast.sociale_kaart.forms import Zoeken
from naast.sociale_kaart.models import Voorziening
from naast.sociale_kaart.queries import (
    Zoekvraag,
    doelgroepen_in,
    is_old,
    list_query,
    matching,
    on_kaart,
    stopped,
    to_check,
    without_voorziening,
)
from naast.sociale_kaart.views.begeleider.rollen import begeleider, chosen, own_gemeenten

FILTERS = ("gemeente", "stand", "leefgebied", "doelgroep", "wijk")
STANDEN = {"": "Alles", "nakijken": "Nakijken", "gestopt": "Gestopt"}


@begeleider
@require_GET
def list_voorzieningen(request: WerkRequest) -> HttpResponse:
    """What one can be referred to, narrowed by a word, domain, group and wijk."""
    gemeenten = own_gemeenten(request)
    kept = remembered(request, "sociale_kaart", FILTERS, heel="stand")
    gemeente = chosen(kept, gemeenten)
    if gemeente is None:
        return render(request, "sociale_kaart/geen_gemeente.html")
    stand = kept.get("stand", "")
    stand = stand if stand in STANDEN else ""
    form = Zoeken(
        {"zoek": request.GET.get("zoek", "")} | dict(kept) | {"gemeente": gemeente.slug},
        gemeente=gemeente,
        gemeenten=gemeenten,
        doelgroepen=doelgroepen_in(gemeente),
    )
    vraag = _question(form)
    rows = matching(_in_state(gemeente, stand), vraag)
    page = Paginator(rows, 25).get_page(request.GET.get("pagina"))
    context = {
        "gemeente_van_kaart": gemeente,
        "standen": _states(gemeente, stand, vraag),
        "stand": stand,
        "zoekformulier": form,
        "gezocht": any(asdict(vraag).values()),
        "pagina": page,
        "rijen": [(one, is_old(one, vandaag())) for one in page],
        "leeg": without_voorziening(gemeente) if stand == "nakijken" else [],
    }
    return render(request, "sociale_kaart/lijst.html", context)


def _in_state(gemeente: Gemeente, stand: str) -> QuerySet[Voorziening]:
    if stand == "nakijken":
        return to_check(gemeente, vandaag())
    return stopped(gemeente) if stand == "gestopt" else on_kaart(gemeente)


def _question(form: Zoeken) -> Zoekvraag:
    """What is asked; a part that nobody can choose asks nothing."""
    form.is_valid()
    asked = form.cleaned_data
    return Zoekvraag(**{name: asked.get(name, "") for name in Zoekvraag.__dataclass_fields__})


def _states(gemeente: Gemeente, stand: str, vraag: Zoekvraag) -> list[Tab]:
    """The same search in each state; how many are to be looked over."""
    asked = asdict(vraag)
    numbers = {"nakijken": to_check(gemeente, vandaag()).count()}
    return [
        Tab(words, f"?{list_query(gemeente, **asked)}&stand={key}", key == stand, numbers.get(key))
        for key, words in STANDEN.items()
    ]
