"""*Vandaag* and the dossier show what other contexts have to say."""

from datetime import date, time
from uuid import uuid4

import pytest

from naast.afspraken.actions import plan_afspraak
from naast.geschillen.keuzes import Soort
from naast.geschillen.tests.gevallen import begonnen
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db


def test_terms_and_appointments_stand_on_vandaag_and_in_the_dossier(
    bij_mee: Persoon, mee: Aanbieder, assen: Gemeente, als_noor: TestClient, als_piet: TestClient
) -> None:
    traject = traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=7)
    begonnen(
        traject, bij_mee.medewerker, Soort.BEZWAAR, bekendgemaakt_op=date(2026, 2, 2)
    )  # six weeks: Monday 16 March
    plan_afspraak(
        verzoek=uuid4(),
        aanbieder=mee,
        gemeente=assen,
        medewerker=bij_mee.medewerker,
        inwoner=traject.inwoner,
        soort="gesprek",
        op=date(2026, 3, 10),
        om=time(14),
        duur=60,
        vorm="thuis",
        waar="",
        bericht_via="zelf",
    )
    today = als_noor.get("/vandaag/").content.decode()
    assert "Bezwaar maken: Annie Zonderland" in today
    assert "nog 4 werkdagen" in today
    assert "14.00" in today
    page = als_noor.get(f"/trajecten/{traject.pk}/meer/").content.decode()
    assert "huishoudelijke hulp" in page
    assert "dinsdag 10 maart 2026, 14.00 uur" in page
    assert "Annie" not in als_piet.get("/vandaag/?wie=team").content.decode()
