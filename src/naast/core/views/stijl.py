"""The style page: every part of a screen on one page, to look at and to test."""

from datetime import UTC, date, datetime, timedelta

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from naast.core.forms import Formulier, Keuze
from naast.core.onderdelen.weg import Kruimel, Tab
from naast.core.velden import DagMaandJaar, Datumveld

WEEK = date(2026, 11, 23)
BASES = {
    "openbaar": "core/base_openbaar.html",
    "werk": "core/base_werk.html",
    "gemeente": "core/base_gemeente.html",
}


class Voorbeeldformulier(Formulier):
    """One of each kind of field."""

    naam = forms.CharField(label="Hoe heet u?", help_text="Uw voornaam en achternaam.")
    telefoon = forms.CharField(
        label="Telefoonnummer", required=False, widget=forms.TextInput(attrs={"type": "tel"})
    )
    geboren_op = DagMaandJaar(label="Wanneer bent u geboren?", help_text="Bijvoorbeeld 7 3 1954.")
    afspraak_op = Datumveld(label="Dag van de afspraak")
    wie = forms.ChoiceField(
        label="Voor wie vraagt u hulp?",
        choices=[
            ("zelf", Keuze("Voor mezelf", "Ik heb zelf hulp nodig.")),
            ("naaste", Keuze("Voor iemand die ik ken", "Bijvoorbeeld uw partner, kind of buur.")),
            ("verwijzer", Keuze("Voor iemand uit mijn werk")),
        ],
        widget=forms.RadioSelect,
    )
    onderwerpen = forms.MultipleChoiceField(
        label="Waar gaat het over?",
        help_text="U mag meer dan één antwoord kiezen.",
        choices=[("zorg", "Zorg"), ("geld", "Geld en schulden"), ("wonen", "Wonen")],
        widget=forms.CheckboxSelectMultiple,
    )
    wijk = forms.ChoiceField(
        label="In welke wijk?",
        required=False,
        choices=[("", "Kies een wijk"), ("n", "Noorderpark")],
    )
    vraag = forms.CharField(
        label="Wat is uw vraag?",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="In uw eigen woorden. Kort mag.",
    )
    akkoord = forms.BooleanField(label="U mag mij bellen over deze aanvraag")


class Zoekformulier(Formulier):
    """A search box: nothing is made, so nothing to make once."""

    met_verzoek = False
    toon_niet_verplicht = False
    zoek = forms.CharField(label="Zoek op naam, telefoon of kenmerk", required=False)


@require_safe
def stijl(request: HttpRequest) -> HttpResponse:
    """Every part, for one audience (`?voor=werk`) and with faults in the form (`?fouten=1`)."""
    if not settings.DEMO:
        raise Http404
    audience = request.GET.get("voor", "openbaar")
    sent = (
        {"naam": "", "geboren_op_dag": "31", "geboren_op_maand": "2"}
        if "fouten" in request.GET
        else None
    )
    rows = [
        ("Mevrouw De Vries", "Wonen", "nog 1 werkdag", "let-op", 3, "2,5"),
        ("De heer Yılmaz", "Geld en schulden", "op tijd", "goed", 12, "11,25"),
        ("Familie Van den Berg-Abdelkader", "Zorg", "te laat", "fout", 128, "1.204,75"),
    ]
    context = {
        "basis": BASES.get(audience, BASES["openbaar"]),
        "audience": audience,
        "form": Voorbeeldformulier(sent, initial={"wie": "zelf"}),
        "zoekformulier": Zoekformulier(),
        "rijen": rows,
        "pagina": Paginator(range(60), 10).page(2),
        "tabs": [
            Tab("Overzicht", "?tab=overzicht", True),
            Tab("Contacten", "?tab=contacten", aantal=12),
            Tab("Plan", "?tab=plan"),
        ],
        "kruimels": [Kruimel("Vandaag", "#"), Kruimel("Dossiers", "#")],
        "vandaag": WEEK,
        "morgen": WEEK + timedelta(days=1),
        "moment": datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    }
    return render(request, "core/stijl.html", context)
