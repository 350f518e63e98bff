"""One request is one transaction, for one organisation; reading leaves its event."""

import pytest
from django.db import InternalError
from django.urls import reverse
from pytest_django import Settings

from naast.audit.models import Gebeurtenis
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_addresses(settings: Settings) -> None:
    settings.ROOT_URLCONF = "naast.organisaties.tests.proef_urls"


@pytest.fixture
def inwoner(bij_mee: Persoon, mee: Aanbieder, assen: Gemeente) -> Inwoner:
    return Inwoner.objects.create(
        aanbieder=mee, gemeente=assen, pseudoniem="p", achternaam="Voorbeeld"
    )


def _read() -> list[tuple[str, int, str, int | None]]:
    events = Gebeurtenis.objects.filter(actie="lezen")
    return list(events.values_list("tabel", "object_id", "doel", "account_id"))


def test_reading_a_dossier_leaves_one_event(
    als_noor: TestClient, noor: Persoon, inwoner: Inwoner
) -> None:
    assert als_noor.get(f"/proef/dossier/{inwoner.pk}/").content == b"Voorbeeld"
    assert _read() == [("inwoners_inwoner", inwoner.pk, "dossier", noor.account.pk)]


def test_what_one_may_not_see_is_not_there_and_leaves_no_event(
    als_piet: TestClient, als_noor: TestClient, inwoner: Inwoner
) -> None:
    assert als_piet.get(f"/proef/dossier/{inwoner.pk}/").status_code == 404
    assert _read() == []
    assert als_noor.get(f"/proef/dossier/{inwoner.pk}/").status_code == 200


def test_another_role_is_refused_and_a_stranger_goes_to_the_login(
    als_carla: TestClient, client: TestClient, inwoner: Inwoner
) -> None:
    assert als_carla.get(f"/proef/dossier/{inwoner.pk}/").status_code == 403
    answer = client.get(f"/proef/dossier/{inwoner.pk}/")
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"{reverse('account_login')}?next=/proef/dossier/{inwoner.pk}/",
    )


def test_a_get_that_writes_is_refused(als_noor: TestClient) -> None:
    with pytest.raises(InternalError, match="read-only"):
        als_noor.get("/proef/schrijf/")
    assert als_noor.post("/proef/schrijf/").content == b"gedaan"
    assert Gemeente.objects.filter(slug="verzinstad").exists()


def test_after_a_fault_nothing_half_done_stays(als_noor: TestClient) -> None:
    als_noor.raise_request_exception = False
    assert als_noor.post("/proef/schrijf/", {"stuk": "1"}).status_code == 500
    assert not Gemeente.objects.filter(slug="verzinstad").exists()


def test_a_stale_page_says_so_and_changes_nothing(als_noor: TestClient) -> None:
    answer = als_noor.post("/proef/schrijf/", {"oud": "1"})
    assert answer.status_code == 409
    assert "Dit is al gedaan." in answer.content.decode()
    assert not Gemeente.objects.filter(slug="verzinstad").exists()
