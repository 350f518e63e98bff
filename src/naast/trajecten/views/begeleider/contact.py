"""Contacts with their time: written down, and mended."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET

from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.core.klok import vandaag
from naast.core.onderdelen.weg import Tab
from naast.inwoners.models import Netwerklid
from naast.inwoners.netwerk import network_of, on
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import actions
from naast.trajecten.access import visible, visible_contacten
from naast.trajecten.contactsjablonen import SJABLONEN
from naast.trajecten.forms.contact import ContactFormulier, ContactWijzigen, initial_of
from naast.trajecten.keuzes import IN_PERSOON
from naast.trajecten.models import Contactmoment, Traject
from naast.trajecten.tijdlijn import place_of
from naast.trajecten.views.begeleider.na_afspraak import filled_in
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods
from naast.trajecten.views.begeleider.uren import ask_reason


@begeleider
@form_methods
def add(request: WerkRequest, pk: int) -> HttpResponse:
    """A contact with its time; `?soort=` fills in what an ordinary one of that kind is.

    `?afspraak=` what the appointment was.
    """
    traject = load(request, visible(request.medewerker), pk, doel="contact toevoegen")
    soort = request.GET.get("soort", "")
    begin = SJABLONEN.get(soort) or filled_in(request, traject)
    # After the end it is a contact of before it, that still has to be written down.
    day = {"dag": traject.afgesloten_op} if traject.afgesloten_op and not begin else {}
    form = ContactFormulier(
        sent(request),
        hulpvragen=traject.hulpvragen.order_by("-status", "ontvangen_op", "pk"),
        netwerk=on(network_of(traject.inwoner), vandaag()),
        sjabloon=begin,
        initial=day,
    )

    def do(**values: Any) -> Contactmoment:
        return actions.add_contactmoment(traject=traject, door=request.medewerker, **values)

    if made := act(form, do):
        messages.success(request, "Het contact staat erin.")
        return redirect(ask_reason(request, traject) or back_to(pk, f"contact-{made.pk}"))
    return _page(
        request,
        form,
        traject,
        titel="Contact toevoegen",
        terug=back_to(pk),
        sjablonen=_kinds(soort),
        gekozen=soort in SJABLONEN,
    )


def _kinds(soort: str) -> list[Tab]:
    """The kinds of contact to choose from, above the form."""
    known = [Tab(each.naam, f"?soort={key}", key == soort) for key, each in SJABLONEN.items()]
    return [Tab("Zelf invullen", "?", soort not in SJABLONEN), *known]


@begeleider
@require_GET
def show(request: WerkRequest, pk: int) -> HttpResponse:
    """To where a contact stands on the timeline: which page that is, is known when one goes."""
    contacten = visible_contacten(request.medewerker)
    return redirect(place_of(load(request, contacten, pk, doel="contact bekijken")))


@begeleider
@form_methods
def correct(request: WerkRequest, pk: int) -> HttpResponse:
    """Mend a contact that was written down wrongly."""
    contact = load(request, visible_contacten(request.medewerker), pk, doel="contact wijzigen")
    traject = get_object_or_404(visible(request.medewerker), contactmomenten=contact)
    form = ContactWijzigen(
        sent(request),
        hulpvragen=traject.hulpvragen.order_by("-status", "ontvangen_op", "pk"),
        netwerk=_network(traject, contact),
        initial=initial_of(contact),
    )

    def do(**values: Any) -> Contactmoment:
        return actions.correct_contactmoment(contactmoment=contact, **values)

    if changed := act_once(form, Contactmoment, do):
        messages.success(request, "Het contact is gewijzigd.")
        return redirect(place_of(changed))
    return _page(request, form, traject, titel="Contact wijzigen", terug=place_of(contact))


def _network(traject: Traject, contact: Contactmoment) -> list[Netwerklid]:
    """Who was there on the day of the contact, and who is named in it already."""
    known = network_of(traject.inwoner)
    then = on(known, contact.begonnen_op)
    return then + [x for x in known if x.pk == contact.netwerklid_id and x not in then]


def _page(
    request: WerkRequest,
    form: ContactFormulier,
    traject: Traject,
    *,
    titel: str,
    terug: str,
    **more: Any,
) -> HttpResponse:
    return form_page(
        request,
        form,
        titel=titel,
        boven=traject.inwoner.naam,
        knop="Contact opslaan",
        terug=terug,
        terug_naar="Terug naar het dossier",
        template="trajecten/contact.html",
        in_persoon=" ".join(IN_PERSOON),
        **more,
    )
