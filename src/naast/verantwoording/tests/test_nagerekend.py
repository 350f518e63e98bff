"""Every figure against the independent calculation, under both roles of the database."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from naast.contracten.models import Overeenkomst
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing import database
from naast.verantwoording.bench import by_hand, differences
from naast.verantwoording.figuren import Bereik, Figuur, Periode, bereken
from naast.verantwoording.tests.registraties import stored
from naast.verantwoording.tests.rekenaar import ALLES, Rekenaar
from naast.verantwoording.tests.sets import periods, sets
from naast.verantwoording.tests.stel import Afspraken

CONTRACTEN = {
    "mee": Afspraken(),
    "palet-welzijn": Afspraken(
        richtlijn=2.5,
        richtlijn_wlz=8,
        vijf_mei_vrij=False,
        afspraak_vanaf_melding=True,
        klacht_dagen=5,
    ),
}


@pytest.fixture(scope="module")
def zoetermeer_los(
    server_socket: str,
    template: str,
    worker_id: str,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Gemeente]:
    """A database of its own where rows are committed, so that both roles see them."""
    own = f"nagerekend_{worker_id}"
    before = str(connections["default"].settings_dict["NAME"])
    with django_db_blocker.unblock():
        database.use_database(server_socket, database.copy(server_socket, template, own))
        with handeling("toets"):
            Overeenkomst.objects.filter(aanbieder__slug="palet-welzijn").update(
                richtlijn_uren="2.5",
                richtlijn_wlz_uren=8,
                bevrijdingsdag_vrij=False,
                afspraak_vanaf="melding",
                klacht_termijn_dagen=5,
            )
        yield Gemeente.objects.get(slug="zoetermeer")
        database.use_database(server_socket, before)


def same(ours: Any, theirs: Any) -> bool:
    """Equal shape, equal numbers but for the last digits of a float."""
    if isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(same(ours[k], theirs[k]) for k in theirs)
    if isinstance(theirs, float):
        return isinstance(ours, float) and ours == pytest.approx(theirs, rel=1e-12, abs=1e-12)
    return type(ours) is type(theirs) and ours == theirs


def by_both_ways(gemeente: Gemeente, van: date, tot: date) -> list[str]:
    """Where the hand-written statement of the bench gives MEE other numbers."""
    aanbieder = Aanbieder.objects.get(slug="mee")
    with als(Werkcontext(rol="teamleider", aanbieder_id=aanbieder.pk)):
        periode = Periode(Bereik(gemeente.pk), van, tot)
        return differences(bereken(periode), by_hand(periode))


def figures(gemeente: Gemeente, van: date, tot: date, wie: str | None) -> dict[str, Figuur]:
    if wie is None:
        return bereken(Periode(Bereik(gemeente.pk, using="cijfers"), van, tot))
    aanbieder = Aanbieder.objects.get(slug=wie)
    with als(Werkcontext(rol="teamleider", aanbieder_id=aanbieder.pk)):
        return bereken(Periode(Bereik(gemeente.pk), van, tot))


def value_at(values: dict[str, Any], path: str) -> Any:
    for step in path.split("/"):
        values = values.get(step, {})
    return values


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_figure_equals_the_independent_calculation(
    zoetermeer_los: Gemeente, data: st.DataObject
) -> None:
    van, tot = data.draw(periods())
    stel = data.draw(sets(van, tot))
    with stored(stel, zoetermeer_los):
        for wie in (None, "mee", "palet-welzijn"):
            found = figures(zoetermeer_los, van, tot, wie)
            expected = Rekenaar(stel, van, tot, CONTRACTEN, wie)
            for key in ALLES:
                theirs = getattr(expected, key)()
                assert same(found[key].waarden, theirs), (key, wie, found[key].waarden, theirs)
                _opens(found[key])
        assert by_both_ways(zoetermeer_los, van, tot) == []


def _opens(figuur: Figuur) -> None:
    """As many identifiers as each count says, each of them once."""
    for path, counted in figuur.geteld.items():
        assert len(set(counted.nummers)) == len(counted.nummers), path
        count = value_at(figuur.waarden, path)
        if isinstance(count, int):
            assert len(counted.nummers) == count, (path, count)


def test_an_empty_period_has_no_means(zoetermeer_los: Gemeente) -> None:
    found = figures(zoetermeer_los, date(2030, 1, 1), date(2030, 2, 1), None)
    assert [found[key].waarden["waarde"] for key in "dgknop"] == [None] * 6
    assert found["k"].waarden["binnen_termijn"] is None
    assert found["n"].waarden["respons"] is None
    assert found["a"].waarden["waarde"] == 0


def test_all_figures_take_a_fixed_number_of_queries(zoetermeer_los: Gemeente) -> None:
    connection = connections["cijfers"]
    connection.force_debug_cursor = True
    connection.queries_log.clear()
    figures(zoetermeer_los, date(2024, 1, 1), date(2025, 1, 1), None)
    asked = len(connection.queries)
    connection.force_debug_cursor = False
    assert asked <= 65
