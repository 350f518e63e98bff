"""The permission table: every address, every role, and nothing left out."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver

from naast.testing.client import TestClient
from naast.tests.toegang import ROLLEN, TABEL, Dossier, Regel

pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])


def names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from names(
                one.url_patterns, f"{space}{one.namespace}:" if one.namespace else space
            )
        else:
            yield f"{space}{one.name}"


@pytest.fixture
def visitors(
    client: TestClient,
    als_noor: TestClient,
    als_tess: TestClient,
    als_piet: TestClient,
    als_carla: TestClient,
    als_zeno: TestClient,
) -> dict[str, TestClient]:
    everybody = (client, als_noor, als_tess, als_piet, als_carla, als_zeno)
    return dict(zip(ROLLEN, everybody, strict=True))


def answer(client: TestClient, methode: str, path: str) -> str:
    """The status; what a POST did is undone, so that each role finds the same records."""
    with transaction.atomic():
        status = client.generic(methode, path).status_code
        transaction.set_rollback(True)
    return str(status)


@pytest.mark.parametrize("regel", TABEL, ids=lambda regel: regel.naam)
def test_each_role_gets_what_the_table_says(
    regel: Regel, vast_dossier: Dossier, visitors: dict[str, TestClient]
) -> None:
    path = vast_dossier.address(regel.naam)
    given = {
        methode: " ".join(answer(one, methode, path) for one in visitors.values())
        for methode in ("GET", "POST")
    }

    assert given == {"GET": regel.get, "POST": regel.post}


def test_every_address_of_the_project_is_in_the_table() -> None:
    everything = sorted(names(get_resolver().url_patterns))

    assert sorted(regel.naam for regel in TABEL) == everything


def test_who_is_not_logged_in_is_led_to_the_login(
    vast_dossier: Dossier, client: TestClient
) -> None:
    for naam in ("trajecten:vandaag", "trajecten:dossier", "meldingen:list"):
        path = vast_dossier.address(naam)
        assert client.get(path)["Location"] == f"/inloggen/?next={path}"
