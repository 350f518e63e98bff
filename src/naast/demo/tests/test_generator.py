"""The deliveries themselves, before any database: the numbers of the documents, to the unit."""

from functools import cache

import pytest

from naast.demo.bronnen import jaren
from naast.demo.stad import Jaarlevering, deliveries

_JAREN = [f"{jaar.aanbieder} {jaar.jaar}" for jaar in jaren()]


@cache
def _deliveries() -> dict[str, Jaarlevering]:
    return {f"{one.opgave.aanbieder} {one.opgave.jaar}": one for one in deliveries()}


@pytest.mark.parametrize("naam", _JAREN)
def test_each_year_has_the_people_and_hulpvragen_of_the_documents(naam: str) -> None:
    opgave, bestanden = _deliveries()[naam]
    received = [h for h in bestanden.hulpvragen if h.ontvangen_op.startswith(str(opgave.jaar))]

    assert len({inwoner.inwoner_id for inwoner in bestanden.inwoners}) == opgave.inwoners
    assert {t.inwoner_id for t in bestanden.trajecten} == {i.inwoner_id for i in bestanden.inwoners}
    assert len(received) == len(bestanden.hulpvragen) == opgave.hulpvragen


@pytest.mark.parametrize("naam", [naam for naam in _JAREN if "Samen" not in naam])
def test_in_zoetermeer_every_hulpvraag_is_answered_within_its_year(naam: str) -> None:
    opgave, bestanden = _deliveries()[naam]
    days = {day for t in bestanden.trajecten for day in (t.gestart_op, t.afgesloten_op)}
    days |= {hulpvraag.afgesloten_op for hulpvraag in bestanden.hulpvragen}
    days |= {contact.begin[:10] for contact in bestanden.contactmomenten}

    assert {day[:4] for day in days} == {str(opgave.jaar)}
    assert {hulpvraag.resultaat for hulpvraag in bestanden.hulpvragen} == {"beantwoord"}


def test_assen_has_its_hours_exactly_and_97_applications_for_the_wlz() -> None:
    bestanden = _deliveries()["MEE Samen 2024"].bestanden
    minutes = [c.minuten for c in bestanden.contactmomenten if c.begin.startswith("2024")]

    assert sum(minutes) == 4097 * 60
    assert sum(h.wlz_aanvraag == "ja" for h in bestanden.hulpvragen) == 97


def test_nobody_is_with_two_aanbieders_in_a_year_but_some_are_over_the_years() -> None:
    known: dict[int, list[str]] = {}
    for opgave, bestanden in _deliveries().values():
        known.setdefault(opgave.jaar, []).extend(i.sleutel for i in bestanden.inwoners)
    ever = {
        aanbieder: {
            inwoner.sleutel
            for naam, one in _deliveries().items()
            if naam.startswith(aanbieder)
            for inwoner in one.bestanden.inwoners
        }
        for aanbieder in ("MEE 20", "Palet")
    }

    assert all(len(sleutels) == len(set(sleutels)) for sleutels in known.values())
    assert ever["MEE 20"] & ever["Palet"]


def test_the_same_seed_makes_the_same_city() -> None:
    again = next(iter(deliveries()))

    assert again.bestanden == _deliveries()["MEE 2015"].bestanden
