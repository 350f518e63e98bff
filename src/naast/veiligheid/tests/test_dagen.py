"""The days of a meldcode at their edges: the last day, the day after, midnight, summer time."""

from datetime import date, datetime

import pytest

from naast.core.klok import AMSTERDAM, bevroren
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject
from naast.veiligheid.actions.openen import planned
from naast.veiligheid.models import Meldcode
from naast.veiligheid.queries import how_pressing
from naast.veiligheid.tests.gevallen import begonnen, besloten, klaar_voor_besluit


def test_the_days_are_spread_over_the_time_until_the_decision() -> None:
    one = date(2026, 3, 10)
    assert set(planned(one, one).values()) == {one}
    week = planned(one, date(2026, 3, 17))
    assert [day.day for day in week.values()] == [11, 12, 14, 15, 17]


@pytest.mark.parametrize(
    ("dag", "gewoon", "acuut"),
    [
        (9, "fout", "fout"),
        (10, "let-op", "let-op"),
        (11, "let-op", "let-op"),
        (12, "info", "let-op"),
    ],
)
def test_how_it_presses_on_the_day_before_and_after(dag: int, gewoon: str, acuut: str) -> None:
    today = date(2026, 3, 10)
    assert how_pressing(Meldcode(acuut=False), date(2026, 3, dag), today) == gewoon
    assert how_pressing(Meldcode(acuut=True), date(2026, 3, dag), today) == acuut


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("moment", "gezegd"),
    [
        ("2026-03-10T23:59", "10 maart 2026 om 23.59 uur"),
        ("2026-03-11T00:01", "11 maart 2026 om 00.01 uur"),
        ("2026-03-29T03:01", "29 maart 2026 om 03.01 uur"),
        ("2026-12-31T23:59", "31 december 2026 om 23.59 uur"),
    ],
)
def test_the_day_of_a_decision_is_the_day_here(
    moment: str,
    gezegd: str,
    annie: Traject,
    noor: Persoon,
    bas: Persoon,
    als_noor: TestClient,
) -> None:
    now = datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM)
    with bevroren(now):
        made = begonnen(annie, noor.medewerker, bas.medewerker, acuut=True)
        assert {step.uiterlijk_op for step in made.stappen.all()} == {now.date()}
        klaar_voor_besluit(made, noor.medewerker)
        besloten(made, bas.medewerker, melden=True)
        assert gezegd in als_noor.get(f"/meldcode/{made.pk}/").content.decode()
    assert Meldcode.objects.get().melden_uiterlijk_op == now.date()
