"""Reports of the demo: what was sent, and one that is being written."""

from datetime import date, datetime, time
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from naast.core import klok
from naast.core.context import Werkcontext, als
from naast.core.models import Verzoek
from naast.demo.inrichting import HERKOMST, Stadhuis
from naast.organisaties.models import Medewerker
from naast.verantwoording.actions import make_rapportage, send_rapportage, write_toelichting


class Verslag(NamedTuple):
    """A report over `[van, tot)`; `verzonden` None: still a concept."""

    wie: str
    aanbieder: str
    gemeente: str
    van: date
    tot: date
    toelichting: str
    verzonden: date | None


_VERSLAGEN = (
    Verslag(
        "tess@mee-samen.example",
        "MEE Samen",
        "Assen",
        date(2024, 1, 1),
        date(2024, 7, 1),
        "Veel vragen gaan over zorg en over maatschappelijke ondersteuning. Inwoners noemen vooral "
        "wachtlijsten: de zorg is toegekend, maar begint nog niet.\n\n"
        "Wij bellen de meeste mensen binnen twee werkdagen terug. Waar dat niet lukte, kwam de "
        "melding vlak voor een vrije dag binnen.\n\n"
        "Deze toelichting is een voorbeeld. De inwoners in deze cijfers bestaan niet.",
        date(2024, 7, 12),
    ),
    Verslag(
        "tess@mee-samen.example",
        "MEE Samen",
        "Assen",
        date(2024, 7, 1),
        date(2025, 1, 1),
        "Concept: hier komt wat wij zien in het tweede halfjaar.",
        None,
    ),
    Verslag(
        "lies@mee.example",
        "MEE",
        "Zoetermeer",
        date(2018, 1, 1),
        date(2019, 1, 1),
        "Er kwamen meer inwoners dan in 2017 en zij stelden meer vragen.\n\n"
        "Deze toelichting is een voorbeeld. De aantallen zijn die van de rekenkamer, de inwoners "
        "bestaan niet.",
        date(2019, 1, 18),
    ),
)


def make_reports(stadhuis: Stadhuis) -> None:
    """The reports that were not made in this database yet."""
    for verslag in _VERSLAGEN:
        sleutel = uuid5(NAMESPACE_URL, f"naast:demo:{verslag.aanbieder}:rapport:{verslag.van}")
        if Verzoek.objects.filter(sleutel=sleutel).exists():
            continue
        aanbieder = stadhuis.aanbieders[verslag.aanbieder]
        context = Werkcontext(rol="teamleider", aanbieder_id=aanbieder.pk, herkomst=HERKOMST)
        with als(context):
            medewerker = Medewerker.objects.select_related("aanbieder").get(
                account__email=verslag.wie
            )
            rapportage = make_rapportage(
                verzoek=sleutel,
                medewerker=medewerker,
                gemeente=stadhuis.gemeenten[verslag.gemeente],
                van=verslag.van,
                tot=verslag.tot,
            )
            write_toelichting(rapportage=rapportage, tekst=verslag.toelichting)
            if verslag.verzonden:
                with klok.bevroren(_afternoon(verslag.verzonden)):
                    send_rapportage(rapportage=rapportage, medewerker=medewerker)


def _afternoon(day: date) -> datetime:
    return klok.lokaal_moment(day, time(15, 20))
