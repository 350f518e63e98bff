"""The dossier: the list, the page, and the person."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.core import aansluiten
from naast.core.formulierpagina import act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.onderdelen.weg import Tab
from naast.core.onthouden import remembered
from naast.core.velden import phone_link
from naast.core.versie import versie_van
from naast.core.woorden import in_woorden
from naast.inwoners.actions import update_inwoner
from naast.inwoners.forms import InwonerWijzigen
from naast.inwoners.models import Inwoner
from naast.inwoners.netwerk import network_of, on, summary
from naast.meldingen.stappen import how_pressing
from naast.organisaties.access import WerkRequest, load, opened
from naast.organisaties.models import Medewerker
from naast.trajecten.access import one_dossier, visible, why
from naast.trajecten.contactsjablonen import SNEL
from naast.trajecten.forms.dossier import Zoek
from naast.trajecten.models import Doorverwijzing, Hulpvraag, HulpvraagStatus, Traject
from naast.trajecten.plan_overzicht import overview
from naast.trajecten.queries import (
    doorverwijzingen_of,
    hulpvragen_of,
    kalender_bij,
    last_contacts,
    matching,
    of_worker,
    open_hulpvragen,
    past_expected_end,
)
from naast.trajecten.stappen import steps_of
from naast.trajecten.tijdlijn import SOORTEN, page_of
from naast.trajecten.views.begeleider.rollen import begeleider, first_list, form_methods
from naast.trajecten.zelfredzaamheid import compare, metingen_of

STANDEN = {"lopend": "Lopend", "over-einde": "Over het einde", "afgesloten": "Afgesloten"}
WIE = {"mij": "Van mij", "team": "Hele team"}


@begeleider
@require_GET
def list_trajecten(request: WerkRequest) -> HttpResponse:
    """Dossiers, by expected end; narrowed by whose, state and search."""
    fields = ("stand", "wie")
    kept = remembered(request, "dossiers", fields, heel="stand", eenmalig=["collega"])
    stand = _one_of(STANDEN, kept.get("stand", ""))
    wie = _one_of(WIE, kept.get("wie") or first_list(request.medewerker))
    collega, zoek = request.GET.get("collega", ""), request.GET.get("zoek", "").strip()
    rows = _in_state(matching(visible(request.medewerker), zoek), stand)
    if collega.isdecimal():
        rows = of_worker(rows, int(collega[:18]))
    elif wie == "mij" and not zoek:
        rows = of_worker(rows, request.medewerker.pk)
    page = Paginator(rows, 25).get_page(request.GET.get("pagina"))
    trajecten = list(page.object_list)
    numbers, contacts = open_hulpvragen(trajecten), last_contacts(trajecten)
    context = {
        "pagina": page,
        "rijen": [(t, numbers[t.pk], contacts.get(t.pk), _term(t)) for t in trajecten],
        "standen": [Tab(v, f"?wie={wie}&stand={k}", k == stand) for k, v in STANDEN.items()],
        "van": _whose(request.medewerker, wie, collega, zoek),
        "wie": wie,
        "stand": stand,
        "zoek": zoek,
        "ander": WIE["team" if wie == "mij" else "mij"],
        "ander_url": f"?wie={'team' if wie == 'mij' else 'mij'}&stand={stand}",
        "zoekformulier": Zoek({"zoek": zoek}),
    }
    return render(request, "trajecten/lijst.html", context)


def _whose(medewerker: Medewerker, wie: str, collega: str, zoek: str) -> str:
    """Of whom the list is, in words."""
    if collega:
        return "Van één medewerker"
    return "Van mij" if wie == "mij" and not zoek else f"Van iedereen bij {medewerker.aanbieder}"


def _one_of(known: dict[str, str], chosen: str) -> str:
    return chosen if chosen in known else next(iter(known))


def _in_state(rows: QuerySet[Traject], stand: str) -> QuerySet[Traject]:
    if stand == "over-einde":
        rows = past_expected_end(rows, vandaag())
    elif stand == "afgesloten":
        return rows.filter(status="afgesloten").order_by("-afgesloten_op", "-pk")
    else:
        rows = rows.filter(status="lopend")
    return rows.order_by("verwacht_einde_op", "pk")


def _term(traject: Traject) -> tuple[str, str] | None:
    """How the expected end stands, in words, with how pressing it is."""
    last = traject.verwacht_einde_op
    if last is None or traject.afgesloten_op:
        return None
    return in_woorden(last, vandaag(), kalender_bij(traject)), how_pressing(last, vandaag())


@begeleider
@require_GET
def dossier(request: WerkRequest, pk: int) -> HttpResponse:
    """One page: who, the questions, the plan, and what was done."""
    found = one_dossier(request.medewerker, pk)
    traject = opened(request, Traject, pk, found, doel="inwoner ondersteunen")
    hulpvragen, verwijzingen = hulpvragen_of(pk), doorverwijzingen_of(pk)
    plan, metingen = overview(traject, vandaag()), metingen_of(traject)
    delen = aansluiten.head_parts(traject)
    hoofd = {naam: value for deel in delen for naam, value in deel.context.items()}
    stappen = steps_of(
        traject,
        hulpvragen=hulpvragen,
        doorverwijzingen=verwijzingen,
        metingen=metingen,
        plan=plan.plan if plan else None,
        herzieningen=hoofd["herzieningen"],
        overdracht=hoofd["overdracht"],
    )
    context: dict[str, Any] = {
        "delen": [deel.sjabloon for deel in delen],
        "traject": traject,
        "inwoner": traject.inwoner,
        "waarom": why(request.medewerker, traject),
        "bel": phone_link(traject.inwoner.telefoon),
        "termijn": _term(traject),
        "open_vragen": _with(hulpvragen, verwijzingen, is_open=True),
        "gesloten_vragen": _with(hulpvragen, verwijzingen, is_open=False),
        "blad": page_of(traject, stappen, **_asked(request)),
        "soorten": SOORTEN,
        "snel": SNEL,
        "loopt": traject.afgesloten_op is None,
        "overzicht": plan,
    }
    return render(request, "trajecten/dossier.html", context | hoofd)


@begeleider
@require_GET
def more(request: WerkRequest, pk: int) -> HttpResponse:
    """The other cards: a page of its own, that the dossier takes in as soon as it is shown."""
    found = one_dossier(request.medewerker, pk)
    traject = opened(request, Traject, pk, found, doel="inwoner ondersteunen, meer kaarten")
    delen = aansluiten.dossier_parts(traject)
    network = on(network_of(traject.inwoner), traject.afgesloten_op or vandaag())
    context: dict[str, Any] = {
        "delen": [deel.sjabloon for deel in delen],
        "traject": traject,
        "inwoner": traject.inwoner,
        "loopt": traject.afgesloten_op is None,
        "netwerk": summary(network),
        "zelfredzaamheid": compare(metingen_of(traject)),
    }
    for deel in delen:
        context |= deel.context
    return render(request, "trajecten/meer.html", context)


def _with(
    hulpvragen: list[Hulpvraag], verwijzingen: list[Doorverwijzing], *, is_open: bool
) -> list[tuple[Hulpvraag, list[Doorverwijzing]]]:
    """Each hulpvraag that is open, or not, with where it was referred to."""
    return [
        (row, [v for v in verwijzingen if v.hulpvraag_id == row.pk])
        for row in hulpvragen
        if (row.status == HulpvraagStatus.OPEN) == is_open
    ]


def _asked(request: WerkRequest) -> dict[str, Any]:
    """Which part of the timeline: a kind and the number of a page."""
    nummer = request.GET.get("blad", "")
    number = int(nummer) if nummer.isdecimal() and len(nummer) < 6 else 1
    return {"soort": _one_of(SOORTEN, request.GET.get("soort", "")), "nummer": max(number, 1)}


@begeleider
@form_methods
def inwoner(request: WerkRequest, pk: int) -> HttpResponse:
    """Change what is known of the person."""
    traject = load(request, visible(request.medewerker), pk, doel="gegevens wijzigen")
    person = traject.inwoner
    kwetsbaar = "" if person.kwetsbaar is None else "ja" if person.kwetsbaar else "nee"
    now = model_to_dict(person) | {"versie": versie_van(person), "kwetsbaar": kwetsbaar}
    form = InwonerWijzigen(sent(request), wijken=traject.gemeente.wijken, initial=now)

    def do(**values: Any) -> Inwoner:
        return update_inwoner(inwoner=person, **values)

    if act_once(form, Inwoner, do):
        messages.success(request, "De gegevens zijn bewaard.")
        return redirect("trajecten:dossier", pk)
    return form_page(
        request,
        form,
        titel="Gegevens van de inwoner",
        boven=person.naam,
        knop="Opslaan",
        terug=reverse("trajecten:dossier", args=[pk]),
        terug_naar="Terug naar het dossier",
    )
