"""Looking over a traject that takes longer than expected."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from naast.core.formulierpagina import act, form_page, sent
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import actions
from naast.trajecten.access import visible
from naast.trajecten.forms.duur import Herzien
from naast.trajecten.models import Herziening, Traject
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods


@begeleider
@form_methods
def extend(request: WerkRequest, pk: int) -> HttpResponse:
    """What was reached, why longer, and until when."""
    traject = load(request, visible(request.medewerker), pk, doel="traject herzien")
    form = Herzien(sent(request))

    def do(**values: Any) -> Herziening:
        return actions.review_traject(traject=traject, door=request.medewerker, **values)

    if act(form, do):
        messages.success(request, "De herziening staat erin. Het verwachte einde is aangepast.")
        return redirect(back_to(pk))
    return form_page(
        request,
        form,
        titel="Herzien en verlengen",
        boven=traject.inwoner.naam,
        intro=_how_it_stands(traject),
        knop="Verlengen",
        terug=back_to(pk),
        terug_naar="Terug naar het dossier",
    )


def _how_it_stands(traject: Traject) -> str:
    last = traject.verwacht_einde_op
    if last is None:
        return "Er is nog geen verwacht einde."
    verb = "was" if last < vandaag() else "is"
    return f"Het verwachte einde {verb} {datum_in_woorden(last)}. Is alles klaar, sluit dan af."
