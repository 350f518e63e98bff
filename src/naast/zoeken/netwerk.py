"""Who stand around an inwoner: found by name, organisation or telephone number."""

from collections.abc import Sequence

from django.urls import reverse

from naast.audit.actions import Lezing
from naast.inwoners.models import Netwerklid
from naast.organisaties.models import Medewerker
from naast.trajecten import access as trajecten
from naast.trajecten.models import Traject
from naast.zoeken.fragment import marked
from naast.zoeken.treffers import DOEL, Groep, Treffer, trajecten_of, why
from naast.zoeken.vraag import Vraag


def netwerk(wie: Medewerker, vraag: Vraag, nummers: Sequence[int], aantal: int) -> Groep:
    """Who is there now; each leads to the network in the running traject, else in the last one.

    Who stands around whom is content of a dossier: each that is shown leaves a reading.
    """
    if not nummers:
        return Groep("netwerk", "Netwerk")
    rows = trajecten.visible_netwerk(wie).filter(tot_op__isnull=True).in_bulk(list(nummers))
    leden = [rows[pk] for pk in nummers if pk in rows]
    found = trajecten_of(wie, [lid.inwoner_id for lid in leden])
    shown = [(lid, found[lid.inwoner_id][0]) for lid in leden if lid.inwoner_id in found]
    return Groep(
        "netwerk",
        "Netwerk",
        [_line(vraag, lid, traject) for lid, traject in shown[:aantal]],
        len(shown) > aantal,
        [Lezing(Traject._meta.db_table, traject.pk, DOEL) for _, traject in shown[:aantal]],
    )


def _line(vraag: Vraag, lid: Netwerklid, traject: Traject) -> Treffer:
    naam = ", ".join(part for part in (lid.naam, lid.organisatie) if part)
    known = {"het netwerk": naam, "een telefoonnummer in het netwerk": lid.telefoon}
    return Treffer(
        titel=marked(naam, vraag.voor_namen),
        url=reverse("trajecten:netwerk", args=[traject.pk]),
        waarom=why(vraag, "", known),
        bij=f"{lid.relatie or 'in het netwerk'} van {traject.inwoner.naam}",
    )
