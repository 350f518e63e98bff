"""Logging in and trying to leaves an event, in the log of one's organisation only."""

import pytest
from allauth.mfa.totp.internal import auth as totp

from naast.audit.models import Gebeurtenis
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder
from naast.testing.client import TestClient
from naast.testing.people import TOTP_GEHEIM, WACHTWOORD, Persoon

pytestmark = pytest.mark.django_db


def code_now() -> str:
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    return str(totp.format_hotp_value(totp.hotp_value(TOTP_GEHEIM, counter)))


def events(aanbieder: Aanbieder) -> list[tuple[int | None, int, str]]:
    with als(Werkcontext(rol="teamleider", aanbieder_id=aanbieder.pk)):
        rows = Gebeurtenis.objects.filter(actie="inloggen").order_by("pk")
        return [(e.account_id, e.object_id, e.resultaat) for e in rows]


def test_a_wrong_password_and_a_login_are_in_the_log_of_the_organisation(
    client: TestClient, noor: Persoon, mee: Aanbieder, palet: Aanbieder
) -> None:
    email, pk = noor.account.email, noor.account.pk
    client.post("/inloggen/", {"login": email, "password": "niet dit wachtwoord"})
    client.post("/inloggen/", {"login": "niemand@mee.example", "password": WACHTWOORD})
    assert events(mee) == [(None, pk, "geweigerd")]

    client.post("/inloggen/", {"login": email, "password": WACHTWOORD})
    assert len(events(mee)) == 1  # the second step is still to come
    client.post("/inloggen/code/", {"code": code_now()})

    assert events(mee)[1:] == [(pk, pk, "gelukt")]
    assert events(palet) == []
