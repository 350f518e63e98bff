"""Counts against machines hold for as long as they say, and nobody pushes them out."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest

from naast.accounts.tasks import clear_sessions
from naast.core import klok
from naast.meldingen.spam import BERICHTEN_PER_DAG, too_many_messages
from naast.testing.client import TestClient

pytestmark = pytest.mark.django_db

KENMERK = "BCDF-2345"


@pytest.fixture
def request_(client: TestClient) -> HttpRequest:
    """From one address."""
    return client.get("/").wsgi_request


def _many_after(request: HttpRequest, minutes: int) -> bool:
    """Whether it is too many, each message so many minutes after the one before."""
    for _ in range(BERICHTEN_PER_DAG):
        assert not too_many_messages(request, KENMERK)
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE core_cache SET expires = expires - make_interval(mins => %s)", [minutes]
            )
    return too_many_messages(request, KENMERK)


def test_a_count_of_a_day_does_not_begin_anew_after_a_quarter_of_an_hour(
    request_: HttpRequest,
) -> None:
    assert _many_after(request_, 15)


def test_a_count_of_a_day_ends_after_a_day_also_when_it_never_rests(request_: HttpRequest) -> None:
    for _ in range(BERICHTEN_PER_DAG):
        too_many_messages(request_, KENMERK)
    with klok.bevroren(klok.nu() + timedelta(hours=23)):
        assert too_many_messages(request_, KENMERK)
    with klok.bevroren(klok.nu() + timedelta(hours=25)):
        assert not too_many_messages(request_, KENMERK)


def test_many_others_do_not_push_a_count_out() -> None:
    cache.set("aaa", 1, timeout=3600)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_cache SELECT 'z' || n, '', now() + interval '1 hour'"
            " FROM generate_series(1, 2000) n"
        )
    cache.set("zzz", 1, timeout=3600)
    assert cache.get("aaa") == 1


def test_a_count_that_ended_is_forgotten_within_the_hour() -> None:
    cache.set("runs", 1, timeout=3600)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO core_cache VALUES ('ended', '', now() - interval '1 minute')")
        clear_sessions(timestamp=0)
        cursor.execute("SELECT cache_key FROM core_cache WHERE cache_key ~ 'runs|ended'")
        assert [key for (key,) in cursor.fetchall()] == [":1:runs"]
