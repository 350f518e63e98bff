"""A first appointment of which only the day is known stays a task until it has a time."""

from datetime import date, time

import pytest
from django.urls import reverse

from naast.core import klok
from naast.meldingen.models import Melding
from naast.meldingen.tests.plannen import planned
from naast.meldingen.tests.test_meegaan import accepted
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, contact_in, melding_van
from naast.testing.people import Persoon
from naast.trajecten.actions import close_traject
from naast.trajecten.models import Hulpvraag, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente, als_noor: TestClient) -> Traject:
    """Accepted today by Noor, who sees her on Thursday: at what time is not known."""
    melding = planned(als_noor, melding_van(ANNIE, assen, bij_mee.medewerker), om="")
    return accepted(melding, bij_mee)


def _on(als: TestClient, day: int) -> str:
    with klok.bevroren(date(2026, 3, day)):
        return str(als.get("/vandaag/", {"wie": "mij"}).content.decode())


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (11, "Er is nog geen tijd afgesproken"),
        (12, "Er is nog geen tijd afgesproken"),
        (13, "Er staat nog geen contact in"),
    ],
)
def test_it_asks_for_a_time_until_the_day_and_then_how_it_went(
    day: int, words: str, als_noor: TestClient, als_bas: TestClient, annie: Traject
) -> None:
    assert words in _on(als_noor, day)
    assert words not in _on(als_bas, day)


def test_with_a_time_in_the_agenda_it_is_an_appointment_as_any_other(
    als_noor: TestClient, annie: Traject
) -> None:
    address = f"{reverse('afspraken:plan')}?inwoner={annie.inwoner_id}&op=2026-03-12"
    assert address.replace("&", "&amp;") in _on(als_noor, 11)
    shown = als_noor.get(address).context["form"]
    assert shown["op"].value() in ("2026-03-12", date(2026, 3, 12))
    form = {
        "op": "2026-03-12",
        "om": "14:30",
        "duur": "60",
        "soort": "eerste_gesprek",
        "vorm": "thuis",
        "waar": "",
        "medewerker": str(annie.eigenaar_id),
        "bericht_via": "zelf",
    }
    assert als_noor.post(address, form).status_code == 302
    assert Melding.objects.get().eerste_afspraak_om == time(14, 30)
    assert "geen tijd afgesproken" not in _on(als_noor, 11)
    assert "geen contact in" not in _on(als_noor, 13)


def _new_first_talk(als_noor: TestClient, annie: Traject) -> date | None:
    """On the 13th one is planned for the 20th; the first appointment of the figures then."""
    form = {"op": "2026-03-20", "om": "11:00", "duur": "60", "soort": "eerste_gesprek"}
    form |= {"vorm": "thuis", "waar": "", "medewerker": str(annie.eigenaar_id)}
    form |= {"bericht_via": "zelf"}
    with klok.bevroren(date(2026, 3, 13)):
        page = als_noor.post(f"{reverse('afspraken:plan')}?inwoner={annie.inwoner_id}", form)
    assert page.status_code == 302
    return Melding.objects.get().eerste_afspraak_op


def test_it_is_the_next_first_talk_when_nobody_met_on_its_day(
    als_noor: TestClient, annie: Traject
) -> None:
    assert _new_first_talk(als_noor, annie) == date(2026, 3, 20)


def test_one_that_was_held_stays_whatever_first_talk_comes_later(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    with klok.bevroren(date(2026, 3, 12)):
        contact_in(annie, noor.medewerker)
    assert _new_first_talk(als_noor, annie) == date(2026, 3, 12)


def test_one_of_an_earlier_traject_stays_when_the_inwoner_comes_back(
    als_noor: TestClient, annie: Traject
) -> None:
    Hulpvraag.objects.update(status="afgesloten", afgesloten_op=date(2026, 3, 10))
    close_traject(traject=annie, op=date(2026, 3, 10), reden="Zij redt het zelf")
    assert _new_first_talk(als_noor, annie) == date(2026, 3, 12)


def test_the_first_talk_of_another_traject_is_not_that_of_this_one(
    als_noor: TestClient, annie: Traject, bij_mee: Persoon, assen: Gemeente
) -> None:
    again = planned(als_noor, melding_van(ANNIE, assen, bij_mee.medewerker), op="2026-03-19")
    accepted(again, bij_mee, inwoner=annie.inwoner)
    found = Melding.objects.order_by("pk").values_list("eerste_afspraak_op", flat=True)
    assert list(found) == [date(2026, 3, 12), date(2026, 3, 19)]


def test_a_contact_on_that_day_answers_it(
    als_noor: TestClient, annie: Traject, noor: Persoon
) -> None:
    assert "geen contact in" in _on(als_noor, 13)
    with klok.bevroren(date(2026, 3, 12)):
        contact_in(annie, noor.medewerker)
    assert "geen contact in" not in _on(als_noor, 13)
