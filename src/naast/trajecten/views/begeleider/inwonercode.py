"""The code for the page of the inwoner: make it, hand it over, let it stop."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from naast.organisaties.access import WerkRequest, load
from naast.trajecten import actions
from naast.trajecten.access import visible
from naast.trajecten.inwonercode import code_of, working_code
from naast.trajecten.models import Inwonercode, Traject
from naast.trajecten.verloop import NA_EINDE
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods


@begeleider
@form_methods
def code(request: WerkRequest, pk: int) -> HttpResponse:
    """The code with its link and a text to send, as often as one needs it."""
    traject = load(request, visible(request.medewerker), pk, doel="code van de inwoner")
    row = working_code(traject)
    if request.method == "POST":
        _do(request, traject, row)
        return redirect("trajecten:inwonercode", pk)
    known = code_of(row) if row else ""
    link = reverse("trajecten:inwonerpagina", args=[known]) if known else ""
    context = {
        "traject": traject,
        "rij": row,
        "code": known,
        "pagina": request.build_absolute_uri(reverse("trajecten:inwonerpagina_openen")),
        "link": request.build_absolute_uri(link) if link else "",
        "loopt": traject.afgesloten_op is None,
        "tot": traject.afgesloten_op + NA_EINDE if traject.afgesloten_op else None,
    }
    return render(request, "trajecten/inwonercode.html", context)


def _do(request: WerkRequest, traject: Traject, row: Inwonercode | None) -> None:
    """What the button says; a button of an older page does nothing to a newer code."""
    doe, of = request.POST.get("doe"), request.POST.get("code")
    if doe == "maken":
        actions.make_inwonercode(traject=traject, door=request.medewerker)
        messages.success(request, "De code is gemaakt. Geef hem aan de inwoner.")
    elif row is None or of != str(row.pk):
        return
    elif doe == "vernieuwen":
        actions.renew_inwonercode(code=row, door=request.medewerker)
        messages.success(request, "Er is een nieuwe code. De oude werkt niet meer.")
    elif doe == "intrekken":
        actions.withdraw_inwonercode(code=row)
        messages.success(request, "De code werkt niet meer.")
