"""A double click or a form sent again makes one record."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection, connections
from pytest_django import DjangoDbBlocker

from naast.core.action import handeling
from naast.core.eenmalig import once
from naast.core.errors import Geweigerd
from naast.core.models import Verzoek
from naast.organisaties.models import Gemeente
from naast.testing.live import OwnDatabase

SLEUTEL = UUID("00000000-0000-4000-8000-000000000001")
ANDERE = UUID("00000000-0000-4000-8000-000000000002")


def _make(naam: str) -> Gemeente:
    with handeling("toets"):
        return Gemeente.objects.create(naam=naam, slug=naam.lower())


@pytest.mark.django_db
def test_the_second_time_gives_the_record_of_the_first() -> None:
    first = once(SLEUTEL, Gemeente, lambda: _make("Verzinstad"))
    again = once(SLEUTEL, Gemeente, lambda: _make("Nooit"))
    other = once(ANDERE, Gemeente, lambda: _make("Elders"))
    assert again == first
    assert other != first
    assert not Gemeente.objects.filter(naam="Nooit").exists()


@pytest.mark.django_db
def test_a_refused_form_may_be_sent_again() -> None:
    def refuse() -> Gemeente:
        raise Geweigerd("Vul een naam in.")

    with pytest.raises(Geweigerd):
        once(SLEUTEL, Gemeente, refuse)
    assert not Verzoek.objects.exists()
    assert once(SLEUTEL, Gemeente, lambda: _make("Verzinstad")).naam == "Verzinstad"


def test_two_at_the_same_time_make_one(
    own_database: OwnDatabase, django_db_blocker: DjangoDbBlocker
) -> None:
    def send(_number: int) -> int:
        with django_db_blocker.unblock():
            try:
                return once(SLEUTEL, Gemeente, lambda: _make("Verzinstad")).pk
            finally:
                connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        made = set(pool.map(send, range(8)))
    assert len(made) == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM organisaties_gemeente WHERE naam = 'Verzinstad'")
        assert cursor.fetchone() == (1,)
