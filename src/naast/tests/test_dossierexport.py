"""Every dossier table is in the export, or stands here with the reason why not."""

import pytest

from naast.berichten.actions import queue_bericht
from naast.core import aansluiten
from naast.core.klok import nu
from naast.inwoners.models import Inwoner
from naast.inzage.keuzes import Doel
from naast.inzage.verzamelen import Vraag, collect, every
from naast.klachten.models import Klacht
from naast.meldingen.models import Melding
from naast.testing.inwoners import (
    herziening_van,
    overdracht_van,
    overschrijding_van,
    verdeeld_in,
    verzetting_van,
)
from naast.testing.people import Persoon
from naast.tests.test_tabellen import NO_WALL, SHARED, tables
from naast.tests.toegang import Dossier
from naast.tevredenheid.models import Enquete, GeenEnquete
from naast.trajecten.models import Plan, Traject

pytestmark = pytest.mark.django_db

WORK = "about the work of medewerkers; no inwoner in it"
MELDCODE = "for its few readers; they print it from the file itself (decision 060)"
FIGURES = "figures of a whole aanbieder; an inwoner is not named"
NOT_IN_IT = {
    "aanlevering_levering": "a file of many inwoners; what it brought is in the dossier itself",
    "afspraken_afwezigheid": WORK,
    "afspraken_agendafeed": WORK,
    "afspraken_beschikbaarheid": WORK,
    "audit_gebeurtenis": "comes as chapter 'gelezen', with what the inwoner may know",
    "contracten_contractjaar": "about a contract",
    "organisaties_medewerker": WORK,
    "trajecten_inwonercode": "a key to a page; when it was made and stopped is in the log",
    "trajecten_signaal": "without names, and of no traject",
    "trajecten_zrmtekst": "licensed texts of the aanbieder",
    "verantwoording_cijferbijlage": FIGURES,
    "verantwoording_rapportage": FIGURES,
    "veiligheid_meldcode": MELDCODE,
    "veiligheid_meldcodelezer": MELDCODE,
    "veiligheid_meldcodestap": MELDCODE,
    "veiligheid_meldcodeverslag": MELDCODE,
}


def test_every_dossier_table_is_in_the_export_or_says_why_not() -> None:
    behind_the_wall = {name for name, protected, _ in tables() if protected} - set(SHARED)

    assert behind_the_wall - set(NOT_IN_IT) == aansluiten.held_tables()
    assert set(NOT_IN_IT) <= behind_the_wall
    assert not set(NO_WALL) & aansluiten.held_tables()


def test_a_row_of_every_such_table_really_comes_along(dossier: Dossier, bij_mee: Persoon) -> None:
    traject = Traject.objects.get(pk=dossier.traject)
    Inwoner.objects.filter(pk=traject.inwoner_id).update(email="annie@inwoner.example")
    of_it = {"traject": traject, "aanbieder": traject.aanbieder, "gemeente": traject.gemeente}
    Enquete.objects.create(**of_it, uitgenodigd_op=traject.gestart_op, cijfer=8)
    why_not = {"op": traject.gestart_op, "reden": "wil_niet", "door": bij_mee.medewerker}
    GeenEnquete.objects.create(**of_it, **why_not)
    Klacht.objects.create(**of_it, ontvangen_op=traject.gestart_op, onderwerp="Te laat.")
    overschrijding_van(traject)
    Melding.objects.filter(status="nieuw").update(inwoner_id=traject.inwoner_id)
    verzetting_van(Melding.objects.get(pk=dossier.melding), bij_mee.medewerker)
    herziening_van(traject, bij_mee.medewerker)
    verdeeld_in(traject, bij_mee.medewerker)
    Plan.objects.update(status="geevalueerd", geevalueerd_op=traject.gestart_op)
    overdracht_van(traject, bij_mee.medewerker)
    queue_bericht(
        aan="Annie@inwoner.example",
        onderwerp="Er is nieuws",
        tekst="Log in.",
        aanbieder_id=traject.aanbieder_id,
    )
    vraag = Vraag(Doel.INZAGE, "", bij_mee.medewerker, nu())

    whole = collect(Inwoner.objects.get(pk=traject.inwoner_id), vraag)

    came = {row.tabel for part in whole.onderdelen for row in every(part.regels)}
    assert came == aansluiten.held_tables()
