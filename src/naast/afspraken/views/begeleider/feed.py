"""Linking the agenda to one's own calendar program."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from naast.afspraken import actions
from naast.afspraken.queries import feed_of
from naast.afspraken.views.begeleider.rollen import begeleider, form_methods
from naast.organisaties.access import WerkRequest, aanbieder_of


@begeleider
@form_methods
def link(request: WerkRequest) -> HttpResponse:
    """Make the secret address (shown once, on this answer), or let it stop working."""
    address = ""
    if request.method == "POST":
        if request.POST.get("doe") == "intrekken":
            actions.revoke_feed(medewerker=request.medewerker)
            messages.success(request, "De koppeling werkt niet meer.")
            return redirect("afspraken:link")
        sleutel = actions.make_feed(
            aanbieder=aanbieder_of(request.medewerker), medewerker=request.medewerker
        )
        address = request.build_absolute_uri(reverse("afspraken:feed", args=[sleutel]))
    context = {"adres": address, "feed": feed_of(request.medewerker)}
    return render(request, "afspraken/koppeling.html", context)
