"""Adding somebody who works: refused with words, or ready to choose a password."""

import pytest
from django.core.management import call_command

from naast.accounts.models import Account
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Medewerker

pytestmark = pytest.mark.django_db
ANNA = {"email": "anna@mee.example", "naam": "Anna Verzonnen", "rol": "teamleider"}


def _add(**options: str) -> None:
    call_command("medewerker", **options)


def test_a_teamleider_is_added_without_a_password(capsys: pytest.CaptureFixture[str]) -> None:
    _add(**ANNA, aanbieder="mee")
    account = Account.objects.get(email="anna@mee.example")
    assert not account.has_usable_password()
    with als(Werkcontext(rol="account", account_id=account.pk)):
        assert Medewerker.objects.get(account=account).aanbieder is not None
    assert "Wachtwoord vergeten" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (ANNA | {"aanbieder": "Nergens"}, "is niet bekend"),
        (ANNA, "een van beide"),
        (ANNA | {"gemeente": "Assen"}, "past de rol contractmanager"),
        (ANNA | {"aanbieder": "MEE", "email": "anna"}, "is geen e-mailadres"),
        (ANNA | {"aanbieder": "MEE", "email": "noor@mee.example"}, "al een account"),
        (ANNA | {"aanbieder": "MEE", "naam": " "}, "Geef de naam"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(
    options: dict[str, str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Account.objects.count()
    with pytest.raises(SystemExit) as end:
        _add(**options)
    assert (end.value.code, Account.objects.count()) == (2, before)
    assert says in capsys.readouterr().out
