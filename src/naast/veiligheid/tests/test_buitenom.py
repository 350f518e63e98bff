"""Who comes by another way than the app: the owner of the tables, and a superuser."""

import re

import psycopg
import pytest
from django.db import connection
from django.urls import reverse

from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.live import OwnDatabase
from naast.testing.people import persoon
from naast.veiligheid import queries
from naast.veiligheid.keuzes import Stap
from naast.veiligheid.models import Meldcode, Meldcodeverslag
from naast.veiligheid.tests.gevallen import begonnen, gezet, werkt


def test_the_owner_of_the_tables_has_no_way_in_either(own_database: OwnDatabase) -> None:
    noor, bas = persoon("noor").medewerker, persoon("bas").medewerker
    with werkt(noor):
        made = begonnen(
            traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7), noor, bas
        )
    for role in ("naast_eigenaar", "naast_cijfers"):
        with psycopg.connect(
            host=own_database.socket, user="postgres", dbname=own_database.naam
        ) as server:
            server.execute(f"SET ROLE {role}")
            try:
                found = server.execute("SELECT count(*) FROM veiligheid_meldcode").fetchone()
            except psycopg.errors.InsufficientPrivilege:
                found = (0,)
            assert found == (0,)
    with werkt(noor):
        assert Meldcode.objects.get().pk == made.pk


def test_a_change_behind_the_back_of_the_app_shows(own_database: OwnDatabase) -> None:
    noor, bas = persoon("noor").medewerker, persoon("bas").medewerker
    with werkt(noor):
        made = begonnen(
            traject_van(ANNIE, Gemeente.objects.get(slug="assen"), noor, dagen_geleden=7), noor, bas
        )
        step = gezet(made, Stap.GESPREK, noor)
        assert queries.broken(made) == []
    with psycopg.connect(
        host=own_database.socket, user="postgres", dbname=own_database.naam
    ) as server:
        server.execute("SET session_replication_role = replica")
        server.execute(
            "UPDATE veiligheid_meldcodeverslag SET tekst = 'niets aan de hand' WHERE id = %s",
            [step.pk],
        )
    with werkt(noor):
        assert queries.broken(made) == [step.pk]
        reader = TestClient()
    reader.force_login(persoon("noor").account)
    page = reader.get(reverse("veiligheid:detail", args=[made.pk])).content.decode()
    assert "Een verslag is veranderd na het tekenen" in page
    assert "klopt niet met de handtekening" in page


@pytest.mark.django_db
def test_the_signature_is_over_every_column() -> None:
    """A column that comes later is signed too, or this fails."""
    query = "SELECT prosrc FROM pg_proc WHERE proname = 'meldcode_handtekening'"
    with connection.cursor() as cursor:
        cursor.execute(query)
        source = cursor.fetchone()[0]
    columns = {field.column for field in Meldcodeverslag._meta.concrete_fields}
    assert set(re.findall(r"\bv\.(\w+)", source)) == columns - {"handtekening"}
