"""Contacts with their time: written down, and mended."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect

from naast.core.formulierpagina import act, act_once, form_page, sent
from naast.organisaties.access import WerkRequest, load
from naast.trajecten import actions
from naast.trajecten.access import visible, visible_contacten
from naast.trajecten.forms.contacten import ContactFormulier, initial_of
from naast.trajecten.models import Contactmoment, Traject
from naast.trajecten.views.begeleider.plaats import back_to
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods
from naast.trajecten.views.begeleider.uren import ask_reason


@begeleider
@form_methods
def add(request: WerkRequest, pk: int) -> HttpResponse:
    """A contact with its time."""
    traject = load(request, visible(request.medewerker), pk, doel="contact toevoegen")
    form = ContactFormulier(sent(request), hulpvragen=_questions(traject))

    def do(**values: Any) -> Contactmoment:
        return actions.add_contactmoment(traject=traject, door=request.medewerker, **values)

    if made := act(form, do):
        messages.success(request, "Het contact staat erin.")
        return redirect(ask_reason(request, traject) or back_to(pk, f"contact-{made.pk}"))
    return _page(request, form, traject, titel="Contact toevoegen", terug=back_to(pk))


@begeleider
@form_methods
def correct(request: WerkRequest, pk: int) -> HttpResponse:
    """Mend a contact that was written down wrongly."""
    contact = load(request, visible_contacten(request.medewerker), pk, doel="contact wijzigen")
    traject = get_object_or_404(visible(request.medewerker), contactmomenten=contact)
    form = ContactFormulier(
        sent(request), hulpvragen=_questions(traject), initial=initial_of(contact)
    )

    def do(**values: Any) -> Contactmoment:
        return actions.correct_contactmoment(contactmoment=contact, **values)

    place = back_to(traject.pk, f"contact-{pk}")
    if act_once(form, Contactmoment, do):
        messages.success(request, "Het contact is gewijzigd.")
        return redirect(place)
    return _page(request, form, traject, titel="Contact wijzigen", terug=place)


def _questions(traject: Traject) -> Any:
    """The open ones first."""
    return traject.hulpvragen.order_by("-status", "ontvangen_op", "pk")


def _page(
    request: WerkRequest, form: ContactFormulier, traject: Traject, *, titel: str, terug: str
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
    )
