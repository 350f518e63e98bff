"""One appointment: plan it, see it, and say what happens with it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from naast.afspraken import actions
from naast.afspraken.access import visible, why
from naast.afspraken.agenda import KLEUR
from naast.afspraken.forms import afspraken as forms
from naast.afspraken.herinneren import HOE, must_remind
from naast.afspraken.models import Afspraak, BerichtVia, Status
from naast.afspraken.notifications import how_to_reach
from naast.afspraken.queries import is_outside_hours, matching
from naast.afspraken.states import AFSPRAAK
from naast.afspraken.termijnen import TELT_ALS_TE_LAAT
from naast.afspraken.views.begeleider.rollen import begeleider, form_methods
from naast.afspraken.vrij import Blok
from naast.afspraken.woorden import BUITEN_UREN, hoe_en_waar, van_tot, wanneer
from naast.contracten.queries import gemeenten_of
from naast.core.formulierpagina import act, act_once, form_page, press, sent
from naast.core.klok import AMSTERDAM, lokale_datum, nu, vandaag
from naast.inwoners.models import Inwoner
from naast.organisaties.access import WerkRequest, aanbieder_of, load
from naast.organisaties.werklijst import at_work

ASKED = ("op", "om", "duur", "medewerker")


@begeleider
@form_methods
def plan(request: WerkRequest) -> HttpResponse:
    """Plan an appointment; `?inwoner=` says with whom, other parts of the address prefill."""
    aanbieder = aanbieder_of(request.medewerker)
    inwoner = _inwoner(request)
    given = {name: request.GET[name] for name in ASKED if request.GET.get(name)}
    form = forms.AfspraakFormulier(
        sent(request),
        medewerkers=list(at_work(aanbieder.pk)),
        gemeenten=gemeenten_of(aanbieder.pk, vandaag()),
        inwoner=inwoner,
        initial={"medewerker": request.medewerker.pk} | given,
    )

    def store(**values: Any) -> Afspraak:
        if inwoner is not None:
            values["gemeente"] = inwoner.gemeente
        return actions.plan_afspraak(aanbieder=aanbieder, inwoner=inwoner, **values)

    if done := act(form, store):
        messages.success(request, f"De afspraak van {wanneer(done)} staat erin.{_told(done)}")
        _warn_outside_hours(request, done)
        return redirect("afspraken:detail", done.pk)
    return form_page(
        request,
        form,
        titel="Nieuwe afspraak",
        knop="Afspraak maken",
        boven=inwoner.naam if inwoner else "",
        terug=reverse("afspraken:week"),
        terug_naar="Terug naar de agenda",
        template="afspraken/plannen.html",
        inwoner=inwoner,
        zoekformulier=forms.InwonerZoeken(request.GET),
        gezocht=request.GET.get("zoek", "").strip(),
        gevonden=_found(request, given),
    )


def _inwoner(request: WerkRequest) -> Inwoner | None:
    key = request.GET.get("inwoner", "")
    if not key:
        return None
    if not key.isdecimal() or len(key) > 18:
        raise Http404
    rows = Inwoner.objects.filter(aanbieder=aanbieder_of(request.medewerker))
    return load(request, rows.select_related("gemeente"), int(key), doel="afspraak maken")


def _found(request: WerkRequest, given: dict[str, str]) -> list[tuple[Inwoner, str]]:
    """Who matches the search, with the address of this page for that person."""
    people = matching(request.medewerker, request.GET.get("zoek", ""))
    query = request.GET.copy()
    query.clear()
    query.update(given)
    found = []
    for person in people:
        query["inwoner"] = str(person.pk)
        found.append((person, f"?{query.urlencode()}"))
    return found


def _told(afspraak: Afspraak) -> str:
    if afspraak.bericht_via == BerichtVia.EMAIL:
        return " De inwoner krijgt een e-mail."
    return " Print de brief nog." if afspraak.brief else ""


def _warn_outside_hours(request: WerkRequest, afspraak: Afspraak) -> None:
    """Who has hours is expected in them; planning outside is allowed, and said."""
    if is_outside_hours(afspraak.medewerker, Blok(afspraak.begin_at, afspraak.einde_at)):
        messages.warning(request, BUITEN_UREN.format(afspraak.medewerker))


@begeleider
@require_GET
def detail(request: WerkRequest, pk: int) -> HttpResponse:
    """One appointment, what can be done with it, and where it came from."""
    rows = visible(request.medewerker).select_related("vervangt", "vervangen_door")
    row = load(request, rows, pk, doel="afspraak bekijken")
    begun = row.begin_at <= nu()
    context = {
        "afspraak": row,
        "waarom": why(request.medewerker, row),
        "wanneer": wanneer(row),
        "tijd": van_tot(row),
        "hoe": hoe_en_waar(row),
        "soort": KLEUR[Status(row.status)],
        "gepland": row.status == Status.GEPLAND,
        "kan_doorgaan": begun and AFSPRAAK.mag("record_held", row.status),
        "kan_niet_verschenen": begun and AFSPRAAK.mag("record_no_show", row.status),
        "brief_open": bool(row.brief) and row.brief_verstuurd_at is None,
        "herinneren": HOE if must_remind(row, vandaag()) else "",
        "nieuwer": getattr(row, "vervangen_door", None),
        "eerder": _earlier(row),
        "agenda": f"{reverse('afspraken:week')}?dag={lokale_datum(row.begin_at)}",
    }
    return render(request, "afspraken/afspraak.html", context)


def _earlier(row: Afspraak) -> list[tuple[Afspraak, str]]:
    """The moments at which it was planned before, newest first."""
    rows = Afspraak.objects.filter(uid=row.uid, volgnummer__lt=row.volgnummer)
    return [(old, wanneer(old)) for old in rows.order_by("-volgnummer")]


@begeleider
@form_methods
def move(request: WerkRequest, pk: int) -> HttpResponse:
    """Another moment, or another colleague."""
    row = load(request, visible(request.medewerker), pk, doel="afspraak verzetten")
    local = row.begin_at.astimezone(AMSTERDAM)
    form = forms.Verzetten(
        sent(request),
        medewerkers=list(at_work(row.aanbieder_id, row.medewerker_id)),
        inwoner=row.inwoner,
        initial={
            "op": local.date(),
            "om": local.time(),
            "duur": int((row.einde_at - row.begin_at).total_seconds() // 60),
            "vorm": row.vorm,
            "waar": row.waar,
            "medewerker": row.medewerker_id,
            "bericht_via": row.bericht_via,
        },
    )

    def do(**values: Any) -> Afspraak:
        return actions.move_afspraak(afspraak=row, **values)

    if done := act_once(form, Afspraak, do):
        messages.success(request, f"De afspraak is verzet naar {wanneer(done)}.{_told(done)}")
        if done.vervangt and done.vervangt.te_laat_verzet:
            messages.warning(request, TELT_ALS_TE_LAAT.format("verzet"))
        _warn_outside_hours(request, done)
        return redirect("afspraken:detail", done.pk)
    return _page(request, form, row, titel="Afspraak verzetten", knop="Verzetten")


@begeleider
@form_methods
def cancel(request: WerkRequest, pk: int) -> HttpResponse:
    """The appointment does not take place."""
    row = load(request, visible(request.medewerker), pk, doel="afspraak afzeggen")
    form = forms.Afzeggen(
        sent(request), inwoner=row.inwoner, initial={"bericht_via": row.bericht_via}
    )

    def do(**values: Any) -> Afspraak:
        return actions.cancel_afspraak(afspraak=row, **values)

    if done := act_once(form, Afspraak, do):
        messages.success(request, f"De afspraak is afgezegd.{_told(done)}")
        return redirect("afspraken:detail", pk)
    return _page(request, form, row, titel="Afspraak afzeggen", knop="Afzeggen")


def _page(request: WerkRequest, form: Any, row: Afspraak, *, titel: str, knop: str) -> HttpResponse:
    return form_page(
        request,
        form,
        titel=titel,
        knop=knop,
        boven=row.naam,
        intro=f"Nu: {wanneer(row)}, {hoe_en_waar(row)}.",
        terug=reverse("afspraken:detail", args=[row.pk]),
        terug_naar="Terug naar de afspraak",
        template="afspraken/wijzigen.html",
    )


@begeleider
@require_POST
def outcome(request: WerkRequest, pk: int) -> HttpResponse:
    """It took place, or nobody came."""
    row = load(request, visible(request.medewerker), pk, doel="afloop vastleggen")
    match request.POST.get("afloop"):
        case "niet_verschenen":
            if press(request, lambda: actions.record_no_show(afspraak=row)):
                messages.success(request, "Vastgelegd: de inwoner was er niet.")
        case "doorgegaan":
            if press(request, lambda: actions.record_held(afspraak=row)):
                messages.success(request, "Vastgelegd: de afspraak is doorgegaan.")
        case _:
            messages.error(request, "Kies ‘Doorgegaan’ of ‘Niet verschenen’.")
    return redirect("afspraken:detail", pk)


@begeleider
@require_POST
def remind(request: WerkRequest, pk: int) -> HttpResponse:
    """Somebody reminded the inwoner."""
    row = load(request, visible(request.medewerker), pk, doel="aan afspraak herinneren")
    if must_remind(row, vandaag()) and actions.remind(afspraak=row):
        messages.success(request, "De inwoner is herinnerd aan de afspraak.")
    return redirect("afspraken:detail", pk)


@begeleider
@form_methods
def letter(request: WerkRequest, pk: int) -> HttpResponse:
    """The letter to print; sent with the button under it."""
    row = load(request, visible(request.medewerker), pk, doel="brief maken")
    if not row.brief:
        raise Http404
    if request.method == "POST":
        actions.record_letter_sent(afspraak=row)
        messages.success(request, "De brief is verstuurd.")
        return redirect("afspraken:detail", pk)
    context = {
        "afspraak": row,
        "wanneer": wanneer(row),
        "tijd": van_tot(row),
        "vandaag": vandaag(),
        "open": row.brief_verstuurd_at is None,
        "bereiken": how_to_reach(
            row.aanbieder,
            "Wilt u een nieuwe afspraak" if row.brief == "afzegging" else "Kunt u niet",
        ),
    }
    return render(request, "afspraken/brief.html", context)
