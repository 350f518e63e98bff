"""Who stands around the inwoner, on a day; added, changed, and no longer there."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from naast.core.forms import Formulier
from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.onderdelen.weg import Tab
from naast.core.svg import data_uri
from naast.core.velden import phone_link
from naast.core.versie import versie_van
from naast.core.woorden import datum_in_woorden
from naast.inwoners import actions_netwerk as actions
from naast.inwoners import forms_netwerk as forms
from naast.inwoners.beeld_netwerk import draw
from naast.inwoners.models import Netwerklid
from naast.inwoners.netwerk import changes, network_of, on, overloaded
from naast.organisaties.access import WerkRequest, load
from naast.trajecten.access import visible, visible_netwerk
from naast.trajecten.models import Traject
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods


@begeleider
@require_GET
def show(request: WerkRequest, pk: int) -> HttpResponse:
    """The picture and the table of one day: now, at the beginning, or `?op=`."""
    traject = load(request, visible(request.medewerker), pk, doel="netwerk bekijken")
    inwoner, begin = traject.inwoner, traject.gestart_op
    last = traject.afgesloten_op or vandaag()
    form = forms.OpDag(request.GET or None)
    op = (form.cleaned_data["op"] if form.is_valid() else None) or last
    rows = network_of(inwoner)
    leden = on(rows, op)
    context = {
        "traject": traject,
        "inwoner": inwoner,
        "op": datum_in_woorden(op),
        "leden": [(n, lid, phone_link(lid.telefoon)) for n, lid in enumerate(leden, start=1)],
        "zwaar": overloaded(leden),
        "beeld": data_uri(draw(inwoner.naam, leden)) if leden else "",
        "tabs": _tabs(op, begin, last),
        "veranderd": changes(rows, begin, op) if op > begin else [],
        "begin": datum_in_woorden(begin),
        "form": form,
    }
    return render(request, "trajecten/netwerk.html", context)


def _tabs(op: date, begin: date, last: date) -> list[Tab]:
    return [
        Tab("Nu" if last == vandaag() else "Aan het eind", f"?op={last}", op == last),
        Tab("Bij het begin", f"?op={begin}", op == begin and begin != last),
    ]


@begeleider
@form_methods
def add(request: WerkRequest, pk: int) -> HttpResponse:
    """Somebody more."""
    traject = load(request, visible(request.medewerker), pk, doel="netwerk aanvullen")
    form = forms.LidToevoegen(sent(request))
    if act(form, lambda **v: actions.add_netwerklid(inwoner=traject.inwoner, **v)):
        messages.success(request, "Toegevoegd aan het netwerk.")
        return redirect("trajecten:netwerk", pk)
    return _page(request, form, traject, titel="Iemand toevoegen", template=LID)


@begeleider
@form_methods
def change(request: WerkRequest, pk: int) -> HttpResponse:
    """It stood there wrongly, or it is otherwise since a day."""
    lid = load(request, visible_netwerk(request.medewerker), pk, doel="netwerk wijzigen")
    traject = _traject_of(request, lid)
    now = model_to_dict(lid) | {"versie": versie_van(lid)}
    form = forms.LidWijzigen(sent(request), initial=now)
    if act_once(form, Netwerklid, lambda **v: actions.change_netwerklid(lid=lid, **v)):
        messages.success(request, "Het netwerk is gewijzigd.")
        return redirect("trajecten:netwerk", traject.pk)
    return _page(request, form, traject, titel=f"{lid.naam} wijzigen", template=LID)


LID = "trajecten/netwerklid.html"


@begeleider
@form_methods
def end(request: WerkRequest, pk: int) -> HttpResponse:
    """No longer there, or never was."""
    lid = load(request, visible_netwerk(request.medewerker), pk, doel="netwerk wijzigen")
    traject = _traject_of(request, lid)
    form = forms.LidWeg(sent(request))

    def do(wat: str, tot_op: date) -> Netwerklid:
        if wat == "fout":
            return actions.remove_netwerklid(lid=lid)
        return actions.end_netwerklid(lid=lid, tot_op=tot_op)

    if act_once(form, Netwerklid, do):
        messages.success(request, "Het netwerk is gewijzigd.")
        return redirect("trajecten:netwerk", traject.pk)
    return _page(request, form, traject, titel=f"{lid.naam} uit het netwerk")


def _traject_of(request: WerkRequest, lid: Netwerklid) -> Traject:
    """The newest dossier of the inwoner, to go back to."""
    rows = visible(request.medewerker).filter(inwoner_id=lid.inwoner_id)
    if (found := rows.order_by("-gestart_op", "-pk").first()) is None:
        raise Http404
    return found


def _page(request: WerkRequest, form: Formulier, traject: Traject, **more: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        boven=traject.inwoner.naam,
        knop="Opslaan",
        terug=reverse("trajecten:netwerk", args=[traject.pk]),
        terug_naar="Terug naar het netwerk",
        **more,
    )
