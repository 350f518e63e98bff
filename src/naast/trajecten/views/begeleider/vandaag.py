"""*Vandaag* of the supporter, and the numbers of the team."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.core.klok import vandaag
from naast.core.onderdelen.weg import Tab
from naast.core.woorden import datum_in_woorden
from naast.organisaties.access import WerkRequest
from naast.trajecten.team import team_figures
from naast.trajecten.vandaag import MEEST, WIE, count_running, grouped, tasks
from naast.trajecten.views.begeleider.rollen import begeleider, first_list, teamleider
from naast.trajecten.werkwijze import overview


@begeleider
@require_GET
def today(request: WerkRequest) -> HttpResponse:
    """Everything that must happen, by last day; whose, stays as chosen."""
    medewerker, day = request.medewerker, vandaag()
    wie = _whose(request)
    taken = tasks(medewerker, wie=wie, vandaag=day)
    trajecten, hulpvragen = count_running(medewerker, wie=wie)
    whose = "mij" if wie == "mij" else "team"
    context = {
        "dag": datum_in_woorden(day).capitalize(),
        "groepen": grouped(taken, day),
        "aantal": len(taken),
        "tabs": [Tab(tekst, f"?wie={key}", key == wie) for key, tekst in WIE.items()],
        "wie": wie,
        "alles_van": str(medewerker.aanbieder) if wie == "team" else "",
        "meer": MEEST if len(taken) >= MEEST else 0,
        "trajecten": trajecten,
        "lopend": f"{_number(trajecten, 'traject', 'trajecten')} met "
        f"{_number(hulpvragen, 'open hulpvraag', 'open hulpvragen')}.",
        "lijst": f"{reverse('trajecten:list')}?stand=lopend&wie={whose}",
    }
    return render(request, "trajecten/vandaag.html", context)


def _number(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _whose(request: WerkRequest) -> str:
    chosen = request.GET.get("wie")
    if chosen in WIE:
        if request.session.get("vandaag_wie") != chosen:
            request.session["vandaag_wie"] = chosen
        return chosen
    kept = request.session.get("vandaag_wie")
    return kept if kept in WIE else first_list(request.medewerker)


@teamleider
@require_GET
def team(request: WerkRequest) -> HttpResponse:
    """How the team stands; each number opens the list behind it."""
    return render(request, "trajecten/team.html", team_figures(request.medewerker, vandaag()))


@teamleider
@require_GET
def working(request: WerkRequest) -> HttpResponse:
    """How the team works, over half a year; each number opens the list behind it."""
    found = overview(request.medewerker, request.GET, vandaag())
    return render(request, "trajecten/werkwijze.html", found)
