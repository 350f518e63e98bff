"""The reports of an aanbieder: read by everybody there, made and sent by the teamleider."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from naast.core.formulierpagina import act, press, sent
from naast.core.klok import vandaag
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, load, voor
from naast.organisaties.models import ROLLEN_AANBIEDER, Gemeente, Rol
from naast.verantwoording import actions
from naast.verantwoording.documenten import FORMATEN
from naast.verantwoording.documenten.getallen import periode_in_woorden
from naast.verantwoording.forms import Maken, Toelichting
from naast.verantwoording.models import Rapportage, Status
from naast.verantwoording.opstellen import as_report, figures_of
from naast.verantwoording.perioden import Tijdvak
from naast.verantwoording.queries import gemeenten_of, rapportages, te_maken
from naast.verantwoording.verschillen import differences
from naast.verantwoording.views.download import as_file
from naast.verantwoording.weergave import as_page, openingen

VRAGEN = (
    "Wat valt op als u deze periode naast de vorige legt?",
    "Waarom duurde het wachten langer of korter?",
    "Met welke vragen komen inwoners meer of minder dan eerder?",
    "Wie bereikt u nog niet, en wat doet u daaraan?",
    "Welke knelpunten zag u bij andere organisaties, en wat stelt u voor?",
    "Wat deed u met klachten en met wat inwoners u teruggaven?",
)
begeleider = voor(*ROLLEN_AANBIEDER)
teamleider = voor(Rol.TEAMLEIDER)
form_methods = require_http_methods(["GET", "POST"])


@require_safe
@begeleider
def show_list(request: WerkRequest) -> HttpResponse:
    """All reports, and the half-years that still need one."""
    aanbieder_id = request.medewerker.aanbieder_id or 0
    context = {
        "rapportages": [
            (row, periode_in_woorden(row.van, row.tot)) for row in rapportages(request.medewerker)
        ],
        "te_maken": te_maken(aanbieder_id, vandaag()),
        "mag_maken": request.medewerker.rol == Rol.TEAMLEIDER,
    }
    return render(request, "verantwoording/begeleider/list.html", context)


@require_safe
@begeleider
def detail(request: WerkRequest, pk: int) -> HttpResponse:
    """Every figure with its definition, in full."""
    rapportage = _load(request, pk, "rapportage lezen")
    cijfers = figures_of(rapportage)
    page = as_page(as_report(rapportage, cijfers.volledig), openingen(rapportage, cijfers.geteld))
    return render(
        request, "verantwoording/begeleider/detail.html", page | _around(request, rapportage)
    )


@form_methods
@teamleider
def make(request: WerkRequest) -> HttpResponse:
    """Begin a report."""
    gemeenten = gemeenten_of(request.medewerker.aanbieder_id or 0)
    form = Maken(
        request.POST or None,
        gemeenten=gemeenten,
        vandaag=vandaag(),
        initial=_only(gemeenten)
        | {key: request.GET[key] for key in ("gemeente", "periode") if key in request.GET},
    )

    def do(verzoek: UUID, gemeente: Gemeente, tijdvak: Tijdvak, **_: Any) -> Rapportage:
        return actions.make_rapportage(
            verzoek=verzoek,
            medewerker=request.medewerker,
            gemeente=gemeente,
            van=tijdvak.van,
            tot=tijdvak.tot,
        )

    if made := act(form, do):
        messages.success(request, "De rapportage is gemaakt. Lees de cijfers en schrijf erbij.")
        return redirect("verantwoording:detail", made.pk)
    return render(request, "verantwoording/begeleider/make.html", {"form": form})


def _only(gemeenten: QuerySet[Gemeente]) -> dict[str, Any]:
    """Who works for one gemeente need not choose it."""
    found = list(gemeenten[:2])
    return {"gemeente": found[0].pk} if len(found) == 1 else {}


@form_methods
@teamleider
def write(request: WerkRequest, pk: int) -> HttpResponse:
    """Write the account of trends and developments."""
    rapportage = _load(request, pk, "toelichting schrijven")
    now = {"toelichting": rapportage.toelichting, "versie": versie_van(rapportage)}
    form = Toelichting(sent(request), initial=now)

    def do(versie: str, toelichting: str, **_: Any) -> Rapportage:
        return actions.write_toelichting(rapportage=rapportage, tekst=toelichting, versie=versie)

    if act(form, do):
        messages.success(request, "De toelichting is bewaard.")
        return redirect("verantwoording:detail", pk)
    context = _around(request, rapportage) | {"form": form, "vragen": VRAGEN}
    return render(request, "verantwoording/begeleider/write.html", context)


@form_methods
@teamleider
def send(request: WerkRequest, pk: int) -> HttpResponse:
    """Show exactly what the gemeente will see, then send it."""
    rapportage = _load(request, pk, "rapportage versturen")

    def do() -> Rapportage:
        return actions.send_rapportage(rapportage=rapportage, medewerker=request.medewerker)

    if request.method == "POST" and press(request, do):
        messages.success(request, "De rapportage is verzonden. De gemeente kan haar lezen.")
        return redirect("verantwoording:detail", pk)
    cijfers = figures_of(rapportage)
    rapport = as_report(rapportage, cijfers.onderdrukt)
    if rapportage.vorige is not None and rapportage.figuren is None:
        rapport["verschillen"] = differences(
            as_report(rapportage.vorige, rapportage.vorige.figuren or {}), rapport
        )
    context = as_page(rapport, {}) | _around(request, rapportage)
    return render(request, "verantwoording/begeleider/send.html", context)


@form_methods
@teamleider
def correct(request: WerkRequest, pk: int) -> HttpResponse:
    """Begin a new version of a sent report."""
    rapportage = _load(request, pk, "rapportage verbeteren")
    if request.method == "POST":
        made = actions.correct_rapportage(rapportage=rapportage)
        messages.success(request, "Er is een nieuwe versie. De oude geldt tot u deze verstuurt.")
        return redirect("verantwoording:detail", made.pk)
    return render(request, "verantwoording/begeleider/correct.html", _around(request, rapportage))


@require_safe
@begeleider
def download(request: WerkRequest, pk: int, formaat: str) -> HttpResponse:
    """The report as a file: as the gemeente sees it, or in full (`?volledig=1`)."""
    rapportage = _load(request, pk, "rapportage downloaden")
    cijfers = figures_of(rapportage)
    figuren = cijfers.volledig if request.GET.get("volledig") else cijfers.onderdrukt
    return as_file(rapportage, formaat, as_report(rapportage, figuren))


def _load(request: WerkRequest, pk: int, doel: str) -> Rapportage:
    return load(request, rapportages(request.medewerker), pk, doel=doel)


def _around(request: WerkRequest, rapportage: Rapportage) -> dict[str, object]:
    """What every page of one report shows around it."""
    leads = request.medewerker.rol == Rol.TEAMLEIDER
    return {
        "rapportage": rapportage,
        "periode": periode_in_woorden(rapportage.van, rapportage.tot),
        "formaten": FORMATEN,
        "mag_schrijven": leads and rapportage.status == Status.CONCEPT,
        "mag_verbeteren": leads and rapportage.status == Status.VERZONDEN,
        "is_afgelopen": rapportage.tot <= vandaag(),
    }
