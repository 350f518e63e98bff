"""A traject past its expected end is looked over: what was reached, why longer, until when."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.core.klok import vandaag
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Herziening, Traject
from naast.trajecten.vandaag import tasks

pytestmark = pytest.mark.django_db

VANDAAG = date(2026, 3, 10)


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """The traject of Annie, that began eleven weeks ago."""
    return traject_van(ANNIE, assen, bij_mee.medewerker, dagen_geleden=77)


def _ends(annie: Traject, dag: date) -> None:
    annie.verwacht_einde_op = dag
    annie.save()


def _dossier(client: TestClient, annie: Traject) -> str:
    return str(client.get(reverse("trajecten:dossier", args=[annie.pk])).content.decode())


def _review(client: TestClient, annie: Traject, **values: str) -> str:
    form = {
        "verzoek": str(uuid4()),
        "bereikt": "De aanvraag is de deur uit.",
        "reden": "Het bezwaar loopt nog.",
        "tot": "2026-04-07",
    } | values
    address = reverse("trajecten:extend", args=[annie.pk])
    return str(client.post(address, form, follow=True).content.decode())


@pytest.mark.parametrize(
    ("einde", "termijn", "soort", "gevraagd"),
    [
        (VANDAAG + timedelta(days=1), "morgen de laatste dag", "let-op", ""),
        (VANDAAG, "vandaag de laatste dag", "let-op", "Vandaag is het verwachte einde."),
        (
            VANDAAG - timedelta(days=1),
            "1 werkdag te laat",
            "fout",
            "Het verwachte einde is voorbij",
        ),
    ],
)
def test_the_day_before_the_end_the_day_itself_and_the_day_after(
    einde: date,
    termijn: str,
    soort: str,
    gevraagd: str,
    als_noor: TestClient,
    noor: Persoon,
    annie: Traject,
) -> None:
    _ends(annie, einde)

    (taak,) = tasks(noor.medewerker, wie="mij", vandaag=VANDAAG)
    page = _dossier(als_noor, annie)

    assert (taak.termijn, taak.soort, taak.actie) == (termijn, soort, "Verlengen of afsluiten")
    assert (gevraagd in page) if gevraagd else ("Kijk met de inwoner" not in page)


def test_a_review_says_what_was_reached_and_why_and_every_one_stays(
    als_noor: TestClient, noor: Persoon, annie: Traject
) -> None:
    _ends(annie, VANDAAG - timedelta(days=1))
    first = _review(als_noor, annie)
    assert "Langer, want: Het bezwaar loopt nog." in first
    assert "Bereikt: De aanvraag is de deur uit." in first
    assert "Kijk met de inwoner" not in first
    assert tasks(noor.medewerker, wie="mij", vandaag=VANDAAG) == []

    second = _review(als_noor, annie, reden="De hoorzitting is verzet.", tot="2026-05-01")

    assert "Langer, want: De hoorzitting is verzet." in second
    assert "van 9 maart 2026 naar 7 april 2026, want Het bezwaar loopt nog." in second
    assert [(h.was_op, h.tot_op) for h in Herziening.objects.order_by("pk")] == [
        (date(2026, 3, 9), date(2026, 4, 7)),
        (date(2026, 4, 7), date(2026, 5, 1)),
    ]
    annie.refresh_from_db()
    assert (annie.verwacht_einde_op, annie.verlengd_reden) == (date(2026, 5, 1), "")


@pytest.mark.parametrize(
    ("values", "fout"),
    [
        ({"tot": "2026-03-10"}, "Het nieuwe einde moet nog komen."),
        ({"bereikt": " "}, "bereikt"),
        ({"reden": " "}, "Waarom duurt het langer?"),
    ],
)
def test_without_what_is_asked_nothing_changes(
    values: dict[str, str], fout: str, als_noor: TestClient, annie: Traject
) -> None:
    before = annie.verwacht_einde_op
    assert fout in _review(als_noor, annie, **values)
    assert not Herziening.objects.exists()
    annie.refresh_from_db()
    assert annie.verwacht_einde_op == before
    assert "De herziening staat erin." in _review(als_noor, annie, tot="2026-03-11")


def test_a_form_sent_twice_is_one_review_and_a_closed_traject_has_none(
    als_noor: TestClient, als_piet: TestClient, annie: Traject
) -> None:
    same: dict[str, Any] = {"verzoek": str(uuid4())}
    for _ in range(2):
        _review(als_noor, annie, **same)
    assert Herziening.objects.count() == 1
    changes = Gebeurtenis.objects.filter(actie="trajecten.review_traject", voor__isnull=True)
    assert changes.count() == 1
    address = reverse("trajecten:extend", args=[annie.pk])
    assert als_piet.get(address).status_code == 404
    Traject.objects.update(status="afgesloten", afgesloten_op=vandaag())
    answer = als_noor.post(address, {"bereikt": "x", "reden": "y", "tot": "2026-05-01"})
    assert answer.status_code == 409
