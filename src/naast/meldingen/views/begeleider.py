"""Meldingen for the supporter: the list, the page, and one page for each thing to do."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from naast.contracten.queries import gemeenten_of
from naast.core.forms import Formulier
from naast.core.formulierpagina import act, act_once, form_page, press, sent
from naast.core.klok import nu, vandaag
from naast.core.onderdelen.weg import Tab
from naast.core.velden import phone_link
from naast.core.woorden import datum_in_woorden
from naast.meldingen import actions, forms
from naast.meldingen.access import must_be_open, visible, why
from naast.meldingen.herinneren import how_to_remind, must_remind
from naast.meldingen.models import Melding, Status
from naast.meldingen.queries import (
    matching,
    messages_about,
    open_meldingen,
    out_of_term,
    recent,
    too_late,
)
from naast.meldingen.stappen import next_step, waited_in_words
from naast.meldingen.views.afgerond import tell_ended
from naast.organisaties.access import WerkRequest, aanbieder_of, load, voor
from naast.organisaties.models import ROLLEN_AANBIEDER

begeleider = voor(*ROLLEN_AANBIEDER)
form_methods = require_http_methods(["GET", "POST"])

STANDEN = {
    "open": "Open",
    "te-laat": "Te laat",
    "afgehandeld": "Afgehandeld",
    "recent": "Laatste 13 weken",
    "buiten-termijn": "Buiten de termijn",
    "alle": "Alle",
}


@begeleider
@require_GET
def list_meldingen(request: WerkRequest) -> HttpResponse:
    """All meldingen, by last day; narrowed by state and by search."""
    stand = request.GET.get("stand", "open")
    stand = stand if stand in STANDEN else "open"
    zoek = request.GET.get("zoek", "").strip()
    rows = _of(matching(visible(request.medewerker), zoek), request.GET.get("van", ""))
    rows = _in_state(rows, stand)
    page = Paginator(rows, 25).get_page(request.GET.get("pagina"))
    context = {
        "pagina": page,
        "rijen": [
            (melding, next_step(melding, vandaag()), waited_in_words(melding)) for melding in page
        ],
        "tabs": [Tab(tekst, f"?stand={key}", key == stand) for key, tekst in STANDEN.items()],
        "stand": stand,
        "over_wachten": stand in ("recent", "buiten-termijn"),
        "zoek": zoek,
        "zoekformulier": forms.Zoek({"zoek": zoek}),
    }
    return render(request, "meldingen/lijst.html", context)


def _of(rows: QuerySet[Melding], van: str) -> QuerySet[Melding]:
    """Of one worker, or of nobody yet."""
    if van == "niemand":
        return rows.filter(behandelaar__isnull=True)
    return rows.filter(behandelaar_id=int(van[:18])) if van.isdecimal() else rows


def _in_state(rows: QuerySet[Melding], stand: str) -> QuerySet[Melding]:
    newest_first = {"alle": rows, "recent": recent(rows, vandaag())}
    newest_first["buiten-termijn"] = out_of_term(rows, vandaag())
    if stand in newest_first:
        return newest_first[stand].order_by("-ontvangen_op", "-pk")
    if stand == "afgehandeld":
        return rows.filter(status=Status.AFGEHANDELD).order_by("-afgehandeld_op", "-pk")
    rows = too_late(rows, vandaag()) if stand == "te-laat" else open_meldingen(rows)
    return rows.order_by("uiterlijk_op", "pk")


@begeleider
@form_methods
def create(request: WerkRequest) -> HttpResponse:
    """Write down a melding that came by telephone or at the desk."""
    aanbieder = aanbieder_of(request.medewerker)
    gemeenten = gemeenten_of(aanbieder.pk, vandaag())
    form = forms.NieuweMelding(sent(request), gemeenten=gemeenten)

    def store(**values: Any) -> Melding:
        return actions.create_melding(
            aanbieder=aanbieder,
            ontvangen_at=nu(),
            spoed=bool(values["spoed_reden"]),
            **values,
        )

    if melding := act(form, store):
        messages.success(request, f"De melding is bewaard. Kenmerk: {melding.kenmerk}.")
        return redirect("meldingen:detail", melding.pk)
    return form_page(
        request,
        form,
        titel="Nieuwe melding",
        knop="Melding bewaren",
        terug=reverse("meldingen:list"),
        terug_naar="Terug naar de meldingen",
    )


@begeleider
@require_GET
def detail(request: WerkRequest, pk: int) -> HttpResponse:
    """One melding: who, what, what must happen next, and doing it."""
    rows = visible(request.medewerker).prefetch_related("trajecten")
    melding = load(request, rows, pk, doel="melding behandelen")
    verzettingen = list(melding.verzettingen.all()) if melding.eerste_afspraak_op else []
    context = {
        "melding": melding,
        "stap": next_step(melding, vandaag()),
        "boven": f"Melding {melding.kenmerk}".strip(),
        "bel": phone_link(melding.telefoon),
        "niet_op_de_hoogte": melding.toestemming is False and melding.status == Status.NIEUW,
        "vervangingen": melding.vervangingen.select_related("door"),
        "berichten": messages_about(melding.pk),
        "herinneren": how_to_remind(melding) if must_remind(melding, vandaag()) else "",
        "verzettingen": verzettingen,
        "afgezegd": any(row.is_of(melding) for row in verzettingen if row.afgezegd),
        "te_late_afspraak": _appointment_is_late(melding),
        "waarom": why(request.medewerker, melding),
        "van_mij": melding.behandelaar_id == request.medewerker.pk,
        "formulier": _next_form(melding),
        "traject": next(iter(melding.trajecten.all()), None),
    }
    return render(request, "meldingen/melding.html", context)


def _appointment_is_late(melding: Melding) -> bool:
    """The inwoner has an appointment, but later than was agreed with the gemeente."""
    op, last = melding.eerste_afspraak_op, melding.afspraak_uiterlijk_op
    return melding.status == Status.AFSPRAAK and op is not None and last is not None and op > last


def _next_form(melding: Melding) -> Formulier | None:
    if melding.status == Status.NIEUW:
        return forms.ContactGelegd()
    return forms.Afspraak() if melding.status == Status.CONTACT else None


@begeleider
@form_methods
def contact(request: WerkRequest, pk: int) -> HttpResponse:
    """Record the first contact."""
    melding = load(request, visible(request.medewerker), pk, doel="eerste contact vastleggen")
    form = forms.ContactGelegd(sent(request))

    def do(**values: Any) -> Melding:
        return actions.record_first_contact(melding=melding, door=request.medewerker, **values)

    if done := act_once(form, Melding, do):
        uiterlijk = done.afspraak_uiterlijk_op
        rest = (
            f" De eerste afspraak is uiterlijk {datum_in_woorden(uiterlijk)}." if uiterlijk else ""
        )
        messages.success(request, f"Het eerste contact is vastgelegd.{rest}")
        return redirect("meldingen:detail", pk)
    return melding_page(request, form, melding, titel="Eerste contact", knop="Contact vastleggen")


@begeleider
@form_methods
def spoed(request: WerkRequest, pk: int) -> HttpResponse:
    """Mark as urgent."""
    melding = load(request, visible(request.medewerker), pk, doel="spoed vastleggen")
    form = forms.Spoed(sent(request))
    if act_once(form, Melding, lambda **v: actions.mark_spoed(melding=melding, **v)):
        messages.success(request, "De melding heeft spoed. De laatste dagen zijn opnieuw berekend.")
        return redirect("meldingen:detail", pk)
    return melding_page(request, form, melding, titel="Dit heeft spoed", knop="Spoed vastleggen")


@begeleider
@require_POST
def take(request: WerkRequest, pk: int) -> HttpResponse:
    """Become the one who handles it."""
    melding = load(request, visible(request.medewerker), pk, doel="melding oppakken")
    van = request.POST.get("van", "")[:18]
    seen = int(van) if van.isdecimal() else None

    def do() -> Melding:
        return actions.take_melding(melding=melding, door=request.medewerker, van=seen)

    if press(request, do):
        messages.success(request, "U behandelt deze melding.")
    return redirect("meldingen:detail", pk)


@begeleider
@form_methods
def refer(request: WerkRequest, pk: int) -> HttpResponse:
    """Somebody else takes this up."""
    melding = load(request, visible(request.medewerker), pk, doel="melding doorverwijzen")
    form = forms.Doorverwijzen(sent(request), melding=melding)

    def do(**values: Any) -> Melding:
        return actions.refer_melding(melding=melding, door=request.medewerker, **values)

    if act_once(form, Melding, do):
        tell_ended(request, melding, "De melding is doorverwezen en afgerond.")
        return redirect("meldingen:detail", pk)
    return melding_page(
        request, form, melding, titel="Doorverwijzen", knop="Doorverwijzen en afronden"
    )


@begeleider
@form_methods
def withdraw(request: WerkRequest, pk: int) -> HttpResponse:
    """No support is needed, or nobody can be reached."""
    melding = load(request, visible(request.medewerker), pk, doel="melding intrekken")
    form = forms.Intrekken(sent(request), melding=melding)

    def do(**values: Any) -> Melding:
        return actions.withdraw_melding(melding=melding, door=request.medewerker, **values)

    if act_once(form, Melding, do):
        tell_ended(request, melding, "De melding is ingetrokken en afgerond.")
        return redirect("meldingen:detail", pk)
    return melding_page(request, form, melding, titel="Intrekken", knop="Intrekken en afronden")


def melding_page(
    request: WerkRequest, form: Formulier, melding: Melding, *, titel: str, knop: str
) -> HttpResponse:
    """A page about one melding that is open, with one form."""
    must_be_open(melding)
    return form_page(
        request,
        form,
        titel=titel,
        knop=knop,
        boven=melding.naam,
        terug=reverse("meldingen:detail", args=[melding.pk]),
        terug_naar="Terug naar de melding",
    )
