"""Searching, for who works at an aanbieder."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import Truncator
from django.views.decorators.http import require_GET

from naast.audit.actions import Lezing
from naast.core.klok import vandaag
from naast.organisaties.access import WerkRequest, voor
from naast.organisaties.models import ROLLEN_AANBIEDER
from naast.zoeken.queries import GROEPEN, find
from naast.zoeken.vraag import read


@voor(*ROLLEN_AANBIEDER)
@require_GET
def search(request: WerkRequest) -> HttpResponse:
    """What was found, in groups; with `?groep=` one of them, longer.

    The log gets that somebody searched, without the words, and of which dossiers a piece of text
    was shown (decisions/070).
    """
    vraag = read(request.GET.get("q", ""))
    alleen = request.GET.get("groep", "")
    alleen = alleen if alleen in GROEPEN else ""
    groepen = (
        find(request.medewerker, vraag, alleen=alleen, vandaag=vandaag()) if vraag.woorden else []
    )
    if vraag.woorden:
        request.lezingen.append(Lezing("", 0, request.path))
        request.lezingen += [lezing for groep in groepen for lezing in groep.lezingen]
    context = {
        "vraag": vraag,
        "kop": f"Zoeken naar ‘{Truncator(vraag.tekst).chars(60)}’",
        "groepen": [
            (groep, urlencode({"q": vraag.tekst, "groep": groep.sleutel})) for groep in groepen
        ],
        "alleen": alleen,
        "alles": urlencode({"q": vraag.tekst}),
    }
    return render(request, "zoeken/resultaten.html", context)
