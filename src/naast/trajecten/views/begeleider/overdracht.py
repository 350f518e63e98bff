"""A Wlz indication ends the support: one page for the end and the handover, and the arrival."""

from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect

from naast.afspraken.models import Status
from naast.afspraken.queries import for_inwoner
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import nu
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, load
from naast.sociale_kaart.queries import by_name
from naast.trajecten import actions
from naast.trajecten.access import visible, visible_overdrachten
from naast.trajecten.forms.doorverwijzing import OP_DE_KAART
from naast.trajecten.forms.overdracht import WlzAangekomen, WlzFormulier
from naast.trajecten.models import HulpvraagStatus, Overdracht, Traject
from naast.trajecten.queries import to_evaluate
from naast.trajecten.states import TRAJECT
from naast.trajecten.uren import past_guideline, without_reason
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods
from naast.trajecten.views.begeleider.toestemming import consent_hint


@begeleider
@form_methods
def close_for_wlz(request: WerkRequest, pk: int) -> HttpResponse:
    """The indication, how each open hulpvraag ended, and who goes on."""
    traject = load(request, visible(request.medewerker), pk, doel="Wlz-indicatie vastleggen")
    if request.method == "GET":
        TRAJECT.naar("close_for_wlz", traject.status)  # a stale page says so at once
    kaart = by_name(traject.gemeente)
    form = _form(request, traject, kaart)

    def do(**values: Any) -> Overdracht:
        return actions.close_for_wlz(traject=traject, door=request.medewerker, **values)

    if act(form, do):
        messages.success(request, "Het traject is afgesloten en overgedragen.")
        _say_what_is_planned(request, traject)
        return redirect(back_to(pk))
    return form_page(
        request,
        form,
        titel="Wlz-indicatie",
        boven=traject.inwoner.naam,
        intro="Met een Wlz-indicatie eindigt onze ondersteuning. Cliëntondersteuning van de Wlz "
        "gaat verder. Alles op deze pagina wordt in één keer bewaard.",
        knop="Afsluiten en overdragen",
        terug=back_to(pk),
        terug_naar="Terug naar het dossier",
        template="trajecten/wlz.html",
        lijst=OP_DE_KAART,
        **consent_hint(traject),
        op_de_kaart=[each.volledige_naam for each in kaart.values()],
        terugkijken=to_evaluate(traject),
        pk=pk,
    )


def _say_what_is_planned(request: WerkRequest, traject: Traject) -> None:
    """Appointments are not cancelled unseen: the inwoner should hear of it."""
    to_come = for_inwoner(traject.inwoner).filter(status=Status.GEPLAND, begin_at__gt=nu())
    if number := to_come.count():
        still = "staat nog 1 afspraak" if number == 1 else f"staan nog {number} afspraken"
        messages.warning(
            request, f"Er {still} met deze inwoner in de agenda. Zeg af wat niet meer doorgaat."
        )


def _form(request: WerkRequest, traject: Traject, kaart: dict[str, Any]) -> WlzFormulier:
    still_open = traject.hulpvragen.filter(status=HulpvraagStatus.OPEN)
    ask = past_guideline(without_reason(still_open)).values_list("pk", flat=True)
    return WlzFormulier(
        sent(request),
        hulpvragen=traject.hulpvragen.order_by("-status", "ontvangen_op", "pk"),
        open_vragen=still_open.order_by("ontvangen_op", "pk"),
        uitleggen=set(ask),
        kaart=kaart,
        met_contacten=traject.contactmomenten.exists(),
    )


@begeleider
@form_methods
def wlz_arrival(request: WerkRequest, pk: int) -> HttpResponse:
    """Did the inwoner get there?"""
    row = load(request, visible_overdrachten(request.medewerker), pk, doel="overdracht navragen")
    now = model_to_dict(row, ["aangekomen", "aangekomen_op"]) | {"versie": versie_van(row)}
    form = WlzAangekomen(sent(request), initial=now)

    def do(**values: Any) -> Overdracht:
        return actions.record_wlz_arrival(overdracht=row, **values)

    if act_once(form, Overdracht, do):
        messages.success(request, "Bewaard.")
        return redirect(back_to(row.traject_id))
    return form_page(
        request,
        form,
        titel="Is de inwoner aangekomen?",
        boven=row.traject.inwoner.naam,
        intro=f"{row}.",
        knop="Opslaan",
        terug=back_to(row.traject_id),
        terug_naar="Terug naar het dossier",
    )
