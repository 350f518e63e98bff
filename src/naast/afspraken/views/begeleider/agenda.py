"""The agenda by week and by day, and free moments."""

from datetime import date, timedelta
from typing import NamedTuple
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.afspraken.access import visible
from naast.afspraken.agenda import (
    day_columns,
    week_ahead,
    week_columns,
    week_of,
    with_moments,
)
from naast.afspraken.forms.afspraken import VrijZoeken
from naast.afspraken.models import Afspraak, Status
from naast.afspraken.queries import absences_of, between, hours_of
from naast.afspraken.termijnen import WAT_TE_LAAT_IS
from naast.afspraken.views.begeleider.rollen import begeleider
from naast.afspraken.vrij import Blok, block_of, blocks_on, less, starts
from naast.afspraken.woorden import klok_tijd
from naast.core.aansluiten import Moment, changed_late, moments
from naast.core.klok import AMSTERDAM, nu, vandaag
from naast.core.onderdelen.weg import Tab
from naast.core.onthouden import remembered
from naast.core.woorden import datum_in_woorden
from naast.organisaties.access import WerkRequest, aanbieder_of
from naast.organisaties.models import Medewerker
from naast.organisaties.werklijst import colleagues

EEN_DAG = timedelta(days=1)
VOORUIT = 14


class Wie(NamedTuple):
    """Whose agenda: `sleutel` as in the address ('mij', 'team' or a number)."""

    sleutel: str
    medewerkers: list[Medewerker]
    collegas: list[Medewerker]

    @property
    def is_team(self) -> bool:
        return self.sleutel == "team"

    @property
    def naam(self) -> str:
        return "Hele team" if self.is_team else self.medewerkers[0].naam


def _whose(request: WerkRequest) -> Wie:
    """Whose agenda the address asks for, else the one that was looked at last."""
    chosen = remembered(request, "agenda", ["wie"], heel="wie").get("wie", "mij")
    all_of_us = list(colleagues(aanbieder_of(request.medewerker).pk))
    if chosen == "team":
        return Wie("team", all_of_us, all_of_us)
    if found := [m for m in all_of_us if str(m.pk) == chosen and m.pk != request.medewerker.pk]:
        return Wie(chosen, found, all_of_us)
    return Wie("mij", [m for m in all_of_us if m.pk == request.medewerker.pk], all_of_us)


def _day_of(request: WerkRequest, naam: str = "dag") -> date | None:
    """The day in the address; None when there is none, or none that can be."""
    try:
        dag = date.fromisoformat(request.GET.get(naam, ""))
    except ValueError:
        return None
    return dag if 1996 <= dag.year <= 2099 else None


def _address(naam: str, **query: object) -> str:
    return f"{reverse(f'afspraken:{naam}')}?{urlencode(query)}"


def _who_tabs(request: WerkRequest, naam: str, wie: Wie, dag: date) -> list[Tab]:
    options = [("mij", "Mijn agenda"), ("team", "Hele team")]
    if wie.sleutel not in ("mij", "team"):
        options.append((wie.sleutel, wie.naam))
    return [Tab(text, _address(naam, wie=k, dag=dag), k == wie.sleutel) for k, text in options]


def _bladeren(naam: str, wie: Wie, dag: date, stap: int) -> dict[str, str]:
    step = timedelta(days=stap)
    return {
        "vorige": _address(naam, wie=wie.sleutel, dag=dag - step),
        "volgende": _address(naam, wie=wie.sleutel, dag=dag + step),
        "nu": _address(naam, wie=wie.sleutel),
        "week": _address("week", wie=wie.sleutel, dag=dag),
        "dag": _address("day", wie=wie.sleutel, dag=dag),
        "vrij": _address("free", wie=wie.sleutel, vanaf=max(dag, vandaag())),
        "nieuw": reverse("afspraken:plan"),
    }


def _elsewhere(wie: Wie, van: date, tot: date) -> list[Moment]:
    return moments([medewerker.pk for medewerker in wie.medewerkers], van, tot)


@begeleider
@require_GET
def week(request: WerkRequest) -> HttpResponse:
    """A week of oneself, a colleague or the team: days beside each other."""
    ahead = week_ahead(nu().astimezone(AMSTERDAM))
    wie, dag = _whose(request), _day_of(request) or ahead
    maandag, einde = week_of(dag)
    rows = between(visible(request.medewerker), maandag, einde)
    rows = rows.filter(medewerker__in=wie.medewerkers)
    elders = _elsewhere(wie, maandag, einde)
    columns = week_columns(
        maandag,
        list(rows),
        vandaag=vandaag(),
        uren=hours_of(wie.medewerkers, maandag, einde),
        afwezig=absences_of(wie.medewerkers, maandag, einde),
        team=wie.is_team,
        elders=elders,
    )
    until = einde - EEN_DAG
    context = {
        "titel": f"Week {maandag.isocalendar().week}",
        "periode": f"{datum_in_woorden(maandag, met_jaar=False)} tot en met "
        f"{datum_in_woorden(until)}",
        "kolommen": with_moments(columns, elders, met_wie=wie.is_team),
        "wie": wie,
        "tabs": _who_tabs(request, "week", wie, dag),
        "adressen": _bladeren("week", wie, dag, 7),
        "nu": "Deze week" if ahead == vandaag() else "Komende week",
        "is_week": True,
        "eenheid": "week",
    }
    return render(request, "afspraken/agenda.html", context)


@begeleider
@require_GET
def day(request: WerkRequest) -> HttpResponse:
    """A day of oneself, a colleague or the team: people beside each other."""
    wie, dag = _whose(request), _day_of(request) or vandaag()
    rows = between(visible(request.medewerker), dag, dag + EEN_DAG)
    columns = day_columns(
        dag,
        list(rows.filter(medewerker__in=wie.medewerkers)),
        wie.medewerkers,
        uren=hours_of(wie.medewerkers, dag, dag + EEN_DAG),
        afwezig=absences_of(wie.medewerkers, dag, dag + EEN_DAG),
    )
    context = {
        "titel": datum_in_woorden(dag, met_jaar=False).capitalize(),
        "periode": "Vandaag" if dag == vandaag() else "",
        "kolommen": with_moments(columns, _elsewhere(wie, dag, dag + EEN_DAG)),
        "wie": wie,
        "tabs": _who_tabs(request, "day", wie, dag),
        "adressen": _bladeren("day", wie, dag, 1),
        "nu": "Vandaag",
        "is_week": False,
        "eenheid": "dag",
    }
    return render(request, "afspraken/agenda.html", context)


@begeleider
@require_GET
def late(request: WerkRequest) -> HttpResponse:
    """What we moved or cancelled too late in the last 13 weeks."""
    tot = vandaag() + EEN_DAG
    rows = changed_late(request.medewerker, tot - timedelta(weeks=13), tot)
    page = Paginator(rows, 25).get_page(request.GET.get("pagina"))
    return render(request, "afspraken/te_laat.html", {"pagina": page, "uitleg": WAT_TE_LAAT_IS})


class VrijeDag(NamedTuple):
    """One person on one day: moments with the address to plan there."""

    dag: str
    wie: str
    momenten: list[tuple[str, str]]


@begeleider
@require_GET
def free(request: WerkRequest) -> HttpResponse:
    """Free moments of two weeks, out of hours and appointments; each opens the form there."""
    wie = _whose(request)
    vanaf = max(_day_of(request, "vanaf") or vandaag(), vandaag())
    form = VrijZoeken(request.GET or None, medewerkers=wie.collegas)
    typed = form.cleaned_data.get("duur") if form.is_bound and form.is_valid() else None
    duur, inwoner = typed or 60, request.GET.get("inwoner", "")
    shown = wie.sleutel if wie.sleutel != "mij" else str(request.medewerker.pk)
    context = {
        "form": VrijZoeken(
            {"wie": shown, "vanaf": vanaf.isoformat(), "duur": duur}, medewerkers=wie.collegas
        ),
        "rijen": _free_days(request, wie, vanaf, duur, inwoner),
        "duur": duur,
        "inwoner": inwoner if inwoner.isdecimal() else "",
        "later": _address(
            "free", wie=wie.sleutel, vanaf=vanaf + timedelta(days=VOORUIT), duur=duur
        ),
        "agenda": _address("week", wie=wie.sleutel, dag=vanaf),
        "zonder_uren": not hours_of(wie.medewerkers, vanaf, vanaf + timedelta(days=VOORUIT)),
    }
    return render(request, "afspraken/vrij.html", context)


def _free_days(
    request: WerkRequest, wie: Wie, vanaf: date, duur: int, inwoner: str
) -> list[VrijeDag]:
    tot = vanaf + timedelta(days=VOORUIT)
    hours = hours_of(wie.medewerkers, vanaf, tot)
    away = absences_of(wie.medewerkers, vanaf, tot)
    planned = list(between(visible(request.medewerker), vanaf, tot).filter(status=Status.GEPLAND))
    elders = moments([person.pk for person in wie.medewerkers], vanaf, tot)
    found = []
    for dag in (vanaf + timedelta(days=n) for n in range(VOORUIT)):
        for person in wie.medewerkers:
            blocks = blocks_on(
                dag,
                [u for u in hours if u.medewerker_id == person.pk],
                [a for a in away if a.medewerker_id == person.pk],
            )
            taken = _taken(person, planned, elders)
            begins = starts(less(blocks, taken), duur=timedelta(minutes=duur), vanaf=nu())
            if begins:
                found.append(
                    VrijeDag(
                        datum_in_woorden(dag, met_jaar=False),
                        person.naam,
                        [
                            (klok_tijd(m), _plan_address(dag, klok_tijd(m), duur, person, inwoner))
                            for m in begins
                        ],
                    )
                )
    return found


def _taken(wie: Medewerker, planned: list[Afspraak], elders: list[Moment]) -> list[Blok]:
    """When this person has something, also a first appointment."""
    own = [Blok(r.begin_at, r.einde_at) for r in planned if r.medewerker_id == wie.pk]
    firsts = [block_of(moment) for moment in elders if moment.medewerker_id == wie.pk]
    return [*own, *(blok for blok in firsts if blok)]


def _plan_address(dag: date, tijd: str, duur: int, wie: Medewerker, inwoner: str) -> str:
    query = {"op": dag, "om": tijd.replace(".", ":"), "duur": duur, "medewerker": wie.pk}
    return _address("plan", **query, **({"inwoner": inwoner} if inwoner.isdecimal() else {}))
