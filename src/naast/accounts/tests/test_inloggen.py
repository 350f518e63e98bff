"""Logging in: two steps, closed after too many faults, nobody signs up."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.urls import NoReverseMatch, reverse
from pytest_django import Settings

from naast.accounts.models import Account
from naast.berichten.models import Bericht
from naast.core.context import Werkcontext, als
from naast.testing.client import TestClient
from naast.testing.live import OwnDatabase
from naast.testing.people import TOTP_GEHEIM, WACHTWOORD, Persoon, persoon


def code() -> str:
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    return str(totp.format_hotp_value(totp.hotp_value(TOTP_GEHEIM, counter)))


def log_in(client: TestClient, email: str, wachtwoord: str = WACHTWOORD) -> str:
    """The text of the page that the password leads to."""
    answer = client.post(
        reverse("account_login"), {"login": email, "password": wachtwoord}, follow=True
    )
    return str(answer.content.decode())


def outbox() -> list[Bericht]:
    with als(Werkcontext(rol="postbode")):
        return list(Bericht.objects.all())


def confirm_password(client: TestClient, address: str) -> Any:
    """The page at `address`, after the password that it asks for."""
    return client.post(
        reverse("account_reauthenticate"), {"password": WACHTWOORD, "next": address}, follow=True
    )


def is_logged_in(client: TestClient) -> bool:
    return "_auth_user_id" in client.session


def as_demo(persoon: Persoon) -> Persoon:
    Authenticator.objects.filter(user=persoon.account).delete()
    persoon.account.is_demo = True
    persoon.account.save()
    return persoon


def test_a_password_alone_is_not_enough_with_a_code_noor_comes_home(
    client: TestClient, noor: Persoon
) -> None:
    assert "Nog één stap" in log_in(client, noor.account.email)
    assert not is_logged_in(client)

    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "Deze code klopt niet" in wrong.content.decode()
    right = client.post(reverse("mfa_authenticate"), {"code": code()})
    assert right["Location"] == reverse("portaal:home")
    assert is_logged_in(client)


def test_the_session_key_changes_when_somebody_logs_in(client: TestClient, noor: Persoon) -> None:
    client.get(reverse("account_login"))
    log_in(client, noor.account.email)
    before = client.session.session_key
    client.post(reverse("mfa_authenticate"), {"code": code()})

    assert client.session.session_key != before


def test_five_wrong_passwords_close_the_account_for_a_while_and_say_what_to_do(
    client: TestClient, noor: Persoon, tess: Persoon
) -> None:
    for _ in range(5):
        assert "horen niet bij elkaar" in log_in(client, noor.account.email, "verkeerd")

    assert "Wacht een kwartier" in log_in(client, noor.account.email)
    assert "Nog één stap" in log_in(TestClient(), tess.account.email)


def test_an_unknown_address_gets_the_same_answer_as_a_wrong_password(
    client: TestClient, noor: Persoon
) -> None:
    def answer(email: str) -> str:
        page = log_in(TestClient(), email, "verkeerd")
        page = re.sub(r'value="[^"]*"', "", page)
        return page.replace(email, "")

    assert answer("niemand@mee.example") == answer(noor.account.email)


def test_staff_without_a_second_step_set_it_up_before_anything_else(
    own_database: OwnDatabase, client: TestClient, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "naast.berichten.backend.OutboxBackend"
    noor = persoon("noor")
    Authenticator.objects.filter(user=noor.account).delete()
    page = log_in(client, noor.account.email)
    assert "Stel eerst een tweede stap in" in page
    assert client.get("/privacy/")["Location"] == reverse("mfa_index")

    setup = confirm_password(client, reverse("mfa_activate_totp"))
    secret = setup.context["form"].secret
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    digits = totp.format_hotp_value(totp.hotp_value(secret, counter))
    done = client.post(reverse("mfa_activate_totp"), {"code": digits}, follow=True)
    assert "Herstelcodes" in done.content.decode()
    (mail,) = outbox()
    assert mail.onderwerp == "Er is een app ingesteld"
    assert client.get("/privacy/").status_code == 200


def test_the_secret_of_the_app_is_not_readable_in_the_database(noor: Persoon) -> None:
    stored = Authenticator.objects.get(user=noor.account, type="totp")

    assert TOTP_GEHEIM not in str(stored.data)
    assert stored.wrap().validate_code(code())


def test_a_demo_account_needs_one_step_in_the_demo_and_does_not_exist_outside(
    client: TestClient, noor: Persoon, settings: Settings
) -> None:
    as_demo(noor)
    settings.DEMO = True
    log_in(client, noor.account.email)
    assert is_logged_in(client)
    assert client.get("/privacy/").status_code == 200

    settings.DEMO = False
    assert "gesloten" in log_in(TestClient(), noor.account.email)
    assert client.get(reverse("mfa_index")).status_code == 302  # the session ended as well


def test_only_demo_accounts_skip_the_second_step_in_the_demo(
    client: TestClient, noor: Persoon, settings: Settings
) -> None:
    settings.DEMO = True
    Authenticator.objects.filter(user=noor.account).delete()
    log_in(client, noor.account.email)

    assert client.get("/privacy/")["Location"] == reverse("mfa_index")


def test_an_account_that_was_closed_cannot_log_in(client: TestClient, noor: Persoon) -> None:
    noor.account.is_active = False
    noor.account.save()

    assert "Dit account is gesloten" in log_in(client, noor.account.email)
    assert not is_logged_in(client)


def test_logging_out_is_a_button_not_a_link(als_noor: TestClient) -> None:
    als_noor.get(reverse("account_logout"))
    assert is_logged_in(als_noor)
    als_noor.post(reverse("account_logout"))
    assert not is_logged_in(als_noor)


def test_a_new_password_by_a_link_in_the_mail(
    client: TestClient, noor: Persoon, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "naast.berichten.backend.OutboxBackend"
    client.post(reverse("account_reset_password"), {"email": noor.account.email})
    (mail,) = outbox()
    assert "Een nieuw wachtwoord" in mail.onderwerp
    assert noor.account.naam not in mail.tekst

    link = re.search(r"https?://\S+", mail.tekst)
    assert link is not None
    form = client.get(link[0], follow=True)
    address = form.redirect_chain[-1][0]
    short = client.post(address, {"password1": "kort", "password2": "kort"})
    assert "te kort. Neem er een van 12 tekens" in short.content.decode()
    new = "drie fietsen staan in de schuur"
    done = client.post(address, {"password1": new, "password2": new}, follow=True)
    assert "Uw wachtwoord is veranderd" in done.content.decode()
    assert "Nog één stap" in log_in(TestClient(), noor.account.email, new)
    assert "werkt niet meer" in TestClient().get(link[0], follow=True).content.decode()


def test_asking_a_new_password_for_an_unknown_address_sends_nothing_and_says_the_same(
    client: TestClient, db: None, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "naast.berichten.backend.OutboxBackend"
    page = client.post(
        reverse("account_reset_password"), {"email": "niemand@mee.example"}, follow=True
    )

    assert "Kijk in uw e-mail" in page.content.decode()
    assert outbox() == []


@pytest.mark.parametrize("name", ["account_signup", "account_email", "account_confirm_email"])
def test_nobody_signs_up_and_what_is_not_used_is_not_there(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("mfa_index", "Veilig inloggen"),
        ("mfa_activate_totp", "App instellen"),
        ("mfa_list_webauthn", "Uw sleutels"),
        ("mfa_add_webauthn", "Sleutel toevoegen"),
        ("mfa_generate_recovery_codes", "Nieuwe herstelcodes maken?"),
        ("account_change_password", "Wachtwoord wijzigen"),
        ("account_logout", "Wilt u uitloggen?"),
        ("account_reauthenticate", "Bevestig dat u het bent"),
    ],
)
def test_pages_about_ones_own_account_are_in_our_look(
    client: TestClient, carla: Persoon, name: str, title: str
) -> None:
    Authenticator.objects.filter(user=carla.account).delete()
    log_in(client, carla.account.email)
    confirm_password(client, "/")
    page = client.get(reverse(name), follow=True).content.decode()

    assert '<html lang="nl"' in page
    assert f"<h1>{title}</h1>" in page


def test_with_an_app_one_can_change_and_remove_it_after_the_password_again(
    client: TestClient, noor: Persoon
) -> None:
    client.force_login(noor.account)
    page = client.get(reverse("mfa_deactivate_totp"), follow=True)
    assert "Bevestig dat u het bent" in page.content.decode()
    again = confirm_password(client, reverse("mfa_deactivate_totp"))
    assert "App weghalen?" in again.content.decode()
    client.post(reverse("mfa_deactivate_totp"))
    assert client.get("/privacy/")["Location"] == reverse("mfa_index")


def test_a_key_of_somebody_else_is_not_there(
    client: TestClient, noor: Persoon, tess: Persoon
) -> None:
    data = {"name": "telefoon", "credential": {}}
    key = Authenticator.objects.create(user=noor.account, type="webauthn", data=data)
    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        for visitor, status in ((noor, 200), (tess, 404)):
            client.force_login(visitor.account)
            assert confirm_password(client, reverse(name, args=[key.pk])).status_code == status


def test_the_account_has_nothing_but_what_logging_in_needs() -> None:
    fields = {field.name for field in Account._meta.concrete_fields}

    assert fields == {"id", "password", "last_login", "email", "naam", "is_active", "is_demo"}
