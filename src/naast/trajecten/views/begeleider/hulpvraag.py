"""What happens to a question."""

from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import Truncator

from naast.core.formulierpagina import act_once, form_page, sent
from naast.core.versie import versie_van
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import actions
from naast.trajecten.access import visible_hulpvragen
from naast.trajecten.forms import dossier as forms
from naast.trajecten.keuzes import Resultaat
from naast.trajecten.models import Hulpvraag
from naast.trajecten.uren import asks_reason, hours
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods


@begeleider
@form_methods
def change(request: WerkRequest, pk: int) -> HttpResponse:
    """What the question turns out to be about."""
    hulpvraag = load(request, visible_hulpvragen(request.medewerker), pk, doel="hulpvraag wijzigen")
    now = model_to_dict(hulpvraag) | {"versie": versie_van(hulpvraag)}
    form = forms.HulpvraagWijzigen(sent(request), initial=now)

    def do(**values: Any) -> Hulpvraag:
        return actions.change_hulpvraag(hulpvraag=hulpvraag, **values)

    place = back_to(hulpvraag.traject_id, f"hulpvraag-{pk}")
    if act_once(form, Hulpvraag, do):
        messages.success(request, "De hulpvraag is gewijzigd.")
        return redirect(place)
    return form_page(
        request,
        form,
        titel="Hulpvraag wijzigen",
        boven=hulpvraag.traject.inwoner.naam,
        knop="Hulpvraag opslaan",
        terug=place,
        terug_naar="Terug naar het dossier",
        template="trajecten/hulpvraag.html",
    )


@begeleider
@form_methods
def close(request: WerkRequest, pk: int) -> HttpResponse:
    """Close a question with its result."""
    hulpvraag = load(
        request, visible_hulpvragen(request.medewerker), pk, doel="hulpvraag afsluiten"
    )
    form = forms.HulpvraagAfsluiten(sent(request))

    def do(**values: Any) -> Hulpvraag:
        return actions.close_hulpvraag(hulpvraag=hulpvraag, **values)

    place = back_to(hulpvraag.traject_id, f"hulpvraag-{pk}")
    if done := act_once(form, Hulpvraag, do):
        messages.success(request, "De hulpvraag is afgesloten.")
        if done.resultaat == Resultaat.DOORVERWEZEN and not done.doorverwijzingen.exists():
            messages.info(request, "Leg nog vast naar wie u verwees: knop ‘Doorverwijzen’.")
        return redirect(place)
    return form_page(
        request,
        form,
        titel="Hulpvraag afsluiten",
        boven=hulpvraag.traject.inwoner.naam,
        intro=Truncator(hulpvraag).chars(200),
        knop="Hulpvraag afsluiten",
        terug=place,
        terug_naar="Terug naar het dossier",
        template="trajecten/hulpvraag_afsluiten.html",
        uitleggen=reverse("trajecten:explain_hours", args=[pk]) if asks_reason(hulpvraag) else "",
        uren=hours(hulpvraag),
    )
