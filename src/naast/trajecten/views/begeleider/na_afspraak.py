"""From an appointment to the dossier of its inwoner: what it was is typed once."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.afspraken.access import visible as visible_afspraken
from naast.afspraken.models import Afspraak
from naast.organisaties.access import WerkRequest, load
from naast.trajecten.access import visible
from naast.trajecten.contactsjablonen import Sjabloon, of_afspraak
from naast.trajecten.models import Traject
from naast.trajecten.views.begeleider.rollen import begeleider


@begeleider
@require_GET
def dossier(request: WerkRequest, pk: int) -> HttpResponse:
    """The dossier of the inwoner of an appointment."""
    traject = _traject(request, _afspraak(request, pk))
    return redirect("trajecten:dossier", traject.pk) if traject else _none(request, pk)


@begeleider
@require_GET
def contact(request: WerkRequest, pk: int) -> HttpResponse:
    """Write down the contact that the appointment was, with what is known of it."""
    traject = _traject(request, _afspraak(request, pk))
    if traject is None:
        return _none(request, pk)
    return redirect(f"{reverse('trajecten:add_contact', args=[traject.pk])}?afspraak={pk}")


def filled_in(request: WerkRequest, traject: Traject) -> Sjabloon | None:
    """What the appointment that the address names says of the contact."""
    key = request.GET.get("afspraak", "")
    if not key.isdecimal() or len(key) > 18:
        return None
    rows = visible_afspraken(request.medewerker).filter(inwoner_id=traject.inwoner_id)
    found = rows.filter(pk=int(key)).first()
    return of_afspraak(found) if found else None


def _afspraak(request: WerkRequest, pk: int) -> Afspraak:
    return load(request, visible_afspraken(request.medewerker), pk, doel="contact na afspraak")


def _traject(request: WerkRequest, afspraak: Afspraak) -> Traject | None:
    """The one that runs, else the newest."""
    if afspraak.inwoner_id is None:
        return None
    rows = visible(request.medewerker).filter(inwoner_id=afspraak.inwoner_id)
    return rows.order_by("-status", "-gestart_op", "-pk").first()


def _none(request: WerkRequest, pk: int) -> HttpResponse:
    messages.info(request, "Bij deze afspraak hoort geen dossier.")
    return redirect("afspraken:detail", pk)
