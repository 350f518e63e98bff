"""What a melding becomes: a traject, or an answer at once. And the question without a melding."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from naast.contracten.queries import gemeenten_of
from naast.core.formulierpagina import act, form_page, sent
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden
from naast.inwoners.queries import maybe_same
from naast.meldingen.access import must_be_open, visible
from naast.meldingen.eerste_afspraak import still_to_come, why_not_for
from naast.meldingen.views.afgerond import tell_ended
from naast.organisaties.access import WerkRequest, aanbieder_of, load
from naast.trajecten import actions
from naast.trajecten.forms.aannemen import Aannemen
from naast.trajecten.forms.contacten import MeldingBeantwoorden, SnelleVraag
from naast.trajecten.models import Contactmoment, Traject
from naast.trajecten.views.begeleider.rollen import begeleider, form_methods


@begeleider
@form_methods
def accept(request: WerkRequest, pk: int) -> HttpResponse:
    """Make a traject of a melding."""
    melding = load(request, visible(request.medewerker), pk, doel="melding aannemen")
    known = maybe_same(
        gemeente_id=melding.gemeente_id,
        achternaam=melding.achternaam,
        telefoon=melding.telefoon,
        email=melding.email,
    )
    form = Aannemen(sent(request), melding=melding, bekenden=known)

    def do(**values: Any) -> Traject:
        return actions.accept_melding(melding=melding, eigenaar=request.medewerker, **values)

    if traject := act(form, do):
        messages.success(request, "De melding is aangenomen. Dit is het dossier.")
        _tell_about_first_appointment(request, traject)
        return redirect("trajecten:dossier", traject.pk)
    must_be_open(melding)
    return form_page(
        request,
        form,
        template="trajecten/aannemen.html",
        titel="Aannemen als traject",
        boven=melding.naam,
        knop="Traject beginnen",
        terug=reverse("meldingen:detail", args=[pk]),
        terug_naar="Terug naar de melding",
        bezet="" if form.is_bound else why_not_for(request.medewerker, melding),
        verzetten=reverse("meldingen:afspraak", args=[pk]),
    )


def _tell_about_first_appointment(request: WerkRequest, traject: Traject) -> None:
    """One that must still come is in the agenda; without a time it is still to be put there."""
    melding = traject.melding
    op = melding.eerste_afspraak_op if melding else None
    if melding is None or op is None or not still_to_come(melding):
        return
    dag = datum_in_woorden(op, met_jaar=False)
    if melding.eerste_afspraak_om:
        messages.success(request, f"De eerste afspraak op {dag} staat nu in uw agenda.")
    else:
        messages.warning(
            request,
            f"De eerste afspraak op {dag} heeft nog geen tijd. Spreek die af, en maak de afspraak "
            "hier, bij ‘Afspraken’.",
        )


@begeleider
@form_methods
def answer(request: WerkRequest, pk: int) -> HttpResponse:
    """Answer a melding at once."""
    melding = load(request, visible(request.medewerker), pk, doel="melding beantwoorden")
    form = MeldingBeantwoorden(sent(request), melding=melding)

    def do(**values: Any) -> Contactmoment:
        return actions.answer_as_snelle_vraag(melding=melding, door=request.medewerker, **values)

    if act(form, do):
        tell_ended(request, melding, "De vraag is beantwoord en de melding is afgerond.")
        return redirect("meldingen:detail", pk)
    must_be_open(melding)
    return form_page(
        request,
        form,
        titel="Direct beantwoord",
        boven=melding.naam,
        template="trajecten/beantwoorden.html",
        intro="De vraag is met één gesprek beantwoord. Er komt geen dossier.",
        knop="Opslaan en afronden",
        terug=reverse("meldingen:detail", args=[pk]),
        terug_naar="Terug naar de melding",
    )


@begeleider
@form_methods
def snelle_vraag(request: WerkRequest) -> HttpResponse:
    """One screen for a question at the desk or on the telephone; then the next one."""
    medewerker, aanbieder = request.medewerker, aanbieder_of(request.medewerker)
    gemeenten = gemeenten_of(aanbieder.pk, vandaag())
    form = SnelleVraag(
        sent(request), gemeenten=gemeenten, initial=request.session.get("snelle_vraag", {})
    )

    def do(**values: Any) -> Contactmoment:
        return actions.record_snelle_vraag(aanbieder=aanbieder, door=medewerker, **values)

    if contact := act(form, do):
        messages.success(request, "Opgeslagen. Nog een?")
        kept = {"vorm": contact.vorm, "gemeente": str(contact.gemeente_id)}
        request.session["snelle_vraag"] = kept
        return redirect("trajecten:snelle_vraag")
    context = {"form": form, "ander_moment": bool(form["dag"].errors or form["tijd"].errors)}
    return render(request, "trajecten/snelle_vraag.html", context)
