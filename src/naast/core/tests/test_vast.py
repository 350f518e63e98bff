"""A query of which the SQL is made once gives what the same query gives that is made each time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from naast.core import klok
from naast.core.vast import vast
from naast.organisaties.models import Gemeente, Medewerker
from naast.testing.inwoners import ANNIE, JOOP, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Hulpvraag, Traject


def _named(medewerker: Medewerker, voornaam: str, tot: date) -> "QuerySet[Traject]":
    rows = Traject.objects.filter(eigenaar_id=medewerker.pk, gestart_op__lte=tot)
    rows = rows.select_related("inwoner", "melding").only("inwoner__voornaam", "melding__kanaal")
    return rows.filter(inwoner__voornaam=voornaam) if voornaam else rows


@pytest.mark.django_db
def test_a_fixed_query_gives_the_same_rows_for_each_value_and_each_shape(
    noor: Persoon, tess: Persoon, bij_mee: Persoon, assen: Gemeente, vandaag: date
) -> None:
    for person in (ANNIE, JOOP):
        traject_van(person, assen, noor.medewerker)
    fixed = vast(_named)
    for who in (noor.medewerker, tess.medewerker, noor.medewerker):
        for naam in ("", "Annie", "Joop", "Annie"):
            for tot in (date(2020, 1, 1), vandaag):
                expected = list(_named(who, naam, tot))
                found = fixed(who, naam, tot)
                assert found == expected
                assert [t.inwoner.voornaam for t in found] == [t.inwoner.voornaam for t in expected]
    assert len(fixed(noor.medewerker, "", vandaag)) == 2


@pytest.mark.django_db
def test_what_was_joined_is_not_asked_again(
    noor: Persoon, bij_mee: Persoon, assen: Gemeente, vandaag: date
) -> None:
    traject_van(ANNIE, assen, noor.medewerker)
    fixed = vast(_named)
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            [traject] = fixed(noor.medewerker, "", vandaag)
            assert traject.inwoner.voornaam == "Annie"
        assert len(asked) == 1


@pytest.mark.django_db
def test_values_and_empty_results_come_as_they_do_from_django(
    noor: Persoon, bij_mee: Persoon, assen: Gemeente
) -> None:
    traject = traject_van(ANNIE, assen, noor.medewerker)
    pairs = vast(lambda pk: Traject.objects.filter(pk=pk).values_list("pk", "status"))
    nothing = vast(lambda pk: Traject.objects.filter(pk=pk).none())
    assert pairs(traject.pk) == [(traject.pk, "lopend")]
    assert pairs(traject.pk + 1) == []
    assert nothing(traject.pk) == []


@pytest.mark.django_db
def test_what_is_always_the_same_stands_in_the_sql_as_it_is_meant(
    noor: Persoon, bij_mee: Persoon, assen: Gemeente
) -> None:
    traject = traject_van(ANNIE, assen, noor.medewerker)
    traject.hulpvragen.update(omschrijving='100% \'s avonds %s \\ "af"')

    def asked(pk: int, deel: str) -> "QuerySet[Hulpvraag]":
        return Hulpvraag.objects.filter(traject_id=pk, omschrijving__contains=deel)

    fixed = vast(asked)
    for deel in ("100%", "'s avonds", "%s", "\\", '"af"', "0% '", "af_", "200%", "%%"):
        for pk in (traject.pk, traject.pk + 1):
            assert fixed(pk, deel) == list(asked(pk, deel)), deel
    assert [len(fixed(traject.pk, deel)) for deel in ("%s", "%%")] == [1, 0]


@pytest.mark.django_db
def test_a_value_that_is_computed_inside_is_refused_and_so_is_fetching_ahead(
    bij_mee: Persoon,
) -> None:
    computed = vast(lambda pk: Traject.objects.filter(pk=pk + 1))
    ahead = vast(lambda pk: Traject.objects.filter(pk=pk).prefetch_related("hulpvragen"))
    for query, words in ((computed, "niet zo in de query"), (ahead, "niets vooraf")):
        with pytest.raises(ValueError, match=words):
            query(7)


FROZEN: dict[str, tuple[Callable[[Medewerker], "QuerySet[Traject]"], str]] = {
    "today": (lambda wie: Traject.objects.filter(gestart_op__lte=klok.vandaag()), "de klok"),
    "a day counted from it": (
        lambda wie: Traject.objects.filter(gestart_op__gt=klok.vandaag() - timedelta(7)),
        "de klok",
    ),
    "the moment": (lambda wie: Traject.objects.filter(melding__ontvangen_at=klok.nu()), "de klok"),
    "a name": (lambda wie: Traject.objects.filter(afsluitreden=wie.naam), "niets anders"),
    "a name that decides": (
        lambda wie: Traject.objects.filter(pk=1) if wie.naam else Traject.objects.all(),
        "niets anders",
    ),
    "another query": (
        lambda wie: Traject.objects.filter(pk__in=[t.pk for t in Traject.objects.all()]),
        "niets anders",
    ),
    "a record beside it": (
        lambda wie: Traject.objects.filter(afsluitreden=str(wie.aanbieder)),
        "niets anders",
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("what", FROZEN)
def test_what_would_stand_in_the_sql_for_ever_is_refused(
    what: str, noor: Persoon, bij_mee: Persoon
) -> None:
    make, words = FROZEN[what]
    for _ in range(2):
        with pytest.raises(ValueError, match=words):
            vast(make)(noor.medewerker)
    assert klok.vandaag() == date(2026, 3, 10)
    assert Traject.objects.count() == 0


def test_only_the_thread_that_makes_a_query_is_kept_from_the_clock() -> None:
    with klok.dicht("niet hier"), ThreadPoolExecutor(1) as other:
        assert other.submit(klok.vandaag).result()
        with pytest.raises(ValueError, match="niet hier"):
            klok.nu()


@pytest.mark.django_db
def test_a_role_makes_another_shape_and_another_person_does_not(
    noor: Persoon, piet: Persoon, tess: Persoon, bij_mee: Persoon
) -> None:
    made: list[str] = []

    def rows(medewerker: Medewerker) -> "QuerySet[Traject]":
        made.append(medewerker.rol)
        return Traject.objects.filter(aanbieder=medewerker.aanbieder_id)

    fixed = vast(rows)
    for person in (noor, piet, tess, noor):
        fixed(person.medewerker)
    assert made == ["clientondersteuner"] * 2 + ["teamleider"] * 2
