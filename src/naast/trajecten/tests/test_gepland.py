"""What stays in an agenda when somebody else goes on, or when it ends: the page says so."""

from datetime import date, time
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.afspraken.actions import plan_afspraak
from naast.afspraken.models import BerichtVia
from naast.core.versie import versie_van
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import HulpvraagStatus, Traject

NOORS = "afspraak in de agenda van Noor van den Voorbeeld: dinsdag 17 maart 2026 om 10.00 uur"


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente, bas: Persoon) -> Traject:
    """Annie, who sees Noor on Tuesday and Bas on Wednesday of next week."""
    traject = traject_van(ANNIE, assen, bij_mee.medewerker)
    for wie, day in ((bij_mee, 17), (bas, 18)):
        plan_afspraak(
            verzoek=uuid4(),
            aanbieder=traject.aanbieder,
            gemeente=assen,
            medewerker=wie.medewerker,
            inwoner=traject.inwoner,
            soort="gesprek",
            bericht_via=BerichtVia.ZELF,
            op=date(2026, 3, day),
            om=time(10),
            duur=60,
            vorm="thuis",
            waar="",
        )
    return traject


def test_who_hands_over_reads_what_is_still_in_the_own_agenda(
    als_noor: TestClient, annie: Traject, bas: Persoon
) -> None:
    form = {"eigenaar": str(bas.medewerker.pk), "vervanger": "", "versie": versie_van(annie)}
    page = als_noor.post(
        reverse("trajecten:hand_over", args=[annie.pk]), form, follow=True
    ).content.decode()
    assert NOORS in page
    assert "in de agenda van Bas" not in page


def test_who_closes_reads_which_appointments_are_still_planned(
    als_noor: TestClient, annie: Traject
) -> None:
    annie.hulpvragen.update(
        status=HulpvraagStatus.AFGESLOTEN,
        afgesloten_op=date(2026, 3, 10),
        resultaat="beantwoord",
        passend="ja",
    )
    form = {"op": "2026-03-10", "reden": "Alles is beantwoord"}
    address = reverse("trajecten:close", args=[annie.pk])
    page = als_noor.post(address, form, follow=True).content.decode()
    assert NOORS in page
    assert "in de agenda van Bas" in page
