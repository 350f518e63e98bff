"""Search reads by its indexes, whatever is asked: never a whole table."""

from datetime import timedelta

import pytest
from django.db import connection

from naast.core.klok import nu
from naast.inwoners.models import Inwoner
from naast.trajecten.models import Contactmoment, Traject

pytestmark = pytest.mark.django_db


def _scans(tabel: str) -> tuple[int, int]:
    """Of this transaction: how often the whole table was read, and how often an index."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT seq_scan, idx_scan FROM pg_stat_xact_user_tables"
            " WHERE schemaname = 'zoeken' AND relname = %s",
            [tabel],
        )
        row = cursor.fetchone()
    assert row
    return row[0], row[1]


@pytest.fixture
def many(annie: Traject) -> Traject:
    """A thousand names and notes beside hers."""
    who = {"aanbieder_id": annie.aanbieder_id, "gemeente_id": annie.gemeente_id}
    Inwoner.objects.bulk_create(
        Inwoner(voornaam="Ans", achternaam=f"Voorbeeld{n}", pseudoniem=str(n), **who)
        for n in range(1000)
    )
    Contactmoment.objects.bulk_create(
        Contactmoment(
            **who,
            traject=annie,
            begin=nu() - timedelta(minutes=n),
            minuten=5,
            vorm="telefoon",
            met=["inwoner"],
            notitie=f"Gebeld met de gemeente, keer {n}.",
        )
        for n in range(1000)
    )
    return annie


ASKED = (
    ("naam", "zoeken.namen('{zonderland}', 1, 10)"),
    ("naam", "zoeken.namen('{zonderlnad}', 0.5, 10)"),
    ("naam", "zoeken.namen('{z}', 1, 10)"),
    ("naam", "zoeken.namen('{ans,voorb}', 1, 10)"),
    ("notitie", "zoeken.notities('{gemeente}', 10)"),
    ("notitie", "zoeken.notities('{brieven}', 10)"),
    ("notitie", "zoeken.notities('{gem}', 10)"),
    ("notitie", "zoeken.notities('{bestaatniet}', 10)"),
)


def test_no_question_reads_a_whole_table(many: Traject) -> None:
    for tabel, vraag in ASKED:
        whole, by_index = _scans(tabel)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {vraag}")
        after_whole, after_by_index = _scans(tabel)

        assert after_whole == whole, vraag
        assert after_by_index > by_index, vraag


def test_of_what_thousands_hold_enough_is_enough_and_a_short_word_still_finds_the_one(
    annie: Traject,
) -> None:
    who = {"aanbieder_id": annie.aanbieder_id, "gemeente_id": annie.gemeente_id}
    mail = {"telefoon": "06 00 00 00 05", "email": "post@gmail.example"}
    jo = Inwoner.objects.create(voornaam="Jo", pseudoniem="jo", **mail, **who)
    Inwoner.objects.bulk_create(Inwoner(pseudoniem=str(n), **mail, **who) for n in range(2100))

    with connection.cursor() as cursor:
        for asked in ("{gmail,example}", "{06}", "{post,gmail,example,06}"):
            cursor.execute("SELECT count(*) FROM zoeken.namen(%s::text[], 1, 5000)", [asked])
            assert cursor.fetchone() == (2000,), asked
        cursor.execute("SELECT * FROM zoeken.namen('{jo,06,post,gmail,example}', 1, 5000)")
        assert [row[1] for row in cursor.fetchall()] == [jo.pk]
