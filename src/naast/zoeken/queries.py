"""One question, all that somebody may see: the groups of the results."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from naast.contracten.queries import gemeenten_of
from naast.organisaties.access import aanbieder_of
from naast.organisaties.models import Medewerker
from naast.sociale_kaart.access import visible as on_any_kaart
from naast.zoeken import vinden
from naast.zoeken.fragment import fragment, marked
from naast.zoeken.netwerk import netwerk
from naast.zoeken.notities import notities
from naast.zoeken.treffers import Groep, Treffer, by_inwoner, dossiers, found_in, found_meldingen
from naast.zoeken.vraag import Vraag

KORT, LANG = 6, 50
"""Lines of a group beside the others, and of a group alone."""
GROEPEN = ("dossiers", "meldingen", "netwerk", "notities", "kaart")
_VAN_MENSEN = ("", "dossiers", "meldingen", "netwerk")


def find(wie: Medewerker, vraag: Vraag, *, alleen: str, vandaag: date) -> Sequence[Groep]:
    """The groups in which something was found, those that are only like it last.

    Or the one that is asked for, longer.
    """
    aantal = LANG if alleen else KORT
    groepen: list[Groep] = []
    if alleen in _VAN_MENSEN:
        groepen += _people(wie, vraag, aantal)
    if alleen in ("", "notities"):
        groepen.append(notities(wie, vraag, vinden.texts(vraag, meest=aantal + 1), aantal))
    if alleen in ("", "kaart"):
        groepen.append(_kaart(wie, vraag, aantal, vandaag))
    filled = [groep for groep in groepen if groep.treffers and alleen in ("", groep.sleutel)]
    return sorted(filled, key=lambda groep: groep.lijkt_alleen)


def _people(wie: Medewerker, vraag: Vraag, aantal: int) -> list[Groep]:
    found = vinden.names(vraag, meest=aantal * 3)
    inwoners = by_inwoner(wie, vraag, [one.pk for one in found if one.soort == "inwoner"])
    numbers = [one.pk for one in found if one.soort == "melding"]
    around = [one.pk for one in found if one.soort == "netwerklid"]
    return [
        dossiers(vraag, inwoners, aantal),
        found_meldingen(wie, vraag, numbers, aantal, niet=inwoners),
        netwerk(wie, vraag, around, aantal),
    ]


def _kaart(wie: Medewerker, vraag: Vraag, aantal: int, vandaag: date) -> Groep:
    """What one can refer to in the gemeenten that somebody works for."""
    if not vraag.voor_teksten:
        return Groep("kaart", "Sociale kaart")
    gemeenten = [gemeente.pk for gemeente in gemeenten_of(aanbieder_of(wie).pk, vandaag)]
    found = vinden.on_kaart(vraag, gemeenten, meest=aantal + 1)
    by_pk = on_any_kaart().in_bulk(found[:aantal])
    lines = [
        Treffer(
            titel=marked(row.naam, vraag.voor_teksten),
            url=reverse("sociale_kaart:detail", args=[row.pk]),
            waarom=found_in("de sociale kaart"),
            bij=f"{row.organisatie.naam}, {row.organisatie.gemeente}",
            fragment=fragment(row.wat, vraag.voor_teksten),
        )
        for row in (by_pk[pk] for pk in found if pk in by_pk)
    ]
    return Groep("kaart", "Sociale kaart", lines, len(found) > aantal)
