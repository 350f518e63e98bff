"""Planning a first appointment through the pages, for the tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.urls import reverse

from naast.core import klok
from naast.meldingen.models import Melding
from naast.testing.client import TestClient

DONDERDAG = {"op": "2026-03-12", "om": "14:30", "plaats": "thuis"}


@contextmanager
def at(moment: str) -> Iterator[None]:
    """The clock stands at this moment."""
    with klok.bevroren(datetime.fromisoformat(moment)):
        yield


def address(name: str, row: Melding) -> str:
    """Of a page of the melding."""
    return reverse(name if ":" in name else f"meldingen:{name}", args=[row.pk])


def planned(client: TestClient, row: Melding, **when: str) -> Melding:
    """First contact on Tuesday, first appointment on Thursday at half past two or `when`."""
    client.post(address("contact", row), {"op": "2026-03-10"})
    client.post(address("afspraak", row), DONDERDAG | when)
    row.refresh_from_db()
    assert row.status == "afspraak"
    return row


def move(client: TestClient, row: Melding, **more: str) -> str:
    """A week later at our wish, or as `more` says; the page that follows."""
    form = DONDERDAG | {"op": "2026-03-19", "reden": "Noor is ziek"}
    form |= {"op_verzoek_van": "organisatie"} | more
    return str(client.post(address("afspraak", row), form, follow=True).content.decode())
