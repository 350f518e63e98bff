"""Referring an inwoner, and what came of it."""

from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.text import Truncator

from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.velden import phone_link
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, aanbieder_of, load
from naast.organisaties.werklijst import colleagues
from naast.sociale_kaart.models import Voorziening
from naast.sociale_kaart.queries import by_name, fitting
from naast.trajecten import actions
from naast.trajecten.access import visible_doorverwijzingen, visible_hulpvragen
from naast.trajecten.forms.doorverwijzing import OP_DE_KAART, Afloop, DoorverwijzingFormulier
from naast.trajecten.models import Doorverwijzing, Hulpvraag
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods
from naast.trajecten.views.begeleider.toestemming import consent_hint


@begeleider
@form_methods
def refer(request: WerkRequest, pk: int) -> HttpResponse:
    """Refer the inwoner, warm or cold; `?naar=` says where, as the kaart names it."""
    rows = visible_hulpvragen(request.medewerker).select_related("gemeente")
    hulpvraag = load(request, rows, pk, doel="doorverwijzen")
    kaart = by_name(hulpvraag.gemeente)
    form = DoorverwijzingFormulier(
        sent(request),
        collegas=colleagues(aanbieder_of(request.medewerker).pk),
        kaart=kaart,
        initial={
            "naar": request.GET.get("naar", ""),
            "overgedragen_door": request.medewerker.pk,
        },
    )

    def do(**values: Any) -> Doorverwijzing:
        return actions.add_doorverwijzing(hulpvraag=hulpvraag, **values)

    place = back_to(hulpvraag.traject_id, f"hulpvraag-{pk}")
    if act(form, do):
        messages.success(request, "De doorverwijzing staat erin.")
        return redirect(place)
    return form_page(
        request,
        form,
        titel="Doorverwijzen",
        boven=hulpvraag.traject.inwoner.naam,
        intro=Truncator(hulpvraag).chars(200),
        knop="Doorverwijzing opslaan",
        terug=place,
        terug_naar="Terug naar het dossier",
        template="trajecten/doorverwijzen.html",
        lijst=OP_DE_KAART,
        **consent_hint(hulpvraag.traject),
        op_de_kaart=[one.volledige_naam for one in kaart.values()],
        passend=_proposals(hulpvraag),
    )


def _proposals(hulpvraag: Hulpvraag) -> list[tuple[Voorziening, str]]:
    """What fits the question, with the address that calls."""
    wijk = hulpvraag.traject.inwoner.wijk
    rows = fitting(hulpvraag.gemeente, leefgebieden=hulpvraag.leefgebieden, wijk=wijk)
    return [(one, phone_link(one.organisatie.telefoon)) for one in rows]


@begeleider
@form_methods
def arrival(request: WerkRequest, pk: int) -> HttpResponse:
    """Did the inwoner get there, what did the other side say, and who came back."""
    row = load(request, visible_doorverwijzingen(request.medewerker), pk, doel="afloop vastleggen")
    form = Afloop(sent(request), initial=model_to_dict(row) | {"versie": versie_van(row)})

    def do(**values: Any) -> Doorverwijzing:
        return actions.record_arrival(doorverwijzing=row, **values)

    place = back_to(row.hulpvraag.traject_id, f"hulpvraag-{row.hulpvraag_id}")
    if act_once(form, Doorverwijzing, do):
        messages.success(request, "De afloop van de verwijzing staat erin.")
        return redirect(place)
    return form_page(
        request,
        form,
        titel="Hoe liep de verwijzing af?",
        boven=row.hulpvraag.traject.inwoner.naam,
        intro=str(row),
        knop="Opslaan",
        terug=place,
        terug_naar="Terug naar het dossier",
    )
