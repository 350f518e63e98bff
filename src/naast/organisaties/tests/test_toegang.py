"""Who lost the second step begins again; who left comes in no more."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import call_command
from django.urls import reverse

from naast.accounts.models import Account
from naast.organisaties.models import Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db


def _run(*options: str) -> None:
    call_command("toegang", *options)


def test_who_lost_the_phone_chooses_password_and_second_step_anew(
    noor: Persoon,
    tess: Persoon,
    als_noor: TestClient,
    als_tess: TestClient,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert als_noor.get("/vandaag/").status_code == 200

    _run("--email", noor.account.email.upper(), "--opnieuw")

    account = Account.objects.get(pk=noor.account.pk)
    assert (account.has_usable_password(), account.is_active) == (False, True)
    left = set(Authenticator.objects.values_list("user_id", flat=True))
    assert (noor.account.pk in left, tess.account.pk in left) == (False, True)
    assert als_noor.get("/vandaag/").status_code == 302
    assert als_tess.get("/vandaag/").status_code == 200
    assert "Wachtwoord vergeten" in capsys.readouterr().out


def test_a_closed_account_is_out_at_once_and_can_be_opened_again(
    noor: Persoon, als_noor: TestClient, als_tess: TestClient
) -> None:
    assert als_noor.get("/vandaag/").status_code == 200
    _run("--email", noor.account.email, "--sluiten")
    assert als_noor.get("/vandaag/").status_code == 302
    assert als_tess.get("/vandaag/").status_code == 200
    assert not Account.objects.get(pk=noor.account.pk).is_active

    _run("--email", noor.account.email, "--opnieuw")
    assert Account.objects.get(pk=noor.account.pk).is_active


def test_work_is_given_to_nobody_who_left_but_who_has_it_is_shown(
    bij_mee: Persoon, assen: Gemeente, bas: Persoon, als_tess: TestClient
) -> None:
    traject = traject_van(ANNIE, assen, bij_mee.medewerker)

    def offered(name: str, *args: int) -> set[str]:
        form = als_tess.get(reverse(name, args=args)).context["form"]
        field = form.fields["eigenaar" if args else "medewerker"]
        return {key for key, _ in field.choices}

    noor, his = str(bij_mee.medewerker.pk), str(bas.medewerker.pk)
    assert {noor, his} <= offered("afspraken:plan")
    _run("--email", bas.account.email, "--sluiten")
    assert his not in offered("afspraken:plan") | offered("trajecten:hand_over", traject.pk)
    _run("--email", bij_mee.account.email, "--sluiten")
    assert noor in offered("trajecten:hand_over", traject.pk)
    assert noor not in offered("afspraken:plan")


def test_an_address_that_nobody_has_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        _run("--email", "niemand@mee.example", "--sluiten")
    assert end.value.code == 2
    assert "Er is geen account met niemand@mee.example" in capsys.readouterr().out
